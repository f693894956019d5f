import { fiveYearsFirstTwoByQuarter as columns, isYear } from '../../columns';
import { amount, calculated, check, onlyIn, total } from '../../lines';
import type { Line, Section, SheetSpecification } from '../../specification';
import { annex, convention } from '../sources';

/** A service: what it is spent on, and their total. */
function service(
  id: string,
  title: string,
  lines: readonly [id: string, label: string, note?: string][],
): Section {
  const amounts = lines.map(([lineId, label, note]) => amount(lineId, label, note ? { note } : {}));
  const sum = total(`${id}_total`, `Total ${title}`, `SUM([${lines[0]![0]}:${lines.at(-1)![0]}])`);
  return { id, title: title.charAt(0).toUpperCase() + title.slice(1), columns, lines: [...amounts, sum] };
}

const services: Section[] = [
  service('acute', 'acute services', [
    ['acute_nhs', 'Acute: NHS contracts'],
    ['acute_other', 'Acute: other contracts'],
    ['acute_non_contract', 'Acute: activity without a contract'],
    ['acute_resilience', 'Urgent care and winter resilience'],
  ]),
  service('ambulance', 'ambulance services', [
    ['ambulance_contract', 'Emergency ambulance contracts'],
    ['patient_transport', 'Patient transport'],
    ['nhs_111', 'NHS 111'],
  ]),
  service('mental', 'mental health and learning disabilities', [
    ['mental_nhs', 'Mental health: NHS contracts'],
    ['mental_other', 'Mental health: other contracts'],
    ['mental_placements', 'Mental health: individual placements'],
    ['learning_disabilities', 'Learning disabilities'],
  ]),
  service('community', 'community services', [
    ['community_nhs', 'Community: NHS contracts'],
    ['community_other', 'Community: other contracts'],
    ['hospices', 'Hospices and end-of-life care'],
  ]),
  service('continuing', 'continuing care', [
    ['continuing_adults', 'Continuing health care: adults'],
    ['continuing_children', 'Continuing health care: children'],
    ['funded_nursing', 'Funded nursing care'],
  ]),
  service('primary', 'primary care', [
    ['prescribing', 'Prescribing'],
    ['enhanced_services', 'Local enhanced services'],
    ['out_of_hours', 'Out of hours'],
    ['practice_technology', 'Technology for general practice'],
    [
      'over_75',
      'Practice plans for patients aged 75 and over',
      'About £5 a head of the practice population (Part 1, paragraph 36).',
    ],
  ]),
  service('other', 'other programme services', [
    ['better_care_fund', 'Better Care Fund contribution'],
    ['safeguarding', 'Safeguarding'],
    ['voluntary', 'Voluntary sector grants'],
    ['other_services', 'Other services'],
  ]),
  service('reserves', 'reserves', [
    ['contingency', 'Contingency', 'At least 0.5% of the revenue resource limit.'],
    [
      'transformation',
      'Non-recurrent: transformation',
      'In 2014/15 at least 1% of the revenue resource limit.',
    ],
    ['non_recurrent_other', 'Non-recurrent: other'],
    ['demand_management', 'Demand management from the marginal rate'],
    ['growth_reserve', 'Growth and activity reserve'],
  ]),
  service('running', 'running costs', [
    ['running_pay', 'Running costs: pay'],
    ['running_other', 'Running costs: other'],
    ['running_support', 'Running costs: commissioning support'],
  ]),
];

const programmes = services.map(({ id }) => id).filter((id) => id !== 'running');

const resources: Section = {
  id: 'resources',
  title: 'Resources',
  columns,
  lines: [
    amount('programme_resource', 'Programme resource'),
    amount('running_resource', 'Running cost resource'),
    total('resource', 'Total resource', '[programme_resource]+[running_resource]'),
  ],
};

const position: Section = {
  id: 'position',
  title: 'Position',
  columns,
  lines: [
    calculated('programme_spend', 'Programme expenditure', programmes.map((id) => `[${id}_total]`).join('+')),
    total('spend', 'Total expenditure', '[programme_spend]+[running_total]'),
    total('surplus', 'Surplus or (deficit)', '[resource]-[spend]'),
    calculated('non_recurrent', 'Non-recurrent funds set aside', '[transformation]+[non_recurrent_other]'),
  ],
};

const analysis: Section = {
  id: 'analysis',
  title: 'Of which',
  note: 'What the expenditure above includes.',
  columns,
  lines: [
    amount('recurrent_spend', 'Recurrent expenditure'),
    amount('non_recurrent_spend', 'Non-recurrent expenditure'),
    amount('qipp_included', 'QIPP savings taken off'),
    amount('investment_included', 'Investment added'),
  ],
};

const inYears = { inColumn: onlyIn(isYear) };
const annexJ = annex('J', 'content of the financial plan');

/** A year's contracts of one kind, held against the lines of the plan that they make up. */
const contracts = (id: string, label: string, lines: readonly string[], inWords: string): Line =>
  check(
    `${id}_contracts_check`,
    `${label} less Contract value`,
    `${lines.map((line) => `[${line}]`).join('+')}-[contracts!${id}_contracts]`,
    {
      rule: 'arithmetic/contracts-agree',
      here: inWords,
      there: `the ${label.toLowerCase()} on Contract value`,
      remedy: 'Enter the contract that is missing on Contract value, or correct the line of the plan.',
      source: annexJ,
    },
    inYears,
  );

const checks: Section = {
  id: 'checks',
  title: 'Checks: each should be nil',
  columns,
  lines: [
    check(
      'resource_check',
      'Total resource less the revenue resource limit',
      '[resource]-[limit!limit]',
      {
        rule: 'arithmetic/resource-agrees',
        here: 'the resource of the year by quarter',
        there: 'the revenue resource limit',
        remedy: 'Enter the quarters so that they add up to the revenue resource limit of the year.',
        source: annexJ,
      },
      inYears,
    ),
    check(
      'split_check',
      'Recurrent and non-recurrent less total',
      '[recurrent_spend]+[non_recurrent_spend]-[spend]',
      {
        rule: 'arithmetic/recurrent-split',
        here: 'recurrent and non-recurrent expenditure together',
        there: 'total expenditure',
        remedy: 'Enter all expenditure as either recurrent or non-recurrent.',
        source: convention,
      },
    ),
    check('qipp_check', 'QIPP taken off less the QIPP sheet', '[qipp_included]-[qipp!total]', {
      rule: 'arithmetic/qipp-agrees',
      here: 'the QIPP savings taken off on Plan detail',
      there: 'the total of the schemes on QIPP',
      remedy: 'Correct the scheme on QIPP, or what Plan detail takes off.',
      source: annexJ,
    }),
    check(
      'investment_check',
      'Investment added less the Investment sheet',
      '[investment_included]-[investment!total]',
      {
        rule: 'arithmetic/investment-agrees',
        here: 'the investment added on Plan detail',
        there: 'the total of the schemes on Investment',
        remedy: 'Correct the scheme on Investment, or what Plan detail adds.',
        source: annexJ,
      },
    ),
    check(
      'fund_check',
      'Better Care Fund less its sheet',
      '[better_care_fund]-[fund!contribution]',
      {
        rule: 'arithmetic/better-care-fund-agrees',
        here: 'the Better Care Fund contribution on Plan detail',
        there: 'the contribution on Better Care Fund',
        remedy: 'Enter the same contribution on both sheets.',
        source: annex('I', 'paragraph 24'),
      },
      inYears,
    ),
    contracts('acute', 'Acute contracts', ['acute_nhs', 'acute_other'], 'acute contracts on Plan detail'),
    contracts(
      'ambulance',
      'Ambulance contracts',
      ['ambulance_contract'],
      'ambulance contracts on Plan detail',
    ),
    contracts(
      'mental',
      'Mental health contracts',
      ['mental_nhs', 'mental_other'],
      'mental health contracts on Plan detail',
    ),
    contracts(
      'community',
      'Community contracts',
      ['community_nhs', 'community_other'],
      'community contracts on Plan detail',
    ),
  ],
};

/** Planned income and expenditure by service, 2014/15 and 2015/16 by quarter (Annex J). */
export const planDetail: SheetSpecification = {
  id: 'plan',
  name: 'Plan detail',
  subtitle: 'Planned income and expenditure by service, £000',
  sections: [resources, ...services, position, analysis, checks],
  tabColour: 'FFB81C',
};

import { fiveYearsFirstTwoByQuarter as columns, isYear } from '../../columns';
import { amount, check, onlyIn, total } from '../../lines';
import type { Line, Section, SheetSpecification } from '../../specification';
import { annex, convention, part2 } from '../sources';
import type { DirectService } from './services';

const annexJ = annex('J', 'content of the direct commissioning financial plan');
const inYears = { inColumn: onlyIn(isYear) };
const afterTheFirst = { inColumn: onlyIn((column) => isYear(column) && !!column.previous) };

/** The financial plan of a service in detail. */
export function serviceDetail(service: DirectService): SheetSpecification {
  return {
    id: `${service.id}_detail`,
    name: `${service.name} detail`,
    subtitle: `${service.title}: planned income and expenditure, £000`,
    sections: [resources, spending(service), position, analysis, checks(service)],
    tabColour: 'FFB81C',
  };
}

const resources: Section = {
  id: 'resources',
  title: 'Resource',
  columns,
  lines: [amount('resource', 'Resource of the service')],
};

const spending = ({ lines }: DirectService): Section => ({
  id: 'spending',
  title: 'Expenditure',
  columns,
  lines: [
    ...lines.map(([id, label]) => amount(id, label)),
    amount('contingency', 'Contingency', { note: 'At least 0.5% of the resource.' }),
    amount('non_recurrent', 'Non-recurrent proposals'),
    total('spend', 'Total expenditure', `SUM([${lines[0]![0]}:non_recurrent])`),
  ],
});

const position: Section = {
  id: 'position',
  title: 'Position',
  columns,
  lines: [total('surplus', 'Surplus or (deficit)', '[resource]-[spend]')],
};

const analysis: Section = {
  id: 'analysis',
  title: 'Of which',
  columns,
  lines: [
    amount('recurrent_spend', 'Recurrent expenditure'),
    amount('non_recurrent_spend', 'Non-recurrent expenditure'),
    amount('qipp_included', 'QIPP savings taken off'),
    amount('investment_included', 'Investment added'),
    amount('contracts_included', 'Expenditure under contract'),
  ],
};

interface Difference {
  line: string;
  /** The segment's sheet and its line: "qipp!total". */
  other: string;
  rule: string;
  label: string;
  here: string;
  there: string;
  /** Stands only in whole years, where the other sheet has no quarters. */
  years?: true;
}

/** What the detail of a service has to agree with, segment by segment. */
const differences: readonly Difference[] = [
  {
    line: 'resource',
    other: 'allocations!limit',
    rule: 'resource-agrees',
    label: 'Resource less its allocation',
    here: 'the resource by quarter',
    there: 'the allocation',
    years: true,
  },
  {
    line: 'qipp_included',
    other: 'qipp!total',
    rule: 'qipp-agrees',
    label: 'QIPP taken off less its schemes',
    here: 'the QIPP savings taken off',
    there: 'the schemes',
  },
  {
    line: 'investment_included',
    other: 'investment!total',
    rule: 'investment-agrees',
    label: 'Investment added less its schemes',
    here: 'the investment added',
    there: 'the schemes',
  },
  {
    line: 'non_recurrent',
    other: 'proposals!total',
    rule: 'proposals-agree',
    label: 'Non-recurrent less its proposals',
    here: 'non-recurrent proposals in the plan',
    there: 'the proposals',
    years: true,
  },
  {
    line: 'contracts_included',
    other: 'contracts!total',
    rule: 'contracts-agree',
    label: 'Under contract less Contract value',
    here: 'expenditure under contract',
    there: 'the contracts',
    years: true,
  },
];

const checks = (service: DirectService): Section => ({
  id: 'checks',
  title: 'Checks: each should be nil',
  columns,
  lines: [...differences.map((one) => differenceLine(service, one)), splitLine, broughtForwardLine(service)],
});

const differenceLine = (
  { id, name }: DirectService,
  { line, other, rule, label, here, there, years }: Difference,
): Line =>
  check(
    `${rule.replaceAll('-', '_')}_check`,
    label,
    `[${line}]-[${id}_${other}]`,
    {
      rule: `arithmetic/${rule}`,
      here,
      there: `${there} of ${name}`,
      remedy: 'Correct one of the two, so that both sheets say the same.',
      source: annexJ,
    },
    years && inYears,
  );

const splitLine = check(
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
);

const broughtForwardLine = ({ id, name }: DirectService): Line =>
  check(
    'surplus_check',
    'Brought forward less the surplus of the year before',
    `[${id}_allocations!brought_forward]-[surplus@previous]`,
    {
      rule: 'arithmetic/opening-and-closing',
      here: 'the surplus brought forward',
      there: `the surplus of the year before of ${name}`,
      remedy: 'Enter in the allocations the surplus or deficit of the year before.',
      source: part2('paragraph 65'),
    },
    afterTheFirst,
  );

import { choiceColumn, entryColumn, fiveYears, wordColumn } from '../../columns';
import { amount, answered, check, date, onlyIn, register, total, words } from '../../lines';
import type { Column, SheetSpecification, Template } from '../../specification';
import { coverSheet } from '../cover';
import { fundMetrics } from '../shared/fund-metrics';
import { annex, convention } from '../sources';

const identity = { id: 'better-care-fund', version: 1 } as const;
const twoYears: readonly Column[] = fiveYears.slice(0, 2);
/** No area's share of the £3.8bn comes near £1bn: more is a figure in pounds. */
const pooled = { inColumn: () => ({ least: 0, most: 1_000_000 }) };
const in2015 = { inColumn: onlyIn(({ year }) => year === '2015/16', pooled.inColumn) };

const cover = coverSheet(identity, {
  organisation: 'Health and wellbeing board',
  lines: [
    words('authority', 'Local authority'),
    words('groups', 'Clinical commissioning groups'),
    words('boundaries', 'Where boundaries differ, how they are reconciled'),
    date('agreed', 'Date agreed at the health and wellbeing board'),
    date('submitted', 'Date submitted'),
  ],
});

const signOff: SheetSpecification = {
  id: 'sign_off',
  name: 'Sign-off',
  subtitle: 'Every council and CCG signs the joint plan (Annex I, paragraphs 24 and 31)',
  sections: [
    {
      id: 'board',
      title: 'Health and wellbeing board',
      columns: entryColumn(),
      lines: [
        words('chair', 'Signed for the board by its chair'),
        date('chair_signed', 'Date of signature'),
        words('providers', 'How providers were engaged'),
        words('public', 'How patients, service users and the public were engaged'),
      ],
    },
    {
      id: 'partners',
      title: 'Signatories of the partners',
      columns: [
        wordColumn('organisation', 'Organisation', 36),
        wordColumn('name', 'Signed by', 28),
        wordColumn('position', 'Position', 24),
        wordColumn('signed', 'Date', 14, { holds: 'date' }),
      ],
      lines: register('signatory', 'Signatory', 10),
    },
  ],
};

const contributions: SheetSpecification = {
  id: 'contributions',
  name: 'Contributions',
  subtitle: 'What each partner puts into the pooled fund, £000',
  sections: [
    {
      id: 'partners',
      title: 'Contribution by partner',
      columns: [
        wordColumn('partner', 'Partner', 36),
        choiceColumn('kind', 'Kind', ['CCG', 'Local authority']),
        ...twoYears,
      ],
      lines: [
        ...register('partner', 'Partner', 10, { most: 1_000_000 }),
        total('pooled', 'Total pooled', 'SUM([partner1:partner10])'),
      ],
    },
    {
      id: 'notified',
      title: 'As notified, and of which',
      columns: [
        wordColumn('source', 'Source', 36),
        choiceColumn('use', 'Use', ['Revenue', 'Capital']),
        ...twoYears,
      ],
      lines: [
        amount('least', 'Least contribution notified', pooled),
        amount('carers', 'Of which for carers’ breaks', pooled),
        amount('reablement', 'Of which for reablement', pooled),
        amount('care_bill', 'Of which for the duties of the Care Bill', in2015),
        amount('facilities', 'Of which Disabled Facilities Grant', in2015),
        amount('social_care_capital', 'Of which adult social care capital', in2015),
      ],
    },
    {
      id: 'performance',
      title: 'Paid for performance in 2015/16',
      columns: twoYears.slice(1),
      lines: [
        amount('performance', 'Part paid for performance', pooled),
        amount('april_conditions', 'Released in April for conditions', pooled),
        amount('april_metrics', 'Released in April for metrics', pooled),
        amount('october_metrics', 'Released in October for metrics', pooled),
        words('contingency_plan', 'What the part held back pays for if the ambition is missed'),
      ],
    },
  ],
  tabColour: 'FFB81C',
};

const SCHEMES = 15;
const schemes: SheetSpecification = {
  id: 'schemes',
  name: 'Schemes',
  subtitle: 'What the fund pays for, £000',
  sections: [
    {
      id: 'schemes',
      title: 'Schemes of the fund',
      columns: [
        wordColumn('name', 'What it does', 40),
        choiceColumn('lead', 'Led by', ['CCG', 'Local authority', 'Joint']),
        wordColumn('benefit', 'Benefit expected', 40),
        ...twoYears,
      ],
      lines: [
        ...register('scheme', 'Scheme', SCHEMES, { most: 1_000_000 }),
        total('total', 'Total schemes', `SUM([scheme1:scheme${SCHEMES}])`),
        check(
          'uses_check',
          'Check: schemes less contributions, should be nil',
          '[total]-[contributions!pooled]',
          {
            rule: 'arithmetic/fund-uses',
            here: 'the schemes of the fund',
            there: 'the contributions of the partners',
            remedy: 'Enter the scheme that is missing, or correct the contribution.',
            source: convention,
          },
        ),
      ],
    },
  ],
  tabColour: 'FFB81C',
};

/** The national conditions in the order of Annex I, paragraph 31. */
const conditions = [
  'Plans jointly agreed',
  'Protection for social care services',
  'Seven-day services to support discharge',
  'Data sharing based on the NHS number',
  'Joint assessments with an accountable professional',
  'Agreement on the consequences in the acute sector',
];

const nationalConditions: SheetSpecification = {
  id: 'conditions',
  name: 'Conditions',
  subtitle: 'The six national conditions',
  sections: [
    {
      id: 'conditions',
      title: 'National conditions',
      columns: [
        choiceColumn('met', 'Met', ['Yes', 'Not yet'], 12),
        wordColumn('how', 'How it is met, or when it will be', 70),
      ],
      lines: conditions.map((condition, index) => answered(`condition${index + 1}`, condition)),
    },
  ],
  tabColour: 'FFB81C',
};

const metrics: SheetSpecification = {
  id: 'metrics',
  name: 'Metrics',
  subtitle: 'Baselines and levels of ambition (Annex I, paragraphs 35 to 47)',
  sections: [fundMetrics],
  tabColour: 'FFB81C',
};

const risks: SheetSpecification = {
  id: 'risks',
  name: 'Risk register',
  subtitle: 'Shared risks, who bears them and what is done about them (Annex I, paragraph 28)',
  sections: [
    {
      id: 'risks',
      title: 'Shared risks',
      columns: [
        wordColumn('risk', 'What may happen', 44),
        choiceColumn('rating', 'Rating', ['High', 'Medium', 'Low'], 12),
        wordColumn('mitigation', 'What is done about it', 44),
        wordColumn('sharing', 'How it is shared', 36, { required: 'no' }),
      ],
      lines: register('risk', 'Risk', 12),
    },
  ],
  tabColour: 'FFB81C',
};

/** The joint plan of a health and wellbeing board for the Better Care Fund (Annex I). */
export const betterCareFundPlan: Template = {
  ...identity,
  title: 'Better Care Fund plan',
  source: annex('I'),
  sheets: [cover, signOff, contributions, schemes, nationalConditions, metrics, risks],
};

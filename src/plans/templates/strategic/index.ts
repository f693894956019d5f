import { choiceColumn, entryColumn, fiveYears, numberColumn, wordColumn } from '../../columns';
import { answered, date, register, signedAmount, words } from '../../lines';
import type { SheetSpecification, Template } from '../../specification';
import { coverSheet } from '../cover';
import { annex } from '../sources';

const identity = { id: 'strategic', version: 1 } as const;

const cover = coverSheet(identity, {
  organisation: 'Unit of planning',
  lines: [
    words('groups', 'Clinical commissioning groups in the unit'),
    words('authorities', 'Local authorities and health and wellbeing boards'),
    words('providers', 'Providers that the plan reflects'),
    date('submitted', 'Date of submission'),
  ],
});

const ambitions = [
  'Additional years of life',
  'Quality of life with long-term conditions',
  'Less time avoidably in hospital',
  'Older people living independently after discharge',
  'Experience of hospital care',
  'Experience of care outside hospital',
  'Avoidable deaths in hospital',
];

const planOnAPage: SheetSpecification = {
  id: 'page',
  name: 'Plan on a page',
  subtitle: 'The six segments of the strategic plan (Annex J)',
  sections: [
    {
      id: 'vision',
      title: 'System vision',
      columns: entryColumn('The state desired in 2018/19', 90),
      lines: [words('vision', 'Vision of the health economy'), words('signed_up', 'Who has signed up to it')],
    },
    {
      id: 'outcomes',
      title: 'Improving quality and outcomes',
      columns: [
        wordColumn('how', 'How it will be improved', 60),
        wordColumn('level', 'Level of improvement expected', 36),
      ],
      lines: ambitions.map((ambition, index) => answered(`ambition${index + 1}`, ambition)),
    },
    {
      id: 'local',
      title: 'Local quality improvement',
      columns: entryColumn('Plans, and the needs assessment that they answer', 90),
      lines: [words('local_plans', 'Local plans'), words('boards', 'Sign-up of health and wellbeing boards')],
    },
    {
      id: 'sustainability',
      title: 'Sustainability',
      columns: entryColumn('Goals in five years', 90),
      lines: [
        words('financial_goal', 'Financial position'),
        words('resource_goal', 'Other resources'),
        words('delivery_goal', 'Points of service delivery'),
      ],
    },
    {
      id: 'gap',
      title: 'Do-nothing gap, £000',
      columns: fiveYears,
      lines: [signedAmount('gap', 'Gap if nothing is done')],
    },
    {
      id: 'interventions',
      title: 'Improvement interventions',
      columns: [
        wordColumn('name', 'Intervention', 40),
        wordColumn('organisation', 'Organisation', 28),
        wordColumn('outcome', 'Quality outcome', 40),
        numberColumn('saving', 'Saving in 2018/19, £000', { holds: 'amount' }),
      ],
      lines: register('intervention', 'Intervention', 12),
    },
    {
      id: 'governance',
      title: 'Governance',
      columns: entryColumn('How delivery is overseen', 90),
      lines: [
        words('process', 'Governance processes'),
        words('success', 'What success looks like'),
        words('measured_by', 'Who measures it'),
      ],
    },
    {
      id: 'values',
      title: 'Values and principles',
      columns: entryColumn('What system-wide working rests on', 90),
      lines: [words('values', 'Values and principles agreed')],
    },
  ],
  tabColour: '003087',
};

/** The 21 fundamentals of commissioners' plans (Part 2, before paragraph 10). */
const fundamentals = [
  'Five domains and seven outcome measures',
  'Improving health',
  'Reducing health inequalities',
  'Parity of esteem',
  'Citizen participation and empowerment',
  'Wider primary care at scale',
  'Modern model of integrated care',
  'Urgent and emergency care of the highest quality',
  'Productivity of elective care',
  'Specialised services in centres of excellence',
  'Convenient access for everyone',
  'NHS Constitution standards',
  'Response to Francis, Berwick and Winterbourne View',
  'Patient safety',
  'Patient experience',
  'Compassion in practice',
  'Staff satisfaction',
  'Seven-day services',
  'Safeguarding',
  'Research and innovation',
  'Financial resilience and value for money',
];

const fundamentalsSheet: SheetSpecification = {
  id: 'fundamentals',
  name: 'Fundamentals',
  subtitle: 'How the plan shows each of the 21 fundamentals',
  sections: [
    {
      id: 'fundamentals',
      title: 'Fundamental elements of the plan',
      columns: [
        wordColumn('how', 'How the plan shows it', 70),
        wordColumn('lead', 'Lead', 28),
        choiceColumn('state', 'State', ['In place', 'In hand', 'To begin'], 14),
      ],
      lines: fundamentals.map((name, index) => answered(`fundamental${index + 1}`, name)),
    },
  ],
  tabColour: 'FFB81C',
};

const highlights: SheetSpecification = {
  id: 'highlights',
  name: 'Organisation highlights',
  subtitle: 'Key highlights of each organisation (Part 2, paragraph 47)',
  sections: [
    {
      id: 'organisations',
      title: 'Organisations',
      columns: [
        wordColumn('name', 'Name', 36),
        wordColumn('vision', 'Its vision', 50),
        wordColumn('changes', 'Its key changes', 50),
        wordColumn('finance', 'Its financial outlook', 40),
      ],
      lines: register('organisation', 'Organisation', 15),
    },
  ],
  tabColour: 'FFB81C',
};

/** The strategic plan of a unit of planning (Annex J). */
export const strategic: Template = {
  ...identity,
  title: 'Strategic plan of a unit of planning, 2014/15 to 2018/19',
  source: annex('J', 'content of the strategic plan'),
  sheets: [cover, planOnAPage, fundamentalsSheet, highlights],
};

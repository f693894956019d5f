import { type DatedValue, type Parameter, parameter, years } from './parameter';

const part2 = 'Everyone Counts: Planning for Patients 2014/15 to 2018/19, Part 2';
const ccgTable = `${part2}, table before paragraph 63`;
const directTable = `${part2}, table after paragraph 89`;

export const businessRuleNames = ['contingency', 'surplus', 'non-recurrent', 'transformation'] as const;
/** A business rule of the planning round: the least part of the base to be set aside or carried forward. */
export type BusinessRule = (typeof businessRuleNames)[number];

export const planTypes = ['CCG', 'direct commissioning', 'public health'] as const;
/** Whose plan it is: each has its own business rules. */
export type PlanType = (typeof planTypes)[number];

const rule = (label: string, values: DatedValue<number>[]): Parameter<number> =>
  parameter<number>({ label, unit: 'fraction of the base', values });

const everyYear = (value: number, reference: string) => [years('2014/15', '2018/19', value, reference)];

const firstAndLaterYears = (first: number, later: number, reference: string) => [
  years('2014/15', '2014/15', first, reference),
  years('2015/16', '2018/19', later, reference),
];

/** The business rules of each type of plan. A rule that a type does not have is absent. */
export const businessRules: Readonly<Record<PlanType, Partial<Record<BusinessRule, Parameter<number>>>>> = {
  CCG: {
    contingency: rule('Contingency of a CCG, at least', everyYear(0.005, ccgTable)),
    surplus: rule('Cumulative surplus that a CCG carries forward', everyYear(0.01, ccgTable)),
    'non-recurrent': rule('Non-recurrent spend of a CCG', [
      years('2014/15', '2014/15', 0.025, `${ccgTable}; paragraph 82`),
      years('2015/16', '2018/19', 0.01, ccgTable),
    ]),
    transformation: rule('Transformation, within the non-recurrent spend of a CCG', [
      years('2014/15', '2014/15', 0.01, `${ccgTable}; paragraph 82`),
    ]),
  },
  'direct commissioning': {
    contingency: rule('Contingency in direct commissioning, at least', everyYear(0.005, directTable)),
    surplus: rule(
      'Cumulative surplus that direct commissioning carries forward',
      everyYear(0.01, directTable),
    ),
    'non-recurrent': rule(
      'Non-recurrent spend in direct commissioning',
      firstAndLaterYears(0.025, 0.02, directTable),
    ),
  },
  'public health': {
    contingency: rule('Contingency in public health, at least', everyYear(0.005, directTable)),
    surplus: rule('Cumulative surplus that public health carries forward', everyYear(0, directTable)),
    'non-recurrent': rule('Non-recurrent spend in public health', everyYear(0, directTable)),
  },
};

export const businessRuleBase = parameter<string>({
  label: 'What the business rules are a part of',
  unit: 'line of the plan',
  values: [years('2014/15', '2018/19', 'Revenue resource limit', ccgTable)],
  assumed: true,
  reason: 'The tables give percentages and do not say of what.',
  alternatives: 'any other line of the plan: the base is entered by the user',
});

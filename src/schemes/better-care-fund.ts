import { parameter, years } from './parameter';

const annexI = 'Everyone Counts: Planning for Patients 2014/15 to 2018/19, Annex I';
const in2015 = <Value>(value: Value, paragraph: string) => [
  years('2015/16', '2015/16', value, `${annexI}, ${paragraph}`),
];
const millions = (label: string, value: number, paragraph: string) =>
  parameter<number>({ label, unit: '£m', values: in2015(value, paragraph) });

/** What the Better Care Fund pays for performance, and when. */
export const betterCareFundParameters = {
  betterCareFundTotal: millions('Better Care Fund', 3800, 'paragraph 4'),
  performancePool: millions('Part of the Better Care Fund paid for performance', 1000, 'paragraph 32'),
  paidInAprilForConditions: millions(
    'Paid in April for four of the national conditions',
    250,
    'paragraphs 33 and 34',
  ),
  paidInAprilForMetrics: millions(
    'Paid in April for the local and two of the national metrics',
    250,
    'paragraphs 33 and 34',
  ),
  paidInOctober: millions('Paid in October for further progress on all metrics', 500, 'paragraphs 33 and 34'),
  conditionsAllOrNothing: parameter<boolean>({
    label: 'The April payment for conditions is made only when all four are met',
    unit: 'TRUE or FALSE',
    values: in2015<boolean>(true, 'paragraph 34'),
    assumed: true,
    reason:
      'The annex pays for progress against the four conditions and does not say what a part of them earns.',
    alternatives: 'FALSE: a quarter of the payment for each condition met',
  }),
};

/** The four national conditions paid for in April (Annex I, paragraph 34), in the order of the annex. */
export const conditionsPaidInApril = [
  'Protection for adult social care services',
  'Seven-day services to support patients being discharged',
  'Agreement on the consequential impact of changes in the acute sector',
  'An accountable lead professional for integrated packages of care',
] as const;

/** The five national metrics in the order of Annex I, paragraph 36, then the local one, and when each is tested. */
export const paidMetrics = [
  { name: 'Admissions to residential and care homes', testedInApril: false },
  { name: 'Effectiveness of reablement', testedInApril: false },
  { name: 'Delayed transfers of care', testedInApril: true },
  { name: 'Avoidable emergency admissions', testedInApril: true },
  { name: 'Patient and service user experience', testedInApril: false },
  { name: 'The local metric', testedInApril: true },
] as const;

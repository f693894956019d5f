import { type Parameter, parameter, years } from './parameter';

const annexB = 'Everyone Counts: Planning for Patients 2014/15 to 2018/19, Annex B';

const published = (label: string, unit: string, value: number): Parameter<number> =>
  parameter<number>({ label, unit, values: [years('2014/15', '2018/19', value, annexB)] });

const atLeast = (label: string, value: number): Parameter<number> =>
  published(label, 'fraction, at least', value);
const none = (label: string): Parameter<number> => published(label, 'number, none allowed', 0);

/** NHS Constitution measures of which a part of the patients has to be seen in time: met at the standard or above. */
export const constitutionStandards = {
  'Referral to treatment admitted within 18 weeks': atLeast('Admitted patients treated within 18 weeks', 0.9),
  'Referral to treatment non-admitted within 18 weeks': atLeast(
    'Non-admitted patients treated within 18 weeks',
    0.95,
  ),
  'Referral to treatment incomplete within 18 weeks': atLeast(
    'Patients yet to start treatment who have waited 18 weeks or less',
    0.92,
  ),
  'Diagnostics under 6 weeks': atLeast('Patients waiting under 6 weeks for a diagnostic test', 0.99),
  'A&E within 4 hours': atLeast(
    'Patients admitted, transferred or discharged within 4 hours of arrival',
    0.95,
  ),
  'Cancer two-week wait, suspected cancer': atLeast('Seen within two weeks of an urgent referral', 0.93),
  'Cancer two-week wait, breast symptoms': atLeast('Breast symptoms seen within two weeks of referral', 0.93),
  'Cancer 31 days, first treatment': atLeast('First treatment within 31 days of diagnosis', 0.96),
  'Cancer 31 days, surgery': atLeast('Subsequent surgery within 31 days', 0.94),
  'Cancer 31 days, drugs': atLeast('Subsequent anti-cancer drugs within 31 days', 0.98),
  'Cancer 31 days, radiotherapy': atLeast('Subsequent radiotherapy within 31 days', 0.94),
  'Cancer 62 days, urgent referral': atLeast('First treatment within 62 days of an urgent referral', 0.85),
  'Cancer 62 days, screening': atLeast('First treatment within 62 days of referral from screening', 0.9),
  'Ambulance Red 1 within 8 minutes': atLeast('Category A Red 1 calls answered within 8 minutes', 0.75),
  'Ambulance Red 2 within 8 minutes': atLeast('Category A Red 2 calls answered within 8 minutes', 0.75),
  'Ambulance category A within 19 minutes': atLeast(
    'Category A calls with an ambulance within 19 minutes',
    0.95,
  ),
  'Care Programme Approach follow-up within 7 days': atLeast('Followed up within 7 days of discharge', 0.95),
} as const satisfies Readonly<Record<string, Parameter<number>>>;

/** NHS Constitution measures that are counted and met at none. */
export const constitutionZeroTolerance = {
  'Waits over 52 weeks': none('Patients waiting over 52 weeks'),
  'Trolley waits over 12 hours': none('Waits of over 12 hours from decision to admit to admission'),
  'Urgent operations cancelled a second time': none('Urgent operations cancelled for a second time'),
  'Mixed-sex accommodation breaches': parameter<number>({
    label: 'Mixed-sex accommodation breaches',
    unit: 'number, none allowed',
    values: [years('2014/15', '2018/19', 0, annexB)],
    assumed: true,
    reason: 'The annex asks for breaches to be minimised and prints no number; the least is none.',
    alternatives: 'a number agreed locally, compared in the workbook',
  }),
} as const satisfies Readonly<Record<string, Parameter<number>>>;

/** NHS Constitution measures for which the annex sets no operational standard. */
export const constitutionWithoutStandard = ['Cancer 62 days, consultant upgrade'] as const;

export type CountedMeasure = keyof typeof constitutionZeroTolerance;

/** An NHS Constitution measure, by the name that `SYB.STANDARD` and `SYB.MEETS` know it by. */
export type ConstitutionMeasure =
  keyof typeof constitutionStandards | CountedMeasure | (typeof constitutionWithoutStandard)[number];

export const constitutionMeasures: readonly ConstitutionMeasure[] = [
  ...(Object.keys(constitutionStandards) as (keyof typeof constitutionStandards)[]),
  ...constitutionWithoutStandard,
  ...(Object.keys(constitutionZeroTolerance) as CountedMeasure[]),
];

/** Whether a measure is a count that has to be none, and not a part of the patients. */
export const isCounted = (measure: ConstitutionMeasure): measure is CountedMeasure =>
  Object.hasOwn(constitutionZeroTolerance, measure);

/** A measure's operational standard, dated and referenced; none where the annex sets none. */
export function standardOf(measure: ConstitutionMeasure): Parameter<number> | undefined {
  const all: Partial<Record<ConstitutionMeasure, Parameter<number>>> = {
    ...constitutionStandards,
    ...constitutionZeroTolerance,
  };
  return all[measure];
}

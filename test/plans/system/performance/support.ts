import type {
  LineDescription,
  PatientCount,
  PerformanceDescription,
} from '../../../../src/plans/system/performance';
import type { ConstitutionMeasure } from '../../../../src/schemes/nhs-constitution';

type Period = PerformanceDescription['period'];

const sequences: Readonly<Record<string, readonly Period[]>> = {
  Q3: ['Q1', 'Q2', 'Q3'],
  December: ['October', 'November', 'December'],
};

/** Three periods of a measure in one organisation, the last the one reported: so many outside of a thousand. */
function line(
  measure: ConstitutionMeasure,
  period: Period,
  outside: readonly (number | undefined)[],
): LineDescription {
  const returns = sequences[period]!.flatMap((one, index): [Period, PatientCount][] => {
    const late = outside[index];
    return late === undefined ? [] : [[one, { patients: 1_000, outside: late }]];
  });
  return {
    year: '2018/19',
    measure,
    organisation: 'STH',
    place: 'Sheffield',
    returns: Object.fromEntries(returns),
  };
}

/** Without patients: a count. */
function count(measure: ConstitutionMeasure, period: Period, outside: readonly number[]): LineDescription {
  const returns = sequences[period]!.map((one, index) => [one, { outside: outside[index]! }] as const);
  return { ...line(measure, period, []), returns: Object.fromEntries(returns) };
}

const about = {
  system: 'South Yorkshire and Bassetlaw',
  years: ['2017/18', '2018/19'],
  year: '2018/19',
  places: ['Barnsley', 'Bassetlaw', 'Doncaster', 'Rotherham', 'Sheffield'],
  spareLines: 2,
  source: 'Made up',
};

/** One organisation whose patients outside the standard, of 1,000 a period, are given, the last the one reported. */
export const oneMeasure = (
  measure: ConstitutionMeasure,
  outside: readonly (number | undefined)[],
): PerformanceDescription => ({ ...about, period: 'Q3', lines: [line(measure, 'Q3', outside)] });

export const oneCount = (
  measure: ConstitutionMeasure,
  outside: readonly number[],
): PerformanceDescription => ({
  ...about,
  period: 'Q3',
  lines: [count(measure, 'Q3', outside)],
});

/** Each trigger once, a measure that meets its standard, and one that has none. */
export const everyTrigger = (period: Period): PerformanceDescription => ({
  ...about,
  period,
  lines: [
    line('A&E within 4 hours', period, [40, 45, 120]), // 88.0% against 95%: 7 points below
    line('Diagnostics under 6 weeks', period, [15, 16, 14]), // 98.6% against 99%, and below twice before
    line('Cancer two-week wait, suspected cancer', period, [60, 60, 80]), // 92.0% against 93%
    line('Cancer 31 days, first treatment', period, [10, 20, 30]), // 97.0% against 96%, after 99.0% and 98.0%
    line('Cancer 62 days, urgent referral', period, [140, 140, 140]), // 86.0% against 85%
    line('Cancer 62 days, consultant upgrade', period, [300, 300, 300]), // no standard is set
    count('Trolley waits over 12 hours', period, [0, 0, 1]),
  ],
});

/** The months of a financial year, in its order. */
export const months = [
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
  'January',
  'February',
  'March',
] as const;

export const quarters = ['Q1', 'Q2', 'Q3', 'Q4'] as const;

/** The periods of a year, as the columns of the workbook have them. */
export const periods = [...months, ...quarters] as const;
export type Period = (typeof periods)[number];

/** Whether a period is a quarter of the year, and not a month. */
export const isQuarter = (period: Period): boolean => (quarters as readonly string[]).includes(period);

/** The column of a period among the sixteen. */
export const columnOfPeriod = (period: Period): number => periods.indexOf(period);

/** The columns of the three months of a quarter counted from 0. */
export const monthsOfQuarter = (quarter: number): readonly number[] =>
  [0, 1, 2].map((at) => quarter * 3 + at);

/** A period of a year. */
export interface YearPeriod {
  year: string;
  period: Period;
}

/** The months or the quarters of the years given up to a period of them, that period the last. */
export function periodsUpTo({ year, period }: YearPeriod, years: readonly string[]): YearPeriod[] {
  const kind: readonly Period[] = isQuarter(period) ? quarters : months;
  const all = years.flatMap((one) => kind.map((each) => ({ year: one, period: each })));
  return all.slice(0, all.findIndex((one) => one.year === year && one.period === period) + 1);
}

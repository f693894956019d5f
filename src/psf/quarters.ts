import { type Pence, sum } from './money';

/** A quarter of the financial year; also the number of quarters reported so far. */
export type Quarter = 1 | 2 | 3 | 4;

export const quarters: readonly Quarter[] = [1, 2, 3, 4];
export const lastQuarter: Quarter = 4;

/** The year to date at the end of each quarter given. */
export function yearToDate(byQuarter: readonly Pence[]): Pence[] {
  return byQuarter.map((_, index) => sum(byQuarter.slice(0, index + 1)));
}

/** The system's figure for each quarter: the sum over its organisations (rows of equal length). */
export function sumByQuarter(rows: readonly (readonly Pence[])[]): Pence[] {
  return (rows[0] ?? []).map((_, index) => sum(rows.map((row) => row[index]!)));
}

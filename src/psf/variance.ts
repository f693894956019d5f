import type { Pence } from './money';
import { yearToDate } from './quarters';

/** Actual less plan: below zero is worse than plan. For each quarter by itself, or for the year to date. */
export function variance(
  plan: readonly Pence[],
  actual: readonly Pence[],
  basis: 'ytd' | 'quarter',
): Pence[] {
  const byQuarter = actual.map((amount, index) => amount - plan[index]!);
  return basis === 'ytd' ? yearToDate(byQuarter) : byQuarter;
}

import type { Pence } from './money';
import { variance } from './variance';

/**
 * How far the year to date is below plan at the end of each quarter, never less than nil
 * (MoU section 6(ii): the test of a quarter is on the cumulative position).
 */
export function shortfall(plan: readonly Pence[], actual: readonly Pence[]): Pence[] {
  return variance(plan, actual, 'ytd').map((toDate) => Math.max(0, -toDate));
}

import { type Pence, times } from '../../psf/money';

export interface MarginalRateSplit {
  /** To the provider: in full up to the baseline, at the marginal rate above it. */
  paid: Pence;
  /** Kept by the commissioner to invest in managing demand. */
  heldBack: Pence;
}

/**
 * Emergency admissions at the marginal rate (Everyone Counts, Part 2, paragraph 67). Paid and held back
 * add up to the value at full tariff, to the penny.
 *
 * @param value Emergency admissions at 100% of the tariff.
 * @param baseline Their value in the baseline year, 2008/09.
 * @param rate The part of the tariff paid above the baseline.
 */
export function marginalRate(value: Pence, baseline: Pence, rate: number): MarginalRateSplit {
  const excess = Math.max(0, value - baseline);
  const paid = Math.min(value, baseline) + times(excess, rate);
  return { paid, heldBack: value - paid };
}

import { type Pence, times } from './money';
import type { Explain } from './steps';

export interface AllocationSplit {
  ae: Pence;
  finance: Pence;
  system: Pence;
  total: Pence;
}

/**
 * Splits a trust's year's allocation into its three kinds of PSF (Annex 3, Table 1 to Table 2;
 * MoU section 6(ii): the A&E share of a trust without an A&E department is paid as finance PSF).
 */
export function splitAllocation(
  allocation: { generalFund: Pence; additionalFund: Pence; hasAE: boolean },
  shares: { systemShare: number; aeShare: number },
  explain?: Explain,
): AllocationSplit {
  const { generalFund, additionalFund, hasAE } = allocation;
  const { systemShare, aeShare } = shares;
  const total = generalFund + additionalFund;
  const ae = hasAE ? times(total, aeShare) : 0;
  // Of an odd penny, no more than is left after A&E: each part is rounded by itself.
  const system = Math.min(times(additionalFund, systemShare * (1 - aeShare)), total - ae);
  const finance = total - ae - system;
  explain?.({ id: 'aePart', figures: { total, aeShare, hasAE: Number(hasAE) }, result: ae });
  explain?.({ id: 'systemPart', figures: { additionalFund, systemShare, aeShare }, result: system });
  explain?.({ id: 'financePart', figures: { total, ae, system }, result: finance });
  return { ae, finance, system, total };
}

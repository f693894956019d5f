import { type Pence, sum, times } from './money';
import { shareOut } from './share-out';
import type { Explain } from './steps';

export interface EarnBackFigures {
  /** The system's actual for the full year (before year end: its forecast, and the answer a projection). */
  actual: Pence;
  /** The system improvement plan's starting point (Annex 3, Table 4). */
  startingPoint: Pence;
  /** The most that can be earned back: the non-acceptors' share of the additional fund (MoU section 6(ii)). */
  cap: Pence;
}

/**
 * PSF earned back at year end for doing better than the starting point, up to the cap. The rate is
 * not in the MoU: it is an assumption.
 */
export function earnBack(
  { actual, startingPoint, cap }: EarnBackFigures,
  rate: number,
  explain?: Explain,
): Pence {
  const improvement = Math.max(0, actual - startingPoint);
  const result = Math.min(cap, times(improvement, rate));
  explain?.({ id: 'earnBackAtRate', figures: { actual, startingPoint, rate, cap }, result });
  return result;
}

/** The alternative: in a straight line from nil at the starting point to the cap at the system control total. */
export function earnBackInAStraightLine(
  { actual, startingPoint, cap }: EarnBackFigures,
  systemControlTotal: Pence,
  explain?: Explain,
): Pence {
  const distance = Math.max(0, systemControlTotal - startingPoint);
  const improvement = Math.min(Math.max(0, actual - startingPoint), distance);
  const [result] =
    distance === 0 ? [0] : shareOut(cap, [BigInt(improvement), BigInt(distance - improvement)]);
  explain?.({
    id: 'earnBackStraightLine',
    figures: { actual, startingPoint, systemControlTotal, cap },
    result: result!,
  });
  return result!;
}

export const earnBackReceivers = ['system', 'non-acceptors', 'pro rata'] as const;
/** Who receives the earn-back: not said in the MoU. */
export type EarnBackReceiver = (typeof earnBackReceivers)[number];

/**
 * The earn-back by trust: nothing while it is held at system level; to the trusts that did not accept,
 * or to all, pro rata to their share of the additional fund.
 */
export function earnBackByTrust(
  amount: Pence,
  receiver: EarnBackReceiver,
  trusts: readonly { additionalFund: Pence; accepted: boolean }[],
): Pence[] {
  const weights = trusts.map(({ additionalFund, accepted }) =>
    receiver === 'pro rata' || (receiver === 'non-acceptors' && !accepted) ? additionalFund : 0,
  );
  return sum(weights) === 0 ? weights : shareOut(amount, weights.map(BigInt));
}

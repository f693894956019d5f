import type { Pence } from './money';
import { shareOut, wholeWeights } from './share-out';

/**
 * How the trusts bear a quarter's System PSF loss: pro rata to their pots, or by the split agreed
 * before the quarter end; no trust loses more than its pot, and what exceeds it falls on the others
 * in the same proportions (MoU section 6(ii)).
 */
export function lossBorneByTrusts(
  loss: Pence,
  pots: readonly Pence[],
  agreedWeights: readonly number[] = pots,
): Pence[] {
  const weights = wholeWeights(agreedWeights);
  const borne = pots.map(() => 0);
  let left = loss;
  while (left > 0) {
    const open = weights.map((weight, trust) => (borne[trust]! < pots[trust]! ? weight : 0n));
    const sharers = open.some((weight) => weight > 0n) ? open : roomLeft(pots, borne);
    shareOut(left, sharers).forEach((share, trust) => {
      borne[trust] = Math.min(borne[trust]! + share, pots[trust]!);
    });
    left = loss - borne.reduce((total, amount) => total + amount, 0);
  }
  return borne;
}

/** When the agreed split leaves a loss that its trusts cannot bear, the others bear it pro rata to their pots. */
function roomLeft(pots: readonly Pence[], borne: readonly Pence[]): bigint[] {
  return pots.map((pot, trust) => BigInt(pot - borne[trust]!));
}

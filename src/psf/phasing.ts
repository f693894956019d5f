import { type Pence, fromThousands, roundHalfUp, toThousands } from './money';
import { quarters } from './quarters';
import { shareOut, wholeWeights } from './share-out';
import type { Explain } from './steps';

/**
 * Phases a year's amount over the quarters of the profile (Annex 3, Table 2: 15%, 20%, 30%, 35%).
 * The quarters add up to the year exactly: to the penny, or where `decimals` is given to that many
 * decimals of £000, by largest remainder.
 */
export function phase(
  annual: Pence,
  profile: readonly number[],
  decimals?: number,
  explain?: Explain,
): Pence[] {
  const phased = shareAmount(annual, profile, decimals);
  phased.forEach((result, index) => {
    explain?.({
      id: 'phased',
      quarter: quarters[index]!,
      figures: { annual, share: profile[index]! },
      result,
    });
  });
  return phased;
}

/** Shares an amount by any weights, to the penny or to so many decimals of £000, adding up exactly. */
export function shareAmount(amount: Pence, weights: readonly number[], decimals?: number): Pence[] {
  if (decimals === undefined) return shareOut(amount, wholeWeights(weights));
  const unitsInAThousand = 10 ** decimals;
  const units = roundHalfUp(roundedProduct(amount, unitsInAThousand));
  return shareOut(units, wholeWeights(weights)).map((share) => fromThousands(share / unitsInAThousand));
}

function roundedProduct(amount: Pence, unitsInAThousand: number): number {
  return toThousands(amount * unitsInAThousand);
}

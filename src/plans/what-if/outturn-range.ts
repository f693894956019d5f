import { type Pence, roundHalfUp } from '../../psf/money';

/** What one organisation may come out at in a quarter: from `low` to `high`, most often near `likely`. */
export interface OutturnRange {
  /** The organisation's place, from 0. */
  row: number;
  low: Pence;
  likely: Pence;
  high: Pence;
}

/**
 * The outturn that is not passed in that part of all cases: a triangular distribution, whose chance rises
 * in a straight line from nil at `low` to `likely` and falls to nil at `high`.
 *
 * @param part From 0 to 1.
 */
export function outturnAt({ low, likely, high }: OutturnRange, part: number): Pence {
  const width = high - low;
  if (width === 0) return likely;
  const below = (likely - low) / width;
  const outturn =
    part < below
      ? low + Math.sqrt(part * width * (likely - low))
      : high - Math.sqrt((1 - part) * width * (high - likely));
  return roundHalfUp(outturn);
}

/** The part of all cases in which the outturn is below an amount. */
export function chanceBelow({ low, likely, high }: OutturnRange, amount: Pence): number {
  if (amount <= low) return 0;
  if (amount > high) return 1;
  const width = high - low;
  if (amount <= likely) return (amount - low) ** 2 / (width * (likely - low));
  return 1 - (high - amount) ** 2 / (width * (high - likely));
}

/** Numbers from 0 to 1, evenly spread and the same for the same seed: no chance, so that a view can be drawn again. */
export function evenlySpread(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    // A Weyl sequence, its bits mixed by multiplication (the mixing of SplitMix in 32 bits).
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
}

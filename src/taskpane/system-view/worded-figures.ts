import type { Pence } from '../../psf/money';
import { systemViewWords } from '../../wording/system-view';
import type { WordedFigure } from '../parts/Figure';

/**
 * A fraction as a percentage, to three decimals at most: 94.995% never reads as if it had reached 95%.
 *
 * @param atLeast Decimals that are written even where they are nil: figures below each other have as many.
 */
export const percentage = (fraction: number, decimals = 3, atLeast = 0): string =>
  `${(fraction * 100).toLocaleString('en-GB', { minimumFractionDigits: atLeast, maximumFractionDigits: decimals })}%`;

export const worded = (text: string): WordedFigure => ({ shown: text, spoken: text });

/** An amount, or that there is none: what rests on a blank has no figure. */
export const amountOrNone = (amount: Pence | undefined): Pence | WordedFigure =>
  amount ?? systemViewWords.noFigure();

/** A fraction to one decimal, or that there is none. */
export const fractionOrNone = (fraction: number | undefined): WordedFigure =>
  fraction === undefined ? systemViewWords.noFigure() : worded(percentage(fraction, 1, 1));

/** A performance as it is held against its standard: a percentage or, where none is allowed, a number. */
export function performanceOrNone(performance: number | undefined, counted: boolean): WordedFigure {
  if (performance === undefined) return systemViewWords.noFigure();
  return worded(counted ? performanceInFigures(performance, true) : percentage(performance, 3, 3));
}

export const performanceInFigures = (performance: number, counted: boolean): string =>
  counted ? performance.toLocaleString('en-GB') : percentage(performance);

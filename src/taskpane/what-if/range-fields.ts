import type { OutturnRange } from '../../plans/what-if/outturn-range';
import type { Pence } from '../../psf/money';
import { whatIfWords } from '../../wording/what-if';
import { amountInField, amountTyped } from './typed-amount';

/** The low and high end of one organisation's range as typed; "" is the likely figure itself. */
export interface TypedRange {
  low: string;
  high: string;
}

export const noRange: TypedRange = { low: '', high: '' };

/** The same room either side of a likely figure. */
export const spreadAbout = (likely: Pence, spread: Pence): TypedRange => ({
  low: amountInField(likely - spread),
  high: amountInField(likely + spread),
});

/** A range as it is typed, or what is wrong with it; nothing where there is no doubt about the figure. */
export function rangeOf(
  { low, high }: TypedRange,
  { row, name, likely }: { row: number; name: string; likely: Pence },
): { range?: OutturnRange; problem?: string } {
  const end = (text: string) => (text.trim() === '' ? likely : amountTyped(text));
  const [lowest, highest] = [end(low), end(high)];
  if (lowest === undefined) return { problem: whatIfWords.rangeNotANumber(name, whatIfWords.low(), low) };
  if (highest === undefined) return { problem: whatIfWords.rangeNotANumber(name, whatIfWords.high(), high) };
  if (lowest > likely || highest < likely) {
    const words = [lowest, likely, highest].map(amountInField) as [string, string, string];
    return { problem: whatIfWords.rangeWrong(name, ...words) };
  }
  return lowest === highest ? {} : { range: { row, low: lowest, likely, high: highest } };
}

export interface Scale {
  low: number;
  high: number;
  /** Where lines are drawn, from the lowest to the highest. */
  marks: number[];
}

/**
 * Round steps, so that the lines of the scale stand at figures a reader would choose.
 *
 * @param fromNil Whether nought belongs to the scale, as it does wherever lengths are compared.
 */
export function scaleOf(amounts: readonly number[], fromNil = true): Scale {
  const all = fromNil || amounts.length === 0 ? [0, ...amounts] : amounts;
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const rough = (most - least) / 4 || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find((one) => one * power >= rough) ?? 10) * power;
  const low = Math.floor(least / step) * step;
  const high = Math.max(Math.ceil(most / step) * step, low + step);
  const marks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, index) => low + index * step);
  return { low, high, marks };
}

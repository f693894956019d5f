import type { Quarter } from './quarters';
import type { Explain } from './steps';

export const aeRules = ['either', 'both', 'target'] as const;
/** How four-hour performance is held against the target and the same quarter of last year. */
export type AeRule = (typeof aeRules)[number];

export interface AeTerms {
  /** A fraction: 0.9 is 90%. */
  target: number;
  rule: AeRule;
}

/**
 * Two percentages closer than this are the same: it absorbs the last bit of a division in binary,
 * and is finer than the gap between any two performances of trusts of these sizes. It is no rounding:
 * 89.982% stays below 90%.
 */
const SAME = 1e-14;

/**
 * Whether a quarter meets the A&E standard: `either` at the target or better than last year,
 * `both` at the higher of the two, `target` at the target alone.
 *
 * @param lastYear The same quarter of last year; not needed for `target`, and under `either` its
 * absence leaves the target alone.
 */
export function meetsAeStandard(
  performance: number,
  lastYear: number | undefined,
  { target, rule }: AeTerms,
  explain?: Explain,
  quarter?: Quarter,
): boolean {
  const atTarget = performance >= target - SAME;
  explain?.({ id: 'targetTest', quarter, figures: { performance, target }, result: Number(atTarget) });
  if (rule === 'target' || lastYear === undefined) return atTarget;
  const met =
    rule === 'either'
      ? atTarget || performance > lastYear + SAME
      : atTarget && performance >= lastYear - SAME;
  explain?.({ id: 'lastYearTest', quarter, figures: { performance, lastYear }, result: Number(met) });
  return met;
}

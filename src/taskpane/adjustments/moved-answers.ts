import type { AnswersMoved } from '../../plans/changes/position-after';
import { potsMoved } from '../../plans/what-if/pots-moved';
import type { SystemPosition } from '../../psf/position';
import { adjustmentWords } from '../../wording/adjustments';

/** Every pot that moves from one position to another, in words; `trusts` are short names in their order. */
export function movedAnswers(
  before: SystemPosition,
  after: SystemPosition,
  trusts: readonly string[],
): AnswersMoved[] {
  return potsMoved(before, after).map(({ kind, trust, ...answers }) => {
    const pot = adjustmentWords.pots[kind];
    return { of: trust === undefined ? pot : adjustmentWords.ofWhom(pot, trusts[trust] ?? ''), ...answers };
  });
}

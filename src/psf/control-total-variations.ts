import { messages } from '../wording/messages';
import { Refusal } from '../wording/refusal';
import type { Pence } from './money';
import { notNetZero } from './net-zero';

/**
 * Control totals after the variations agreed while planning (MoU section 6(i)).
 * Refused, naming the column and the difference, where the variations are not net neutral.
 */
export function variedControlTotals(
  controlTotals: readonly (readonly Pence[])[],
  variations: readonly (readonly Pence[])[],
): Pence[][] {
  refuseUnlessNetZero('variations', variations);
  return controlTotals.map((row, index) => row.map((amount, column) => amount + variations[index]![column]!));
}

/** Refuses a set of variations or offsets that does not net to zero in every column. */
export function refuseUnlessNetZero(
  kind: 'variations' | 'offsets',
  changes: readonly (readonly Pence[])[],
): void {
  const [first] = notNetZero(changes);
  if (first) throw new Refusal(messages.notNetZero(kind, first.column, changes[0]!.length, first.difference));
}

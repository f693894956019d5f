import type { Pence } from '../../psf/money';
import type { Quarter } from '../../psf/quarters';
import type { OffsetTransfer } from './best-offset';
import type { Copy, TriedFigure } from './copy';

/** What the tried offsets of a quarter add to the copy's own, by organisation; and what they are out by. */
export interface OffsetsAdded {
  quarter: Quarter;
  added: Pence[];
  /** Nil where they net to zero (MoU section 6(i)). */
  difference: Pence;
}

/** The offsets tried, by quarter: only quarters in which something differs. */
export function offsetsAdded(copy: Copy, tried: readonly TriedFigure[]): OffsetsAdded[] {
  const quarters = [...new Set(tried.map(({ quarter }) => quarter))].sort();
  return quarters.flatMap((quarter) => {
    const added = copy.organisations.map(({ offset }, row) => {
      const found = tried.find((one) => one.kind === 'offset' && one.row === row && one.quarter === quarter);
      return found ? found.amount - offset[quarter - 1]! : 0;
    });
    if (added.every((amount) => amount === 0)) return [];
    return [{ quarter, added, difference: added.reduce((sum, amount) => sum + amount, 0) }];
  });
}

/** Offsets as lines of the register: those that give, in their order, to those that are given, in theirs. */
export function asTransfers(added: readonly Pence[]): OffsetTransfer[] {
  const givers = added.flatMap((amount, row) => (amount < 0 ? [{ row, left: -amount }] : []));
  return added.flatMap((amount, row) => {
    let wanted = amount;
    return givers.flatMap((giver) => {
      const part = Math.min(giver.left, Math.max(0, wanted));
      giver.left -= part;
      wanted -= part;
      return part > 0 ? [{ from: giver.row, to: row, amount: part }] : [];
    });
  });
}

/** A transfer entered as offsets of a quarter, on top of the copy's own. */
export function transfersAsFigures(
  copy: Copy,
  quarter: Quarter,
  transfers: readonly OffsetTransfer[],
): TriedFigure[] {
  const amounts = new Map<number, Pence>();
  const add = (row: number, amount: Pence) =>
    amounts.set(row, (amounts.get(row) ?? copy.organisations[row]!.offset[quarter - 1]!) + amount);
  for (const { from, to, amount } of transfers) {
    add(from, -amount);
    add(to, amount);
  }
  return [...amounts].map(([row, amount]) => ({ kind: 'offset', row, quarter, amount }));
}

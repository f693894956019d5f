import type { Area } from '../../files/engine/addresses';
import type { ChangeType } from '../../files/engine/book-events';

/**
 * Where the cells of an area are once rows or columns were inserted or deleted; null where none of them is left.
 *
 * @param lines The rows or columns: of inserted ones, where they are now; of deleted ones, where they were.
 */
export function movedArea(area: Area, change: ChangeType, lines: Area): Area | null {
  if (change === 'RowInserted' || change === 'RowDeleted') {
    const moved = movedLines([area.row, area.rows], [lines.row, lines.rows], change === 'RowDeleted');
    return moved && { ...area, row: moved[0], rows: moved[1] };
  }
  if (change === 'ColumnInserted' || change === 'ColumnDeleted') {
    const stretch: Stretch = [lines.column, lines.columns];
    const moved = movedLines([area.column, area.columns], stretch, change === 'ColumnDeleted');
    return moved && { ...area, column: moved[0], columns: moved[1] };
  }
  return area;
}

type Stretch = readonly [first: number, count: number];

function movedLines([first, count]: Stretch, [at, many]: Stretch, areDeleted: boolean): Stretch | null {
  if (!areDeleted) {
    if (at <= first) return [first + many, count];
    return [first, at < first + count ? count + many : count];
  }
  const within = Math.max(0, Math.min(first + count, at + many) - Math.max(first, at));
  const before = Math.max(0, Math.min(first, at + many) - at);
  return count > within ? [first - before, count - within] : null;
}

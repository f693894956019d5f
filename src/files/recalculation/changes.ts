import { cellAddress } from '../cell-reference';
import type { CellPatch, SheetPatch, StoredValue } from '../patch/cell-changes';
import type { Result } from './calculated-cells';
import { sameValue } from './same-value';
import type { FormulaCell, StoredCells } from './stored-cells';

/** A cell whose value is new; null is a blank. */
export interface ChangedCell {
  sheet: string;
  address: string;
  before: StoredValue;
  after: StoredValue;
}

/** The cells whose values are new, and the patches that put them into the file. */
export function changesOf(
  results: readonly Result[],
  stored: StoredCells,
): { changed: ChangedCell[]; patches: SheetPatch[] } {
  const patches = new Map<string, CellPatch[]>();
  const changed = new Map<string, ChangedCell>();
  for (const result of results) {
    const { sheet, address, kind } = result.cell;
    const news = newsOf(result, stored);
    if (news.length === 0) continue;
    // A cell that one formula leaves may be filled by another.
    for (const one of news) {
      const key = `${sheet}!${one.address}`;
      if (one.after !== null || !changed.has(key)) changed.set(key, one);
    }
    const values = asStored(result, stored);
    const patch: CellPatch =
      kind === 'ordinary' ? { address, value: values[0]![0]! } : { address, spill: values };
    patches.set(sheet, [...(patches.get(sheet) ?? []), patch]);
  }
  return {
    changed: [...changed.values()],
    patches: [...patches].map(([sheet, cells]) => ({ sheet, cells })),
  };
}

function newsOf({ cell, area, values }: Result, stored: StoredCells): ChangedCell[] {
  const news: ChangedCell[] = [];
  const look = (row: number, column: number, after: StoredValue): void => {
    const before = stored.value(cell.sheet, row, column);
    if (sameValue(before, after)) return;
    news.push({ sheet: cell.sheet, address: cellAddress({ row, column }), before, after });
  };
  for (const [down, line] of values.entries()) {
    for (const [across, value] of line.entries()) look(area.row + down, area.column + across, value);
  }
  forEachOf(cell, (row, column) => {
    if (row >= area.row + area.rows || column >= area.column + area.columns) look(row, column, null);
  });
  return news;
}

function forEachOf({ area }: FormulaCell, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) visit(row, column);
  }
}

/** The results, with what the file has where it is the same: the last digits of a cell that stays, stay. */
const asStored = ({ cell, area, values }: Result, stored: StoredCells): StoredValue[][] =>
  values.map((line, down) =>
    line.map((value, across) => {
      const before = stored.value(cell.sheet, area.row + down, area.column + across);
      return sameValue(before, value) ? before : value;
    }),
  );

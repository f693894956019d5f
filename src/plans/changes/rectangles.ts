import { type Area, area, areaOf } from '../cell-area';
import { cellKey } from './change-list';

/** A rectangle of cells of one sheet, every one of which is named. */
export interface SheetArea {
  sheet: string;
  cells: Area;
}

interface Place {
  sheet: string;
  address: string;
}

/**
 * The fewest rectangles that cover single cells, and nothing else, as far as a simple rule finds them: runs
 * down a column, then equal runs side by side. Hundreds of rows become a few reads and writes.
 */
export function rectanglesOf(places: readonly Place[]): SheetArea[] {
  const sheets = new Map<string, { sheet: string; cells: Area[] }>();
  for (const { sheet, address } of places) {
    const key = sheet.toLowerCase();
    const known = sheets.get(key) ?? { sheet, cells: [] };
    known.cells.push(areaOf(address));
    sheets.set(key, known);
  }
  return [...sheets.values()].flatMap(({ sheet, cells }) =>
    sideBySide(runsDown(cells)).map((rectangle) => ({ sheet, cells: rectangle })),
  );
}

function runsDown(cells: readonly Area[]): Area[] {
  const ordered = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: Area[] = [];
  for (const { row, column } of ordered) {
    const last = runs.at(-1);
    if (last?.column === column && last.row + last.rows === row) last.rows += 1;
    else runs.push(area(row, column));
  }
  return runs;
}

function sideBySide(runs: readonly Area[]): Area[] {
  const ordered = [...runs].sort((a, b) => a.row - b.row || a.rows - b.rows || a.column - b.column);
  const merged: Area[] = [];
  for (const run of ordered) {
    const last = merged.at(-1);
    if (last?.row === run.row && last.rows === run.rows && last.column + last.columns === run.column)
      last.columns += 1;
    else merged.push({ ...run });
  }
  return merged;
}

/** Cells by their place, for writing rectangles. */
export function byCell<Item extends Place>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [cellKey(item.sheet, item.address), item]));
}

import type { PlanCell } from './compile';
import { addressOf, type Area, areaOf } from './cell-area';

type Place = Pick<PlanCell, 'row' | 'columnNumber'>;

/** Single cells by their addresses as few ranges; in the order of the sheet, row by row. */
export function rangesOf(addresses: readonly string[]): string[] {
  const places = addresses.map(areaOf).map(({ row, column }): Place => ({ row, columnNumber: column }));
  return areasOf(places.sort((a, b) => a.row - b.row || a.columnNumber - b.columnNumber));
}

/** Cells of a sheet as few ranges: runs across, and runs of equal width one below the other together. */
export function areasOf(cells: readonly Place[]): string[] {
  const areas: Area[] = [];
  /** By its columns, the area that a run in the next row would continue. */
  const open = new Map<string, Area>();
  for (const [first, length] of runs(cells)) {
    const columns = `${first.columnNumber}|${length}`;
    const above = open.get(columns);
    if (above && nextRow(above) === first.row) {
      above.rows++;
      continue;
    }
    const begun = { row: first.row, column: first.columnNumber, columns: length, rows: 1 };
    areas.push(begun);
    open.set(columns, begun);
  }
  return areas.map(addressOf);
}

const nextRow = ({ row, rows }: Area): number => row + rows;

function runs(cells: readonly Place[]): [Place, number][] {
  const found: [Place, number][] = [];
  for (const cell of cells) {
    const last = found.at(-1);
    if (last?.[0].row === cell.row && last[0].columnNumber + last[1] === cell.columnNumber) last[1]++;
    else found.push([cell, 1]);
  }
  return found;
}

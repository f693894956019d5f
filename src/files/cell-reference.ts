import { type Area, columnLetters } from '../plans/cell-area';
import { limits } from './limits';

/** A cell of a sheet; rows and columns are counted from 1. */
export interface CellPlace {
  row: number;
  column: number;
}

const A = 65;

/** The cell that "B7" means; nothing for what is not a cell of a sheet. */
export function cellPlace(reference: string): CellPlace | undefined {
  let at = 0;
  let column = 0;
  for (; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) - A;
    if (letter < 0 || letter > 25) break;
    column = column * 26 + letter + 1;
    if (column > limits.columns) return undefined;
  }
  let row = 0;
  const digits = at;
  for (; at < reference.length; at++) {
    const digit = reference.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9 || (digit === 0 && at === digits)) return undefined;
    row = row * 10 + digit;
    if (row > limits.rows) return undefined;
  }
  return column > 0 && row > 0 ? { row, column } : undefined;
}

/** The cells that "B7:E18" or "B7" means; nothing for what is not a range within a sheet. */
export function cellArea(reference: string): Area | undefined {
  const [from = '', to = from, ...rest] = reference.split(':', 3);
  const first = cellPlace(from);
  const last = cellPlace(to);
  if (!first || !last || rest.length > 0 || last.row < first.row || last.column < first.column)
    return undefined;
  return {
    row: first.row,
    column: first.column,
    rows: last.row - first.row + 1,
    columns: last.column - first.column + 1,
  };
}

export const isWithin = (cells: Area, { row, column }: CellPlace): boolean =>
  row >= cells.row &&
  row < cells.row + cells.rows &&
  column >= cells.column &&
  column < cells.column + cells.columns;

/** An area cut to what of it lies in another, which holds its first cell. */
export const within = (cells: Area, around: Area): Area => ({
  ...cells,
  rows: Math.min(cells.rows, around.row + around.rows - cells.row),
  columns: Math.min(cells.columns, around.column + around.columns - cells.column),
});

/** "B7". */
export const cellAddress = ({ row, column }: CellPlace): string => `${columnLetters(column)}${row}`;

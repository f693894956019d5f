import type { CellType, SheetSnapshot, UsedRange } from '../../plans/snapshot';
import { type Area, addressOf, areaOf } from '../../plans/cell-area';
import type { CellValue } from '../../plans/workbook-model';
import { GENERAL } from '../package/number-formats';
import type { Reading } from './reading';

/** A row of a sheet as it was read. */
export interface StoredRow {
  row: number;
  isHidden: boolean;
  /** The style of its cells that are not stored. */
  style: number | undefined;
  cells: StoredCell[];
}

export interface StoredCell {
  column: number;
  style: number;
  value: CellValue;
  type: CellType;
  formula: string | undefined;
}

/** What holds for columns, and for rows that are not stored. */
export interface SheetLayout {
  columns: { first: number; last: number; isHidden: boolean; style: number | undefined }[];
  rowsHiddenByDefault: boolean;
}

const isUsed = ({ type, formula }: StoredCell): boolean => type !== 'blank' || formula !== undefined;

/**
 * The cells from the first to the last that holds a value or a formula; formats alone do not count.
 *
 * @throws FileRefusal where they are more than are read
 */
export function usedRangeOf(
  sheet: string,
  rows: readonly StoredRow[],
  layout: SheetLayout,
  reading: Reading,
): UsedRange | undefined {
  const cells = usedArea(rows);
  if (!cells) return undefined;
  const last = addressOf({
    row: cells.row + cells.rows - 1,
    column: cells.column + cells.columns - 1,
    rows: 1,
    columns: 1,
  });
  reading.budget.addUsedRange(sheet, cells.rows * cells.columns, last);
  const used: UsedRange = {
    sheet,
    address: addressOf(cells),
    values: [],
    types: [],
    formulas: [],
    numberFormats: [],
  };
  const columnFormats = formatsOfColumns(cells, layout, reading);
  let at = rows.findIndex(({ row }) => row >= cells.row);
  for (let row = cells.row; row < cells.row + cells.rows; row++) {
    addRow(used, cells, rows[at]?.row === row ? rows[at++] : undefined, columnFormats, reading);
  }
  return used;
}

function usedArea(rows: readonly StoredRow[]): Area | undefined {
  let first = Infinity;
  let last = 0;
  let left = Infinity;
  let right = 0;
  for (const { row, cells } of rows) {
    const from = cells.find(isUsed);
    if (!from) continue;
    first = Math.min(first, row);
    last = row;
    left = Math.min(left, from.column);
    right = Math.max(right, cells.findLast(isUsed)!.column);
  }
  if (last === 0) return undefined;
  return { row: first, column: left, rows: last - first + 1, columns: right - left + 1 };
}

function formatsOfColumns(cells: Area, { columns }: SheetLayout, { numberFormats }: Reading): string[] {
  const formats = new Array<string>(cells.columns).fill(GENERAL);
  for (const { first, last, style } of columns) {
    if (style === undefined) continue;
    const from = Math.max(0, first - cells.column);
    formats.fill(numberFormats[style] ?? GENERAL, from, Math.max(from, last - cells.column + 1));
  }
  return formats;
}

function addRow(
  used: UsedRange,
  { column, columns }: Area,
  stored: StoredRow | undefined,
  columnFormats: readonly string[],
  { numberFormats }: Reading,
): void {
  const values = new Array<CellValue>(columns).fill('');
  const types = new Array<CellType>(columns).fill('blank');
  const formulas = new Array<CellValue>(columns).fill('');
  const rowFormat = stored?.style === undefined ? undefined : (numberFormats[stored.style] ?? GENERAL);
  const formats = rowFormat === undefined ? [...columnFormats] : new Array<string>(columns).fill(rowFormat);
  for (const cell of stored?.cells ?? []) {
    const at = cell.column - column;
    if (at < 0 || at >= columns) continue;
    values[at] = cell.value;
    types[at] = cell.type;
    formulas[at] = cell.formula ?? cell.value;
    formats[at] = numberFormats[cell.style] ?? GENERAL;
  }
  used.values.push(values);
  used.types.push(types);
  used.formulas.push(formulas);
  used.numberFormats.push(formats);
}

/** Hidden rows and columns within the used range, by their numbers as Excel shows them. */
export function hiddenIn(
  used: UsedRange | undefined,
  rows: readonly StoredRow[],
  { columns, rowsHiddenByDefault }: SheetLayout,
): Pick<SheetSnapshot, 'hiddenRows' | 'hiddenColumns'> {
  if (!used) return { hiddenRows: [], hiddenColumns: [] };
  const cells = areaOf(used.address);
  const stored = new Map(rows.map(({ row, isHidden }) => [row, isHidden]));
  const hidden = columns.filter(({ isHidden }) => isHidden);
  const range = (first: number, count: number) => Array.from({ length: count }, (_, index) => first + index);
  return {
    hiddenRows: range(cells.row, cells.rows).filter((row) => stored.get(row) ?? rowsHiddenByDefault),
    hiddenColumns: hidden.flatMap(({ first, last }) => {
      const from = Math.max(first, cells.column);
      return range(from, Math.max(0, Math.min(last, cells.column + cells.columns - 1) - from + 1));
    }),
  };
}

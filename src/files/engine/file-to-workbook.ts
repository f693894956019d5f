import {
  BooleanNumber,
  CellValueType,
  LocaleType,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import type { SheetSnapshot, UsedRange } from '../../plans/snapshot';
import type { CellValue } from '../../plans/workbook-model';
import type { Area } from '../../plans/cell-area';
import { cellArea, within } from '../cell-reference';
import { limits } from '../limits';
import type { WorkbookFile } from '../read-workbook';
import type { ArrayFormula } from '../sheet/read-sheet';
import { holdsFormula } from '../sheet/holds-formula';
import { typedError } from './cell-input';
import { emptySheet, gridSize, newWorkbookId, sheetIdOf } from './model-to-workbook';

/**
 * A workbook read from a file as Univer opens one: values, formulas and number formats. What formulas
 * spilled is left out: their calculation puts it back.
 */
export function fileWorkbookData(file: WorkbookFile, title: string): IWorkbookData {
  const styles = new Map<string, string>();
  const sheets = file.snapshot.sheets.map((sheet, index) => {
    const arrays = file.arrays.filter((array) => array.sheet === sheet.name);
    return sheetData(sheet, sheetIdOf(index + 1), arrays, styles);
  });
  return {
    id: newWorkbookId(),
    name: title,
    appVersion: '',
    locale: LocaleType.EN_US,
    styles: Object.fromEntries(
      [...styles].map(([pattern, id]): [string, IStyleData] => [id, { n: { pattern } }]),
    ),
    sheetOrder: sheets.map(({ id }) => id as string),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id as string, sheet])),
  };
}

function sheetData(
  { name, visible, used, hiddenRows, hiddenColumns }: SheetSnapshot,
  id: string,
  arrays: readonly ArrayFormula[],
  styles: Map<string, string>,
): Partial<IWorksheetData> {
  const area = used ? cellArea(used.address)! : { row: 1, column: 1, rows: 0, columns: 0 };
  return {
    id,
    name,
    hidden: visible ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    ...emptySheet,
    ...gridSize(area.row + area.rows - 1, area.column + area.columns - 1),
    cellData: used ? cellData(used, spilledInto(arrays, area), styles) : {},
    rowData: Object.fromEntries(hiddenRows.map((row) => [row - 1, { hd: BooleanNumber.TRUE }])),
    columnData: Object.fromEntries(hiddenColumns.map((column) => [column - 1, { hd: BooleanNumber.TRUE }])),
    showGridlines: BooleanNumber.TRUE,
  };
}

/** Whether an array formula elsewhere gave a cell its value. */
function spilledInto(arrays: readonly ArrayFormula[], used: Area): (row: number, column: number) => boolean {
  const cells = new Set<number>();
  for (const { anchor, address } of arrays) {
    if (anchor === address) continue;
    const { row, column, rows, columns } = within(cellArea(address)!, used);
    for (let down = 0; down < rows; down++) {
      for (let across = 0; across < columns; across++) {
        if (down + across > 0) cells.add((row + down) * limits.columns + column + across);
      }
    }
  }
  return (row, column) => cells.has(row * limits.columns + column);
}

function cellData(
  { address, values, types, formulas, numberFormats }: UsedRange,
  isSpilled: (row: number, column: number) => boolean,
  styles: Map<string, string>,
): IWorksheetData['cellData'] {
  const { row: top, column: left } = cellArea(address)!;
  const rows: { [row: number]: { [column: number]: ICellData } } = {};
  for (const [down, line] of values.entries()) {
    for (const [across, value] of line.entries()) {
      const type = types[down]![across]!;
      const entered = formulas[down]![across]!;
      const format = numberFormats[down]![across]!;
      const isBlank = type === 'blank' && entered === '';
      if (isBlank && format === 'General') continue;
      const made: ICellData = format === 'General' ? {} : { s: styleOf(format, styles) };
      if (!isBlank && !isSpilled(top + down, left + across)) {
        Object.assign(made, holdsFormula(entered, value, type) ? { f: entered } : constant(value, type));
      }
      (rows[top + down - 1] ??= {})[left + across - 1] = made;
    }
  }
  return rows;
}

function styleOf(format: string, styles: Map<string, string>): string {
  const known = styles.get(format) ?? `format-${styles.size + 1}`;
  styles.set(format, known);
  return known;
}

function constant(value: CellValue, type: string): ICellData {
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  return { v: value, t: CellValueType.STRING, ...(type === 'error' && { custom: { [typedError]: true } }) };
}

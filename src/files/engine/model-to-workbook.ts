import {
  BooleanNumber,
  CellValueType,
  LocaleType,
  type ICellData,
  type IColumnData,
  type IObjectArrayPrimitiveType,
  type IRange,
  type IRowData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import { styles, textSize } from '../../plans/styles';
import type { CellModel, SheetModel, WorkbookModel } from '../../plans/workbook-model';
import { contains, parseArea, type Area } from './addresses';
import { univerStyle } from './cell-styles';

/** Univer keeps parsed formulas by the workbook's id, for all its instances: ids must not meet. */
let opened = 0;

/** An id that no workbook of this process had before. */
export function newWorkbookId(): string {
  opened += 1;
  return `workbook-${opened}`;
}

/** What the grid shows of a sheet at least: room to type below and beside the template. */
const LEAST_ROWS = 200;
const LEAST_COLUMNS = 40;
const ROOM_ROWS = 100;
const ROOM_COLUMNS = 20;

/** The measures of a sheet that is added to an open workbook. */
export const emptySheet = {
  rowCount: LEAST_ROWS,
  columnCount: LEAST_COLUMNS,
  defaultRowHeight: 20,
  defaultColumnWidth: 68,
};

/** How many rows and columns the grid holds of a sheet whose last used ones are these, counted from 1. */
export function gridSize(lastRow: number, lastColumn: number): { rowCount: number; columnCount: number } {
  return {
    rowCount: Math.max(LEAST_ROWS, lastRow + ROOM_ROWS),
    columnCount: Math.max(LEAST_COLUMNS, lastColumn + ROOM_COLUMNS),
  };
}

/** Excel's way of writing a sheet's id; unique as long as the number is. */
export function sheetIdOf(number: number): string {
  return `{${number.toString(16).toUpperCase().padStart(8, '0')}-0001-0000-0000-000000000000}`;
}

/** An area that a template names; a template that names another thing is at fault. */
export function areaOf(address: string, place: string): Area {
  const area = parseArea(address);
  if (!area) throw new Error(`${place}: "${address}" is not the address of cells.`);
  return area;
}

/** Univer's rectangle of an area. */
export function rangeOf(area: Area): IRange {
  return {
    startRow: area.row,
    endRow: area.row + area.rows - 1,
    startColumn: area.column,
    endColumn: area.column + area.columns - 1,
  };
}

/** The area of one of Univer's rectangles. */
export function areaOfRange(range: IRange): Area {
  return {
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

/** Excel's width of a column in characters of its standard font, in pixels. */
export function pixelsOfCharacters(characters: number): number {
  return Math.round(characters * 7 + 5);
}

/**
 * A template's workbook as Univer opens one: cells, styles, widths, merges, frozen panes and tab colours.
 * Names, tables, notes and validations are added to the open workbook, since Univer keeps them elsewhere.
 */
export function workbookData(model: WorkbookModel | null): IWorkbookData {
  const sheets = model?.sheets.length ? model.sheets : [{ name: 'Sheet1', columnWidths: [], cells: {} }];
  const data = sheets.map((sheet, index) => sheetData(sheet, sheetIdOf(index + 1)));
  return {
    id: newWorkbookId(),
    name: model?.title ?? 'Book1',
    appVersion: '',
    locale: LocaleType.EN_US,
    styles: Object.fromEntries(Object.entries(styles).map(([name, style]) => [name, univerStyle(style)])),
    sheetOrder: data.map((sheet) => sheet.id as string),
    sheets: Object.fromEntries(data.map((sheet) => [sheet.id as string, sheet])),
  };
}

function sheetData(sheet: SheetModel, id: string): Partial<IWorksheetData> {
  const cells = new Map(
    Object.entries(sheet.cells).map(([address, cell]) => [areaOf(address, sheet.name), cell] as const),
  );
  const areas = [...cells.entries()].map(([area, cell]) => ({ ...area, ...cell.spill }));
  const lastRow = Math.max(0, ...areas.map((area) => area.row + area.rows));
  const lastColumn = Math.max(0, ...areas.map((area) => area.column + area.columns));
  return {
    id,
    name: sheet.name,
    ...gridSize(lastRow, lastColumn),
    defaultColumnWidth: emptySheet.defaultColumnWidth,
    defaultRowHeight: emptySheet.defaultRowHeight,
    cellData: cellData(cells),
    columnData: columnData(sheet.columnWidths),
    rowData: rowData(sheet),
    mergeData: (sheet.merges ?? []).map((address) => rangeOf(areaOf(address, sheet.name))),
    ...(sheet.tabColour ? { tabColor: `#${sheet.tabColour.replace(/^#/, '')}` } : {}),
    ...(sheet.freeze ? { freeze: frozen(sheet.freeze) } : {}),
    showGridlines: BooleanNumber.TRUE,
  };
}

/** Univer's frozen panes: how many rows and columns stay, and where the moving part begins. */
export function frozen(freeze: { rows: number; columns: number }) {
  return {
    xSplit: freeze.columns,
    ySplit: freeze.rows,
    startRow: freeze.rows > 0 ? freeze.rows : -1,
    startColumn: freeze.columns > 0 ? freeze.columns : -1,
  };
}

function columnData(widths: number[]): IObjectArrayPrimitiveType<Partial<IColumnData>> {
  return Object.fromEntries(widths.map((width, column) => [column, { w: pixelsOfCharacters(width) }]));
}

const CHARACTERS_OF_DEFAULT_COLUMN = 9;

/** Rows tall enough for large type and for wrapped text; Excel fits them by itself, the grid does not. */
function rowData(sheet: SheetModel): IObjectArrayPrimitiveType<Partial<IRowData>> {
  const merges = (sheet.merges ?? []).map((address) => areaOf(address, sheet.name));
  const heights: Record<number, number> = {};
  for (const [address, cell] of Object.entries(sheet.cells)) {
    const style = cell.style ? styles[cell.style] : {};
    const { row, column } = areaOf(address, sheet.name);
    const size = style.size ?? textSize;
    const merged = merges.find((area) => contains(area, row, column));
    const lines = style.wrap
      ? wrappedLines(String(cell.value ?? ''), widthOf(sheet, column, merged?.columns ?? 1))
      : 1;
    const height = Math.round(lines * size * 1.6 + (size > textSize ? 6 : 4));
    heights[row] = Math.max(heights[row] ?? emptySheet.defaultRowHeight, height);
  }
  const taller = Object.entries(heights).filter(([, height]) => height > emptySheet.defaultRowHeight);
  return Object.fromEntries(taller.map(([row, height]) => [row, { h: height }]));
}

function widthOf(sheet: SheetModel, column: number, columns: number): number {
  return Array.from({ length: columns }, (_column, index) => sheet.columnWidths[column + index]).reduce(
    (sum: number, width) => sum + (width ?? CHARACTERS_OF_DEFAULT_COLUMN),
    0,
  );
}

/** Wrapping at words loses some of each line. */
function wrappedLines(text: string, characters: number): number {
  return Math.max(1, Math.ceil((text.length * 1.05) / Math.max(1, characters)));
}

function cellData(cells: Map<Area, CellModel>): IWorksheetData['cellData'] {
  const rows: { [row: number]: { [column: number]: ICellData } } = {};
  // A template formats the whole of a spill by its first cell.
  for (const [{ row, column }, { style, spill }] of cells) {
    if (!style || !spill) continue;
    for (let below = 0; below < spill.rows; below += 1) {
      for (let beside = 0; beside < spill.columns; beside += 1) {
        (rows[row + below] ??= {})[column + beside] = { s: style };
      }
    }
  }
  for (const [{ row, column }, cell] of cells) (rows[row] ??= {})[column] = cellOf(cell);
  return rows;
}

function cellOf(cell: CellModel): ICellData {
  const made: ICellData = {};
  if (cell.style) made.s = cell.style;
  if (cell.formula) return { ...made, f: cell.formula };
  if (cell.value === undefined || cell.value === '') return made;
  if (typeof cell.value === 'boolean') {
    return { ...made, v: cell.value ? 1 : 0, t: CellValueType.BOOLEAN };
  }
  return {
    ...made,
    v: cell.value,
    t: typeof cell.value === 'number' ? CellValueType.NUMBER : CellValueType.STRING,
  };
}

import {
  BooleanNumber,
  CellValueType,
  LocaleType,
  type ICellData,
  type IColumnData,
  type IObjectArrayPrimitiveType,
  type IRange,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import { styles, textSize, typeface } from '../../plans/styles';
import type { CellModel, SheetModel, WorkbookModel } from '../../plans/workbook-model';
import { parseArea, type Area } from './addresses';
import { univerStyle } from './cell-styles';

/** The one workbook of the workbench has a fixed id. */
export const WORKBOOK_ID = 'workbook';

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
    id: WORKBOOK_ID,
    name: model?.title ?? 'Book1',
    appVersion: '',
    locale: LocaleType.EN_US,
    styles: Object.fromEntries(Object.entries(styles).map(([name, style]) => [name, univerStyle(style)])),
    defaultStyle: defaultStyle(),
    sheetOrder: data.map((sheet) => sheet.id as string),
    sheets: Object.fromEntries(data.map((sheet) => [sheet.id as string, sheet])),
  };
}

function defaultStyle(): IStyleData {
  return { ff: typeface, fs: textSize };
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
    rowCount: Math.max(LEAST_ROWS, lastRow + ROOM_ROWS),
    columnCount: Math.max(LEAST_COLUMNS, lastColumn + ROOM_COLUMNS),
    defaultColumnWidth: emptySheet.defaultColumnWidth,
    defaultRowHeight: emptySheet.defaultRowHeight,
    cellData: cellData(cells),
    columnData: columnData(sheet.columnWidths),
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

function cellData(cells: Map<Area, CellModel>): IWorksheetData['cellData'] {
  const rows: { [row: number]: { [column: number]: ICellData } } = {};
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

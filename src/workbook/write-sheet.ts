import { type StyleModel, styles, textSize, typeface } from '../plans/styles';
import { areaOf } from '../plans/cell-area';
import type { CellModel, CellValue, SheetModel, TableModel } from '../plans/workbook-model';
import { asEntered } from './as-entered';
import { inOwnNamespace } from './own-namespace';
import { type StyleArea, styleAreas } from './style-areas';

/** Enters the constants of a sheet; where a formula belongs, and between, nothing is touched. */
export function writeConstants(sheet: Excel.Worksheet, model: SheetModel): void {
  write(sheet, model, ({ formula, value }) => (formula || value === undefined ? null : asEntered(value)));
}

/** Enters the formulas of a sheet, after the names and tables they speak of. */
export function writeFormulas(sheet: Excel.Worksheet, model: SheetModel): void {
  write(sheet, model, ({ formula }) => (formula ? inOwnNamespace(formula) : null));
}

/** One write for the whole sheet: Excel leaves a cell given as null as it is. */
function write(sheet: Excel.Worksheet, model: SheetModel, held: (cell: CellModel) => CellValue | null): void {
  const entries = Object.entries(model.cells).flatMap(([address, cell]) => {
    const entered = held(cell);
    return entered === null ? [] : [{ ...areaOf(address), entered }];
  });
  if (entries.length === 0) return;
  const rows = Math.max(...entries.map(({ row }) => row));
  const columns = Math.max(...entries.map(({ column }) => column));
  const table: (CellValue | null)[][] = matrix(rows, columns, null);
  for (const { row, column, entered } of entries) table[row - 1]![column - 1] = entered;
  sheet.getRangeByIndexes(0, 0, rows, columns).formulas = table;
}

const matrix = <Held>(rows: number, columns: number, held: Held): Held[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => held));

/** Makes Excel tables of cells already filled in; the styles of the template stay what they look like. */
export function addTables(sheet: Excel.Worksheet, tables: readonly TableModel[] = []): void {
  for (const { name, address } of tables) {
    const table = sheet.tables.add(address, true);
    table.name = name;
    table.style = 'TableStyleLight1';
  }
}

/** Typeface, styles, widths, frozen panes and the tab's colour. */
export function dress(sheet: Excel.Worksheet, model: SheetModel): void {
  const areas = styleAreas(model);
  const rows = Math.max(1, ...areas.map((one) => one.row + one.rows - 1));
  const columns = Math.max(1, model.columnWidths.length, ...areas.map((one) => one.column + one.columns - 1));
  const { format } = sheet.getRangeByIndexes(0, 0, rows, columns);
  format.font.name = typeface;
  format.font.size = textSize;
  format.verticalAlignment = 'Center';
  for (const one of areas) applyStyle(rangeOf(sheet, one), styles[one.style], one);
  // Lines last: an edge belongs to the cells on both its sides, and the heavier line is to stay.
  for (const one of areas) drawRules(rangeOf(sheet, one), styles[one.style]);
  for (const address of model.merges ?? []) sheet.getRange(address).merge();
  setWidths(sheet, model.columnWidths);
  freeze(sheet, model.freeze);
  if (model.tabColour) sheet.tabColor = colour(model.tabColour);
}

const rangeOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: StyleArea): Excel.Range =>
  sheet.getRangeByIndexes(row - 1, column - 1, rows, columns);

/** Excel wants "#" before the six digits, which a template leaves out. */
const colour = (digits: string): string => `#${digits.replace('#', '')}`;

function applyStyle(range: Excel.Range, style: StyleModel, { rows, columns }: StyleArea): void {
  const { format } = range;
  if (style.numberFormat) range.numberFormat = matrix(rows, columns, style.numberFormat);
  if (style.fill) format.fill.color = colour(style.fill);
  if (style.align) format.horizontalAlignment = alignments[style.align];
  if (style.wrap) format.wrapText = true;
  applyFont(format.font, style);
  if (!style.grid) return;
  for (const edge of outerEdges) drawLine(format, edge, gridGrey);
  // Excel refuses a line between rows, or columns, where there is only one.
  if (rows > 1) drawLine(format, 'InsideHorizontal', gridGrey);
  if (columns > 1) drawLine(format, 'InsideVertical', gridGrey);
}

function drawRules({ format }: Excel.Range, { borderTop, borderBottom }: StyleModel): void {
  if (borderTop) drawLine(format, 'EdgeTop', ruleGrey);
  if (borderBottom) drawLine(format, 'EdgeBottom', ruleGrey);
}

const outerEdges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
type Edge = (typeof outerEdges)[number] | 'InsideHorizontal' | 'InsideVertical';
const gridGrey = 'D8DDE0';
const ruleGrey = '768692';

const alignments = { left: 'Left', center: 'Center', right: 'Right' } as const;

function applyFont(font: Excel.RangeFont, style: StyleModel): void {
  if (style.bold) font.bold = true;
  if (style.italic) font.italic = true;
  if (style.underline) font.underline = 'Single';
  if (style.colour) font.color = colour(style.colour);
  if (style.size) font.size = style.size;
}

function drawLine(format: Excel.RangeFormat, edge: Edge, grey: string): void {
  const line = format.borders.getItem(edge);
  line.style = 'Continuous';
  line.weight = 'Thin';
  line.color = colour(grey);
}

/**
 * Excel's own sum for a width in characters of its usual typeface: 7 pixels each and 5 of margin, four
 * pixels to three points.
 */
const inPoints = (characters: number): number => Math.trunc(characters * 7 + 5) * 0.75;

function setWidths(sheet: Excel.Worksheet, widths: readonly number[]): void {
  widths.forEach((characters, index) => {
    sheet.getRangeByIndexes(0, index, 1, 1).format.columnWidth = inPoints(characters);
  });
}

function freeze(sheet: Excel.Worksheet, frozen: SheetModel['freeze']): void {
  if (!frozen) return;
  const { rows, columns } = frozen;
  if (rows && columns) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows) sheet.freezePanes.freezeRows(rows);
  else if (columns) sheet.freezePanes.freezeColumns(columns);
}

/** The notes of a sheet, as notes where this Excel can write them, else as comments. */
export function addNotes(context: Excel.RequestContext, sheet: Excel.Worksheet, model: SheetModel): void {
  const canWriteNotes = Office.context.requirements.isSetSupported('ExcelApi', '1.18');
  for (const [address, { note }] of Object.entries(model.cells)) {
    if (!note) continue;
    const cell = sheet.getRange(address);
    if (canWriteNotes) context.workbook.notes.add(cell, note);
    else context.workbook.comments.add(cell, note);
  }
}

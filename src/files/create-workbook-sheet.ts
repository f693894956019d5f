import { type Area, addressOf, area, areaOf } from '../plans/cell-area';
import { styles, textSize } from '../plans/styles';
import type { CellModel, CellValue, SheetModel } from '../plans/workbook-model';
import { mayAnswerWithArray, storedFormula } from './create-workbook-formulas';
import { protectionXml, unlockedCells } from './create-workbook-protection';
import { styleNumber } from './create-workbook-styles';
import { validationsXml } from './create-workbook-validations';
import { escaped, mainNamespace, type Numbered, relationshipNamespace, xmlPart } from './create-workbook-xml';

/** What a sheet shares with the rest of the workbook. */
export interface SharedByWorkbook {
  strings: Numbered;
  /** In lower case. */
  names: ReadonlySet<string>;
}

/** The relationships a sheet's part refers to. */
export interface SheetRelationships {
  comments?: string;
  tables: readonly string[];
}

interface PlacedCell {
  row: number;
  column: number;
  model: CellModel;
  /** Whether it lies under the result of another cell's formula. */
  spilled?: boolean;
  /** Whether it may be typed into while its sheet is protected. */
  unlocked: boolean;
}

/** Of a line of text, in points. */
const lineHeight = 13.5;

/** The width Excel gives a column that has none of its own, in characters. */
const narrowColumn = 8;

/** The part of a sheet: its cells, widths, validations and page. */
export function sheetPart(
  sheet: SheetModel,
  shared: SharedByWorkbook,
  relationships: SheetRelationships,
  first: boolean,
): string {
  const cells = placedCells(sheet);
  const { comments, tables } = relationships;
  return xmlPart(
    `<worksheet xmlns="${mainNamespace}" xmlns:r="${relationshipNamespace}">` +
      `<sheetPr>${sheet.tabColour ? `<tabColor rgb="FF${sheet.tabColour}"/>` : ''}<pageSetUpPr fitToPage="1"/></sheetPr>` +
      `<dimension ref="${addressOf(extent(cells))}"/>` +
      viewXml(sheet, first) +
      `<sheetFormatPr defaultRowHeight="${lineHeight}"/>` +
      columnsXml(sheet.columnWidths) +
      `<sheetData>${rowsXml(cells, sheet, shared)}</sheetData>` +
      protectionXml(sheet) +
      mergesXml(sheet.merges ?? []) +
      validationsXml(sheet) +
      '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>' +
      // Paper 9 is A4; as many pages down as it takes, one across.
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
      '<headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>' +
      (comments ? `<legacyDrawing r:id="${comments}"/>` : '') +
      (tables.length
        ? `<tableParts count="${tables.length}">${tables.map((id) => `<tablePart r:id="${id}"/>`).join('')}</tableParts>`
        : '') +
      '</worksheet>',
  );
}

/** Every cell of the sheet in the order of the file, those under a spilling formula with its style. */
function placedCells(sheet: SheetModel): PlacedCell[] {
  const placed = new Map<string, PlacedCell>();
  const unlocked = unlockedCells(sheet);
  const put = (address: string, cell: Omit<PlacedCell, 'unlocked'>) =>
    placed.set(address, { ...cell, unlocked: unlocked.has(address) });
  // A cell that may be typed into says so even where it holds nothing.
  for (const [address, model] of [
    ...[...unlocked].map((one) => [one, {}] as const),
    ...Object.entries(sheet.cells),
  ]) {
    const { row, column } = areaOf(address);
    put(address, { row, column, model });
  }
  for (const { row, column, model } of [...placed.values()]) {
    for (const address of spilledAddresses(row, column, model)) {
      const own = placed.get(address)?.model;
      if (own?.formula)
        throw new RangeError(`${sheet.name}!${address} has a formula under the result of another`);
      const under = areaOf(address);
      put(address, { ...under, model: { ...own, style: own?.style ?? model.style }, spilled: true });
    }
  }
  return [...placed.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

function spilledAddresses(row: number, column: number, { spill }: CellModel): string[] {
  if (!spill) return [];
  const all = Array.from({ length: spill.rows * spill.columns }, (_, index) =>
    area(row + Math.floor(index / spill.columns), column + (index % spill.columns)),
  );
  return all.slice(1).map(addressOf);
}

function extent(cells: readonly PlacedCell[]): Area {
  if (cells.length === 0) return area(1, 1);
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const [top, left] = [least(rows), least(columns)];
  return area(top, left, greatest(rows) - top + 1, greatest(columns) - left + 1);
}

const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b), Infinity);
const greatest = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), 1);

function viewXml({ freeze }: SheetModel, first: boolean): string {
  const attributes = `showGridLines="0"${first ? ' tabSelected="1"' : ''} workbookViewId="0"`;
  if (!freeze || (freeze.rows === 0 && freeze.columns === 0)) {
    return `<sheetViews><sheetView ${attributes}/></sheetViews>`;
  }
  const { rows, columns } = freeze;
  const pane = rows && columns ? 'bottomRight' : rows ? 'bottomLeft' : 'topRight';
  const split = `${columns ? ` xSplit="${columns}"` : ''}${rows ? ` ySplit="${rows}"` : ''}`;
  const topLeft = addressOf(area(rows + 1, columns + 1));
  return (
    `<sheetViews><sheetView ${attributes}>` +
    `<pane${split} topLeftCell="${topLeft}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${topLeft}" sqref="${topLeft}"/></sheetView></sheetViews>`
  );
}

function columnsXml(widths: readonly number[]): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return columns.length ? `<cols>${columns.join('')}</cols>` : '';
}

/**
 * The height of the rows that need more than one line of ordinary text, in points: readers other than Excel
 * do not work it out.
 */
function rowHeights(cells: readonly PlacedCell[], widths: readonly number[]): Map<number, number> {
  const heights = new Map<number, number>();
  for (const { row, column, model } of cells) {
    const { size = textSize, wrap } = model.style ? styles[model.style] : {};
    const text = typeof model.value === 'string' ? model.value : '';
    const width = (widths[column - 1] ?? narrowColumn) - 1;
    const lines = wrap ? Math.max(1, Math.ceil(text.length / width)) : 1;
    const height = Math.ceil((lines * lineHeight * size) / textSize);
    if (height > Math.max(Math.ceil(lineHeight), heights.get(row) ?? 0)) heights.set(row, height);
  }
  return heights;
}

const heightXml = (height: number | undefined): string => (height ? ` ht="${height}" customHeight="1"` : '');

function rowsXml(cells: readonly PlacedCell[], sheet: SheetModel, shared: SharedByWorkbook): string {
  const heights = rowHeights(cells, sheet.columnWidths);
  const rows = new Map<number, string[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row) ?? [];
    rows.set(cell.row, row);
    row.push(cellXml(cell, sheet.name, shared));
  }
  return [...rows]
    .map(([number, row]) => `<row r="${number}"${heightXml(heights.get(number))}>${row.join('')}</row>`)
    .join('');
}

function cellXml(cell: PlacedCell, sheet: string, { strings, names }: SharedByWorkbook): string {
  const { row, column, model, spilled, unlocked } = cell;
  const { value, formula, spill, style } = model;
  const address = addressOf(area(row, column));
  const number = styleNumber(style, unlocked);
  const place = `r="${address}"${number ? ` s="${number}"` : ''}`;
  const { type, content } = resultXml(value);
  if (spilled) return `<c ${place}${type}>${content}</c>`;
  if (!formula) return value === undefined ? `<c ${place}/>` : constantXml(place, value, strings);
  const spilling = !!spill || mayAnswerWithArray(formula, names);
  const stored = escaped(storedFormula(formula, spilling, `${sheet}!${address}`));
  if (!spilling) return `<c ${place}${type}><f>${stored}</f>${content}</c>`;
  const covered = addressOf(area(row, column, spill?.rows, spill?.columns));
  return `<c ${place}${type} cm="1"><f t="array" ref="${covered}">${stored}</f>${content}</c>`;
}

function constantXml(place: string, value: CellValue, strings: Numbered): string {
  if (typeof value === 'string') return `<c ${place} t="s"><v>${strings.numberOf(value)}</v></c>`;
  const { type, content } = resultXml(value);
  return `<c ${place}${type}>${content}</c>`;
}

/** A value as stored beside a formula, the one it last had. */
function resultXml(value: CellValue | undefined): { type: string; content: string } {
  if (value === undefined) return { type: '', content: '' };
  if (typeof value === 'string') return { type: ' t="str"', content: `<v>${escaped(value)}</v>` };
  if (typeof value === 'boolean') return { type: ' t="b"', content: `<v>${value ? 1 : 0}</v>` };
  if (!Number.isFinite(value)) throw new RangeError(`${value} is not a number that a workbook can store`);
  return { type: '', content: `<v>${value}</v>` };
}

function mergesXml(merges: readonly string[]): string {
  if (merges.length === 0) return '';
  return `<mergeCells count="${merges.length}">${merges.map((merge) => `<mergeCell ref="${merge}"/>`).join('')}</mergeCells>`;
}

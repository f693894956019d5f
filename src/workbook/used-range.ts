import type { CellBlock, UsedRange } from '../plans/snapshot';
import { addressOf } from '../plans/cell-area';
import type { CellValue } from '../plans/workbook-model';
import { cellProperties, cellsOf } from './read-cells';

/**
 * Cells asked for in one request of a large workbook. Excel on the web answers at most 5 MB; a cell of
 * text and formula takes about 100 bytes.
 */
const CELLS_IN_A_REQUEST = 40_000;

const contents = `${cellProperties},formulas,numberFormat`;
const place = 'address,rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden';

/** What a snapshot says of a sheet's used range. */
export interface UsedPart {
  used?: UsedRange;
  hiddenRows: number[];
  hiddenColumns: number[];
}

/** Asks for a sheet's used range and all it holds; `usedParts` reads it after the next sync. */
export function askForUsedRange(sheet: Excel.Worksheet): Excel.Range {
  return ask(sheet, `${place},${contents}`);
}

function ask(sheet: Excel.Worksheet, properties: string): Excel.Range {
  const range = sheet.getUsedRangeOrNullObject();
  range.load(properties);
  return range;
}

/** The used ranges asked for, once they are loaded. */
export async function usedParts(
  context: Excel.RequestContext,
  ranges: readonly Excel.Range[],
): Promise<UsedPart[]> {
  const hidden = await hiddenLines(context, ranges);
  return ranges.map((range, index) =>
    range.isNullObject ? hidden[index]! : { used: cellsIn(range), ...hidden[index]! },
  );
}

const cellsIn = (range: Excel.Range): UsedRange => ({
  ...cellsOf(range),
  formulas: range.formulas as CellValue[][],
  numberFormats: range.numberFormat as string[][],
});

type HiddenLines = Omit<UsedPart, 'used'>;

/** Which rows and columns are hidden. Asked line by line, in one request, only of sheets that hide any. */
async function hiddenLines(
  context: Excel.RequestContext,
  ranges: readonly Excel.Range[],
): Promise<HiddenLines[]> {
  const asked = ranges.map((range) => ({
    range,
    rows: range.isNullObject || isNoneHidden(range.rowHidden) ? [] : linesOf(range, 'row'),
    columns: range.isNullObject || isNoneHidden(range.columnHidden) ? [] : linesOf(range, 'column'),
  }));
  if (asked.some(({ rows, columns }) => rows.length + columns.length > 0)) await context.sync();
  return asked.map(({ range, rows, columns }) => ({
    hiddenRows: rows.flatMap((row, index) => (row.rowHidden ? [range.rowIndex + index + 1] : [])),
    hiddenColumns: columns.flatMap((column, index) =>
      column.columnHidden ? [range.columnIndex + index + 1] : [],
    ),
  }));
}

/** Excel says null where some are hidden and some are not, which its types leave out. */
const isNoneHidden = (hidden: boolean | null): boolean => hidden === false;

function linesOf(range: Excel.Range, kind: 'row' | 'column'): Excel.Range[] {
  const count = kind === 'row' ? range.rowCount : range.columnCount;
  return Array.from({ length: count }, (_, index) => {
    const line = kind === 'row' ? range.getRow(index) : range.getColumn(index);
    line.load(`${kind}Hidden`);
    return line;
  });
}

/** The used ranges of sheets too large for one answer, in as many requests as their size needs. */
export async function readInParts(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<UsedPart[]> {
  const asked = sheets.map((sheet) => ask(sheet, place));
  await context.sync();
  const hidden = await hiddenLines(context, asked);
  const bands = asked.flatMap((range, index) =>
    range.isNullObject ? [] : bandsOf(range).map((band) => ({ ...band, sheet: index })),
  );
  const read: { sheet: number; cells: UsedRange }[] = [];
  for (const request of requestsOf(bands)) {
    const ranges = request.map(({ sheet, row, column, rows, columns }) => {
      const range = sheets[sheet]!.getRangeByIndexes(row, column, rows, columns);
      range.load(contents);
      return { sheet, range };
    });
    // The size of one answer is the reason for these parts: they cannot share a request.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    read.push(...ranges.map(({ sheet, range }) => ({ sheet, cells: cellsIn(range) })));
  }
  return asked.map((range, index) => {
    const parts = read.filter(({ sheet }) => sheet === index).map(({ cells }) => cells);
    return range.isNullObject ? hidden[index]! : { used: joined(range, parts), ...hidden[index]! };
  });
}

interface Band {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Whole rows of a range, as many together as one request may ask for. */
function bandsOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Band[] {
  const height = Math.max(1, Math.floor(CELLS_IN_A_REQUEST / columnCount));
  return Array.from({ length: Math.ceil(rowCount / height) }, (_, band) => ({
    row: rowIndex + band * height,
    column: columnIndex,
    rows: Math.min(height, rowCount - band * height),
    columns: columnCount,
  }));
}

function requestsOf<Part extends Band>(bands: readonly Part[]): Part[][] {
  const requests: Part[][] = [];
  let room = 0;
  for (const band of bands) {
    const cells = band.rows * band.columns;
    if (cells > room || requests.length === 0) {
      requests.push([]);
      room = CELLS_IN_A_REQUEST;
    }
    requests.at(-1)!.push(band);
    room -= cells;
  }
  return requests;
}

function joined(range: Excel.Range, parts: readonly UsedRange[]): UsedRange {
  const all = <Key extends 'values' | 'types' | 'formulas' | 'numberFormats'>(key: Key) =>
    parts.flatMap((part): UsedRange[Key][number][] => part[key]) as UsedRange[Key];
  const whole: Pick<CellBlock, 'sheet' | 'address'> = {
    sheet: parts[0]!.sheet,
    address: addressOf({
      row: range.rowIndex + 1,
      column: range.columnIndex + 1,
      rows: range.rowCount,
      columns: range.columnCount,
    }),
  };
  return {
    ...whole,
    values: all('values'),
    types: all('types'),
    formulas: all('formulas'),
    numberFormats: all('numberFormats'),
  };
}

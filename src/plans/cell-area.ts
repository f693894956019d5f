/** A rectangle of cells; rows and columns are counted from 1. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A rectangle from its first cell; one cell unless its size is given. */
export const area = (row: number, column: number, rows = 1, columns = 1): Area => ({
  row,
  column,
  rows,
  columns,
});

/** The letters of a column counted from 1: 1 is "A", 27 is "AA". */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? columnLetters(Math.floor((column - 1) / 26)) + last : last;
}

/** The address of an area on its own sheet: "B7", or "B7:E18". */
export function addressOf({ row, column, rows, columns }: Area): string {
  const first = `${columnLetters(column)}${row}`;
  if (rows === 1 && columns === 1) return first;
  return `${first}:${columnLetters(column + columns - 1)}${row + rows - 1}`;
}

/** The address of an area from anywhere in the workbook: "'Control totals'!$B$7:$E$18". */
export function absoluteAddress(sheet: string, cells: Area): string {
  const anchored = addressOf(cells).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return `'${sheet.replaceAll("'", "''")}'!${anchored}`;
}

/**
 * The area that an address on a sheet means: "B7", "$B$7:$E$18".
 *
 * @throws RangeError for anything else, whole rows and columns included.
 */
export function areaOf(address: string): Area {
  const match = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(address);
  if (!match)
    throw new RangeError(`"${address}" is not the address of a cell or a range, such as B7 or B7:E18`);
  const [, letters, digits, lastLetters = letters, lastDigits = digits] = match as unknown as [
    string,
    string,
    string,
  ];
  const row = Number(digits);
  const column = columnNumber(letters);
  return area(row, column, Number(lastDigits) - row + 1, columnNumber(lastLetters) - column + 1);
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** Some rows of an area, the first being row 0. */
export const rowsOf = (cells: Area, from: number, count: number): Area => ({
  ...cells,
  row: cells.row + from,
  rows: count,
});

/** One column of an area, the first being column 0. */
export const columnOf = (cells: Area, index: number): Area => ({
  ...cells,
  column: cells.column + index,
  columns: 1,
});

/** One cell of an area, its first being row 0, column 0. */
export const cellOf = (cells: Area, row: number, column: number): Area =>
  area(cells.row + row, cells.column + column);

/** Whether two areas of one sheet share a cell. */
export const overlap = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

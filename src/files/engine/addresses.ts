/** A rectangle of cells; rows and columns count from 0. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Excel's size of a sheet, whatever the grid holds. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** "A" for 0, "AA" for 26. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 0 for "A", 26 for "AA"; capital or small letters. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** "B3" of a cell. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** "B3:D5", "B3" for one cell, "B:D" and "3:5" for whole columns and rows. */
export function areaAddress(area: Area): string {
  const last = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
  if (area.rows >= SHEET_ROWS && area.columns < SHEET_COLUMNS) {
    return `${columnLetters(area.column)}:${columnLetters(last.column)}`;
  }
  if (area.columns >= SHEET_COLUMNS) return `${area.row + 1}:${last.row + 1}`;
  const first = cellAddress(area.row, area.column);
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${cellAddress(last.row, last.column)}`;
}

/** A sheet's name as an address needs it: quoted when it holds more than letters, digits and "_". */
export function quotedSheetName(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

const CELL = String.raw`\$?([A-Za-z]{1,3})\$?([1-9]\d*)`;
const areaPattern = new RegExp(`^${CELL}(?::${CELL})?$`);
const columnsPattern = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const rowsPattern = /^\$?([1-9]\d*):\$?([1-9]\d*)$/;

function between(first: { row: number; column: number }, last: { row: number; column: number }): Area | null {
  const row = Math.min(first.row, last.row);
  const column = Math.min(first.column, last.column);
  const rows = Math.abs(last.row - first.row) + 1;
  const columns = Math.abs(last.column - first.column) + 1;
  return row + rows <= SHEET_ROWS && column + columns <= SHEET_COLUMNS
    ? { row, column, rows, columns }
    : null;
}

/** Reads "B3", "$B$3:D5", "B:D" or "3:5"; null when it is none of them. */
export function parseArea(text: string): Area | null {
  const cells = areaPattern.exec(text);
  if (cells) {
    const first = { row: Number(cells[2]) - 1, column: columnNumber(cells[1] ?? '') };
    const last = cells[3] ? { row: Number(cells[4]) - 1, column: columnNumber(cells[3]) } : first;
    return between(first, last);
  }
  const columns = columnsPattern.exec(text);
  if (columns) {
    return between(
      { row: 0, column: columnNumber(columns[1] ?? '') },
      { row: SHEET_ROWS - 1, column: columnNumber(columns[2] ?? '') },
    );
  }
  const rows = rowsPattern.exec(text);
  if (!rows) return null;
  return between(
    { row: Number(rows[1]) - 1, column: 0 },
    { row: Number(rows[2]) - 1, column: SHEET_COLUMNS - 1 },
  );
}

/** An address with or without its sheet, an optional "=" before it. */
export interface SheetArea {
  sheet: string | null;
  area: Area;
}

/** Reads "'Control totals'!$D$6:$G$17" or "B3"; null when it is no address. */
export function parseReference(text: string): SheetArea | null {
  const plain = text.trim().replace(/^=/, '');
  const mark = plain.lastIndexOf('!');
  const area = parseArea(plain.slice(mark + 1));
  if (!area) return null;
  if (mark < 0) return { sheet: null, area };
  const sheet = plain.slice(0, mark);
  const quoted = /^'((?:[^']|'')+)'$/.exec(sheet);
  return { sheet: quoted?.[1]?.replaceAll("''", "'") ?? sheet, area };
}

/** The cells both areas have, or null. */
export function intersection(first: Area, second: Area): Area | null {
  const row = Math.max(first.row, second.row);
  const column = Math.max(first.column, second.column);
  const rows = Math.min(first.row + first.rows, second.row + second.rows) - row;
  const columns = Math.min(first.column + first.columns, second.column + second.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest area that holds both. */
export function boundingArea(first: Area, second: Area): Area {
  const row = Math.min(first.row, second.row);
  const column = Math.min(first.column, second.column);
  return {
    row,
    column,
    rows: Math.max(first.row + first.rows, second.row + second.rows) - row,
    columns: Math.max(first.column + first.columns, second.column + second.columns) - column,
  };
}

/** Whether the cell lies in the area. */
export function contains(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

import type { Quarter } from '../psf/quarters';
import { type Place, columnName, messages, shapes } from '../wording/messages';
import { Refusal } from '../wording/refusal';
import { valueOf } from './cell-value';
import { type CellReader, isBlank } from './cells';

/**
 * The one reader of arguments: how a range or a single cell becomes figures, whatever the platform hands
 * over. Ranges come as rows of cells, a range of one cell also as that cell alone; an argument left out
 * comes as null, undefined or "".
 */

const QUARTERS = 4;

/** A range as rows of cells; refused where it is missing or not rectangular. */
function rowsOf(argument: string, given: unknown, wanted: string): unknown[][] {
  if (!Array.isArray(given)) {
    if (isBlank(given)) throw new Refusal(messages.rangeMissing(argument, wanted));
    return [[given]];
  }
  const rows = given.map((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  const columns = rows[0]?.length ?? 0;
  if (rows.some((row) => row.length !== columns)) throw new Refusal(messages.unevenRows(argument));
  if (columns === 0) throw new Refusal(messages.rangeMissing(argument, wanted));
  return rows;
}

/** Whether an argument was left out. A blank cell says the same: where one is allowed it takes the default. */
export function isOmitted(given: unknown): boolean {
  if (!Array.isArray(given)) return isBlank(given);
  if (given.length === 0) return true;
  if (given.length > 1) return false;
  const [row] = given as [unknown];
  if (!Array.isArray(row)) return isBlank(row);
  return row.length === 0 || (row.length === 1 && isBlank(row[0]));
}

interface Reading<Value> {
  argument: string;
  rows: readonly (readonly unknown[])[];
  read: CellReader<Value>;
  /** How many columns are read; the cells after them are ignored, whatever they hold. */
  columns: number;
  byQuarter: boolean;
}

function readCells<Value>({ argument, rows, read, columns, byQuarter }: Reading<Value>): Value[][] {
  return rows.map((cells, row) =>
    cells.slice(0, columns).map((given, column) => {
      const place: Place = { row: row + 1, column: columnName(column, cells.length, byQuarter) };
      return read({ argument, value: valueOf(argument, given, place), place });
    }),
  );
}

/** Organisations down, Q1 to Q4 across: the cells of the first `quarters` quarters, by organisation. */
export function byQuarter<Value>(
  argument: string,
  given: unknown,
  read: CellReader<Value>,
  quarters: Quarter,
): Value[][] {
  const rows = rowsOf(argument, given, shapes.byQuarter);
  refuseUnlessSize(argument, rows, { columns: QUARTERS }, shapes.byQuarter);
  return readCells({ argument, rows, read, columns: quarters, byQuarter: true });
}

/** One column: a cell for each organisation. */
export function inOneColumn<Value>(argument: string, given: unknown, read: CellReader<Value>): Value[] {
  const rows = rowsOf(argument, given, shapes.column);
  refuseUnlessSize(argument, rows, { columns: 1 }, shapes.column);
  return readCells({ argument, rows, read, columns: 1, byQuarter: false }).flat();
}

/**
 * A range of any size, in its own shape.
 *
 * @param across What its columns are: of "quarters", four (or five, with the year) are named so.
 */
export function ofAnySize<Value>(
  argument: string,
  given: unknown,
  read: CellReader<Value>,
  across: 'quarters' | 'columns' = 'columns',
): Value[][] {
  const rows = rowsOf(argument, given, shapes.anySize);
  const columns = rows[0]!.length;
  return readCells({
    argument,
    rows,
    read,
    columns,
    byQuarter: across === 'quarters' && areQuarters(columns),
  });
}

const areQuarters = (columns: number): boolean => columns === QUARTERS || columns === QUARTERS + 1;

/** The cells of a range, not read yet: for an argument of which only some cells count. */
export function unread(argument: string, given: unknown, wanted = shapes.anySize): unknown[][] {
  return rowsOf(argument, given, wanted);
}

/**
 * Reads the cells that count; the others are ignored, whatever they hold, and come back undefined.
 *
 * @param counts By the cell's row and column, from 0.
 */
export function readWhere<Value>(
  argument: string,
  rows: readonly (readonly unknown[])[],
  read: CellReader<Value>,
  counts: (row: number, column: number) => boolean,
): (Value | undefined)[][] {
  return rows.map((cells, row) =>
    cells.map((given, column) => {
      if (!counts(row, column)) return undefined;
      const place = { row: row + 1, column: columnName(column, cells.length, areQuarters(cells.length)) };
      return read({ argument, value: valueOf(argument, given, place), place });
    }),
  );
}

/** One row of four, Q1 to Q4. */
export function inOneRowByQuarter<Value>(
  argument: string,
  given: unknown,
  read: CellReader<Value>,
): [Value, Value, Value, Value] {
  const rows = rowsOf(argument, given, shapes.profile);
  refuseUnlessSize(argument, rows, { rows: 1, columns: QUARTERS }, shapes.profile);
  const [only] = readCells({ argument, rows, read, columns: QUARTERS, byQuarter: true });
  return only as [Value, Value, Value, Value];
}

/** Four cells, in one row or one column. */
export function inFourCells<Value>(argument: string, given: unknown, read: CellReader<Value>): Value[] {
  const rows = rowsOf(argument, given, shapes.conditions);
  const size = rows.length === 1 ? { rows: 1, columns: 4 } : { rows: 4, columns: 1 };
  refuseUnlessSize(argument, rows, size, shapes.conditions);
  return readCells({ argument, rows, read, columns: size.columns, byQuarter: false }).flat();
}

/** A single cell. */
export function inOneCell<Value>(argument: string, given: unknown, read: CellReader<Value>): Value {
  return read({ argument, value: valueOf(argument, onlyCell(argument, given)) });
}

function onlyCell(argument: string, given: unknown): unknown {
  if (!Array.isArray(given) || isOmitted(given)) return Array.isArray(given) ? undefined : given;
  const rows = rowsOf(argument, given, shapes.anySize);
  const columns = rows[0]!.length;
  if (rows.length !== 1 || columns !== 1)
    throw new Refusal(messages.notOneCell(argument, rows.length, columns));
  return rows[0]![0];
}

/** Reads an argument that may be left out. */
export function optional<Value, Otherwise>(
  given: unknown,
  read: () => Value,
  otherwise: Otherwise,
): Value | Otherwise {
  return isOmitted(given) ? otherwise : read();
}

/** Names are told apart by their letters and digits alone: "non-recurrent" is "Non recurrent". */
const plainName = (name: string): string => name.toLowerCase().replace(/[\s\-_,.'’()]/g, '');

/**
 * One of a list of names, in any case; refused with the list otherwise.
 *
 * @param unlisted Whether text that is not in the list is bad input, or something no source gives (#N/A).
 */
export function choice<Name extends string>(
  argument: string,
  given: unknown,
  allowed: readonly Name[],
  unlisted: 'invalid' | 'not available' = 'invalid',
): Name {
  const value = valueOf(argument, onlyCell(argument, given));
  const found =
    typeof value === 'string' ? allowed.find((name) => plainName(name) === plainName(value)) : undefined;
  if (found !== undefined) return found;
  const kind = typeof value === 'string' && !isBlank(value) ? unlisted : 'invalid';
  throw new Refusal(messages.unknownChoice(argument, value, allowed), kind);
}

/** Refuses a range that has not the size wanted. */
export function refuseUnlessSize(
  argument: string,
  rows: readonly (readonly unknown[])[],
  wanted: { rows?: number; columns?: number },
  inWords: string,
): void {
  const size = { rows: rows.length, columns: rows[0]?.length ?? 0 };
  if (size.rows === (wanted.rows ?? size.rows) && size.columns === (wanted.columns ?? size.columns)) return;
  passOnLoneError(argument, rows);
  throw new Refusal(messages.wrongSize(argument, size.rows, size.columns, inWords));
}

/** A formula in place of a range that failed comes as its error alone: that is what to say, not the size. */
function passOnLoneError(argument: string, rows: readonly (readonly unknown[])[]): void {
  if (rows.length === 1 && rows[0]!.length === 1) valueOf(argument, rows[0]![0]);
}

/** Refuses ranges that do not have a row each for the same organisations. */
export function refuseUnlessSameRows(
  argument: string,
  rows: readonly unknown[],
  other: string,
  otherRows: readonly unknown[],
): void {
  if (rows.length !== otherRows.length)
    throw new Refusal(messages.differentRows(argument, rows.length, other, otherRows.length));
}

/** Refuses ranges that differ in size. */
export function refuseUnlessSameSize(
  argument: string,
  rows: readonly (readonly unknown[])[],
  other: string,
  otherRows: readonly (readonly unknown[])[],
): void {
  const [columns, otherColumns] = [rows[0]!.length, otherRows[0]!.length];
  if (rows.length === otherRows.length && columns === otherColumns) return;
  passOnLoneError(argument, rows);
  passOnLoneError(other, otherRows);
  refuseUnlessSameRows(argument, rows, other, otherRows);
  throw new Refusal(messages.differentColumns(argument, columns, other, otherColumns));
}

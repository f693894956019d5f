import { columnLetters } from '../../plans/cell-area';
import { limits } from '../limits';
import { type FormulaToken, formulaTokens } from './formula-tokens';

/** A shared formula, read once, to be written out for each of its cells. */
export type SharedFormula = readonly (string | MovingReference)[];

/** One reference, or one end of a range of whole rows or columns. */
interface MovingReference {
  column?: Line;
  row?: Line;
}

const reference = /^(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})$/i;
const wholeColumn = /^(\$?)([A-Z]{1,3})$/i;
const wholeRow = /^(\$?)([1-9]\d{0,6})$/;

/** Takes apart a formula as a file stores it. */
export function sharedFormula(stored: string): SharedFormula {
  const tokens = formulaTokens(stored);
  const parts: (string | MovingReference)[] = [];
  for (const [index, { text }] of tokens.entries()) {
    const part = movingReference(tokens, index) ?? text;
    const last = parts.at(-1);
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
    else parts.push(part);
  }
  return parts;
}

/**
 * The formula as it reads in a cell so many rows and columns from where it was written. References wrap
 * round at the edges of the sheet, as in Excel.
 */
export function moveFormula(formula: SharedFormula, rows: number, columns: number): string {
  // Joined at once: text added piece by piece takes ten times the memory until it is read.
  const pieces: string[] = [];
  for (const part of formula) {
    if (typeof part === 'string') {
      pieces.push(part);
      continue;
    }
    if (part.column) pieces.push(moved(part.column, columns, limits.columns, lettersOf));
    if (part.row) pieces.push(moved(part.row, rows, limits.rows, String));
  }
  return pieces.join('');
}

/** One row or column of a reference. */
interface Line {
  number: number;
  fixed: boolean;
}

function moved(
  { number, fixed }: Line,
  by: number,
  limit: number,
  write: (number: number) => string,
): string {
  if (fixed) return `$${write(number)}`;
  const there = number + by;
  if (there > limit) return write(there - limit);
  return write(there < 1 ? there + limit : there);
}

/** A shared formula is written out up to a million times, mostly with the same few columns. */
const knownLetters: string[] = [];

const lettersOf = (column: number): string => (knownLetters[column] ??= columnLetters(column));

function movingReference(tokens: readonly FormulaToken[], index: number): MovingReference | undefined {
  const { kind, text } = tokens[index]!;
  if (kind !== 'word' && kind !== 'number') return undefined;
  const after = tokens[index + 1]?.text;
  if (after === '(' || after === '!') return undefined;
  // "Q1:Q4!A1": sheets from Q1 to Q4, not cells.
  if (after === ':' && tokens[index + 3]?.text === '!') return undefined;
  const cell = reference.exec(text);
  if (cell) return inSheet(column(cell[1]!, cell[2]!), row(cell[3]!, cell[4]!));
  const isRange = after === ':' || tokens[index - 1]?.text === ':';
  if (!isRange) return undefined;
  const letters = kind === 'word' && isEndOfRange(tokens, index, wholeColumn) ? wholeColumn.exec(text) : null;
  if (letters) return inSheet(column(letters[1]!, letters[2]!));
  const digits = isEndOfRange(tokens, index, wholeRow) ? wholeRow.exec(text) : null;
  return digits ? inSheet(undefined, row(digits[1]!, digits[2]!)) : undefined;
}

/** Whether the other end of the range at `index` is of the same kind: "A:C", "$1:3". */
function isEndOfRange(tokens: readonly FormulaToken[], index: number, pattern: RegExp): boolean {
  const other = tokens[index + 1]?.text === ':' ? tokens[index + 2] : tokens[index - 2];
  return other !== undefined && pattern.test(other.text);
}

const column = (mark: string, letters: string): Line => ({
  number: [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0),
  fixed: mark === '$',
});

const row = (mark: string, digits: string): Line => ({ number: Number(digits), fixed: mark === '$' });

/** Nothing for what only looks like a reference: a name such as "ABC1048577" or "XFE1". */
function inSheet(
  columnEnd?: MovingReference['column'],
  rowEnd?: MovingReference['row'],
): MovingReference | undefined {
  if (columnEnd && columnEnd.number > limits.columns) return undefined;
  if (rowEnd && rowEnd.number > limits.rows) return undefined;
  return { ...(columnEnd && { column: columnEnd }), ...(rowEnd && { row: rowEnd }) };
}

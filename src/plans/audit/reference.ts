import { columnLetters } from '../cell-area';

/** One edge of a reference: a row or a column counted from 1, and whether a "$" holds it when copied. */
export interface Edge {
  at: number;
  fixed: boolean;
}

/** A cell of a sheet; the sheet as formulas write it, in capitals, "" for their own. */
export interface Place {
  sheet: string;
  row: number;
  column: number;
}

/** The cells a formula refers to. Whole columns run from the first row to the last, both fixed. */
export interface Reference {
  /** As written before the cells, with its "!": "'Control totals'!"; "" for the formula's own sheet. */
  sheet: string;
  shape: 'cell' | 'range' | 'columns' | 'rows';
  top: Edge;
  left: Edge;
  bottom: Edge;
  right: Edge;
}

export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** The number of a column from its letters: "AA" is 27. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

const moved = (edge: Edge, by: number): Edge => (edge.fixed ? edge : { at: edge.at + by, fixed: false });

/** Two edges, the nearer to A1 first: a copy may carry an edge without "$" past one with it. */
export const inOrder = (a: Edge, b: Edge): [Edge, Edge] => (a.at <= b.at ? [a, b] : [b, a]);

/**
 * The reference as it reads when its formula is copied some rows down and columns right.
 *
 * @returns undefined where the copy would point off the sheet.
 */
export function copied(reference: Reference, rows: number, columns: number): Reference | undefined {
  const [top, bottom] = inOrder(moved(reference.top, rows), moved(reference.bottom, rows));
  const [left, right] = inOrder(moved(reference.left, columns), moved(reference.right, columns));
  const onSheet = top.at >= 1 && left.at >= 1 && bottom.at <= LAST_ROW && right.at <= LAST_COLUMN;
  return onSheet ? { ...reference, top, bottom, left, right } : undefined;
}

/** Whether two references mean the same cells, whatever their "$". */
export const sameCells = (a: Reference, b: Reference): boolean =>
  a.sheet.toUpperCase() === b.sheet.toUpperCase() &&
  a.top.at === b.top.at &&
  a.bottom.at === b.bottom.at &&
  a.left.at === b.left.at &&
  a.right.at === b.right.at;

/** Whether a cell is one of those a reference means, on whichever sheet. */
export const covers = (
  { top, bottom, left, right }: Reference,
  { row, column }: { row: number; column: number },
): boolean => row >= top.at && row <= bottom.at && column >= left.at && column <= right.at;

/** How many cells a reference means. */
export const sizeOf = ({ top, bottom, left, right }: Reference): number =>
  (bottom.at - top.at + 1) * (right.at - left.at + 1);

/** The cells a reference means, row by row. */
export function placesOf({ sheet, top, left, bottom, right }: Reference): Place[] {
  const places: Place[] = [];
  for (let row = top.at; row <= bottom.at; row += 1) {
    for (let column = left.at; column <= right.at; column += 1) {
      places.push({ sheet: sheet.toUpperCase(), row, column });
    }
  }
  return places;
}

const relativeEdge = (letter: string, edge: Edge, from: number): string =>
  edge.fixed ? `${letter}${edge.at}` : `${letter}[${edge.at - from}]`;

/** Of two edges with one "$" between them, that one first: copies of one formula may show either order. */
const heldFirst = (first: Edge, last: Edge): [Edge, Edge] =>
  last.fixed && !first.fixed ? [last, first] : [first, last];

/** The reference as seen from its formula's cell: two formulas copied from one another read the same. */
export function relativeText(
  { sheet, shape, top, left, bottom, right }: Reference,
  row: number,
  column: number,
): string {
  const [oneRow, otherRow] = heldFirst(top, bottom);
  const [oneColumn, otherColumn] = heldFirst(left, right);
  const one = relativeEdge('R', oneRow, row) + relativeEdge('C', oneColumn, column);
  const other = relativeEdge('R', otherRow, row) + relativeEdge('C', otherColumn, column);
  return sheet.toUpperCase() + (shape === 'cell' ? one : `${one}:${other}`);
}

const dollar = (edge: Edge): string => (edge.fixed ? '$' : '');
const rowText = (edge: Edge): string => `${dollar(edge)}${edge.at}`;
const columnText = (edge: Edge): string => `${dollar(edge)}${columnLetters(edge.at)}`;

/** The reference as Excel shows it: "B7", "$B$7:E18", "'Control totals'!D:D". */
export function referenceText({ sheet, shape, top, left, bottom, right }: Reference): string {
  if (shape === 'cell') return sheet + columnText(left) + rowText(top);
  // The rows of whole columns are not written, nor the columns of whole rows.
  if (shape === 'columns') return `${sheet}${columnText(left)}:${columnText(right)}`;
  if (shape === 'rows') return `${sheet}${rowText(top)}:${rowText(bottom)}`;
  return `${sheet}${columnText(left)}${rowText(top)}:${columnText(right)}${rowText(bottom)}`;
}

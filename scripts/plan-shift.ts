import { addressOf, areaOf } from '../src/plans/cell-area';

/** Rows (or columns) inserted before one, or deleted from one on where `by` is negative. */
export interface Shift {
  across: boolean;
  at: number;
  by: number;
}

const reference =
  /((?:'(?:[^']|'')+'|[A-Za-z_][\w.]*)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\w(])/g;

/** A formula after rows or columns of a sheet have moved, spelt as Excel does. */
export function shiftFormula(formula: string, own: string, shifted: string, shift: Shift): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 ? part : shiftPart(part, own, shifted, shift)))
    .join('');
}

const shiftPart = (part: string, own: string, shifted: string, shift: Shift): string =>
  part.replace(reference, (whole: string, sheet: string | undefined, cells: string) => {
    const name = sheet ? sheet.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'") : own;
    return name === shifted ? (sheet ?? '') + shiftCells(cells, shift) : whole;
  });

function shiftCells(cells: string, { across, at, by }: Shift): string {
  const anchored = cells.includes('$');
  const moved = areaOf(cells);
  const [start, length] = across ? (['column', 'columns'] as const) : (['row', 'rows'] as const);
  const first = moved[start];
  const last = first + moved[length] - 1;
  const [newFirst, newLast] =
    by > 0
      ? [first >= at ? first + by : first, last >= at ? last + by : last]
      : afterDeletion(first, last, at, -by);
  if (newLast < newFirst) return '#REF!';
  const address = addressOf({ ...moved, [start]: newFirst, [length]: newLast - newFirst + 1 });
  return anchored ? address.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2') : address;
}

function afterDeletion(first: number, last: number, at: number, count: number): [number, number] {
  const end = at + count;
  const newFirst = first < at ? first : Math.max(at, first - count);
  const newLast = last < at ? last : last >= end ? last - count : at - 1;
  return [newFirst, newLast];
}

import { covers } from './reference';
import type { Formula } from './relative-form';
import type { Direction, LineCell, SheetGrid } from './sheet-grid';
import { type FormulaCell, type Stretch, countBefore, nearestTo } from './stretches';

/**
 * Whether the next formula the other way is a copy of this one: a percentage column that crosses a row of
 * totals differs from the totals, and is right.
 */
export function followsTheOtherDirection(
  { row, column, formula }: FormulaCell,
  direction: Direction,
  sheet: SheetGrid,
  mostCellsBetween: number,
): boolean {
  const [down, right] = direction === 'across' ? [1, 0] : [0, 1];
  return [-1, 1].some((sign) => {
    for (let step = 1; step <= mostCellsBetween + 1; step += 1) {
      const next = sheet.formulaAt(row + sign * step * down, column + sign * step * right);
      if (next) return next.pattern === formula.pattern;
    }
    return false;
  });
}

/** Whether a cell works on the others of its line, as a subtotal does, where its neighbours do not. */
export const worksOnItsOwnLine = (odd: FormulaCell, expected: Formula, stretch: Stretch): boolean =>
  refersToLine(odd.formula, odd, stretch) && !refersToLine(expected, odd, stretch);

const refersToLine = ({ references }: Formula, odd: FormulaCell, { direction, cells }: Stretch): boolean =>
  references.some(({ sheet, top, left, bottom, right }) => {
    if (sheet !== '') return false;
    const [first, last] = direction === 'across' ? [left.at, right.at] : [top.at, bottom.at];
    const crosses =
      direction === 'across'
        ? top.at <= odd.row && odd.row <= bottom.at
        : left.at <= odd.column && odd.column <= right.at;
    const onLine = countBefore(cells, last + 1) - countBefore(cells, first);
    return crosses && onLine > (first <= odd.at && odd.at <= last ? 1 : 0);
  });

/**
 * Whether the formulas beside a cell build on it: the opening balance, the first month of a year to date.
 * It cannot be a copy of them, for there is nothing before it.
 */
export function opensTheLine(cell: LineCell, neighbours: readonly FormulaCell[]): boolean {
  const next = nearestTo(cell.at, neighbours);
  const onOneSide = cell.at < neighbours[0]!.at || cell.at > neighbours.at(-1)!.at;
  return (
    onOneSide &&
    next.formula.references.some((reference) => reference.sheet === '' && covers(reference, cell))
  );
}

/**
 * Whether a cell takes over one of the figures that its neighbours add up: in the column of the year a flow
 * is the sum of its quarters, an opening balance that of the first.
 */
export const takesOverABalance = (odd: Formula, expected: Formula): boolean =>
  odd.tokens.length === 1 && expected.references.some(({ shape }) => shape === 'range');

/** Whether the formula stands elsewhere on the stretch too, apart from the odd cells in one run with it. */
export function comesAgain(odd: FormulaCell, { cells, copies }: Stretch): boolean {
  const own = copies.get(odd.formula.pattern)!;
  const first = countBefore(cells, own[0]!.at);
  return cells[first + own.length - 1] !== own.at(-1);
}

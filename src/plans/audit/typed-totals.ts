import type { AuditCriteria } from './criteria';
import { isFigure } from './inputs';
import type { Place } from './reference';
import { copiedFormula } from './relative-form';
import type { Direction, LineCell, SheetGrid } from './sheet-grid';
import { type FormulaCell, nearestTo } from './stretches';
import type { Suspect } from './suspect';
import { type Total, totalIn } from './totals';
import { type Piece, piecesOf, sidesOf } from './typed-pieces';

/**
 * Typed totals beside others that are worked out: I18:K18 add up the five rows above, B18:H18 are typed.
 * They may be many, for columns of actuals are often pasted with their totals.
 */
export const typedTotals = (sheet: SheetGrid, criteria: AuditCriteria): Suspect[] =>
  (['across', 'down'] as const).flatMap((direction) =>
    sheet.lines(direction).flatMap((line) => {
      const pieces = piecesOf(line, criteria.mostCellsBetween);
      return pieces.flatMap((_, index) => {
        const beside = totalsBeside(pieces, index, direction, criteria);
        return beside ? suspectsBeside(pieces[index]!.cells, beside, direction, sheet) : [];
      });
    }),
  );

/** Totals that are copies of one another, side by side, each of its own column; or one below the other. */
interface TotalsBeside {
  cells: readonly FormulaCell[];
  total: Total;
  /** Whether they stand on both sides of the typed figures. */
  between: boolean;
}

function totalsBeside(
  pieces: readonly Piece[],
  index: number,
  direction: Direction,
  criteria: AuditCriteria,
): TotalsBeside | undefined {
  if (pieces[index]!.kind !== 'typed') return undefined;
  const { before, after, alike: between } = sidesOf(pieces, index);
  const longer = before.length >= after.length ? before : after;
  const cells = between ? [...before, ...after] : longer;
  if (cells.length < criteria.fewestTotals) return undefined;
  const total = totalOfOwnLine(cells[0]!, direction);
  return total && totalOfOwnLine(cells.at(-1)!, direction) && { cells, total, between };
}

/** A total of its own column above it, where its copies stand across; of its own row, where down. */
function totalOfOwnLine({ row, column, formula }: FormulaCell, direction: Direction): Total | undefined {
  const total = totalIn(formula);
  const isBefore = (place: Place): boolean =>
    direction === 'across'
      ? place.column === column && place.row < row
      : place.row === row && place.column < column;
  return total?.cells.every(isBefore) ? total : undefined;
}

const suspectsBeside = (
  typed: readonly LineCell[],
  { cells, total, between }: TotalsBeside,
  direction: Direction,
  sheet: SheetGrid,
): Suspect[] =>
  typed.flatMap((cell): Suspect[] => {
    const expected = copiedFormula(nearestTo(cell.at, cells).formula, cell.row, cell.column);
    if (!expected || !mayBeTotal(cell, total, direction, sheet)) return [];
    const what = { kind: 'typed total' } as const;
    return [{ sheet, direction, cell, expected, neighbours: cells, between, confidence: 'possible', what }];
  });

/** One figure alone is no block. */
const FEWEST_FIGURES = 2;

/** Whether figures stand where a total in the cell would look for them, and come to what is typed there. */
function mayBeTotal(cell: LineCell, { cells, of }: Total, direction: Direction, sheet: SheetGrid): boolean {
  const places = cells
    .map(({ row, column }) =>
      direction === 'across' ? { row, column: cell.column } : { row: cell.row, column },
    )
    .filter(({ row, column }) => isFigure(sheet.contentAt(row, column)));
  if (places.length < FEWEST_FIGURES) return false;
  const figures = places.flatMap(({ row, column }) => sheet.valueAt(row, column) ?? []);
  if (cell.value === undefined || figures.length < places.length) return true;
  return Math.abs(cell.value - of(figures)) <= roundingOf(cell.value, figures);
}

/** How far a total may be off where it and its figures were each rounded to the decimals they show. */
const roundingOf = (total: number, figures: readonly number[]): number =>
  (lastDecimalOf(total) + figures.length * Math.min(...figures.map(lastDecimalOf))) / 2;

const lastDecimalOf = (figure: number): number => 10 ** -(String(figure).split('.')[1]?.length ?? 0);

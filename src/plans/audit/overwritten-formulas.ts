import type { AuditCriteria } from './criteria';
import { opensTheLine } from './exceptions';
import { findsFigures, isAtHand } from './inputs';
import { copiedFormula } from './relative-form';
import type { Direction, LineCell, SheetGrid, WorkbookGrid } from './sheet-grid';
import { type FormulaCell, nearestTo } from './stretches';
import type { Suspect } from './suspect';
import { piecesOf, sidesOf } from './typed-pieces';

/** Typed figures of a sheet that stand where their neighbours' formula belongs. */
export function overwrittenFormulas(
  sheet: SheetGrid,
  workbook: WorkbookGrid,
  criteria: AuditCriteria,
): Suspect[] {
  return (['across', 'down'] as const).flatMap((direction) => {
    const found = sheet
      .lines(direction)
      .flatMap((line) => typedValuesAmongFormulas(line, direction, criteria))
      .flatMap((typed) => typed.values.flatMap((value) => suspected(value, typed, sheet, workbook)));
    return withoutTypedLines(found, direction, criteria.mostOddCells);
  });
}

/** Typed figures next to one another, and the copies of one formula that stand before and after them. */
interface TypedValues {
  direction: Direction;
  values: readonly LineCell[];
  neighbours: readonly FormulaCell[];
  between: boolean;
}

function typedValuesAmongFormulas(
  line: readonly LineCell[],
  direction: Direction,
  criteria: AuditCriteria,
): TypedValues[] {
  const pieces = piecesOf(line, criteria.mostCellsBetween);
  return pieces.flatMap((piece, index): TypedValues[] => {
    if (piece.kind !== 'typed' || piece.cells.length > criteria.mostOddCells) return [];
    const { before, after, alike: between } = sidesOf(pieces, index);
    if (between) {
      const neighbours = [...before, ...after];
      const enough = Math.max(criteria.fewestNeighbours, criteria.neighboursPerOddCell * piece.cells.length);
      return neighbours.length >= enough ? [{ direction, values: piece.cells, neighbours, between }] : [];
    }
    const neighbours = before.length >= after.length ? before : after;
    const alone = piece.cells.length === 1 && neighbours.length >= criteria.fewestBesideValue;
    return alone ? [{ direction, values: piece.cells, neighbours, between }] : [];
  });
}

function suspected(
  cell: LineCell,
  { direction, neighbours, between }: TypedValues,
  sheet: SheetGrid,
  workbook: WorkbookGrid,
): Suspect[] {
  if (opensTheLine(cell, neighbours)) return [];
  const nearest = nearestTo(cell.at, neighbours);
  const expected = copiedFormula(nearest.formula, cell.row, cell.column);
  if (!expected || expected.references.length === 0) return [];
  if (!between && !isAtHand(expected, sheet, workbook)) return [];
  if (!findsFigures(expected, nearest.formula, sheet, workbook)) return [];
  return [
    { sheet, direction, cell, expected, neighbours, between, confidence: 'likely', what: { kind: 'typed' } },
  ];
}

/**
 * Typed figures one below the other, each beside a row of formulas, are a column of their own: actuals
 * before the forecast, opening figures. At the ends of rows two make a column; between formulas, more.
 */
function withoutTypedLines(
  suspects: readonly Suspect[],
  direction: Direction,
  mostBetween: number,
): Suspect[] {
  const placeKey = (row: number, column: number) => `${row},${column}`;
  const suspected = new Set(suspects.map(({ cell }) => placeKey(cell.row, cell.column)));
  const [down, right] = direction === 'across' ? [1, 0] : [0, 1];
  return suspects.filter(({ between, cell: { row, column } }) => {
    const most = between ? mostBetween : 1;
    let together = 1;
    for (const sign of [-1, 1]) {
      for (let step = 1; together <= most; step += 1) {
        if (!suspected.has(placeKey(row + sign * step * down, column + sign * step * right))) break;
        together += 1;
      }
    }
    return together <= most;
  });
}

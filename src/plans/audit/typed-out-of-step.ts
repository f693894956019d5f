import type { Surroundings } from './confidence';
import { followsTheOtherDirection } from './exceptions';
import { findsFigures, isAtHand } from './inputs';
import { copiedFormula } from './relative-form';
import type { Direction, LineCell } from './sheet-grid';
import type { FormulaCell } from './stretches';
import type { Suspect } from './suspect';
import { isTyped } from './typed-pieces';

/**
 * A typed figure beside a formula, where two columns, or two rows, are in step: wherever else both hold
 * formulas, they are copies of one another.
 */
export const typedOutOfStep = (surroundings: Surroundings): Suspect[] =>
  (['across', 'down'] as const).flatMap((direction) => {
    const lines = surroundings.sheet.lines(direction === 'across' ? 'down' : 'across');
    return lines.flatMap((line, index) => {
      const apart = theOneApart(line, lines[index + 1], direction, surroundings.criteria.fewestInStep);
      return (apart && suspected(apart, direction, surroundings)) ?? [];
    });
  });

/** The one place where a formula stands in one line and a typed figure in the other. */
interface Apart {
  typed: LineCell;
  twin: FormulaCell;
  /** In how many places they are alike. */
  alike: number;
}

function theOneApart(
  line: readonly LineCell[],
  next: readonly LineCell[] | undefined,
  direction: Direction,
  fewestInStep: number,
): Apart | undefined {
  if (!next || along(next[0]!, direction).at - along(line[0]!, direction).at > 1) return undefined;
  let apart: Pick<Apart, 'typed' | 'twin'> | undefined;
  let alike = 0;
  for (const [one, other] of pairsOf(line, next)) {
    if (refers(one) && refers(other)) {
      if (one.formula.pattern !== other.formula.pattern) return undefined;
      alike += 1;
      continue;
    }
    const found = typedBeside(one, other) ?? typedBeside(other, one);
    if (found && apart) return undefined;
    apart ??= found;
  }
  return apart && alike >= fewestInStep ? { ...apart, alike } : undefined;
}

/** The cells of two lines that stand side by side. */
function* pairsOf(line: readonly LineCell[], next: readonly LineCell[]): Generator<[LineCell, LineCell]> {
  let index = 0;
  for (const cell of line) {
    while (index < next.length && next[index]!.at < cell.at) index += 1;
    if (next[index]?.at === cell.at) yield [cell, next[index]!];
  }
}

const typedBeside = (typed: LineCell, twin: LineCell): Pick<Apart, 'typed' | 'twin'> | undefined =>
  isTyped(typed) && refers(twin) ? { typed, twin } : undefined;

const refers = (cell: LineCell): cell is FormulaCell =>
  cell.formula !== undefined && cell.formula.references.length > 0;

/** A cell with its place along the direction in which the two stand. */
const along = <Cell extends LineCell>(cell: Cell, direction: Direction): Cell => ({
  ...cell,
  at: direction === 'across' ? cell.column : cell.row,
});

function suspected(
  { typed, twin, alike }: Apart,
  direction: Direction,
  { sheet, workbook }: Surroundings,
): Suspect | undefined {
  const expected = copiedFormula(twin.formula, typed.row, typed.column);
  if (!expected || !isAtHand(expected, sheet, workbook)) return undefined;
  if (!findsFigures(expected, twin.formula, sheet, workbook)) return undefined;
  // At the end of a run the other way it is that run's first or last figure, and looked at as such.
  const asCopy = { ...typed, formula: expected };
  if (followsTheOtherDirection(asCopy, direction, sheet, 0)) return undefined;
  return {
    sheet,
    direction,
    cell: along(typed, direction),
    expected,
    neighbours: [along(twin, direction)],
    between: false,
    confidence: 'possible',
    what: { kind: 'out of step', alike },
  };
}

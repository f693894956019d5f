import type { Formula } from './relative-form';
import type { Direction, LineCell } from './sheet-grid';

/** A cell on a line that holds a formula. */
export interface FormulaCell extends LineCell {
  formula: Formula;
}

/** Formulas on a row or column that may be neighbours: no heading between them, and few other cells. */
export interface Stretch {
  direction: Direction;
  cells: readonly FormulaCell[];
  /** Copies of one formula, one after another. */
  runs: readonly (readonly FormulaCell[])[];
  /** All copies of a formula along the stretch, by its pattern. */
  copies: ReadonlyMap<string, readonly FormulaCell[]>;
}

export const isFormulaCell = (cell: LineCell): cell is FormulaCell => cell.formula !== undefined;

/** The stretches of a line, from its first formula to its last. */
export function stretchesOf(
  line: readonly LineCell[],
  direction: Direction,
  mostCellsBetween: number,
): Stretch[] {
  const stretches: FormulaCell[][] = [];
  let textSince = false;
  for (const cell of line) {
    if (!isFormulaCell(cell)) {
      textSince ||= cell.content === 'text';
      continue;
    }
    const current = stretches.at(-1);
    const last = current?.at(-1);
    const near = last && !textSince && cell.at - last.at - 1 <= mostCellsBetween;
    if (near) current!.push(cell);
    else stretches.push([cell]);
    textSince = false;
  }
  return stretches.map((cells) => ({ direction, cells, runs: runsOf(cells), copies: copiesOf(cells) }));
}

/** How many cells of a line, in its order, stand before a place on it. */
export function countBefore(cells: readonly LineCell[], at: number): number {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cells[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The cell of a line nearest to a place on it. */
export function nearestTo<Cell extends LineCell>(at: number, cells: readonly Cell[]): Cell {
  const index = countBefore(cells, at);
  const [before, after] = [cells[index - 1], cells[index]];
  if (!before || !after) return (before ?? after)!;
  return after.at - at < at - before.at ? after : before;
}

/** The pattern of a run, which all its cells share. */
export const patternOf = (run: readonly FormulaCell[]): string => run[0]!.formula.pattern;

function runsOf(cells: readonly FormulaCell[]): FormulaCell[][] {
  const runs: FormulaCell[][] = [];
  for (const cell of cells) {
    const run = runs.at(-1);
    if (run && patternOf(run) === cell.formula.pattern) run.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

function copiesOf(cells: readonly FormulaCell[]): Map<string, FormulaCell[]> {
  const copies = new Map<string, FormulaCell[]>();
  for (const cell of cells) {
    const same = copies.get(cell.formula.pattern);
    if (same) same.push(cell);
    else copies.set(cell.formula.pattern, [cell]);
  }
  return copies;
}

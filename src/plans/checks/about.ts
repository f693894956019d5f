import { lineInWords } from '../../wording/findings';
import { areasOf } from '../cell-areas';
import type { Problem } from '../check';
import type { PlanCell } from '../compile';

/** A cell in the plan's own words: its line and, where its section has more than one column, its column. */
export const placeInWords = (...cells: readonly PlanCell[]): string => {
  const [first] = cells;
  if (!first) return '';
  const several = first.section.columns.length > 1;
  return lineInWords(first.line.label, several ? cells.map(({ column }) => column.heading) : []);
};

/** What every finding on cells of one sheet has: where it is, and that those cells are in doubt. */
export const at = (...cells: readonly PlanCell[]): Pick<Problem, 'sheet' | 'cells' | 'suspects'> => ({
  sheet: cells[0]!.sheet.name,
  cells: areasOf(cells),
  suspects: cells,
});

/** Cells in a row beside each other that have something in common, together. */
export function sideBySide(cells: readonly PlanCell[]): PlanCell[][] {
  const runs: PlanCell[][] = [];
  for (const cell of cells) {
    const last = runs.at(-1)?.at(-1);
    if (last?.line === cell.line && last.columnNumber + 1 === cell.columnNumber) runs.at(-1)!.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

import type { PlanCell } from '../../compile';
import type { Plan } from '../../plan';

/** A line's plan, its baseline apart, with the figure of each cell that has one. */
export interface Trajectory {
  cells: PlanCell[];
  figures: number[];
}

/** The planned figures of a line; none where any of them is missing or in doubt. */
export function trajectoryOf(plan: Plan, sheet: string, line: string): Trajectory | undefined {
  const cells = plan.compiled
    .sheet(sheet)
    .cells.filter(
      (cell) => cell.line.id === line && cell.rule.role === 'input' && cell.column.id !== '2013/14',
    );
  const figures = cells.map((cell) => plan.number(cell));
  return cells.length > 0 && figures.every((figure) => figure !== undefined) ? { cells, figures } : undefined;
}

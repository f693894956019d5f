import type { PlanCell } from '../../compile';
import type { Plan } from '../../plan';

/** The cells of a line in which a whole year stands, on every sheet of the plan that has such a line. */
export function wholeYears(plan: Plan, line: string): PlanCell[] {
  return plan.cells.filter((cell) => cell.line.id === line && !!cell.column.year && !cell.column.quarter);
}

/** The cells of the same line that a year is made of: its quarters, where it has any, and itself. */
export const cellsOfYear = (plan: Plan, { sheet, line, column }: PlanCell): PlanCell[] =>
  plan.compiled
    .sheet(sheet.specification.id)
    .cells.filter((one) => one.line === line && one.column.year === column.year);

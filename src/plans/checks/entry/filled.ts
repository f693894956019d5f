import type { PlanCell } from '../../compile';
import type { Plan } from '../../plan';
import type { CellRule } from '../../specification';
import type { Reading } from '../../workbook-reading';

/** Whether nothing is entered: blank by Excel's own type, or spaces alone. */
export const isEmpty = ({ type, value }: Reading): boolean =>
  type === 'blank' || (type === 'text' && String(value).trim() === '');

/** Cells that are filled in or came filled. */
export const isEntry = ({ rule }: PlanCell): boolean => rule.role === 'input' || rule.role === 'prefilled';

/** What is entered in the plan, with its cell; empty cells apart. */
export function* entries(plan: Plan, ...kinds: CellRule['holds'][]): Iterable<[PlanCell, Reading]> {
  for (const cell of plan.cells) {
    if (!isEntry(cell) || !kinds.includes(cell.rule.holds)) continue;
    const read = plan.read(cell);
    if (!isEmpty(read) && read.type !== 'error') yield [cell, read];
  }
}

/** Numbers as entered in the plan, with their cells. */
export function* numbers(plan: Plan, ...kinds: CellRule['holds'][]): Iterable<[PlanCell, number]> {
  for (const [cell, { type, value }] of entries(plan, ...kinds)) {
    if (type === 'number' && typeof value === 'number') yield [cell, value];
  }
}

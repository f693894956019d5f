import { serialOf } from '../src/plans/figures';
import type { Filler } from './plan-fill';

/** A system that is ready: evidence for each stage, a lead for each area, every milestone met in time. */
export function fillSystemReadiness(plan: Filler): void {
  plan.set('cover', 'timetable', 'entry', '2019/20');
  plan.set('cover', 'position', 'entry', serialOf('2019-07-18'));
  for (const cell of plan.book.compiled.sheet('maturity').cells) {
    if (cell.column.id === 'evidence') plan.book.set(cell, `Evidence for ${cell.line.label}`);
    if (cell.column.id === 'target') plan.book.set(cell, 'Thriving');
  }
  for (const cell of plan.book.compiled.sheet('content').cells) {
    if (cell.column.id === 'lead') plan.book.set(cell, `Lead for ${cell.line.label}`);
  }
  for (const cell of plan.book.compiled.sheet('tests').cells) {
    if (cell.column.id === 'met') plan.book.set(cell, 'Yes');
  }
  for (const cell of plan.book.compiled.sheet('milestones').cells) {
    if (cell.column.id !== 'met') continue;
    const due = Number(plan.cell('milestones', cell.line.id, 'due').rule.value);
    plan.book.set(cell, due - plan.chance.whole(0, 5));
  }
}

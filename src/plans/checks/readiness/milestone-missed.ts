import { readinessWordings } from '../../../wording/findings';
import type { Check } from '../../check';
import type { PlanCell } from '../../compile';
import { dayInWords } from '../../figures';
import type { Plan } from '../../plan';
import { part2 } from '../../templates/sources';
import { timetables } from '../../templates/system-readiness/content';
import { at } from '../about';
import { isEmpty } from '../entry/filled';

/** A step of the chosen timetable that was due by the position's date and was met late, or not at all. */
export const milestoneMissed: Check = {
  id: 'readiness/milestone-missed',
  family: 'Readiness',
  severity: 'error',
  templates: ['system-readiness'],
  source: `${part2('paragraph 24')}; Approach to planning, letter of NHS England and NHS Improvement (October 2018), annex`,
  words: readinessWordings.milestone,
  *find(plan) {
    const position = plan.number(plan.cell('cover', 'position', 'entry'));
    if (position === undefined) return;
    for (const cell of stepsOf(plan)) {
      const due = Number(plan.cell('milestones', cell.line.id, 'due').rule.value);
      const met = plan.number(cell);
      const missed = met === undefined ? due < position && isEmpty(plan.read(cell)) : met > due;
      if (!missed) continue;
      yield {
        ...at(cell),
        wrong: readinessWordings.milestone.wrong(cell.line.label, dayInWords(due)),
        expected: `by ${dayInWords(due)}`,
        found: met === undefined ? 'blank' : dayInWords(met),
        reads: [cell],
      };
    }
  },
};

/** Where the steps of the timetable that the Cover names say when they were met. */
function stepsOf(plan: Plan): PlanCell[] {
  const sheet = plan.compiled.sheet('milestones');
  const chosen = Object.keys(timetables).indexOf(plan.text(plan.cell('cover', 'timetable', 'entry')));
  if (chosen < 0 || !plan.inShape(sheet)) return [];
  const { id } = sheet.specification.sections[chosen]!;
  return sheet.cells.filter(({ section, column }) => section.id === id && column.id === 'met');
}

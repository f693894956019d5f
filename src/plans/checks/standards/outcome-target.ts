import type { RuleWording } from '../../../wording/findings';
import { standardWordings } from '../../../wording/findings';
import type { Check } from '../../check';
import type { PlanCell } from '../../compile';
import { figure } from '../../figures';
import type { Plan } from '../../plan';
import { annex } from '../../templates/sources';
import { at } from '../about';

interface OutcomeTarget {
  id: string;
  title: string;
  /** The cell that has to reach it. */
  line: string;
  column: string;
  target: number;
}

/** A rule that an outcome reaches its national target by a date (Annex A). */
export function outcomeTarget({ id, title, line, column, target }: OutcomeTarget): Check {
  const words: RuleWording = { ...standardWordings.outcomeTarget, title };
  return {
    id,
    family: 'Standards',
    severity: 'warning',
    templates: ['operational'],
    source: annex('A'),
    words,
    *find(plan: Plan) {
      const cell: PlanCell = plan.cell('outcomes', line, column);
      const planned = plan.number(cell);
      if (planned === undefined || planned >= target) return;
      yield {
        ...at(cell),
        wrong: standardWordings.outcomeTarget.wrong(cell.line.label),
        expected: `${figure(target, 'fraction')} or above by ${cell.column.heading}`,
        found: figure(planned, 'fraction'),
        reads: [cell],
      };
    },
  };
}

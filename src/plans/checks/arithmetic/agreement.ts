import { arithmeticWordings, type RuleWording } from '../../../wording/findings';
import type { Check, Problem } from '../../check';
import type { PlanCell } from '../../compile';
import { figure } from '../../figures';
import type { Plan } from '../../plan';
import type { TemplateId } from '../../specification';
import { areasOf } from '../../cell-areas';

interface Agreed {
  id: string;
  words: RuleWording;
  source: string;
  templates: readonly TemplateId[];
}

/** A rule that two parts of a plan agree, as far as the check lines of its template say it of them. */
export function agreement({ id, words, source, templates }: Agreed): Check {
  return {
    id,
    family: 'Arithmetic',
    severity: 'error',
    templates,
    source,
    words,
    *find(plan) {
      for (const cell of plan.cells) {
        if (cell.rule.role !== 'check' || cell.line.agrees?.rule !== id) continue;
        const difference = differenceIn(plan, cell);
        if (difference !== undefined && Math.abs(difference) > cell.line.agrees.tolerance)
          yield problemOf(plan, cell, difference);
      }
    },
  };
}

/** Worked out anew: the cell itself may hold anything. */
function differenceIn(plan: Plan, cell: PlanCell): number | undefined {
  const worth = plan.worth(cell);
  return worth?.type === 'number' ? Number(worth.value) : undefined;
}

function problemOf(plan: Plan, cell: PlanCell, difference: number): Problem {
  const { here, there, remedy } = cell.line.agrees!;
  const read = plan.compiled.precedents(cell);
  return {
    sheet: cell.sheet.name,
    cells: areasOf([...read.filter(({ sheet }) => sheet === cell.sheet), cell]),
    wrong: arithmeticWordings.differs(
      here,
      there,
      cell.column.heading,
      figure(Math.abs(difference), 'amount'),
    ),
    expected: 'no difference',
    found: read.map((one) => `${one.line.label} ${figure(plan.number(one) ?? 0, one.rule.holds)}`).join('; '),
    remedy,
    suspects: [...read, cell],
    reads: read,
  };
}

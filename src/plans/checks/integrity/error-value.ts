import { integrityWordings } from '../../../wording/findings';
import type { Check } from '../../check';
import type { PlanCell } from '../../compile';
import { heldInWords } from '../../figures';
import type { Plan } from '../../plan';
import { convention } from '../../templates/sources';
import { at, placeInWords } from '../about';

/** A cell that shows an error and does not only pass on that of a cell it reads. */
export const errorValue: Check = {
  id: 'integrity/error-value',
  family: 'Integrity',
  severity: 'error',
  source: convention,
  words: integrityWordings.errorValue,
  *find(plan) {
    for (const cell of plan.cells) {
      const read = plan.read(cell);
      if (read.type !== 'error' || passedOn(plan, cell)) continue;
      yield {
        ...at(cell),
        wrong: integrityWordings.errorValue.wrong(placeInWords(cell), String(read.value)),
        found: heldInWords(read, cell.rule.holds),
        reads: [cell, ...plan.compiled.precedents(cell)],
      };
    }
  },
};

/** Mending the cell that is read mends this one. */
function passedOn(plan: Plan, cell: PlanCell): boolean {
  if (!cell.formula || !plan.hasOwnFormula(cell)) return false;
  const read = plan.compiled.precedents(cell);
  return read.some((one) => !plan.inShape(one.sheet) || plan.read(one).type === 'error');
}

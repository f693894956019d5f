import { arithmeticWordings } from '../../../wording/findings';
import type { Check, Problem } from '../../check';
import type { PlanCell } from '../../compile';
import { heldInWords } from '../../figures';
import type { Held } from '../../formula/evaluate';
import type { Plan } from '../../plan';
import { convention } from '../../templates/sources';
import { at, placeInWords, sideBySide } from '../about';

/** A total that is not what its parts add up to, though its formula is the template's. */
export const staleValue: Check = {
  id: 'arithmetic/stale-value',
  family: 'Arithmetic',
  severity: 'error',
  source: convention,
  words: arithmeticWordings.stale,
  *find(plan) {
    const stale = new Set(plan.cells.filter((cell) => cell.formula && isStale(plan, cell)));
    const follows = (cell: PlanCell): boolean => plan.compiled.precedents(cell).some((one) => stale.has(one));
    const causes = [...stale].filter((cell) => !follows(cell));
    const consequences = [...stale].filter(follows);
    for (const cells of [...sideBySide(causes), ...sideBySide(consequences)]) yield problemOf(plan, cells);
  },
};

function problemOf(plan: Plan, cells: readonly PlanCell[]): Problem {
  const [first] = cells as [PlanCell, ...PlanCell[]];
  return {
    ...at(...cells),
    wrong: arithmeticWordings.stale.wrong(placeInWords(...cells)),
    expected: heldInWords(plan.worth(first)!, first.rule.holds),
    found: heldInWords(plan.read(first), first.rule.holds),
    reads: [...cells, ...cells.flatMap(plan.compiled.precedents)],
  };
}

/** Rounding explains £1,000 of an amount and a hair of anything else. */
const tolerance = ({ rule }: PlanCell): number => (rule.holds === 'amount' ? 1 : 0.0005);

function isStale(plan: Plan, cell: PlanCell): boolean {
  const shown = plan.read(cell);
  if (shown.type === 'error' || !plan.hasOwnFormula(cell)) return false;
  const worth = plan.worth(cell);
  return !!worth && worth.type !== 'error' && differ(shown, worth, tolerance(cell));
}

function differ(shown: Held, worth: Held, by: number): boolean {
  if (shown.type !== worth.type) return true;
  if (worth.type !== 'number') return shown.value !== worth.value;
  return Math.abs(Number(shown.value) - Number(worth.value)) > by;
}

import { integrityWordings } from '../../../wording/findings';
import type { Check } from '../../check';
import type { PlanCell } from '../../compile';
import type { Plan } from '../../plan';
import { convention } from '../../templates/sources';
import { at, placeInWords } from '../about';
import { foreignFormulas } from './foreign-formula';

/** Formulas that go round in a circle. The template has none: a circle runs through a formula that is not its own. */
export const circularReference: Check = {
  id: 'integrity/circular-reference',
  family: 'Integrity',
  severity: 'error',
  source: convention,
  words: integrityWordings.circular,
  *find(plan) {
    for (const circle of circles(plan)) {
      const [cell] = circle as [PlanCell, ...PlanCell[]];
      yield {
        ...at(cell),
        wrong: integrityWordings.circular.wrong(placeInWords(cell), circle.length - 1),
        found: String(plan.read(cell).formula),
        suspects: circle,
        reads: [cell],
      };
    }
  },
};

/** Each circle once, from a cell whose formula is not the template's. */
function circles(plan: Plan): PlanCell[][] {
  const foreign = new Map(foreignFormulas(plan).map(({ cell, reads }) => [cell, reads ?? []]));
  const readsOf = (cell: PlanCell): readonly PlanCell[] => {
    const own = foreign.get(cell);
    if (own) return own;
    return cell.formula && plan.inShape(cell.sheet) && plan.hasOwnFormula(cell)
      ? plan.compiled.precedents(cell)
      : [];
  };
  const walk: Walk = { done: new Set(), found: [] };
  for (const cell of foreign.keys()) follow(walk, cell, readsOf);
  return walk.found.map((circle) => fromForeign(circle, foreign));
}

/** The same circle, beginning with a cell whose formula the user entered. */
function fromForeign(circle: readonly PlanCell[], foreign: ReadonlyMap<PlanCell, unknown>): PlanCell[] {
  const start = Math.max(
    0,
    circle.findIndex((cell) => foreign.has(cell)),
  );
  return [...circle.slice(start), ...circle.slice(0, start)];
}

interface Walk {
  done: Set<PlanCell>;
  found: PlanCell[][];
}

/** Follows what a cell reads, each cell once; a cell met again on the way closes a circle. */
function follow(walk: Walk, start: PlanCell, readsOf: (cell: PlanCell) => readonly PlanCell[]): void {
  if (walk.done.has(start)) return;
  const path = [{ cell: start, rest: readsOf(start).values() }];
  const onPath = new Set([start]);
  for (let last = path.at(-1); last; last = path.at(-1)) {
    const next = last.rest.next();
    if (next.done) {
      path.pop();
      onPath.delete(last.cell);
      walk.done.add(last.cell);
    } else if (onPath.has(next.value)) {
      const cells = path.map(({ cell }) => cell);
      walk.found.push(cells.slice(cells.indexOf(next.value)));
    } else if (!walk.done.has(next.value)) {
      path.push({ cell: next.value, rest: readsOf(next.value).values() });
      onPath.add(next.value);
    }
  }
}

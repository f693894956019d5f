import { consolidationWordings as say } from '../../../wording/system-plans';
import { placeInWords } from '../../checks/about';
import type { CompiledTemplate, PlanCell } from '../../compile';
import { figure, heldInWords } from '../../figures';
import type { UnitPlan } from './load-plans';
import { heldIn, numberIn } from './plan-contents';
import type { Making } from './system-cells';
import type { Cells } from './work-out';

/** Something in a plan that keeps a consolidated figure from being all it should be. */
export interface ConsolidationProblem {
  sheet: string;
  address: string;
  /** Whose plan it is in; absent where it is the sum that breaks. */
  organisation?: string;
  file?: string;
  why: string;
}

/** Every figure that a plan does not give, cell by cell of that plan. */
export function missingFigures(
  makings: readonly Making[],
  plans: readonly UnitPlan[],
): { problems: ConsolidationProblem[]; without: ReadonlyMap<PlanCell, UnitPlan[]> } {
  const problems: ConsolidationProblem[] = [];
  const without = new Map<PlanCell, UnitPlan[]>();
  const miss: Miss = (into, plan, own, why) => {
    const held = heldIn(plan.contents, own);
    problems.push({
      sheet: own.sheet.name,
      address: own.address,
      organisation: plan.organisation.name,
      file: plan.file,
      why: why ?? say.notAFigure(placeInWords(own), heldInWords(held, own.rule.holds)),
    });
    without.set(into, [...(without.get(into) ?? []), plan]);
  };
  for (const { cell, rule, line } of makings) {
    if (line && rule.how === 'register' && !line.words.has(cell.column)) {
      for (const { plan, cells } of line.entries) {
        const own = cells.get(cell.column)!;
        if (numberIn(plan.contents, own) === undefined) miss(cell, plan, own);
      }
    }
    if (rule.how === 'published') publishedFigure(cell, plans, miss);
    if (rule.how !== 'sum' && rule.how !== 'weighted') continue;
    for (const plan of plans) {
      if (numberIn(plan.contents, cell) === undefined) miss(cell, plan, cell);
      if (rule.how === 'weighted') weightOf(cell, rule.base, plan, miss);
    }
  }
  return { problems, without };
}

type Miss = (into: PlanCell, plan: UnitPlan, own: PlanCell, why?: string) => void;

function weightOf(cell: PlanCell, base: PlanCell, plan: UnitPlan, miss: Miss): void {
  const weight = numberIn(plan.contents, base);
  if (weight === undefined) miss(cell, plan, base);
  else if (weight < 0) {
    const held = figure(weight, base.rule.holds);
    miss(cell, plan, base, say.negativeBase(placeInWords(cell), placeInWords(base), held));
  }
}

function publishedFigure(cell: PlanCell, plans: readonly UnitPlan[], miss: Miss): void {
  for (const plan of plans) {
    const held = heldIn(plan.contents, cell);
    if (held.value === cell.rule.value) continue;
    miss(cell, plan, cell, say.publishedDiffers(placeInWords(cell), heldInWords(held, cell.rule.holds)));
  }
}

/** The rounding of an organisation's own total. */
const ROUNDING = 1;

/**
 * Totals that the organisations' plans show and the template's formula on the sums does not give: a total
 * typed over, or a file not worked out. Of totals that rest on each other, the first.
 */
export function brokenTotals(
  compiled: CompiledTemplate,
  makings: readonly Making[],
  plans: readonly UnitPlan[],
  cells: Cells,
): ConsolidationProblem[] {
  const broken = new Set<PlanCell>();
  const problems: ConsolidationProblem[] = [];
  for (const cell of compiled.calculation) {
    const held = cells[cell.index];
    if (!isAdded(cell) || makings[cell.index]!.line || held?.type !== 'number') continue;
    const parts = plans.map(({ contents }) => numberIn(contents, cell)).filter((one) => one !== undefined);
    const shown = parts.reduce((total, one) => total + one, 0);
    const whole = Number(held.value);
    if (Math.abs(shown - whole) <= ROUNDING * plans.length) continue;
    broken.add(cell);
    if (compiled.precedents(cell).some((read) => broken.has(read))) continue;
    const { holds } = cell.rule;
    const why = say.partsDiffer(placeInWords(cell), figure(shown, holds), figure(whole, holds));
    problems.push({ sheet: cell.sheet.name, address: cell.address, why });
  }
  return problems;
}

/** Whether a calculated figure of the system is the sum of the organisations' own. */
export const isAdded = ({ rule }: PlanCell): boolean => rule.holds === 'amount' || rule.holds === 'count';

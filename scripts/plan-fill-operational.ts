import { constitutionMeasures, isCounted, standardOf } from '../src/schemes/nhs-constitution';
import { measureId } from '../src/plans/templates/shared/constitution';
import type { Filler } from './plan-fill';
import { fillFundMetrics } from './plan-fill-better-care-fund';

/** An operational plan that meets every standard and target. */
export function fillOperational(plan: Filler): void {
  fillConstitution(plan);
  fillActivity(plan);
  fillFundMetrics(plan);
  fillOutcomes(plan);
}

/** Trajectories at or above their standards, nothing where there should be nothing, and every pledge certified. */
export function fillConstitution(plan: Filler): void {
  for (const measure of constitutionMeasures) {
    const standard = standardOf(measure)?.values[0]?.value ?? 0.8;
    for (const cell of plan.inputs('constitution', measureId(measure))) {
      plan.book.set(cell, isCounted(measure) ? 0 : Math.min(1, standard + plan.chance.whole(0, 9) / 1000));
    }
  }
  for (const cell of plan.book.compiled.sheet('constitution').cells) {
    if (cell.column.id === 'certified') plan.book.set(cell, 'Yes');
  }
}

/** Activity of which no part is above its whole. */
export function fillActivity(plan: Filler): void {
  const { chance } = plan;
  for (const cell of plan.book.compiled.sheet('activity').cells) {
    if (cell.rule.role !== 'input') continue;
    const part = ['type_1', 'first_after_gp'].includes(cell.line.id);
    plan.book.set(cell, part ? chance.whole(4000, 6000) : chance.whole(8000, 12_000));
  }
}

function fillOutcomes(plan: Filler): void {
  const { chance } = plan;
  let lost = chance.whole(2000, 2400);
  for (const cell of plan.inputs('outcomes', 'years_of_life_lost')) {
    plan.book.set(cell, lost);
    lost = Math.floor(lost * 0.96);
  }
  const targets = { therapy_coverage: 0.16, therapy_recovery: 0.52, dementia: 0.68, mrsa: 0 };
  for (const [line, figure] of Object.entries(targets)) {
    for (const cell of plan.inputs('outcomes', line)) plan.book.set(cell, figure);
  }
}

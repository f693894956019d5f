import { fundMetrics } from '../src/plans/templates/shared/fund-metrics';
import type { Filler } from './plan-fill';

const years = ['2014/15', '2015/16'];

/** A joint plan whose schemes spend its contributions, and which meets every condition. */
export function fillBetterCareFund(plan: Filler): void {
  plan.registers('sign_off', 'contributions', 'schemes', 'risks');
  for (const year of years) fillFund(plan, year);
  fillPerformance(plan);
  for (const cell of plan.book.compiled.sheet('conditions').cells) {
    if (cell.column.id === 'met') plan.book.set(cell, 'Yes');
  }
  fillFundMetrics(plan);
}

function fillFund(plan: Filler, year: string): void {
  const { chance } = plan;
  let pooled = 0;
  for (const line of plan.registered('contributions', 'partners', 4)) {
    const amount = chance.whole(4000, 9000);
    plan.set('contributions', line, year, amount);
    pooled += amount;
  }
  plan.set('contributions', 'least', year, pooled - chance.whole(0, 900));
  const lines = plan.registered('schemes', 'schemes', 4);
  chance
    .share(pooled, lines.length)
    .forEach((share, index) => plan.set('schemes', lines[index]!, year, share));
}

function fillPerformance(plan: Filler): void {
  const quarter = plan.chance.whole(300, 900);
  const parts = { performance: 4, april_conditions: 1, april_metrics: 1, october_metrics: 2 };
  for (const [line, part] of Object.entries(parts))
    plan.set('contributions', line, '2015/16', quarter * part);
}

/** Each metric planned better than its baseline, whichever way better is. */
export function fillFundMetrics(plan: Filler): void {
  for (const { id } of fundMetrics.lines) {
    const better = plan.chance.of(['Higher', 'Lower']);
    const step = better === 'Higher' ? 1 : -1;
    const baseline = plan.chance.whole(200, 400);
    plan.set('metrics', id, 'better', better);
    plan.set('metrics', id, 'baseline', baseline);
    plan.set('metrics', id, 'october', baseline + 20 * step);
    if (plan.cell('metrics', id, 'april').rule.role === 'input')
      plan.set('metrics', id, 'april', baseline + 10 * step);
  }
}

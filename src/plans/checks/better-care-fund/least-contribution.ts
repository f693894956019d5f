import { fundWordings } from '../../../wording/findings';
import type { Check } from '../../check';
import type { PlanCell } from '../../compile';
import { figure } from '../../figures';
import type { Plan } from '../../plan';
import { annex } from '../../templates/sources';
import { at, placeInWords } from '../about';

/** A contribution below the least that the allocation letter gives. */
export const leastContribution: Check = {
  id: 'better-care-fund/least-contribution',
  family: 'Better Care Fund',
  severity: 'error',
  templates: ['ccg-financial', 'better-care-fund'],
  source: annex('I', 'paragraph 22'),
  words: fundWordings.least,
  *find(plan) {
    for (const [contributed, least] of pairs(plan)) {
      const [amount, notified] = [plan.number(contributed), plan.number(least)];
      if (amount === undefined || notified === undefined || amount >= notified - 1) continue;
      yield {
        ...at(contributed),
        wrong: fundWordings.least.wrong(placeInWords(contributed)),
        expected: `${figure(notified, 'amount')} or above`,
        found: figure(amount, 'amount'),
        reads: [contributed, least],
      };
    }
  },
};

/** Each contribution with the least that was notified: in one column by year, or beside each other by partner. */
function pairs(plan: Plan): [contributed: PlanCell, least: PlanCell][] {
  if (plan.compiled.template.id === 'ccg-financial') {
    const contributions = plan.compiled.sheet('fund').cells.filter(({ line }) => line.id === 'contribution');
    return contributions.map((cell) => [cell, plan.cell('fund', 'least', cell.column.id)]);
  }
  const pooled = plan.compiled.sheet('contributions').cells;
  return pooled
    .filter(({ line, column }) => line.id === 'pooled' && column.year)
    .map((cell) => [cell, plan.cell('contributions', 'least', cell.column.id)]);
}

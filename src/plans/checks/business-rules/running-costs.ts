import { businessRuleWordings } from '../../../wording/findings';
import { areasOf } from '../../cell-areas';
import type { Check } from '../../check';
import { figure } from '../../figures';
import { part2 } from '../../templates/sources';
import { cellsOfYear, wholeYears } from './years';

/** Running costs of a year above its allowance. */
export const runningCosts: Check = {
  id: 'business-rules/running-costs',
  family: 'Business rules',
  severity: 'error',
  templates: ['ccg-financial'],
  source: part2('paragraph 61'),
  words: businessRuleWordings.runningCosts,
  *find(plan) {
    for (const cell of wholeYears(plan, 'running_total')) {
      const allowance = plan.cell('limit', 'running_costs', cell.column.id);
      const [spent, allowed] = [plan.number(cell), plan.number(allowance)];
      if (spent === undefined || allowed === undefined || spent <= allowed + 1) continue;
      yield {
        sheet: cell.sheet.name,
        cells: areasOf(cellsOfYear(plan, cell)),
        wrong: businessRuleWordings.runningCosts.wrong(cell.column.year!),
        expected: `${figure(allowed, 'amount')} or below`,
        found: figure(spent, 'amount'),
        suspects: cellsOfYear(plan, cell),
        reads: [cell, allowance],
      };
    }
  },
};

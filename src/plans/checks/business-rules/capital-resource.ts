import { businessRuleWordings } from '../../../wording/findings';
import type { Check } from '../../check';
import { figure } from '../../figures';
import { convention } from '../../templates/sources';
import { at } from '../about';

/** Capital schemes of a year beyond the capital resource expected for it. */
export const capitalResource: Check = {
  id: 'business-rules/capital-resource',
  family: 'Business rules',
  severity: 'warning',
  templates: ['ccg-financial'],
  source: convention,
  words: businessRuleWordings.capital,
  *find(plan) {
    for (const cell of plan.compiled.sheet('capital').cells.filter(({ line }) => line.id === 'left')) {
      const worth = plan.inShape(cell.sheet) ? plan.worth(cell) : undefined;
      if (worth?.type !== 'number' || Number(worth.value) >= -1) continue;
      yield {
        ...at(cell),
        wrong: businessRuleWordings.capital.wrong(cell.column.heading),
        expected: 'nothing left over, or more',
        found: figure(Number(worth.value), 'amount'),
        reads: plan.compiled.precedents(cell),
      };
    }
  },
};

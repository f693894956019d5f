import { businessRuleWordings } from '../../../wording/findings';
import type { Check } from '../../check';
import { figure } from '../../figures';
import { part2 } from '../../templates/sources';
import { at } from '../about';
import { numbers } from '../entry/filled';

/** A pre-filled planning assumption that is no longer the published one. */
export const publishedAssumption: Check = {
  id: 'business-rules/published-assumption',
  family: 'Business rules',
  severity: 'warning',
  templates: ['ccg-financial', 'direct-commissioning'],
  source: part2('paragraphs 58, 62, 66 and 68'),
  words: businessRuleWordings.published,
  *find(plan) {
    for (const [cell, value] of numbers(plan, 'fraction')) {
      const { role, value: published } = cell.rule;
      if (role !== 'prefilled' || typeof published !== 'number' || Math.abs(value - published) < 1e-9)
        continue;
      yield {
        ...at(cell),
        wrong: businessRuleWordings.published.wrong(cell.line.label, cell.column.heading),
        expected: figure(published, 'fraction'),
        found: figure(value, 'fraction'),
        fix: [
          {
            sheet: cell.sheet.name,
            address: cell.address,
            before: plan.read(cell).formula,
            after: published,
            why: 'The published planning assumption',
          },
        ],
        reads: [cell],
      };
    }
  },
};

import { businessRuleWordings } from '../../../wording/findings';
import { areasOf } from '../../cell-areas';
import type { Check } from '../../check';
import { figure } from '../../figures';
import { part2 } from '../../templates/sources';
import { cellsOfYear, wholeYears } from './years';

/** A year planned to spend more than its resource. */
export const deficit: Check = {
  id: 'business-rules/deficit',
  family: 'Business rules',
  severity: 'error',
  templates: ['ccg-financial', 'direct-commissioning'],
  source: part2('paragraph 65'),
  words: businessRuleWordings.deficit,
  *find(plan) {
    const detail = wholeYears(plan, 'surplus').filter(({ section }) => section.id === 'position');
    for (const cell of detail) {
      const surplus = plan.number(cell);
      if (surplus === undefined || surplus >= -1) continue;
      yield {
        sheet: cell.sheet.name,
        cells: areasOf([cell]),
        wrong: businessRuleWordings.deficit.wrong(cell.column.year!),
        expected: '0 or above',
        found: figure(surplus, 'amount'),
        suspects: cellsOfYear(plan, cell),
        reads: [cell],
      };
    }
  },
};

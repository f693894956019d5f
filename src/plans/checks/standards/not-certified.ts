import { standardWordings } from '../../../wording/findings';
import type { Check } from '../../check';
import { annex } from '../../templates/sources';
import { at } from '../about';

/** A right or pledge that the plan does not certify. */
export const notCertified: Check = {
  id: 'standards/not-certified',
  family: 'Standards',
  severity: 'warning',
  templates: ['operational', 'direct-commissioning'],
  source: `${annex('B')}; ${annex('J', 'content of the operational plan')}`,
  words: standardWordings.notCertified,
  *find(plan) {
    for (const cell of plan.compiled.sheet('constitution').cells) {
      if (cell.column.id !== 'certified' || cell.section.id !== 'certified' || plan.text(cell) !== 'No')
        continue;
      yield {
        ...at(cell),
        wrong: standardWordings.notCertified.wrong(cell.line.label),
        expected: 'Yes',
        found: 'No',
        reads: [cell],
      };
    }
  },
};

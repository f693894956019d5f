import { fundWordings } from '../../../wording/findings';
import type { Check } from '../../check';
import { annex } from '../../templates/sources';
import { at } from '../about';
import { isEmpty } from '../entry/filled';

/** A risk of the register without an agreed way of sharing it. */
export const riskNotShared: Check = {
  id: 'better-care-fund/risk-not-shared',
  family: 'Better Care Fund',
  severity: 'warning',
  templates: ['better-care-fund'],
  source: annex('I', 'paragraph 28'),
  words: fundWordings.riskUnshared,
  *find(plan) {
    const sheet = plan.compiled.sheet('risks');
    if (!plan.inShape(sheet)) return;
    for (const cell of sheet.cells.filter(({ column }) => column.id === 'sharing')) {
      const named = plan.cell('risks', cell.line.id, 'risk');
      if (!isEmpty(plan.read(cell)) || isEmpty(plan.read(named))) continue;
      yield {
        ...at(cell),
        wrong: fundWordings.riskUnshared.wrong(cell.line.label),
        found: 'blank',
        reads: [named],
      };
    }
  },
};

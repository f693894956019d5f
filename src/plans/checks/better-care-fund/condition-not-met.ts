import { fundWordings } from '../../../wording/findings';
import type { Check } from '../../check';
import { annex } from '../../templates/sources';
import { at } from '../about';

/** A national condition that is not met. One that is not answered is a blank, which has a rule of its own. */
export const conditionNotMet: Check = {
  id: 'better-care-fund/condition-not-met',
  family: 'Better Care Fund',
  severity: 'error',
  templates: ['better-care-fund'],
  source: annex('I', 'paragraph 31'),
  words: fundWordings.conditions,
  *find(plan) {
    for (const cell of plan.compiled.sheet('conditions').cells) {
      if (cell.column.id !== 'met' || plan.text(cell) !== 'Not yet') continue;
      yield {
        ...at(cell),
        wrong: fundWordings.conditions.wrong(cell.line.label),
        expected: 'Yes',
        found: 'Not yet',
        reads: [cell],
      };
    }
  },
};

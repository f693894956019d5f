import { readinessWordings } from '../../../wording/findings';
import type { Check } from '../../check';
import { at } from '../about';
import { framework } from './source';

/** A financial test that the plan does not meet yet. */
export const financialTest: Check = {
  id: 'readiness/financial-test',
  family: 'Readiness',
  severity: 'warning',
  templates: ['system-readiness'],
  source: framework,
  words: readinessWordings.test,
  *find(plan) {
    for (const cell of plan.compiled.sheet('tests').cells) {
      if (cell.column.id !== 'met' || plan.text(cell) !== 'Not yet') continue;
      yield {
        ...at(cell),
        wrong: readinessWordings.test.wrong(cell.line.label),
        expected: 'Yes',
        found: 'Not yet',
        reads: [cell],
      };
    }
  },
};

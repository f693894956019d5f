import { entryWordings } from '../../../wording/findings';
import type { Check } from '../../check';
import { figure } from '../../figures';
import { convention } from '../../templates/sources';
import { at, placeInWords } from '../about';
import { numbers } from './filled';

/** A negative figure in a line that the template enters as positive. */
export const wrongSign: Check = {
  id: 'entry/wrong-sign',
  family: 'Entry',
  severity: 'error',
  source: convention,
  words: entryWordings.sign,
  *find(plan) {
    for (const [cell, value] of numbers(plan, 'amount', 'count', 'number')) {
      if (cell.rule.least !== 0 || value >= 0) continue;
      const found = figure(value, cell.rule.holds);
      yield {
        ...at(cell),
        wrong: entryWordings.sign.wrong(placeInWords(cell), found),
        expected: '0 or above',
        found,
      };
    }
  },
};

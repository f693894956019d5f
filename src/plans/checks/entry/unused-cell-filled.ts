import { entryWordings } from '../../../wording/findings';
import type { Check } from '../../check';
import { heldInWords } from '../../figures';
import { convention } from '../../templates/sources';
import { at, placeInWords } from '../about';
import { isEmpty } from './filled';

/** Something in a cell that the template leaves empty. */
export const unusedCellFilled: Check = {
  id: 'entry/unused-cell-filled',
  family: 'Entry',
  severity: 'warning',
  source: convention,
  words: entryWordings.unused,
  *find(plan) {
    for (const cell of plan.cells) {
      if (cell.rule.role !== 'unused') continue;
      const read = plan.read(cell);
      if (isEmpty(read) || read.type === 'error') continue;
      const found = heldInWords(read, 'number');
      yield {
        ...at(cell),
        wrong: entryWordings.unused.wrong(placeInWords(cell), found),
        expected: 'nothing',
        found,
      };
    }
  },
};

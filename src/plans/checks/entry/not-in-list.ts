import { entryWordings } from '../../../wording/findings';
import type { Check } from '../../check';
import { heldInWords } from '../../figures';
import { convention } from '../../templates/sources';
import { at, placeInWords } from '../about';
import { entries } from './filled';

/** A choice that is not in its list. Mended by itself where only spaces or capitals differ. */
export const notInList: Check = {
  id: 'entry/not-in-list',
  family: 'Entry',
  severity: 'error',
  source: convention,
  words: entryWordings.notInList,
  *find(plan) {
    for (const [cell, read] of entries(plan, 'choice')) {
      const choices = cell.rule.choices!;
      if (read.type === 'text' && choices.includes(String(read.value))) continue;
      const meant = choices.find((one) => plain(one) === plain(String(read.value)));
      const found = heldInWords(read, 'text');
      yield {
        ...at(cell),
        wrong: entryWordings.notInList.wrong(placeInWords(cell), found),
        expected: choices.join(', '),
        found,
        ...(meant !== undefined && {
          fix: [
            {
              sheet: cell.sheet.name,
              address: cell.address,
              before: read.formula,
              after: meant,
              why: 'The choice as the list has it',
            },
          ],
        }),
      };
    }
  },
};

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

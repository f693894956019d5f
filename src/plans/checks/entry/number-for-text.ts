import { entryWordings } from '../../../wording/findings';
import type { Check } from '../../check';
import { figure } from '../../figures';
import { convention } from '../../templates/sources';
import { at, placeInWords } from '../about';
import { numbers } from './filled';

/** A number where words are asked for. */
export const numberForText: Check = {
  id: 'entry/number-for-text',
  family: 'Entry',
  severity: 'warning',
  source: convention,
  words: entryWordings.numberForText,
  *find(plan) {
    for (const [cell, value] of numbers(plan, 'text')) {
      const found = figure(value, 'number');
      yield { ...at(cell), wrong: entryWordings.numberForText.wrong(placeInWords(cell), found), found };
    }
  },
};

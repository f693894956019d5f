import { entryWordings } from '../../../wording/findings';
import type { Check } from '../../check';
import { figure } from '../../figures';
import { convention } from '../../templates/sources';
import { at, placeInWords } from '../about';
import { numbers } from './filled';

/** A part of a patient, admission or breach. */
export const notWhole: Check = {
  id: 'entry/not-whole',
  family: 'Entry',
  severity: 'warning',
  source: convention,
  words: entryWordings.notWhole,
  *find(plan) {
    for (const [cell, value] of numbers(plan, 'count')) {
      if (Number.isInteger(value)) continue;
      const found = figure(value, 'count');
      yield { ...at(cell), wrong: entryWordings.notWhole.wrong(placeInWords(cell), found), found };
    }
  },
};

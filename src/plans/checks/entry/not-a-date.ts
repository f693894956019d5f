import { entryWordings } from '../../../wording/findings';
import type { Check } from '../../check';
import { figure, firstDay, heldInWords, lastDay } from '../../figures';
import { convention } from '../../templates/sources';
import type { Reading } from '../../workbook-reading';
import { at, placeInWords } from '../about';
import { entries } from './filled';

/** A number or text where a date belongs, or a date that no plan of these rounds can speak of. */
export const notADate: Check = {
  id: 'entry/not-a-date',
  family: 'Entry',
  severity: 'error',
  source: convention,
  words: entryWordings.notADate,
  *find(plan) {
    for (const [cell, read] of entries(plan, 'date')) {
      if (isDay(read)) continue;
      const found = read.type === 'number' ? figure(Number(read.value), 'number') : heldInWords(read, 'text');
      yield { ...at(cell), wrong: entryWordings.notADate.wrong(placeInWords(cell), found), found };
    }
  },
};

const isDay = ({ type, value }: Reading): boolean =>
  type === 'number' && Number(value) >= firstDay && Number(value) <= lastDay;

import { systemSheetWordings } from '../../../wording/system-sheets';
import type { Rule } from '../../check';
import { convention } from '../../templates/sources';

/** Sheets in which nothing is entered at all. */
export const notYetFilled: Rule = {
  id: 'entry/not-yet-filled',
  family: 'Entry',
  severity: 'advice',
  source: convention,
  words: systemSheetWordings.notYetFilled,
};

import { systemSheetWordings } from '../../../wording/system-sheets';
import type { Rule } from '../../check';
import { convention } from '../../templates/sources';

/** A blank in a month that is reported. */
export const monthNotFilled: Rule = {
  id: 'entry/month-not-filled',
  family: 'Entry',
  severity: 'warning',
  source: convention,
  words: systemSheetWordings.monthNotFilled,
};

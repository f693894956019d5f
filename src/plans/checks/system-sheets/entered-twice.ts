import { systemSheetWordings } from '../../../wording/system-sheets';
import type { Rule } from '../../check';
import { convention } from '../../templates/sources';

/** A year, an organisation or a line that is there twice. */
export const enteredTwice: Rule = {
  id: 'entry/entered-twice',
  family: 'Entry',
  severity: 'error',
  source: convention,
  words: systemSheetWordings.enteredTwice,
};

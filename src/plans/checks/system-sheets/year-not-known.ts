import { systemSheetWordings } from '../../../wording/system-sheets';
import type { Rule } from '../../check';
import { convention } from '../../templates/sources';

/** A financial year that is none, or none that can be reported. */
export const yearNotKnown: Rule = {
  id: 'entry/year-not-known',
  family: 'Entry',
  severity: 'error',
  source: convention,
  words: systemSheetWordings.yearNotKnown,
};

import { systemSheetWordings } from '../../../wording/system-sheets';
import type { Rule } from '../../check';
import { convention } from '../../templates/sources';

/** A figure above the one that it is a part of. */
export const partBeyondWhole: Rule = {
  id: 'arithmetic/part-beyond-whole',
  family: 'Arithmetic',
  severity: 'error',
  source: convention,
  words: systemSheetWordings.partAboveWhole,
};

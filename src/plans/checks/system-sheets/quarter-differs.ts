import { systemSheetWordings } from '../../../wording/system-sheets';
import type { Rule } from '../../check';
import { convention } from '../../templates/sources';

/** A quarter that is not the sum of its months. */
export const quarterDiffers: Rule = {
  id: 'arithmetic/quarter-differs',
  family: 'Arithmetic',
  severity: 'error',
  source: convention,
  words: systemSheetWordings.quarterDiffers,
};

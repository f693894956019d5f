import { systemSheetWordings } from '../../../wording/system-sheets';
import type { Rule } from '../../check';
import { convention } from '../../templates/sources';

/** A name by which the sheets are read that is missing, or covers other cells than it should. */
export const namedCells: Rule = {
  id: 'template/named-cells',
  family: 'Template',
  severity: 'error',
  source: convention,
  words: systemSheetWordings.namedCells,
};

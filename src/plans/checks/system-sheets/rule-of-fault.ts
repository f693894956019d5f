import type { Rule } from '../../check';
import type { CellFault } from '../../system/cell-reader';
import { notInList } from '../entry/not-in-list';
import { outOfRange } from '../entry/out-of-range';
import { requiredCellBlank } from '../entry/required-cell-blank';
import { textForNumber } from '../entry/text-for-number';
import { errorValue } from '../integrity/error-value';
import { otherVersionRule } from '../template/stamp';
import { enteredTwice } from './entered-twice';
import { monthNotFilled } from './month-not-filled';
import { namedCells } from './named-cells';
import { partBeyondWhole } from './part-beyond-whole';
import { quarterDiffers } from './quarter-differs';
import { yearNotKnown } from './year-not-known';

/** The rule that a cell breaks: where a plan has the same, it is the same rule. */
export const ruleOfFault: Readonly<Record<CellFault, Rule>> = {
  'name missing': namedCells,
  'other size': namedCells,
  'other version': otherVersionRule,
  blank: requiredCellBlank,
  'error value': errorValue,
  'not a number': textForNumber,
  'out of range': outOfRange,
  'not in list': notInList,
  'year not known': yearNotKnown,
  'entered twice': enteredTwice,
  'part above whole': partBeyondWhole,
  'quarter differs': quarterDiffers,
  'month not filled': monthNotFilled,
};

import { entryWordings } from '../../../wording/findings';
import type { Check } from '../../check';
import type { PlanCell } from '../../compile';
import { figure } from '../../figures';
import { convention } from '../../templates/sources';
import { at, placeInWords } from '../about';
import { numbers } from './filled';
import { fits, isHundredfold } from './hundredfold-percentage';

/** A figure above the most or below the least that its cell may hold. A wrong sign is a rule of its own. */
export const outOfRange: Check = {
  id: 'entry/out-of-range',
  family: 'Entry',
  severity: 'error',
  source: convention,
  words: entryWordings.outOfRange,
  *find(plan) {
    for (const [cell, value] of numbers(plan, 'amount', 'fraction', 'count', 'number')) {
      if (fits(cell.rule, value) || isHundredfold(cell, value) || isWrongSign(cell, value)) continue;
      const found = figure(value, cell.rule.holds);
      yield {
        ...at(cell),
        wrong: entryWordings.outOfRange.wrong(placeInWords(cell), found),
        expected: rangeInWords(cell),
        found,
      };
    }
  },
};

const isWrongSign = ({ rule }: PlanCell, value: number): boolean =>
  rule.holds !== 'fraction' && rule.least === 0 && value < 0;

function rangeInWords({ rule: { least, most, holds } }: PlanCell): string {
  if (least === undefined) return `${figure(most!, holds)} or below`;
  return most === undefined
    ? `${figure(least, holds)} or above`
    : `${figure(least, holds)} to ${figure(most, holds)}`;
}

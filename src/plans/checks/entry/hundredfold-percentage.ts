import { entryWordings } from '../../../wording/findings';
import type { Check } from '../../check';
import type { PlanCell } from '../../compile';
import { figure } from '../../figures';
import { convention } from '../../templates/sources';
import { at, placeInWords } from '../about';
import { numbers } from './filled';

/** Whether a percentage is outside its range, and a hundredth of it is not. */
export const isHundredfold = ({ rule }: PlanCell, value: number): boolean =>
  rule.holds === 'fraction' && !fits(rule, value) && Math.abs(value) > 1 && fits(rule, value / 100);

/** Whether a number is within the range of its cell. */
export const fits = ({ least, most }: PlanCell['rule'], value: number): boolean =>
  (least === undefined || value >= least) && (most === undefined || value <= most);

/** A percentage entered as 95 and not as 95%. */
export const hundredfoldPercentage: Check = {
  id: 'entry/hundredfold-percentage',
  family: 'Entry',
  severity: 'error',
  source: convention,
  words: entryWordings.hundredfold,
  *find(plan) {
    for (const [cell, value] of numbers(plan, 'fraction')) {
      if (!isHundredfold(cell, value)) continue;
      const after = Number((value / 100).toPrecision(15));
      const found = figure(value, 'fraction');
      yield {
        ...at(cell),
        wrong: entryWordings.hundredfold.wrong(placeInWords(cell), found),
        expected: figure(after, 'fraction'),
        found,
        fix: [
          {
            sheet: cell.sheet.name,
            address: cell.address,
            before: plan.read(cell).formula,
            after,
            why: 'The same percentage as a part of one',
          },
        ],
      };
    }
  },
};

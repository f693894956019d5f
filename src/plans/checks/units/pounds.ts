import { unitsWordings } from '../../../wording/findings';
import type { Check } from '../../check';
import { figure } from '../../figures';
import { convention } from '../../templates/sources';
import { at, placeInWords } from '../about';
import { amountsByLine, LEAST_IN_POUNDS, median } from './scale';

/** Quarters stand beside years, and lines grow: within these a figure is of its line. */
const FAR_ABOVE = 150;
const NEAR = 30;
const ENOUGH_OTHERS = 3;

/** A figure about a thousand times the others of its line. */
export const pounds: Check = {
  id: 'units/pounds',
  family: 'Units',
  severity: 'warning',
  source: convention,
  words: unitsWordings.pounds,
  *find(plan) {
    for (const line of amountsByLine(plan)) {
      if (line.length <= ENOUGH_OTHERS) continue;
      const usual = median(line.map(({ size }) => size));
      for (const { cell } of line.filter((one) => isAThousandTimes(one.size, usual))) {
        const value = plan.number(cell)!;
        yield {
          ...at(cell),
          wrong: unitsWordings.pounds.wrong(placeInWords(cell), figure(value, 'amount')),
          expected: `about ${figure(value / 1000, 'amount')}`,
          found: figure(value, 'amount'),
          reads: [cell],
        };
      }
    }
  },
};

/** Whether an amount of £000 is so far above what is usual beside it that it must be in pounds. */
export const isAThousandTimes = (size: number, usual: number): boolean =>
  size >= LEAST_IN_POUNDS &&
  size >= FAR_ABOVE * usual &&
  size / 1000 <= NEAR * usual &&
  size / 1000 >= usual / NEAR;

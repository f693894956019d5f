import { betterCareFundParameters } from '../../../schemes/better-care-fund';
import { valueIn } from '../../../schemes/parameter';
import { fundWordings } from '../../../wording/findings';
import type { Check } from '../../check';
import { figure } from '../../figures';
import { annex } from '../../templates/sources';
import { at } from '../about';

const YEAR = '2015/16';
const { performancePool, paidInAprilForConditions, paidInAprilForMetrics, paidInOctober } =
  betterCareFundParameters;

/** The lines of what is released, each with what of the national pool it is. */
const released = [
  ['april_conditions', paidInAprilForConditions],
  ['april_metrics', paidInAprilForMetrics],
  ['october_metrics', paidInOctober],
] as const;

/** A part released that is not its share of what is paid for performance. */
export const performanceShares: Check = {
  id: 'better-care-fund/performance-shares',
  family: 'Better Care Fund',
  severity: 'error',
  templates: ['better-care-fund'],
  source: annex('I', 'paragraphs 33 and 34'),
  words: fundWordings.performanceShares,
  *find(plan) {
    const wholeCell = plan.cell('contributions', 'performance', YEAR);
    const whole = plan.number(wholeCell);
    if (whole === undefined) return;
    for (const [line, part] of released) {
      const cell = plan.cell('contributions', line, YEAR);
      const amount = plan.number(cell);
      const share = (whole * valueIn(part, YEAR).value) / valueIn(performancePool, YEAR).value;
      if (amount === undefined || Math.abs(amount - share) <= 1) continue;
      yield {
        ...at(cell),
        wrong: fundWordings.performanceShares.wrong(cell.line.label),
        expected: figure(share, 'amount'),
        found: figure(amount, 'amount'),
        reads: [cell, wholeCell],
      };
    }
  },
};

import type { QuarterOfSystem } from './loss-reading';
import { times } from './money';
import type { QuarterOutcome } from './pot-history';
import type { Explain } from './steps';

/**
 * Reading `trueup`: what is paid to date is the pots to date less the rate times the shortfall,
 * never less than was paid before; so a part of what was lost comes back as the shortfall shrinks.
 */
export function lossTruedUp(now: QuarterOfSystem, explain?: Explain): QuarterOutcome {
  const { quarter, pot, outstanding, shortfall, potsToDate, lossRate } = now;
  const paidBefore = potsToDate - pot - outstanding;
  const loss = Math.min(times(shortfall, lossRate), potsToDate);
  const paidToDate = Math.max(paidBefore, potsToDate - loss);
  const paid = paidToDate - paidBefore;
  const earned = Math.min(pot, paid);
  explain?.({
    id: 'paidToDate',
    quarter,
    figures: { shortfall, lossRate, potsToDate, paidBefore },
    result: paidToDate,
  });
  return { lost: pot - earned, recovered: paid - earned };
}

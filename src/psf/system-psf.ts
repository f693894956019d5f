import { lossByMovement } from './loss-by-movement';
import { lossByQuarter } from './loss-by-quarter';
import type { LossReading } from './loss-reading';
import { lossTruedUp } from './loss-trued-up';
import type { Pence } from './money';
import { type PotHistory, type QuarterOfPot, type QuarterOutcome, potHistory } from './pot-history';
import type { Quarter } from './quarters';
import type { Explain } from './steps';

export const lossMethods = ['quarter', 'trueup', 'movement'] as const;
/** The three readings of the loss over several quarters; the MoU does not say which. */
export type LossMethod = (typeof lossMethods)[number];

export interface SystemPsfTerms {
  /** Lost per £1 of system shortfall. */
  lossRate: number;
  method: LossMethod;
  /** The first quarter the system test applies to; before it the pot is earned. Q1 unless given. */
  testFrom?: Quarter;
}

const readings: Record<LossMethod, LossReading> = {
  quarter: lossByQuarter,
  trueup: lossTruedUp,
  movement: lossByMovement,
};

/**
 * System PSF quarter by quarter (MoU section 6(ii)): lost at `lossRate` for each £1 that the year
 * to date is below the system improvement plan, up to the pot; recovered once the system is back on
 * plan; never clawed back.
 *
 * @param pots The system pot of each quarter reported, of the trusts that accepted.
 * @param shortfalls The year-to-date system shortfall at the end of each of them.
 */
export function systemPsf(
  pots: readonly Pence[],
  shortfalls: readonly Pence[],
  { lossRate, method, testFrom = 1 }: SystemPsfTerms,
  explain?: Explain,
): PotHistory {
  const outcomeOf = (now: QuarterOfPot): QuarterOutcome => {
    const index = now.quarter - 1;
    const shortfall = shortfalls[index]!;
    explain?.({ id: 'systemShortfall', quarter: now.quarter, figures: { pot: now.pot }, result: shortfall });
    if (now.quarter < testFrom) {
      explain?.({ id: 'notYetTested', quarter: now.quarter, figures: { testFrom }, result: now.pot });
      return { lost: 0, recovered: 0 };
    }
    const shortfallBefore = shortfalls[index - 1] ?? 0;
    const potsToDate = pots.slice(0, now.quarter).reduce((total, pot) => total + pot, 0);
    return readings[method]({ ...now, shortfall, shortfallBefore, potsToDate, lossRate }, explain);
  };
  return potHistory(pots, shortfalls, outcomeOf, explain);
}

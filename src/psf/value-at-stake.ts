import type { Pence } from './money';
import type { PotHistory } from './pot-history';
import type { Explain } from './steps';
import { type SystemPsfTerms, systemPsf } from './system-psf';
import { type TrustFigures, trustFinancePsf } from './trust-finance-psf';

/** What making the shortfall good is worth: a finance director's next question. */
export interface ValueAtStake {
  /** The year-to-date shortfall to make good. */
  improvementNeeded: Pence;
  /** What comes back if it is made good. */
  comesBack: Pence;
  /** What the next quarter's pot loses if it is not. */
  nextLoss: Pence;
}

/**
 * For System PSF. The next quarter's loss is the rule itself, run one quarter on with the shortfall
 * unchanged.
 *
 * @param pots Of the year, or as far as the quarter after those reported.
 */
export function systemValueAtStake(
  pots: readonly Pence[],
  shortfalls: readonly Pence[],
  terms: SystemPsfTerms,
  explain?: Explain,
): ValueAtStake {
  const reported = shortfalls.length;
  const unchanged = pots.map((_, index) => shortfalls[Math.min(index, reported - 1)]!);
  return atStake(systemPsf(pots, unchanged, terms, explain), reported, explain);
}

/** For trust finance PSF, likewise: a trust that stays short loses the whole of the next pot. */
export function trustValueAtStake(
  pots: readonly Pence[],
  figures: TrustFigures,
  explain?: Explain,
): ValueAtStake {
  const reported = figures.actual.length;
  const thenOnPlan = (amounts: readonly Pence[] = []) =>
    pots.map((_, index) => (index < reported ? (amounts[index] ?? 0) : 0));
  const { plan, actual, offset } = figures;
  const unchanged = { plan: thenOnPlan(plan), actual: thenOnPlan(actual), offset: thenOnPlan(offset) };
  return atStake(trustFinancePsf(pots, unchanged, explain), reported, explain);
}

function atStake(history: PotHistory, reported: number, explain?: Explain): ValueAtStake {
  const now = reported - 1;
  const improvementNeeded = history.shortfall[now]!;
  const comesBack = history.recoverable[now]!;
  const nextLoss = history.lost[reported] ?? 0;
  explain?.({ id: 'improvementNeeded', figures: {}, result: improvementNeeded });
  explain?.({ id: 'comesBack', figures: {}, result: comesBack });
  explain?.({ id: 'nextLoss', figures: {}, result: nextLoss });
  return { improvementNeeded, comesBack, nextLoss };
}

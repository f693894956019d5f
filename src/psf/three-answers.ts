import { type Pence, sum } from './money';
import type { PotHistory } from './pot-history';
import type { Explain } from './steps';

/** What a finance director asks of a pot, to date. Earned and Lost add up to what was available. */
export interface ThreeAnswers {
  available: Pence;
  earned: Pence;
  lost: Pence;
  /** The part of Lost that can still come back. */
  recoverable: Pence;
}

/** Earned is what was paid to date, recoveries included; Lost is the rest of what was available. */
export function threeAnswers(history: PotHistory, explain?: Explain): ThreeAnswers {
  const available = sum(history.available);
  const earned = sum(history.paid);
  const lost = available - earned;
  const recoverable = history.recoverable.at(-1) ?? 0;
  const [inItsQuarter, recovered] = [sum(history.earned), sum(history.recovered)];
  explain?.({ id: 'earnedToDate', figures: { inItsQuarter, recovered }, result: earned });
  explain?.({ id: 'lostToDate', figures: { available, earned }, result: lost });
  explain?.({ id: 'recoverableToDate', figures: { lost }, result: recoverable });
  return { available, earned, lost, recoverable };
}

export function addAnswers(answers: readonly ThreeAnswers[]): ThreeAnswers {
  const total = (of: (one: ThreeAnswers) => Pence) => sum(answers.map(of));
  return {
    available: total((one) => one.available),
    earned: total((one) => one.earned),
    lost: total((one) => one.lost),
    recoverable: total((one) => one.recoverable),
  };
}

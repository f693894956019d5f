import { type Pence, sum } from './money';
import { type Quarter, lastQuarter } from './quarters';
import type { Explain } from './steps';

/** What became of one pot in each quarter reported. Paid is what the quarter earned plus what came back. */
export interface PotHistory {
  available: Pence[];
  shortfall: Pence[];
  earned: Pence[];
  lost: Pence[];
  recovered: Pence[];
  paid: Pence[];
  /** Lost up to this quarter and still able to come back. */
  recoverable: Pence[];
}

/** What a rule decides of one quarter: `lostForGood` is the part of `lost` that can never come back. */
export interface QuarterOutcome {
  lost: Pence;
  recovered: Pence;
  lostForGood?: Pence;
}

export interface QuarterOfPot {
  quarter: Quarter;
  pot: Pence;
  /** Lost before and still able to come back. */
  outstanding: Pence;
}

/** Follows a pot through the quarters reported, asking the rule for each one's outcome. */
export function potHistory(
  pots: readonly Pence[],
  shortfalls: readonly Pence[],
  outcomeOf: (now: QuarterOfPot) => QuarterOutcome,
  explain?: Explain,
): PotHistory {
  const history: PotHistory = { ...emptyHistory(), available: [...pots], shortfall: [...shortfalls] };
  let outstanding: Pence = 0;
  pots.forEach((pot, index) => {
    const quarter = (index + 1) as Quarter;
    const { lost, recovered, lostForGood = 0 } = outcomeOf({ quarter, pot, outstanding });
    outstanding += lost - recovered - lostForGood;
    history.earned.push(pot - lost);
    history.lost.push(lost);
    history.recovered.push(recovered);
    history.paid.push(pot - lost + recovered);
    history.recoverable.push(quarter < lastQuarter ? outstanding : 0);
    if (quarter === lastQuarter && outstanding > 0)
      explain?.({ id: 'nothingAfterYearEnd', quarter, figures: { outstanding }, result: 0 });
  });
  return history;
}

function emptyHistory(): PotHistory {
  return { available: [], shortfall: [], earned: [], lost: [], recovered: [], paid: [], recoverable: [] };
}

/** Several pots as one: each figure of each quarter added up. */
export function addHistories(histories: readonly PotHistory[]): PotHistory {
  const total = emptyHistory();
  for (const measure of Object.keys(total) as (keyof PotHistory)[])
    total[measure] = (histories[0]?.[measure] ?? []).map((_, index) =>
      sum(histories.map((history) => history[measure][index]!)),
    );
  return total;
}

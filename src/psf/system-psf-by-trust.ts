import { lossBorneByTrusts } from './loss-borne-by-trusts';
import type { Pence } from './money';
import { type PotHistory, potHistory } from './pot-history';
import { sumByQuarter } from './quarters';
import { shareOut } from './share-out';
import type { Explain } from './steps';
import { type SystemPsfTerms, systemPsf } from './system-psf';

export interface SplitBetweenTrusts {
  /** The split of the loss agreed before the quarter end, by trust and quarter; pro rata to the pots unless given. */
  agreedWeights?: readonly (readonly number[])[];
  /**
   * Whether each trust met its own control total, by trust and quarter: given only where a trust that
   * misses it loses its System PSF until it is back (an alternative; the MoU does not say).
   */
  mustMeetControlTotal?: readonly (readonly boolean[])[];
}

/**
 * System PSF of each trust: the system's loss of a quarter is borne pro rata to the trusts' pots in
 * that quarter, or by the agreed weights (MoU section 6(ii)); what comes back goes to those who lost it.
 *
 * @param pots By trust and quarter reported.
 * @param shortfalls The year-to-date system shortfall at the end of each quarter reported.
 */
export function systemPsfByTrust(
  pots: readonly (readonly Pence[])[],
  shortfalls: readonly Pence[],
  terms: SystemPsfTerms,
  split: SplitBetweenTrusts = {},
  explain?: Explain,
): PotHistory[] {
  const system = systemPsf(sumByQuarter(pots), shortfalls, terms);
  const outstanding = pots.map(() => 0);
  const lost: Pence[][] = pots.map(() => []);
  const recovered: Pence[][] = pots.map(() => []);
  system.lost.forEach((loss, index) => {
    const potsNow = pots.map((row) => row[index]!);
    const weights = split.agreedWeights?.map((row) => row[index]!);
    const losses = lossBorneByTrusts(loss, potsNow, weights);
    const returns = shareOut(system.recovered[index]!, outstanding.map(BigInt));
    pots.forEach((_, trust) => {
      outstanding[trust]! += losses[trust]! - returns[trust]!;
      lost[trust]!.push(losses[trust]!);
      recovered[trust]!.push(returns[trust]!);
    });
  });
  return pots.map((row, trust) =>
    trustHistory({
      row: trust,
      pots: row,
      lost: lost[trust]!,
      recovered: recovered[trust]!,
      shortfalls,
      met: split.mustMeetControlTotal?.[trust],
      explain,
    }),
  );
}

interface TrustShare {
  row: number;
  pots: readonly Pence[];
  lost: readonly Pence[];
  recovered: readonly Pence[];
  shortfalls: readonly Pence[];
  met: readonly boolean[] | undefined;
  explain: Explain | undefined;
}

/** A trust's own line; where it must meet its control total, what the system earned for it waits until it does. */
function trustHistory({ row, pots, lost, recovered, shortfalls, met, explain }: TrustShare): PotHistory {
  let withheld: Pence = 0;
  return potHistory(pots, shortfalls, ({ quarter, pot }) => {
    const index = quarter - 1;
    const [loss, back] = [lost[index]!, recovered[index]!];
    if (loss > 0) explain?.({ id: 'lossBorneByTrust', quarter, row, figures: { pot }, result: loss });
    if (met?.[index] === false) {
      withheld += pot - loss + back;
      explain?.({ id: 'withheldFromTrust', quarter, row, figures: { pot, withheld }, result: 0 });
      return { lost: pot, recovered: 0 };
    }
    const released = withheld;
    withheld = 0;
    return { lost: loss, recovered: back + released };
  });
}

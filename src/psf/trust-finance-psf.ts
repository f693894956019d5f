import type { Pence } from './money';
import { type PotHistory, potHistory } from './pot-history';
import { shortfall } from './shortfall';
import type { Explain } from './steps';

/** The figures of one trust, for each quarter reported. Offsets agreed in its favour are positive. */
export interface TrustFigures {
  plan: readonly Pence[];
  actual: readonly Pence[];
  offset?: readonly Pence[];
}

/** The trust's year-to-date shortfall at the end of each quarter, after in-year offsets. */
export function trustShortfall({ plan, actual, offset }: TrustFigures): Pence[] {
  return shortfall(
    plan,
    actual.map((amount, index) => amount + (offset?.[index] ?? 0)),
  );
}

/** Whether the trust met its control total at the end of each quarter: exactly on plan meets it. */
export function meetsControlTotal(figures: TrustFigures): boolean[] {
  return trustShortfall(figures).map((toMakeGood) => toMakeGood === 0);
}

/**
 * Trust finance PSF (MoU section 6(ii)): a quarter's pot is earned when the trust's cumulative
 * control total is met, and then what was lost before comes back; otherwise the whole pot is lost
 * for now. No claw-back.
 */
export function trustFinancePsf(
  pots: readonly Pence[],
  figures: TrustFigures,
  explain?: Explain,
): PotHistory {
  const shortfalls = trustShortfall(figures);
  return potHistory(
    pots,
    shortfalls,
    ({ quarter, pot, outstanding }) => {
      const toMakeGood = shortfalls[quarter - 1]!;
      if (toMakeGood > 0) {
        explain?.({ id: 'controlTotalMissed', quarter, figures: { shortfall: toMakeGood, pot }, result: 0 });
        return { lost: pot, recovered: 0 };
      }
      explain?.({ id: 'controlTotalMet', quarter, figures: { pot }, result: pot });
      if (outstanding > 0)
        explain?.({ id: 'recoveredByTrust', quarter, figures: { outstanding }, result: outstanding });
      return { lost: 0, recovered: outstanding };
    },
    explain,
  );
}

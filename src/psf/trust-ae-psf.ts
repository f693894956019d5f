import type { Pence } from './money';
import { type PotHistory, potHistory } from './pot-history';
import type { Explain } from './steps';
import { type TrustFigures, trustShortfall } from './trust-finance-psf';

/** For each quarter reported, whether the trust, or its A&E Delivery Board, met the standard. */
export interface StandardMet {
  trust: readonly boolean[];
  board?: readonly boolean[];
}

export interface TrustAeTerms {
  /**
   * Whether A&E PSF lost only because the control total was missed comes back with it. The MoU says
   * that lost A&E PSF cannot be recovered; this alternative reading is offered, not assumed.
   */
  returnsWithControlTotal?: boolean;
}

/**
 * Trust A&E PSF (MoU section 6(ii)): earned when the trust, or failing it its A&E Delivery Board,
 * meets the standard and the trust meets its control total; otherwise lost, for good.
 */
export function trustAePsf(
  pots: readonly Pence[],
  figures: TrustFigures,
  met: StandardMet,
  { returnsWithControlTotal = false }: TrustAeTerms = {},
  explain?: Explain,
): PotHistory {
  const shortfalls = trustShortfall(figures);
  return potHistory(
    pots,
    shortfalls,
    ({ quarter, pot, outstanding }) => {
      const index = quarter - 1;
      const standardMet = met.trust[index]! || (met.board?.[index] ?? false);
      const shortfall = shortfalls[index]!;
      const back = shortfall === 0 ? outstanding : 0;
      if (back > 0) explain?.({ id: 'aeReturns', quarter, figures: { outstanding }, result: back });
      if (!standardMet) {
        explain?.({ id: 'aeLostOnStandard', quarter, figures: { pot }, result: 0 });
        return { lost: pot, recovered: back, lostForGood: pot };
      }
      if (shortfall > 0) {
        explain?.({ id: 'aeLostOnControlTotal', quarter, figures: { pot, shortfall }, result: 0 });
        return { lost: pot, recovered: 0, lostForGood: returnsWithControlTotal ? 0 : pot };
      }
      explain?.({ id: 'aeEarned', quarter, figures: { pot }, result: pot });
      return { lost: 0, recovered: back };
    },
    explain,
  );
}

import { type Pence, sum } from '../../psf/money';
import type { Quarter } from '../../psf/quarters';
import { bestChoice } from './best-choice';
import { type Copy, aheadOfPlan } from './copy';
import { type TrustOutcomes, trustOutcomes } from './open-quarter';
import { asTransfers } from './tried-offsets';

/** Who may give up over-performance; the memorandum says "one organisation". */
export interface OffsetTerms {
  commissionersMayGive: boolean;
  /** An organisation without an accepted control total, over its draft plan. */
  nonAcceptorsMayGive: boolean;
}

/** A trust below its control total: what would lift it to it, and the PSF that saves. */
export interface LiftedTrust {
  row: number;
  name: string;
  needs: Pence;
  saves: Pence;
}

export interface Giver {
  row: number;
  name: string;
  /** Its over-performance to date. */
  over: Pence;
  gives: Pence;
}

/** One line of the register of adjustments. */
export interface OffsetTransfer {
  from: number;
  to: number;
  amount: Pence;
}

export interface BestOffset {
  quarter: Quarter;
  /** PSF earned to date with the offset, more than without it. */
  saved: Pence;
  moved: Pence;
  lifted: LiftedTrust[];
  /** Short trusts that are left as they are: lifting them would save less, or cannot be paid for. */
  left: LiftedTrust[];
  /** Everyone who may give and is over plan, in the order of the sheet. */
  givers: Giver[];
  transfers: OffsetTransfer[];
  /** How many sets of trusts were held against each other. */
  compared: number;
}

/**
 * The in-year offset of the copy's last quarter that saves most PSF (MoU section 6(i): over-performance of
 * one organisation against under-performance of another, net to zero).
 *
 * A trust's PSF is a step: it turns on whether the trust is on its control total, and nothing between
 * counts. The system's is on the sum, which an offset does not change. So the question is which trusts to
 * lift exactly to their control totals with what the others are over theirs. Of offsets that save the same
 * the smallest total moved is taken, then the order of the sheet.
 */
export function bestOffset(copy: Copy, terms: OffsetTerms): BestOffset {
  const givers = giversOf(copy, terms);
  const short = trustOutcomes(copy)
    .filter(({ ahead, met }) => ahead < 0 && met.accepted)
    .map(asLifted);
  const choice = bestChoice(
    short.map(({ needs, saves }) => ({ cost: needs, value: saves })),
    sum(givers.map(({ over }) => over)),
  );
  const lifted = choice.chosen.map((place) => short[place]!);
  const given = shareOfGivers(givers, choice.cost);
  return {
    quarter: copy.quarter,
    saved: choice.value,
    moved: choice.cost,
    lifted,
    left: short.filter((_, place) => !choice.chosen.includes(place)),
    givers: given,
    transfers: transfersOf(copy, given, lifted),
    compared: choice.compared,
  };
}

const asLifted = ({ row, name, ahead, met, missed }: TrustOutcomes): LiftedTrust => ({
  row,
  name,
  needs: -ahead,
  saves: met.total.earned - missed.total.earned,
});

function giversOf({ organisations, quarter }: Copy, terms: OffsetTerms): Giver[] {
  return organisations.flatMap((one, row) => {
    const over = aheadOfPlan(one, quarter);
    const mayGive =
      (one.pots !== undefined || terms.commissionersMayGive) && (one.accepted || terms.nonAcceptorsMayGive);
    return mayGive && over > 0 ? [{ row, name: one.name, over, gives: 0 }] : [];
  });
}

/** Those furthest over plan give first, so that as few as possible have to; of equal ones the first on the sheet. */
function shareOfGivers(givers: readonly Giver[], needed: Pence): Giver[] {
  let left = needed;
  const gives = new Map<number, Pence>();
  for (const { row, over } of [...givers].sort((a, b) => b.over - a.over || a.row - b.row)) {
    gives.set(row, Math.min(over, left));
    left -= Math.min(over, left);
  }
  return givers.map((giver) => ({ ...giver, gives: gives.get(giver.row) ?? 0 }));
}

function transfersOf(
  { organisations }: Copy,
  givers: readonly Giver[],
  lifted: readonly LiftedTrust[],
): OffsetTransfer[] {
  const added = organisations.map(() => 0);
  for (const { row, gives } of givers) added[row]! -= gives;
  for (const { row, needs } of lifted) added[row]! += needs;
  return asTransfers(added);
}

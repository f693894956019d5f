import { type Pence, sum, times } from '../../psf/money';
import { sumByQuarter } from '../../psf/quarters';
import { systemPsf } from '../../psf/system-psf';
import { systemPsfByTrust } from '../../psf/system-psf-by-trust';
import { threeAnswers } from '../../psf/three-answers';
import { meetsControlTotal } from '../../psf/trust-finance-psf';
import { type Copy, planOf, positionOf } from './copy';
import { trustOutcomes } from './open-quarter';

export const potKinds = ['system', 'finance', 'ae'] as const;
export type PotKind = (typeof potKinds)[number];

/** PSF lost to date at an outturn. */
export interface LostAtOutturn extends Record<PotKind | 'total', Pence> {
  /** Whether each trust, in the order of the position, is on its control total. */
  met: boolean[];
}

export interface PsfAtOutturn {
  /** From the actual of every organisation in the copy's last quarter to what is lost to date. */
  lostAt: (outturns: readonly Pence[]) => LostAtOutturn;
  /** What is lost however good the outturn is. */
  lostAnyway: LostAtOutturn;
}

/**
 * What is lost to date at any outturn of the copy's last quarter, worked out once for the trusts so that
 * thousands of outturns can be tried: each trust has two outcomes, and the system one rule for its shortfall.
 */
export function psfAtOutturn(copy: Copy): PsfAtOutturn {
  const trusts = trustOutcomes(copy);
  const actualNow = copy.organisations.map(({ actual }) => actual[copy.quarter - 1]!);
  const systemLost = systemLoss(copy);
  const shortfallAt = systemShortfall(copy, actualNow);
  const lostWith = (shortfall: Pence, met: boolean[]): LostAtOutturn => {
    const lostOf = (kind: 'finance' | 'ae') =>
      sum(trusts.map((trust, index) => (met[index]! ? trust.met : trust.missed)[kind].lost));
    const [system, finance, ae] = [systemLost(shortfall, met), lostOf('finance'), lostOf('ae')];
    return { system, finance, ae, total: system + finance + ae, met };
  };
  return {
    lostAt: (outturns) => {
      const met = trusts.map(({ row, ahead }) => ahead + outturns[row]! - actualNow[row]! >= 0);
      return lostWith(shortfallAt(outturns), met);
    },
    lostAnyway: lostWith(
      0,
      trusts.map(() => true),
    ),
  };
}

/** The system's year-to-date shortfall at an outturn. */
function systemShortfall(copy: Copy, actualNow: readonly Pence[]): (outturns: readonly Pence[]) => Pence {
  const { planToDate, actualToDate } = positionOf(copy);
  // Counted in full, as most are, an amount is itself: thousands of outturns need no multiplication.
  const counted = (outturns: readonly Pence[]): Pence =>
    sum(
      copy.organisations.map(({ included }, row) =>
        included === 1 ? outturns[row]! : times(outturns[row]!, included),
      ),
    );
  const stillNeeded = planToDate - actualToDate + counted(actualNow);
  return (outturns) => Math.max(0, stillNeeded - counted(outturns));
}

type LossOf = (shortfall: Pence, met: readonly boolean[]) => Pence;

/** The system's loss for its shortfall; by trust only where a trust's own control total decides on its share. */
function systemLoss(copy: Copy): LossOf {
  const { organisations, quarter, terms } = copy;
  const before = positionOf(copy).systemHistory.shortfall.slice(0, -1);
  const pots = organisations.flatMap(({ accepted, pots: own }) =>
    own ? [own.system.slice(0, quarter).map((pot) => (accepted ? pot : 0))] : [],
  );
  if (terms.missedTrustKeepsSystemPsf) {
    const ofSystem = sumByQuarter(pots);
    return (shortfall) => threeAnswers(systemPsf(ofSystem, [...before, shortfall], terms)).lost;
  }
  const metBefore = metUntil(copy);
  return (shortfall, met) => {
    const mustMeetControlTotal = metBefore.map((earlier, trust) => [...earlier, met[trust]!]);
    const histories = systemPsfByTrust(pots, [...before, shortfall], terms, { mustMeetControlTotal });
    return sum(histories.map((history) => threeAnswers(history).lost));
  };
}

/** Whether each trust was on its control total at the end of each quarter before the copy's last. */
function metUntil({ organisations, quarter }: Copy): boolean[][] {
  return organisations.flatMap((one) => {
    if (!one.pots) return [];
    const plan = planOf({ ...one, accepted: true });
    return [meetsControlTotal({ plan, actual: one.actual.slice(0, quarter - 1), offset: one.offset })];
  });
}

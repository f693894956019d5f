import { type AeTerms, meetsAeStandard } from './ae-standard';
import { variedControlTotals, refuseUnlessNetZero } from './control-total-variations';
import { type Pence, sum } from './money';
import { type PotHistory, addHistories } from './pot-history';
import { type Quarter, sumByQuarter } from './quarters';
import { shortfall } from './shortfall';
import { countedInSystem, improvementPlanOf } from './system-improvement-plan';
import type { SystemPsfTerms } from './system-psf';
import { systemPsfByTrust } from './system-psf-by-trust';
import { type ThreeAnswers, addAnswers, threeAnswers } from './three-answers';
import { trustAePsf } from './trust-ae-psf';
import { type TrustFigures, meetsControlTotal, trustFinancePsf } from './trust-finance-psf';
import { type ValueAtStake, systemValueAtStake, trustValueAtStake } from './value-at-stake';

/** Four-hour performance by quarter, as fractions: the trust's own and its A&E Delivery Board's. */
export interface AePerformance {
  trust: readonly number[];
  trustLastYear?: readonly number[];
  board?: readonly number[];
  boardLastYear?: readonly number[];
}

/** One organisation's year. Plans and pots have four quarters; actuals as many as are reported. */
export interface OrganisationYear {
  name: string;
  accepted: boolean;
  /** The fraction at which it counts in the system control total. */
  included: number;
  controlTotal: readonly Pence[];
  draftPlan: readonly Pence[];
  variation: readonly Pence[];
  offset: readonly Pence[];
  actual: readonly Pence[];
  /** Absent for a commissioner. `ae` is nil for a trust without an A&E department. */
  pots?: { ae: readonly Pence[]; finance: readonly Pence[]; system: readonly Pence[] };
  performance?: AePerformance;
}

export interface SchemeTerms extends SystemPsfTerms {
  ae: AeTerms;
  missedTrustKeepsSystemPsf: boolean;
  aeReturnsWithControlTotal: boolean;
}

export interface TrustPosition {
  name: string;
  accepted: boolean;
  finance: ThreeAnswers;
  ae: ThreeAnswers;
  system: ThreeAnswers;
  total: ThreeAnswers;
  stake: ValueAtStake;
}

export interface SystemPosition {
  quarter: Quarter;
  /** The year-to-date system improvement plan and actual, over all included organisations. */
  planToDate: Pence;
  actualToDate: Pence;
  system: ThreeAnswers;
  systemHistory: PotHistory;
  systemStake: ValueAtStake;
  trusts: TrustPosition[];
  /** All kinds of PSF of all trusts. */
  total: ThreeAnswers;
}

/**
 * Where the system stands at the end of a quarter: every pot's Earned, Lost and Recoverable, and what
 * making each shortfall good is worth. Every figure comes from the rule of its own kind of PSF.
 */
export function systemPosition(
  organisations: readonly OrganisationYear[],
  quarter: Quarter,
  terms: SchemeTerms,
): SystemPosition {
  refuseUnlessNetZero(
    'offsets',
    organisations.map(({ offset }) => offset),
  );
  const controlTotals = variedControlTotals(
    organisations.map(({ controlTotal }) => controlTotal),
    organisations.map(({ variation }) => variation),
  );
  const varied: OrganisationYear[] = organisations.map((organisation, index) => ({
    ...organisation,
    controlTotal: controlTotals[index]!,
  }));
  const toDate = <T>(values: readonly T[]): T[] => values.slice(0, quarter);
  const plan = sumByQuarter(
    varied.map((one) => countedInSystem(toDate(improvementPlanOf(one)), one.included)),
  );
  const actual = sumByQuarter(varied.map((one) => countedInSystem(toDate(one.actual), one.included)));
  const shortfalls = shortfall(plan, actual);

  const trusts = varied.filter(isTrust);
  const figures = trusts.map((trust) => figuresOf(trust, quarter));
  const systemPots = trusts.map(({ accepted, pots }) => (accepted ? pots.system : nil(pots.system)));
  const systemHistories = systemPsfByTrust(systemPots.map(toDate), shortfalls, terms, {
    mustMeetControlTotal: terms.missedTrustKeepsSystemPsf ? undefined : figures.map(meetsControlTotal),
  });
  const positions = trusts.map((trust, index) =>
    trustPosition(trust, figures[index]!, systemHistories[index]!, terms),
  );
  const systemHistory = { ...addHistories(systemHistories), shortfall: shortfalls };
  return {
    quarter,
    planToDate: sum(plan),
    actualToDate: sum(actual),
    system: threeAnswers(systemHistory),
    systemHistory,
    systemStake: systemValueAtStake(sumByQuarter(systemPots), shortfalls, terms),
    trusts: positions,
    total: addAnswers(positions.map(({ total }) => total)),
  };
}

type Trust = OrganisationYear & { pots: NonNullable<OrganisationYear['pots']> };

const isTrust = (organisation: OrganisationYear): organisation is Trust => organisation.pots !== undefined;

const nil = (amounts: readonly Pence[]): Pence[] => amounts.map(() => 0);

function figuresOf({ controlTotal, actual, offset }: Trust, quarter: Quarter): TrustFigures {
  return { plan: controlTotal, actual: actual.slice(0, quarter), offset };
}

function trustPosition(
  trust: Trust,
  figures: TrustFigures,
  system: PotHistory,
  terms: SchemeTerms,
): TrustPosition {
  const reported = figures.actual.length;
  const paid = (pots: readonly Pence[]) => (trust.accepted ? pots : nil(pots));
  const financePots = paid(trust.pots.finance);
  const finance = threeAnswers(trustFinancePsf(financePots.slice(0, reported), figures));
  const aePots = paid(trust.pots.ae).slice(0, reported);
  const ae = threeAnswers(
    trustAePsf(aePots, figures, standardMet(trust.performance, reported, terms.ae), {
      returnsWithControlTotal: terms.aeReturnsWithControlTotal,
    }),
  );
  const ofSystem = threeAnswers(system);
  return {
    name: trust.name,
    accepted: trust.accepted,
    finance,
    ae,
    system: ofSystem,
    total: addAnswers([finance, ae, ofSystem]),
    stake: trustValueAtStake(financePots, figures),
  };
}

/** A trust without an A&E department has no performance and no A&E pot: nothing to earn or lose. */
function standardMet(performance: AePerformance | undefined, reported: number, terms: AeTerms) {
  const met = (now: readonly number[] = [], lastYear: readonly number[] = []) =>
    Array.from({ length: reported }, (_, index) =>
      now[index] === undefined ? false : meetsAeStandard(now[index], lastYear[index], terms),
    );
  return {
    trust: met(performance?.trust, performance?.trustLastYear),
    board: met(performance?.board, performance?.boardLastYear),
  };
}

/**
 * The functions of the Provider Sustainability Fund, as Excel calls them. Each reads its arguments, asks
 * the rule and spills the answer. The enumerations stand here because the generator of the metadata reads
 * one file at a time; double quotes are what it reads.
 */
import { aeRules, meetsAeStandard } from '../psf/ae-standard';
import { explainAgainstPlan } from '../psf/against-plan';
import { splitAllocation } from '../psf/allocation-split';
import { variedControlTotals } from '../psf/control-total-variations';
import { earnBack } from '../psf/earn-back';
import { type Pence, sum, toThousands } from '../psf/money';
import { phase, shareAmount } from '../psf/phasing';
import { type Quarter, lastQuarter, sumByQuarter } from '../psf/quarters';
import { shortfall } from '../psf/shortfall';
import { countedInSystem } from '../psf/system-improvement-plan';
import type { Explain } from '../psf/steps';
import { type SystemPsfTerms, lossMethods, systemPsf } from '../psf/system-psf';
import { trustAePsf } from '../psf/trust-ae-psf';
import { trustFinancePsf } from '../psf/trust-finance-psf';
import { type ValueAtStake, systemValueAtStake, trustValueAtStake } from '../psf/value-at-stake';
import { variance } from '../psf/variance';
import { schemeParameters } from '../schemes';
import { messages } from '../wording/messages';
import { Refusal } from '../wording/refusal';
import { answer } from './answer';
import {
  byQuarter,
  choice,
  inOneCell,
  inOneColumn,
  inOneRowByQuarter,
  ofAnySize,
  optional,
  readWhere,
  refuseUnlessSameRows,
  refuseUnlessSameSize,
  unread,
} from './arguments';
import * as cells from './cells';
import { defaults } from './defaults';
import { steps } from './explaining';
import { readPlanAndActual, readTrustFigures } from './organisation-figures';
import { valueOrYears } from './scheme-values';
import {
  type PotMeasure,
  type ResultCell,
  acrossTheYear,
  inThousands,
  potMeasures,
  spillPots,
} from './spill';

// prettier-ignore
/** @customenum {string} */
enum PotFigure {
  /** What could be earned in each quarter */
  Available = "available",
  /** How far the year to date is below plan */
  Shortfall = "shortfall",
  /** What each quarter earned from its own pot */
  Earned = "earned",
  /** What each quarter lost from its own pot */
  Lost = "lost",
  /** What came back in each quarter */
  Recovered = "recovered",
  /** Earned and recovered together */
  Paid = "paid",
  /** Lost so far and still able to come back */
  Recoverable = "recoverable",
  /** The labelled table of all of them, with the year */
  Table = "table",
}

// prettier-ignore
/** @customenum {string} */
enum AccidentAndEmergencyFigure {
  /** What could be earned in each quarter */
  Available = "available",
  /** What each quarter earned from its own pot */
  Earned = "earned",
  /** What each quarter lost from its own pot */
  Lost = "lost",
  /** What came back in each quarter: nothing, for A&E PSF is lost for good */
  Recovered = "recovered",
  /** Earned and recovered together */
  Paid = "paid",
  /** Lost so far and still able to come back: nothing */
  Recoverable = "recoverable",
  /** The labelled table of all of them, with the year */
  Table = "table",
}

// prettier-ignore
/** @customenum {string} */
enum LossReading {
  /** Every quarter loses on its whole year-to-date shortfall (the default) */
  Quarter = "quarter",
  /** What is paid to date is trued up: a part comes back as the shortfall shrinks */
  TrueUp = "trueup",
  /** A quarter loses only on what it added to the shortfall */
  Movement = "movement",
}

// prettier-ignore
/** @customenum {string} */
enum AgainstLastYear {
  /** At the target, or better than the same quarter of last year (the default) */
  Either = "either",
  /** At the higher of the target and last year */
  Both = "both",
  /** At the target, whatever last year was */
  Target = "target",
}

// prettier-ignore
/** @customenum {string} */
enum VarianceBasis {
  /** The year to date at the end of each quarter (the default) */
  YearToDate = "ytd",
  /** Each quarter by itself */
  Quarter = "quarter",
}

// prettier-ignore
/** @customenum {string} */
enum RecoveryScope {
  /** Trust finance PSF, a row for each trust (the default) */
  Trust = "trust",
  /** System PSF, one row */
  System = "system",
}

// prettier-ignore
/** @customenum {string} */
enum SchemeParameter {
  /** System PSF lost per £1 of system shortfall */
  SystemLossRate = "systemLossRate",
  /** Part of the finance PSF of the additional fund that is tied to the system */
  SystemShare = "systemShare",
  /** Part of PSF tied to A&E performance */
  AeShare = "aeShare",
  /** Part of the year's PSF in Q1 */
  PhasingQ1 = "phasingQ1",
  /** Part of the year's PSF in Q2 */
  PhasingQ2 = "phasingQ2",
  /** Part of the year's PSF in Q3 */
  PhasingQ3 = "phasingQ3",
  /** Part of the year's PSF in Q4 */
  PhasingQ4 = "phasingQ4",
  /** Four-hour performance target of a quarter (an assumption) */
  AeTarget = "aeTarget",
  /** Four-hour performance target in March */
  AeTargetMarch = "aeTargetMarch",
  /** How performance is held against last year (an assumption) */
  AeRule = "aeRule",
  /** Reading of the System PSF loss over several quarters (an assumption) */
  LossMethod = "lossMethod",
  /** First quarter in which the system test applies (an assumption) */
  SystemTestFrom = "systemTestFrom",
  /** Whether a trust that misses its control total keeps its System PSF (an assumption) */
  MissedTrustKeepsSystemPsf = "missedTrustKeepsSystemPsf",
  /** Whether A&E PSF comes back with the control total (an assumption) */
  AeReturnsWithControlTotal = "aeReturnsWithControlTotal",
  /** Commissioners' control total in each quarter (an assumption) */
  CommissionerQuarterShare = "commissionerQuarterShare",
  /** Most PSF that can be earned back, in £000 */
  EarnBackCap = "earnBackCap",
  /** PSF earned back per £1 better than the starting point (an assumption) */
  EarnBackRate = "earnBackRate",
  /** Who receives the earn-back (an assumption) */
  EarnBackReceiver = "earnBackReceiver",
  /** Part tied to the system under the full option (an assumption) */
  FullSystemShare = "fullSystemShare",
}

const varianceBases = ['ytd', 'quarter'] as const;
const recoveryScopes = ['trust', 'system'] as const;
const aeMeasures = potMeasures.filter((measure) => measure !== 'shortfall');

const readQuarter = (quarter: unknown): Quarter => inOneCell('Quarter', quarter, cells.quarterReported);

function readMeasure(measure: unknown, measures: readonly PotMeasure[]): PotMeasure | 'table' | 'summary' {
  return optional(measure, () => choice('Measure', measure, [...measures, 'table']), 'summary');
}

function readTerms(lossRate: unknown, method: unknown): SystemPsfTerms {
  return {
    lossRate: optional(lossRate, () => inOneCell('Loss rate', lossRate, cells.rate), defaults.lossRate),
    method: optional(method, () => choice('Method', method, lossMethods), defaults.lossMethod),
  };
}

function readPots(available: unknown, quarters: Quarter): Pence[][] {
  return byQuarter('Available', available, cells.fund, quarters);
}

/**
 * System PSF earned, lost and recoverable: the fund lost for each £1 that the system is below its plan,
 * and recovered once it is back on it.
 * @customfunction SYSTEMPSF
 * @param plan System improvement plan, £000: organisations down, Q1 to Q4 across (added up).
 * @param actual Actuals, £000, excluding PSF: the same organisations, Q1 to Q4 across (added up).
 * @param available System PSF available, £000: the trusts that accepted down, Q1 to Q4 across (added up).
 * @param quarter Number of quarters reported: 1 to 4, or "Q1" to "Q4". Cells after it are ignored.
 * @param [measure] Left out: Earned, Lost, Recoverable to date. A measure by name: Q1 to Q4. "table": all
 *   of them.
 * @param [lossRate] Lost for each £1 of shortfall: 1.5 unless given.
 * @param [method] Reading of a loss over several quarters: "quarter" unless given, "trueup" or "movement".
 * @returns One row of three or four columns, or the labelled table.
 */
export function systempsf(
  plan: unknown[][],
  actual: unknown[][],
  available: unknown[][],
  quarter: unknown,
  measure?: PotFigure,
  lossRate?: unknown,
  method?: LossReading,
): unknown[][] {
  return answer(() => {
    const quarters = readQuarter(quarter);
    const figures = readPlanAndActual(plan, actual, quarters);
    const pots = readPots(available, quarters);
    const wanted = readMeasure(measure, potMeasures);
    const terms = readTerms(lossRate, method);
    const ofSystem = { plan: sumByQuarter(figures.plan), actual: sumByQuarter(figures.actual) };
    explainAgainstPlan(ofSystem, steps());
    const shortfalls = shortfall(ofSystem.plan, ofSystem.actual);
    return spillPots([systemPsf(sumByQuarter(pots), shortfalls, terms, steps())], wanted, potMeasures);
  });
}

/**
 * Trust finance PSF earned, lost and recoverable: each trust's fund for meeting its own control total,
 * year to date.
 * @customfunction TRUSTPSF
 * @param plan Control totals, £000: trusts down, Q1 to Q4 across.
 * @param actual Actuals, £000, excluding PSF: the same trusts, Q1 to Q4 across.
 * @param available Trust finance PSF available, £000: the same trusts, Q1 to Q4 across.
 * @param quarter Number of quarters reported: 1 to 4, or "Q1" to "Q4". Cells after it are ignored.
 * @param [measure] Left out: Earned, Lost, Recoverable to date. A measure by name: Q1 to Q4. "table": all
 *   of them.
 * @param [offsets] In-year offsets agreed, £000, positive in the trust's favour: the same trusts, Q1 to
 *   Q4 across.
 * @returns A row for each trust, or the labelled table of all of them together.
 */
export function trustpsf(
  plan: unknown[][],
  actual: unknown[][],
  available: unknown[][],
  quarter: unknown,
  measure?: PotFigure,
  offsets?: unknown[][],
): unknown[][] {
  return answer(() => {
    const quarters = readQuarter(quarter);
    const trusts = readTrustFigures({ plan, actual, offsets }, quarters);
    const pots = readPots(available, quarters);
    refuseUnlessSameRows('Available', pots, 'Plan', trusts);
    const wanted = readMeasure(measure, potMeasures);
    const histories = pots.map((row, trust) => {
      explainAgainstPlan(trusts[trust]!, steps(trust));
      return trustFinancePsf(row, trusts[trust]!, steps(trust));
    });
    return spillPots(histories, wanted, potMeasures);
  });
}

/**
 * Trust A&E PSF earned and lost: each trust's fund for meeting its control total and, itself or through
 * its A&E Delivery Board, the A&E standard. What is lost is lost for good.
 * @customfunction AEPSF
 * @param plan Control totals, £000: trusts down, Q1 to Q4 across.
 * @param actual Actuals, £000, excluding PSF: the same trusts, Q1 to Q4 across.
 * @param available Trust A&E PSF available, £000: the same trusts, Q1 to Q4 across.
 * @param quarter Number of quarters reported: 1 to 4, or "Q1" to "Q4". Cells after it are ignored.
 * @param trustMet Whether the trust met the A&E standard, TRUE or FALSE: the same trusts, Q1 to Q4 across.
 * @param [boardMet] Whether the trust's A&E Delivery Board met it, TRUE or FALSE: the same trusts, Q1 to
 *   Q4 across.
 * @param [measure] Left out: Earned, Lost, Recoverable to date. A measure by name: Q1 to Q4. "table": all
 *   of them.
 * @param [offsets] In-year offsets agreed, £000, positive in the trust's favour: the same trusts, Q1 to
 *   Q4 across.
 * @returns A row for each trust, or the labelled table of all of them together.
 */
export function aepsf(
  plan: unknown[][],
  actual: unknown[][],
  available: unknown[][],
  quarter: unknown,
  trustMet: unknown[][],
  boardMet?: unknown[][],
  measure?: AccidentAndEmergencyFigure,
  offsets?: unknown[][],
): unknown[][] {
  return answer(() => {
    const quarters = readQuarter(quarter);
    const trusts = readTrustFigures({ plan, actual, offsets }, quarters);
    const pots = readPots(available, quarters);
    refuseUnlessSameRows('Available', pots, 'Plan', trusts);
    const met = byQuarter('Trust met', trustMet, cells.flag, quarters);
    refuseUnlessSameRows('Trust met', met, 'Plan', trusts);
    const board = optional(boardMet, () => byQuarter('Board met', boardMet, cells.flag, quarters), undefined);
    if (board) refuseUnlessSameRows('Board met', board, 'Plan', trusts);
    const wanted = readMeasure(measure, aeMeasures);
    const histories = pots.map((row, trust) => {
      explainAgainstPlan(trusts[trust]!, steps(trust));
      const standard = { trust: met[trust]!, board: board?.[trust] };
      return trustAePsf(row, trusts[trust]!, standard, {}, steps(trust));
    });
    return spillPots(histories, wanted, aeMeasures);
  });
}

/**
 * Whether four-hour A&E performance meets the standard in each quarter, never rounded before it is compared.
 * @customfunction AESTANDARD
 * @param performance Four-hour performance as fractions (95% is 0.95): trusts or boards down, Q1 to Q4
 *   across.
 * @param quarter Number of quarters reported: 1 to 4, or "Q1" to "Q4". Cells after it are ignored.
 * @param [priorYear] The same quarters of last year, as fractions; left out, the target alone counts.
 * @param [target] Target as a fraction: 0.9 unless given.
 * @param [rule] "either" unless given: at the target or better than last year; "both": at the higher of
 *   the two; "target": last year does not count.
 * @returns TRUE or FALSE, a row for each trust or board, Q1 to Q4 across.
 */
export function aestandard(
  performance: unknown[][],
  quarter: unknown,
  priorYear?: unknown[][],
  target?: unknown,
  rule?: AgainstLastYear,
): unknown[][] {
  return answer(() => {
    const quarters = readQuarter(quarter);
    const now = byQuarter('Performance', performance, cells.fraction, quarters);
    const lastYear = optional(
      priorYear,
      () => byQuarter('Prior year', priorYear, cells.fraction, quarters),
      undefined,
    );
    if (lastYear) refuseUnlessSameRows('Prior year', lastYear, 'Performance', now);
    const terms = {
      target: optional(target, () => inOneCell('Target', target, cells.fractionAboveNil), defaults.aeTarget),
      rule: optional(rule, () => choice('Rule', rule, aeRules), defaults.aeRule),
    };
    if (terms.rule === 'both' && !lastYear) throw new Refusal(messages.priorYearNeeded(terms.rule));
    return now.map((row, trust) =>
      acrossTheYear(
        row.map((value, index) =>
          meetsAeStandard(value, lastYear?.[trust]?.[index], terms, steps(trust), (index + 1) as Quarter),
        ),
      ),
    );
  });
}

/**
 * Splits each trust's PSF for the year into A&E, Finance, System and Total, £000. A trust without an A&E
 * department has its A&E part as finance PSF.
 * @customfunction PSFSPLIT
 * @param generalFund Share of the general fund, £000: one column, a row for each trust.
 * @param additionalFund Share of the additional fund, £000: one column, the same trusts.
 * @param hasAE Whether the trust has an A&E department, TRUE or FALSE (or Y or N): one column, the same
 *   trusts.
 * @param [systemShare] Part of the additional fund's finance PSF tied to the system, as a fraction: 0.5
 *   unless given.
 * @param [aeShare] Part of PSF tied to A&E, as a fraction: 0.3 unless given.
 * @returns A row for each trust: A&E, Finance, System, Total.
 */
export function psfsplit(
  generalFund: unknown[][],
  additionalFund: unknown[][],
  hasAE: unknown[][],
  systemShare?: unknown,
  aeShare?: unknown,
): unknown[][] {
  return answer(() => {
    const general = inOneColumn('General fund', generalFund, cells.fund);
    const additional = inOneColumn('Additional fund', additionalFund, cells.fund);
    refuseUnlessSameRows('Additional fund', additional, 'General fund', general);
    const departments = inOneColumn('Has A&E', hasAE, cells.flag);
    refuseUnlessSameRows('Has A&E', departments, 'General fund', general);
    const shares = {
      systemShare: optional(
        systemShare,
        () => inOneCell('System share', systemShare, cells.fraction),
        defaults.systemShare,
      ),
      aeShare: optional(aeShare, () => inOneCell('A&E share', aeShare, cells.fraction), defaults.aeShare),
    };
    return general.map((ofGeneralFund, trust) => {
      const { ae, finance, system, total } = splitAllocation(
        { generalFund: ofGeneralFund, additionalFund: additional[trust]!, hasAE: departments[trust]! },
        shares,
        steps(trust),
      );
      return inThousands([ae, finance, system, total]);
    });
  });
}

/**
 * Phases annual amounts over the quarters, so that they add up to the year.
 * @customfunction PHASE
 * @param annual Amounts for the year, £000: one column.
 * @param [profile] Fractions of Q1 to Q4 in one row, adding up to 1: {0.15,0.2,0.3,0.35} unless given.
 * @param [decimals] Decimals of £000 to round to, 0 to 5, so that the quarters add up to the rounded
 *   year; left out, exact to the penny.
 * @returns A row for each amount, Q1 to Q4 across.
 */
export function phaseOverQuarters(
  annual: unknown[][],
  profile?: unknown[][],
  decimals?: unknown,
): unknown[][] {
  return answer(() => {
    const amounts = inOneColumn('Annual', annual, cells.amount);
    const shares = optional(profile, () => readProfile(profile), defaults.profile);
    const places = readDecimals(decimals);
    return amounts.map((year, row) => inThousands(phase(year, shares, places, steps(row))));
  });
}

/** A profile may be out by what is left when thirds are typed to nine decimals: more is an error. */
const PROFILE_TOLERANCE = 1e-8;

function readProfile(profile: unknown): number[] {
  const fractions = inOneRowByQuarter('Profile', profile, cells.fraction);
  const total = fractions.reduce((running, part) => running + part, 0);
  if (Math.abs(total - 1) > PROFILE_TOLERANCE) throw new Refusal(messages.profileNotWhole(total));
  return fractions;
}

const readDecimals = (decimals: unknown): number | undefined =>
  optional(decimals, () => inOneCell('Decimals', decimals, cells.decimalPlaces), undefined);

/**
 * Shares an amount by weights, so that the parts add up to it exactly.
 * @customfunction SHARE
 * @param amount Amount to share, £000.
 * @param weights Weights, not below 0, in a range of any size.
 * @param [decimals] Decimals of £000 to round to, 0 to 5, by largest remainder; left out, exact to the penny.
 * @returns The parts, in the shape of the weights.
 */
export function share(amount: unknown, weights: unknown[][], decimals?: unknown): unknown[][] {
  return answer(() => {
    const whole = inOneCell('Amount', amount, cells.amount);
    const rows = ofAnySize('Weights', weights, cells.weight);
    const places = readDecimals(decimals);
    const flat = rows.flat();
    if (whole !== 0 && flat.every((one) => one === 0)) throw new Refusal(messages.noWeights());
    const shared = shareAmount(whole, flat, places);
    const columns = rows[0]!.length;
    const allWeights = flat.reduce((total, one) => total + one, 0);
    shared.forEach((result, index) =>
      steps(
        Math.floor(index / columns),
        index % columns,
      )?.({
        id: 'sharedByWeight',
        figures: { amount: whole, weight: flat[index]!, weights: allWeights },
        result,
      }),
    );
    const parts = inThousands(shared);
    return rows.map((_, row) => parts.slice(row * columns, (row + 1) * columns));
  });
}

/**
 * Control totals after the variations agreed while planning, each organisation at the part of it that
 * counts in the system.
 * @customfunction CONTROLTOTAL
 * @param controlTotals Control totals, £000: organisations down, quarters (or the year) across.
 * @param [variations] Variations agreed, £000, in a range of the same size; they must add up to 0 in each
 *   column.
 * @param [included] Part of each organisation that counts in the system, as a fraction: one column; all
 *   of it unless given.
 * @returns Adjusted control totals, in the shape of the control totals.
 */
export function controltotal(
  controlTotals: unknown[][],
  variations?: unknown[][],
  included?: unknown[][],
): unknown[][] {
  return answer(() => {
    const totals = ofAnySize('Control totals', controlTotals, cells.amount, 'quarters');
    const changes = optional(
      variations,
      () => ofAnySize('Variations', variations, cells.amount, 'quarters'),
      undefined,
    );
    if (changes) refuseUnlessSameSize('Variations', changes, 'Control totals', totals);
    const parts = optional(included, () => inOneColumn('Included', included, cells.fraction), undefined);
    if (parts) refuseUnlessSameRows('Included', parts, 'Control totals', totals);
    const varied = changes ? variedControlTotals(totals, changes) : totals;
    if (changes) explainVariations(totals, changes);
    return varied.map((row, organisation) =>
      inThousands(
        row.flatMap((amount, column) =>
          countedInSystem([amount], parts?.[organisation] ?? 1, parts && steps(organisation, column)),
        ),
      ),
    );
  });
}

function explainVariations(totals: readonly Pence[][], variations: readonly Pence[][]): void {
  totals.forEach((row, organisation) =>
    row.forEach((amount, column) => {
      const variation = variations[organisation]![column]!;
      steps(
        organisation,
        column,
      )?.({ id: 'controlTotalVaried', figures: { amount, variation }, result: amount + variation });
    }),
  );
}

/**
 * The system improvement plan by organisation: the control total where it was accepted, the draft plan
 * where it was not.
 * @customfunction SYSTEMPLAN
 * @param controlTotals Control totals, £000: organisations down, quarters (or the year) across.
 * @param draftPlans Draft plans, £000, in a range of the same size; read only for organisations that did
 *   not accept.
 * @param accepted Whether each organisation accepted its control total, TRUE or FALSE (or Y or N): one
 *   column.
 * @returns The plan that counts, in the shape of the control totals.
 */
export function systemplan(
  controlTotals: unknown[][],
  draftPlans: unknown[][],
  accepted: unknown[][],
): unknown[][] {
  return answer(() => {
    const totals = unread('Control totals', controlTotals);
    const drafts = unread('Draft plans', draftPlans);
    refuseUnlessSameSize('Draft plans', drafts, 'Control totals', totals);
    const acceptors = inOneColumn('Accepted', accepted, cells.flag);
    refuseUnlessSameRows('Accepted', acceptors, 'Control totals', totals);
    const fromTotals = readWhere('Control totals', totals, cells.amount, (row) => acceptors[row]!);
    const fromDrafts = readWhere('Draft plans', drafts, cells.amount, (row) => !acceptors[row]!);
    return fromTotals.map((row, organisation) =>
      inThousands(
        row.map((ofTotal, column) => {
          const amount = ofTotal ?? fromDrafts[organisation]![column]!;
          const id = acceptors[organisation]! ? 'controlTotalCounts' : 'draftPlanCounts';
          steps(organisation, column)?.({ id, figures: { amount }, result: amount });
          return amount;
        }),
      ),
    );
  });
}

/**
 * Actual less plan for each organisation: below 0 is worse than plan.
 * @customfunction VARIANCE
 * @param plan Plan, £000: organisations down, Q1 to Q4 across.
 * @param actual Actuals, £000: the same organisations, Q1 to Q4 across.
 * @param quarter Number of quarters reported: 1 to 4, or "Q1" to "Q4". Cells after it are ignored.
 * @param [basis] "ytd" unless given: the year to date; or "quarter": each quarter by itself.
 * @returns A row for each organisation, Q1 to Q4 across.
 */
export function varianceFromPlan(
  plan: unknown[][],
  actual: unknown[][],
  quarter: unknown,
  basis?: VarianceBasis,
): unknown[][] {
  return answer(() => {
    const quarters = readQuarter(quarter);
    const figures = readPlanAndActual(plan, actual, quarters);
    const over = optional(basis, () => choice('Basis', basis, varianceBases), 'ytd');
    return figures.plan.map((row, organisation) => {
      const actuals = figures.actual[organisation]!;
      if (over === 'ytd') explainAgainstPlan({ plan: row, actual: actuals }, steps(organisation));
      else explainQuarters(row, actuals, steps(organisation));
      return acrossTheYear(inThousands(variance(row, actuals, over)));
    });
  });
}

function explainQuarters(plans: readonly Pence[], actuals: readonly Pence[], explain?: Explain): void {
  actuals.forEach((actual, index) => {
    const plan = plans[index]!;
    const quarter = (index + 1) as Quarter;
    explain?.({ id: 'againstPlanInQuarter', quarter, figures: { plan, actual }, result: actual - plan });
  });
}

/**
 * What making a shortfall good is worth: the improvement needed, what comes back if it is made good, and
 * what the next quarter loses if it is not.
 * @customfunction RECOVERY
 * @param plan Plan, £000: organisations down, Q1 to Q4 across.
 * @param actual Actuals, £000, excluding PSF: the same organisations, Q1 to Q4 across.
 * @param available PSF available, £000: trusts down, Q1 to Q4 across; read one quarter further than the
 *   quarter reported.
 * @param quarter Number of quarters reported: 1 to 4, or "Q1" to "Q4".
 * @param [scope] "trust" unless given: trust finance PSF by trust; or "system": System PSF, one row.
 * @param [lossRate] For the system, lost for each £1 of shortfall: 1.5 unless given.
 * @param [method] For the system, reading of a loss over several quarters: "quarter" unless given,
 *   "trueup" or "movement".
 * @returns Improvement needed, Comes back, Next loss: a row for each trust, or one for the system.
 */
export function recovery(
  plan: unknown[][],
  actual: unknown[][],
  available: unknown[][],
  quarter: unknown,
  scope?: RecoveryScope,
  lossRate?: unknown,
  method?: LossReading,
): unknown[][] {
  return answer(() => {
    const quarters = readQuarter(quarter);
    const trusts = readTrustFigures({ plan, actual }, quarters);
    const pots = readPots(available, Math.min(quarters + 1, lastQuarter) as Quarter);
    const ofSystem = optional(scope, () => choice('Scope', scope, recoveryScopes), 'trust') === 'system';
    const terms = readTerms(lossRate, method);
    if (ofSystem) {
      const system = {
        plan: sumByQuarter(trusts.map((trust) => trust.plan)),
        actual: sumByQuarter(trusts.map((trust) => trust.actual)),
      };
      explainAgainstPlan(system, steps());
      const shortfalls = shortfall(system.plan, system.actual);
      return [stakeInThousands(systemValueAtStake(sumByQuarter(pots), shortfalls, terms, steps()))];
    }
    refuseUnlessSameRows('Available', pots, 'Plan', trusts);
    return pots.map((row, trust) => {
      explainAgainstPlan(trusts[trust]!, steps(trust));
      return stakeInThousands(trustValueAtStake(row, trusts[trust]!, steps(trust)));
    });
  });
}

const stakeInThousands = ({ improvementNeeded, comesBack, nextLoss }: ValueAtStake): number[] =>
  inThousands([improvementNeeded, comesBack, nextLoss]);

/**
 * PSF earned back at year end by a system with trusts that did not accept, for doing better than its
 * starting point, up to a cap. The rate is an assumption; before year end the result is a projection.
 * @customfunction EARNBACK
 * @param actual The system's actual for the full year, £000: one figure, or a range that is added up.
 * @param startingPoint Starting point of the system improvement plan, £000: one figure, or a range that
 *   is added up.
 * @param cap Most that can be earned back, £000.
 * @param [rate] Earned back for each £1 better than the starting point: 1 unless given (an assumption).
 * @returns The earn-back, £000.
 */
export function earnback(
  actual: unknown[][],
  startingPoint: unknown[][],
  cap: unknown,
  rate?: unknown,
): number {
  return answer(() => {
    const figures = {
      actual: sum(ofAnySize('Actual', actual, cells.amount).flat()),
      startingPoint: sum(ofAnySize('Starting point', startingPoint, cells.amount).flat()),
      cap: inOneCell('Cap', cap, cells.fund),
    };
    return toThousands(earnBack(figures, readEarnBackRate(rate), steps()));
  });
}

const readEarnBackRate = (given: unknown): number =>
  optional(given, () => inOneCell('Rate', given, cells.rate), defaults.earnBackRate);

/**
 * One parameter of the scheme in a year. Its source, and whether it is an assumption, stands on this
 * function's help page.
 * @customfunction SCHEME
 * @param parameter Name of the parameter, such as "systemLossRate".
 * @param [year] Financial year as text: "2018/19" unless given.
 * @returns The parameter's value: a number, text, or TRUE or FALSE.
 */
export function scheme(parameter: SchemeParameter, year?: unknown): unknown {
  return answer((): ResultCell => {
    const name = choice('Parameter', parameter, Object.keys(schemeParameters), 'not available');
    const inYear = optional(year, () => inOneCell('Year', year, cells.financialYear), defaults.schemeYear);
    return valueOrYears(schemeParameters[name]!, inYear) as ResultCell;
  });
}

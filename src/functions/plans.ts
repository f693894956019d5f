/**
 * The functions of the planning round 2014/15 to 2018/19, as Excel calls them. Each reads its arguments,
 * asks the rule and spills the answer. The enumerations stand here because the generator of the metadata
 * reads one file at a time; double quotes are what it reads.
 */
import { betterCareFundPayment } from '../plans/rules/better-care-fund-payment';
import { marginalRate } from '../plans/rules/marginal-rate';
import { meetsStandard } from '../plans/rules/meets-standard';
import { businessRuleOf, requirement as leastRequired } from '../plans/rules/requirement';
import { paidMetrics } from '../schemes/better-care-fund';
import { businessRuleNames, planTypes } from '../schemes/business-rules';
import {
  type ConstitutionMeasure,
  constitutionMeasures,
  isCounted,
  standardOf,
} from '../schemes/nhs-constitution';
import { type PlanningAssumption, planningAssumptions } from '../schemes/planning-assumptions';
import { messages, shapes } from '../wording/messages';
import { Refusal } from '../wording/refusal';
import { answer } from './answer';
import {
  choice,
  inFourCells,
  inOneCell,
  inOneColumn,
  ofAnySize,
  optional,
  readWhere,
  refuseUnlessSameRows,
  refuseUnlessSize,
  unread,
} from './arguments';
import * as cells from './cells';
import { defaults } from './defaults';
import { steps } from './explaining';
import { valueOrYears } from './scheme-values';
import { inThousands } from './spill';

// prettier-ignore
/** @customenum {string} */
enum Assumption {
  /** Secondary care health cost inflation */
  SecondaryCareInflation = "Secondary care inflation",
  /** Provider sector efficiency in the tariff */
  ProviderEfficiency = "Provider efficiency",
  /** Tariff uplift: inflation less efficiency */
  TariffUplift = "Tariff uplift",
  /** Cost uplift of the National Tariff */
  NationalTariffCostUplift = "National tariff cost uplift",
  /** Efficiency requirement of the National Tariff */
  NationalTariffEfficiency = "National tariff efficiency",
  /** Adjustment to National Tariff prices: cost uplift less efficiency */
  NationalTariffAdjustment = "National tariff adjustment",
  /** Projected underlying provider efficiency */
  UnderlyingProviderEfficiency = "Underlying provider efficiency",
  /** Efficiency factor assuming reduced leakage */
  EfficiencyFactorWithReducedLeakage = "Efficiency factor with reduced leakage",
  /** Efficiency factor assuming constant leakage */
  EfficiencyFactorWithConstantLeakage = "Efficiency factor with constant leakage",
  /** GDP deflator, with which income is assumed to grow */
  GDPDeflator = "GDP deflator",
  /** Change in the running cost envelope in cash terms, before population change */
  RunningCostChange = "Running cost change",
  /** Price inflation of prescribing, lower end of the expected range */
  PrescribingInflationLow = "Prescribing inflation low",
  /** Price inflation of prescribing, upper end of the expected range */
  PrescribingInflationHigh = "Prescribing inflation high",
  /** Price inflation of continuing health care, lower end of the expected range */
  ContinuingCareInflationLow = "Continuing care inflation low",
  /** Price inflation of continuing health care, upper end of the expected range */
  ContinuingCareInflationHigh = "Continuing care inflation high",
  /** Part of the tariff paid for emergency admissions over the 2008/09 baseline */
  MarginalRateForEmergencyAdmissions = "Marginal rate for emergency admissions",
  /** Most that a provider can earn for quality and innovation (CQUIN), of its annual contract outturn */
  CommissioningForQualityShare = "Commissioning for quality share",
  /** Part of the quality and innovation scheme (CQUIN) for national improvement goals */
  CommissioningForQualityNationalShare = "Commissioning for quality national share",
  /** Funding of practice plans for patients aged 75 and over */
  Over75FundingPerHead = "Over 75 funding per head",
}

// prettier-ignore
/** @customenum {string} */
enum Rule {
  /** Contingency, at least */
  Contingency = "contingency",
  /** Cumulative surplus carried forward */
  Surplus = "surplus",
  /** Non-recurrent spend */
  NonRecurrent = "non-recurrent",
  /** Transformation, within the non-recurrent spend of a CCG in 2014/15 */
  Transformation = "transformation",
}

// prettier-ignore
/** @customenum {string} */
enum TypeOfPlan {
  /** A clinical commissioning group's plan (the default) */
  Ccg = "CCG",
  /** Direct commissioning other than public health */
  DirectCommissioning = "direct commissioning",
  /** Public health */
  PublicHealth = "public health",
}

// prettier-ignore
/** @customenum {string} */
enum Measure {
  /** Admitted patients treated within 18 weeks: 90% */
  ReferralToTreatmentAdmittedWithin18Weeks = "Referral to treatment admitted within 18 weeks",
  /** Non-admitted patients treated within 18 weeks: 95% */
  ReferralToTreatmentNonAdmittedWithin18Weeks = "Referral to treatment non-admitted within 18 weeks",
  /** Patients yet to start treatment who have waited 18 weeks or less: 92% */
  ReferralToTreatmentIncompleteWithin18Weeks = "Referral to treatment incomplete within 18 weeks",
  /** Patients waiting under 6 weeks for a diagnostic test: 99% */
  DiagnosticsUnder6Weeks = "Diagnostics under 6 weeks",
  /** Patients admitted, transferred or discharged within 4 hours of arrival: 95% */
  AEWithin4Hours = "A&E within 4 hours",
  /** Seen within two weeks of an urgent referral: 93% */
  CancerTwoWeekWaitSuspectedCancer = "Cancer two-week wait, suspected cancer",
  /** Breast symptoms seen within two weeks of referral: 93% */
  CancerTwoWeekWaitBreastSymptoms = "Cancer two-week wait, breast symptoms",
  /** First treatment within 31 days of diagnosis: 96% */
  Cancer31DaysFirstTreatment = "Cancer 31 days, first treatment",
  /** Subsequent surgery within 31 days: 94% */
  Cancer31DaysSurgery = "Cancer 31 days, surgery",
  /** Subsequent anti-cancer drugs within 31 days: 98% */
  Cancer31DaysDrugs = "Cancer 31 days, drugs",
  /** Subsequent radiotherapy within 31 days: 94% */
  Cancer31DaysRadiotherapy = "Cancer 31 days, radiotherapy",
  /** First treatment within 62 days of an urgent referral: 85% */
  Cancer62DaysUrgentReferral = "Cancer 62 days, urgent referral",
  /** First treatment within 62 days of referral from screening: 90% */
  Cancer62DaysScreening = "Cancer 62 days, screening",
  /** No operational standard is set */
  Cancer62DaysConsultantUpgrade = "Cancer 62 days, consultant upgrade",
  /** Category A Red 1 calls answered within 8 minutes: 75% */
  AmbulanceRed1Within8Minutes = "Ambulance Red 1 within 8 minutes",
  /** Category A Red 2 calls answered within 8 minutes: 75% */
  AmbulanceRed2Within8Minutes = "Ambulance Red 2 within 8 minutes",
  /** Category A calls with an ambulance within 19 minutes: 95% */
  AmbulanceCategoryAWithin19Minutes = "Ambulance category A within 19 minutes",
  /** Followed up within 7 days of discharge: 95% */
  CareProgrammeApproachFollowUpWithin7Days = "Care Programme Approach follow-up within 7 days",
  /** Patients waiting over 52 weeks: none */
  WaitsOver52Weeks = "Waits over 52 weeks",
  /** Waits of over 12 hours from decision to admit to admission: none */
  TrolleyWaitsOver12Hours = "Trolley waits over 12 hours",
  /** Urgent operations cancelled for a second time: none */
  UrgentOperationsCancelledASecondTime = "Urgent operations cancelled a second time",
  /** Mixed-sex accommodation breaches: none */
  MixedSexAccommodationBreaches = "Mixed-sex accommodation breaches",
}

const readMeasure = (measure: unknown): ConstitutionMeasure =>
  choice('Measure', measure, constitutionMeasures, 'not available');

/** The column of `metricsMet` for the first payment. */
const APRIL = 0;

/** The round's standards hold in all its years: the first stands for them. */
const ROUND = '2014/15';

function readStandard(measure: ConstitutionMeasure): number {
  const standard = standardOf(measure);
  if (!standard) throw new Refusal(messages.noStandard(measure), 'not available');
  return valueOrYears(standard, ROUND);
}

/**
 * A published planning assumption of the round 2014/15 to 2018/19. Its unit and source stand on this
 * function's help page.
 * @customfunction ASSUMPTION
 * @param name Name of the assumption, such as "Tariff uplift".
 * @param year Financial year as text, such as "2015/16".
 * @returns The assumption: a fraction (0.04 is 4%), or £ per head.
 */
export function assumption(name: Assumption, year: unknown): number {
  return answer(() => {
    const names = Object.keys(planningAssumptions) as PlanningAssumption[];
    const named = choice('Name', name, names, 'not available');
    return valueOrYears(planningAssumptions[named], inOneCell('Year', year, cells.financialYear));
  });
}

/**
 * The least that a business rule of the planning round asks for, in the unit of its base.
 * @customfunction REQUIREMENT
 * @param rule Business rule: "contingency", "surplus", "non-recurrent" or "transformation".
 * @param year Financial year as text, such as "2014/15".
 * @param base What the rule is a part of, in £ or £000: the revenue resource limit (an assumption). One
 *   figure or a range.
 * @param [planType] "CCG" unless given, "direct commissioning" or "public health".
 * @returns The least amount, in the shape of the base.
 */
export function requirement(
  rule: Rule,
  year: unknown,
  base: unknown[][],
  planType?: TypeOfPlan,
): unknown[][] {
  return answer(() => {
    const named = choice('Rule', rule, businessRuleNames);
    const inYear = inOneCell('Year', year, cells.financialYear);
    const amounts = ofAnySize('Base', base, cells.base);
    const plan = optional(planType, () => choice('Plan type', planType, planTypes), 'CCG');
    const ofPlan = businessRuleOf(named, plan);
    if (!ofPlan) throw new Refusal(messages.ruleNotSet(named, plan, inYear), 'not available');
    valueOrYears(ofPlan, inYear);
    return amounts.map((amountsAcross, row) =>
      inThousands(
        amountsAcross.map((amount, column) => {
          const result = leastRequired(amount, ofPlan, inYear);
          steps(row, column)?.({ id: 'leastRequired', figures: { base: amount }, result });
          return result;
        }),
      ),
    );
  });
}

/**
 * The operational standard of an NHS Constitution measure in the round 2014/15 to 2018/19; 0 for a
 * measure that is counted and met at none.
 * @customfunction STANDARD
 * @param measure Name of the measure, such as "A&E within 4 hours".
 * @returns The standard: a fraction (0.95 is 95%), or 0.
 */
export function standard(measure: Measure): number {
  return answer(() => readStandard(readMeasure(measure)));
}

/**
 * Whether performance meets the operational standard of an NHS Constitution measure, never rounded before
 * it is compared.
 * @customfunction MEETS
 * @param measure Name of the measure, such as "A&E within 4 hours".
 * @param performance Performance as fractions (95% is 0.95), or for a measure that is counted how many
 *   there were. One figure or a range.
 * @returns TRUE or FALSE, in the shape of the performance.
 */
export function meets(measure: Measure, performance: unknown[][]): unknown[][] {
  return answer(() => {
    const named = readMeasure(measure);
    const toMeet = readStandard(named);
    const read = isCounted(named) ? cells.wholeCount : cells.fraction;
    const rows = ofAnySize('Performance', performance, read);
    return rows.map((figures, row) =>
      figures.map((performance, column) => {
        const met = meetsStandard(named, performance, toMeet);
        const compared = { performance, standard: toMeet, counted: Number(isCounted(named)) };
        steps(row, column)?.({ id: 'standardMet', figures: compared, result: Number(met) });
        return met;
      }),
    );
  });
}

/**
 * Emergency admissions at the marginal rate: what is paid to the provider and what is held back to invest
 * in managing demand.
 * @customfunction MARGINALRATE
 * @param value Emergency admissions at full tariff, £000: one column, a row for each provider.
 * @param baseline Their value in the baseline year 2008/09, £000: one column, the same providers.
 * @param [rate] Part of the tariff paid above the baseline, as a fraction: 0.3 unless given.
 * @returns A row for each provider: Paid, Held back.
 */
export function marginalrate(value: unknown[][], baseline: unknown[][], rate?: unknown): unknown[][] {
  return answer(() => {
    const values = inOneColumn('Value', value, cells.fund);
    const baselines = inOneColumn('Baseline', baseline, cells.fund);
    refuseUnlessSameRows('Baseline', baselines, 'Value', values);
    const atRate = optional(
      rate,
      () => inOneCell('Rate', rate, cells.fractionAboveNil),
      defaults.marginalRate,
    );
    return values.map((figure, row) => {
      const baselineOfRow = baselines[row]!;
      const { paid, heldBack } = marginalRate(figure, baselineOfRow, atRate);
      const figures = { value: figure, baseline: baselineOfRow, rate: atRate, heldBack };
      steps(row)?.({ id: 'paidAtMarginalRate', figures, result: paid });
      return inThousands([paid, heldBack]);
    });
  });
}

/**
 * The parts of the Better Care Fund's pay-for-performance pool that are released in April and in October
 * 2015.
 * @customfunction BCFPAYMENT
 * @param conditionsMet Whether each of the four national conditions paid for in April is met, TRUE or
 *   FALSE: four cells.
 * @param metricsMet Whether each metric is met, TRUE or FALSE: the five national metrics and the local
 *   one down, April and October across. April is read only for delayed transfers, avoidable emergency
 *   admissions and the local metric.
 * @returns One row: April, October, as fractions of the pool.
 */
export function bcfpayment(conditionsMet: unknown[][], metricsMet: unknown[][]): unknown[][] {
  return answer(() => {
    const conditions = inFourCells('Conditions met', conditionsMet, cells.flag);
    const rows = unread('Metrics met', metricsMet, shapes.metrics);
    refuseUnlessSize('Metrics met', rows, { rows: paidMetrics.length, columns: 2 }, shapes.metrics);
    const metrics = readWhere('Metrics met', rows, cells.flag, (metric, payment) =>
      payment === APRIL ? paidMetrics[metric]!.testedInApril : true,
    );
    const { april, october } = betterCareFundPayment(
      conditions,
      metrics.map(([inApril = false, inOctober = false]) => ({ april: inApril, october: inOctober })),
    );
    steps()?.({ id: 'poolReleased', figures: { april, october }, result: october });
    return [[april, october]];
  });
}

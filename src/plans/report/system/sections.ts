import { type ConstitutionMeasure, constitutionMeasures } from '../../../schemes/nhs-constitution';
import { namedBlocks, type WorkbookSnapshot } from '../../snapshot';
import { type FinanceName, financeNamesRead, readFinance } from '../../system/finance';
import {
  type PerformanceName,
  performanceNamesRead,
  readPerformance,
  systemPerformance,
} from '../../system/performance';
import { type ReadinessName, readReadiness } from '../../system/readiness';
import { readTriangulation, type TriangulationStanding } from '../../system/triangulation';
import { type PlanSection, planSection } from './plan-section';

/** What a report says of the whole system: a section for each set of sheets that the workbook holds. */
export interface SystemSections {
  finance?: FinanceSection;
  plan?: PlanSection;
  triangulation?: TriangulationStanding;
  performance?: PerformanceSection;
  readiness?: ReadinessSection;
}

/** How many lines the finance section has; its figures come from the sheets' own results. */
export interface FinanceSection {
  organisations: number;
  places: number;
}

export interface PerformanceSection {
  /** The measures that are returned, each with its row among all measures, counted from 1. */
  measures: { measure: ConstitutionMeasure; row: number }[];
}

export interface ReadinessSection {
  domains: string[];
  /** The steps of the system's timetable, of every one where none is chosen; rows counted from 1. */
  milestones: { step: string; due: number; row: number }[];
}

/** The results that the sections show; without one of them there is no section. */
export const resultsShown = {
  finance: [
    'Finance_positions',
    'Finance_place_positions',
    'Finance_system_position',
    'Finance_trend_plan',
    'Finance_trend_actual',
    'Finance_system_basket',
    'Finance_fund_left',
  ],
  performance: [
    'Performance_measure_standards',
    'Performance_system_now',
    'Performance_system_met',
    'Performance_below',
    'Performance_missing',
    'Performance_triggers',
    'Performance_proposals',
  ],
  readiness: [
    'Readiness_date',
    'Readiness_stage_list',
    'Readiness_stages',
    'Readiness_targets',
    'Readiness_gaps',
    'Readiness_to_maturing',
    'Readiness_overall',
    'Readiness_content',
    'Readiness_tests',
    'Readiness_milestones',
    'Readiness_days',
  ],
} as const satisfies {
  finance: readonly FinanceName[];
  performance: readonly PerformanceName[];
  readiness: readonly ReadinessName[];
};

/** The sections of a workbook: those whose sheets can be read, and whose results are all there. */
export function systemSections(snapshot: WorkbookSnapshot): SystemSections {
  const names = new Set(snapshot.names.map(({ name }) => name.toLowerCase()));
  const has = (results: readonly string[]) => results.every((name) => names.has(name.toLowerCase()));
  const finance = has(resultsShown.finance) ? financeSection(snapshot) : undefined;
  const performance = has(resultsShown.performance) ? performanceSection(snapshot) : undefined;
  const readiness = has(resultsShown.readiness) ? readinessSection(snapshot) : undefined;
  const plan = planSection(snapshot);
  const triangulation = readTriangulation(snapshot);
  return {
    ...(finance && { finance }),
    ...(plan && { plan }),
    ...(triangulation && { triangulation }),
    ...(performance && { performance }),
    ...(readiness && { readiness }),
  };
}

function financeSection(snapshot: WorkbookSnapshot): FinanceSection | undefined {
  const outcome = readFinance(namedBlocks(snapshot, financeNamesRead));
  if (outcome.status !== 'read') return undefined;
  const { organisations, places } = outcome.reading;
  return { organisations: organisations.length, places: places.length };
}

function performanceSection(snapshot: WorkbookSnapshot): PerformanceSection | undefined {
  const outcome = readPerformance(namedBlocks(snapshot, performanceNamesRead));
  if (outcome.status !== 'read') return undefined;
  const { measures } = systemPerformance(outcome.reading);
  return {
    measures: measures.map(({ measure }) => ({ measure, row: constitutionMeasures.indexOf(measure) + 1 })),
  };
}

function readinessSection(snapshot: WorkbookSnapshot): ReadinessSection | undefined {
  const outcome = readReadiness(snapshot);
  if (outcome.status !== 'read') return undefined;
  const { domains, milestones, timetable } = outcome.reading;
  return {
    domains: domains.map(({ domain }) => domain),
    milestones: milestones.flatMap(({ step, due, timetable: own }, index) =>
      timetable === undefined || own === timetable ? [{ step, due, row: index + 1 }] : [],
    ),
  };
}

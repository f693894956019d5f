import {
  type ConstitutionMeasure,
  constitutionMeasures,
  isCounted,
  standardOf,
} from '../../../schemes/nhs-constitution';
import { oversightTriggers } from '../../../schemes/oversight-triggers';
import { valueIn } from '../../../schemes/parameter';
import { proposalLines, triggerWords } from '../../../wording/system-performance';
import { meetsStandard } from '../../rules/meets-standard';
import type { CellPlace } from '../cell-reader';
import { type Period, periodsUpTo, type YearPeriod } from './periods';
import type { PerformanceReading } from './read-performance';
import { type PerformanceLine, type Standing, standingOf } from './standing';
import { firstTrigger, type ProposalKind, type TriggerId } from './triggers';

/** One point of a trend; without a figure where the system's is not complete. */
export interface TrendPoint extends YearPeriod {
  performance?: number;
}

export interface OrganisationStanding {
  organisation: string;
  place: string;
  /** Its cell with the organisation's name. */
  at: CellPlace;
  standing: Standing;
}

/** What the oversight section asks of the system for a measure. */
export interface Proposal {
  trigger: TriggerId;
  measure: ConstitutionMeasure;
  title: string;
  reason: string;
  lines: { kind: ProposalKind; text: string }[];
  /** The organisations outside the standard in the period, the furthest first. */
  organisations: OrganisationStanding[];
  source: string;
  /** What of the trigger no document says. */
  assumed?: string;
}

export interface MeasureStanding {
  measure: ConstitutionMeasure;
  /** Whether it is a number of which none is allowed. */
  counted: boolean;
  system: Standing;
  places: { place: string; standing: Standing }[];
  organisations: OrganisationStanding[];
  /** Months or quarters up to the period, as the period is one or the other; earliest first. */
  trend: TrendPoint[];
  proposal?: Proposal;
}

export interface SystemPerformance {
  system: string;
  year: string;
  period: Period;
  /** The measures that any organisation returns in the year, in the order of the NHS Constitution's list. */
  measures: MeasureStanding[];
  /** The proposals of all measures, the gravest first. */
  proposals: Proposal[];
}

/**
 * The system's performance in the period reported: every measure against its standard for the system, its
 * places and organisations, its trend, and what the oversight section of the memorandum asks for (MoU October
 * 2018, section 7). Fractions are unrounded: 89.982% does not meet 90%.
 */
export function systemPerformance(reading: PerformanceReading): SystemPerformance {
  const { system, year, period } = reading;
  const measures = constitutionMeasures
    .map((measure) => measureStanding(measure, reading))
    .filter((one) => one.system.state !== 'no returns');
  const proposals = measures.flatMap(({ proposal }) => proposal ?? []);
  const lines = (one: Proposal): number => one.lines.length;
  return { system, year, period, measures, proposals: [...proposals].sort((a, b) => lines(b) - lines(a)) };
}

/** The standard of a measure in a year; none where the sources set none. */
export function standardIn(measure: ConstitutionMeasure, year: string): number | undefined {
  const standard = standardOf(measure);
  return standard && valueIn(standard, year).value;
}

function measureStanding(measure: ConstitutionMeasure, reading: PerformanceReading): MeasureStanding {
  const { year, period, years } = reading;
  const ofMeasure = reading.lines.filter((line) => line.measure === measure);
  const lines = ofMeasure.filter((line) => line.year === year);
  const standard = standardIn(measure, year);
  const stand = (some: readonly PerformanceLine[]) => standingOf(measure, some, period, standard);
  const placeNames = [...new Set(lines.map(({ place }) => place))];
  const organisations = lines.map((line) => ({
    organisation: line.organisation,
    place: line.place,
    at: line.at,
    standing: stand([line]),
  }));
  const trend = periodsUpTo({ year, period }, years).map((point) => trendPoint(point, measure, ofMeasure));
  const standing = {
    measure,
    counted: isCounted(measure),
    system: stand(lines),
    places: placeNames.map((place) => ({
      place,
      standing: stand(lines.filter((line) => line.place === place)),
    })),
    organisations,
    trend,
  };
  const proposal = proposalFor(standing, reading);
  return { ...standing, ...(proposal && { proposal }) };
}

function trendPoint(
  point: YearPeriod,
  measure: ConstitutionMeasure,
  lines: readonly PerformanceLine[],
): TrendPoint {
  const ofYear = lines.filter(({ year }) => year === point.year);
  const { performance } = standingOf(measure, ofYear, point.period, undefined);
  return { ...point, ...(performance !== undefined && { performance }) };
}

function proposalFor(
  standing: MeasureStanding,
  { year, threshold }: PerformanceReading,
): Proposal | undefined {
  const { measure, counted, system, trend } = standing;
  const { performance, standard } = system;
  if (performance === undefined || standard === undefined) return undefined;
  const running = valueIn(oversightTriggers['Oversight periods running'], year).value;
  const trigger = firstTrigger({
    counted,
    standard,
    now: performance,
    meets: (figure) => meetsStandard(measure, figure, standard),
    before: trend
      .slice(0, -1)
      .map((point) => point.performance)
      .reverse(),
    terms: { threshold, running },
  });
  if (!trigger) return undefined;
  const { id, proposes, source, assumed } = trigger;
  const outside = standing.organisations
    .filter((one) => one.standing.state === 'not met')
    .sort((a, b) => distance(b.standing) - distance(a.standing));
  const names = outside.map(({ organisation }) => organisation);
  const { title, reason } = triggerWords[id];
  const detail = id === 'performance/beyond-threshold' ? points(threshold) : String(running);
  return {
    trigger: id,
    measure,
    title,
    reason: reason(inWords(performance, counted), inWords(standard, counted), detail),
    lines: proposes.map((kind) => ({ kind, text: proposalLines[kind](measure, names) })),
    organisations: outside,
    source,
    ...(assumed !== undefined && { assumed }),
  };
}

const distance = ({ performance = 0, standard = 0 }: Standing): number => Math.abs(standard - performance);

const points = (fraction: number): string =>
  (fraction * 100).toLocaleString('en-GB', { maximumFractionDigits: 2 });

/** Three decimals, so that 94.995% never reads as if it had reached 95%. */
const inWords = (figure: number, counted: boolean): string =>
  counted
    ? figure.toLocaleString('en-GB')
    : `${(figure * 100).toLocaleString('en-GB', { maximumFractionDigits: 3 })}%`;

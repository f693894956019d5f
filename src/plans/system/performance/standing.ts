import type { ConstitutionMeasure } from '../../../schemes/nhs-constitution';
import { isCounted } from '../../../schemes/nhs-constitution';
import { meetsStandard } from '../../rules/meets-standard';
import type { CellPlace, Figure } from '../cell-reader';
import { columnOfPeriod, isQuarter, monthsOfQuarter, type Period, quarters } from './periods';

/** The returns of one measure of one organisation in one year, as entered: sixteen periods. */
export interface PerformanceLine {
  year: string;
  measure: ConstitutionMeasure;
  organisation: string;
  place: string;
  /** Its cell with the organisation's name. */
  at: CellPlace;
  patients: readonly Figure[];
  outside: readonly Figure[];
}

/** Patients of a period, and the cells that say so. */
export interface Returned {
  patients?: number;
  outside: number;
  places: CellPlace[];
}

/**
 * How performance stands against its standard. 'no returns': no organisation returns the measure that year;
 * 'incomplete': one that does has nothing for the period; 'no patients': there were none.
 */
export type StandingState = 'met' | 'not met' | 'no standard' | 'no patients' | 'incomplete' | 'no returns';

export interface Standing {
  state: StandingState;
  /** A fraction; for a counted measure, how many there were. */
  performance?: number;
  standard?: number;
  patients?: number;
  outside?: number;
  /** The cells that the figure is worked out from. */
  places: CellPlace[];
  /** The organisations without a figure for the period. */
  missing: string[];
}

/**
 * What a line returns for a period: for a quarter its own return or, without one, its three months if all
 * are there. A half return (patients without those outside) is none.
 */
export function returned(line: PerformanceLine, period: Period): Returned | undefined {
  const own = together(line, [columnOfPeriod(period)]);
  if (own || !isQuarter(period)) return own;
  return together(line, monthsOfQuarter((quarters as readonly Period[]).indexOf(period)));
}

function together(
  { measure, patients, outside }: PerformanceLine,
  columns: readonly number[],
): Returned | undefined {
  const late = columns.map((column) => outside[column]!);
  const all = isCounted(measure) ? [] : columns.map((column) => patients[column]!);
  if ([...late, ...all].some(({ value }) => value === undefined)) return undefined;
  const sum = (figures: readonly Figure[]) => figures.reduce((total, { value }) => total + value!, 0);
  return {
    ...(all.length > 0 && { patients: sum(all) }),
    outside: sum(late),
    places: [...late, ...all].map(({ sheet, address }) => ({ sheet, address })),
  };
}

/** Whether a line has any figure: an organisation that returns nothing all year does not hold the system up. */
export const hasReturns = ({ patients, outside }: PerformanceLine): boolean =>
  [...patients, ...outside].some(({ value }) => value !== undefined);

/**
 * The standing of the lines of one measure and year together: a system, a place or an organisation. Patients
 * are added up, percentages never; where a return is missing there is no figure, for a part is not the whole.
 */
export function standingOf(
  measure: ConstitutionMeasure,
  lines: readonly PerformanceLine[],
  period: Period,
  standard: number | undefined,
): Standing {
  const returning = lines.filter(hasReturns);
  const known = returning.map((line) => returned(line, period));
  const missing = returning.filter((_, index) => !known[index]).map(({ organisation }) => organisation);
  const about = {
    ...(standard !== undefined && { standard }),
    places: known.flatMap((one) => one?.places ?? []),
    missing,
  };
  if (returning.length === 0) return { state: 'no returns', ...about };
  if (missing.length > 0) return { state: 'incomplete', ...about };
  const outside = total(known.map((one) => one!.outside));
  const patients = isCounted(measure) ? undefined : total(known.map((one) => one!.patients!));
  const counts = { outside, ...(patients !== undefined && { patients }) };
  if (patients === 0) return { state: 'no patients', ...about, ...counts };
  const performance = patients === undefined ? outside : (patients - outside) / patients;
  return { state: stateOf(measure, performance, standard), performance, ...about, ...counts };
}

const total = (figures: readonly number[]): number => figures.reduce((sum, figure) => sum + figure, 0);

function stateOf(
  measure: ConstitutionMeasure,
  performance: number,
  standard: number | undefined,
): 'met' | 'not met' | 'no standard' {
  if (standard === undefined) return 'no standard';
  return meetsStandard(measure, performance, standard) ? 'met' : 'not met';
}

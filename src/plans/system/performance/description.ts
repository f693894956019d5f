import type { ConstitutionMeasure } from '../../../schemes/nhs-constitution';
import type { Period } from './periods';

/** Patients of a period, and those of them outside the standard. */
export interface PatientCount {
  /** All patients; none for a measure that is counted. */
  patients?: number;
  outside: number;
}

/** One measure of one organisation in one year, with the returns there are. */
export interface LineDescription {
  year: string;
  measure: ConstitutionMeasure;
  organisation: string;
  place: string;
  returns?: Partial<Record<Period, PatientCount>>;
}

/** A system's performance, as its workbook needs it. */
export interface PerformanceDescription {
  system: string;
  /** The years of the trend, the earliest first. */
  years: readonly string[];
  year: string;
  period: Period;
  places: readonly string[];
  lines: readonly LineDescription[];
  /** Empty lines for measures and organisations to come. */
  spareLines: number;
  /** Where the returns come from, as the sheet says it. */
  source: string;
}

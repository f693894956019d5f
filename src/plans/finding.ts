import type { CellValue } from './workbook-model';

/** How much a finding matters: an error makes the plan wrong, a warning may, advice makes it better. */
export const severities = ['error', 'warning', 'advice'] as const;
export type Severity = (typeof severities)[number];

/** The families of checks, in the order in which a user mends what they find. */
export const families = [
  'Template',
  'Integrity',
  'Entry',
  'Units',
  'Arithmetic',
  'Business rules',
  'Funds',
  'Standards',
  'Better Care Fund',
  'Between plans',
  'Readiness',
] as const;
export type Family = (typeof families)[number];

/** One cell as it is to be: a formula with its "=", a constant, or "" to empty it. */
export interface CellChange {
  sheet: string;
  address: string;
  before: CellValue;
  after: CellValue;
  why: string;
  /** Where `before` reads as a formula or an error ("=A1", "#N/A") and is text all the same. */
  beforeIsText?: true;
  /** Where `after` reads as a formula or an error and is to go in as text. */
  afterIsText?: true;
}

/** One mistake in a plan, with all that a user needs to mend it. */
export interface Finding {
  /** Stable for ever: "integrity/overwritten-formula". Listed in docs/rules.md. */
  rule: string;
  family: Family;
  severity: Severity;
  sheet: string;
  /** The cells at fault, as addresses: ["D14"], ["D14:F14", "H14"]. Empty where the whole sheet is meant. */
  cells: string[];
  /** What is wrong, in one sentence. */
  wrong: string;
  expected?: string;
  found?: string;
  /** The rule in plain words. */
  why: string;
  /** The document and paragraph it rests on, or the convention of these templates. */
  source: string;
  /** What to do. */
  remedy: string;
  /** Given only where the mending is certain. */
  fix?: CellChange[];
  /** The rule and cells of the finding that this one follows from, where it does. */
  consequenceOf?: { rule: string; sheet: string; cells: string[] };
}

import type { CellValue } from './workbook-model';

/**
 * What a plan template is: its sheets, sections, lines and columns. This one description writes the blank
 * template, reads a filled one and says what is wrong with it, so that the three cannot differ.
 */

export const templateIds = [
  'ccg-financial',
  'direct-commissioning',
  'operational',
  'strategic',
  'better-care-fund',
  'system-readiness',
  'contract-return',
] as const;
export type TemplateId = (typeof templateIds)[number];

/**
 * What a cell is for. A check holds a difference that should be nil; an unused cell stays empty because
 * its line means nothing in its column.
 */
export type Role = 'input' | 'prefilled' | 'calculated' | 'total' | 'check' | 'unused';

/** What a cell holds. Amounts are £000; fractions are shown as percentages (0.005 is 0.5%); dates are days. */
export type Holds = 'amount' | 'fraction' | 'count' | 'number' | 'text' | 'choice' | 'date';

export interface CellRule {
  role: Role;
  holds: Holds;
  /** Whether it has to be filled: always, or as soon as another cell of its line is. */
  required: 'always' | 'when started' | 'no';
  /** The least and the most it may hold. A least of 0 is the sign convention "not below 0". */
  least?: number;
  most?: number;
  choices?: readonly string[];
  /** In the terms of `formula.ts`: "SUM([acute_nhs:acute_other])". */
  formula?: string;
  /** What a pre-filled cell ships with. */
  value?: CellValue;
  /** Shown as a comment on the cell. */
  note?: string;
}

export interface Column {
  id: string;
  heading: string;
  /** In characters. */
  width?: number;
  /** The financial year it belongs to: "2014/15". */
  year?: string;
  /** 1 to 4, where it is one quarter of that year. */
  quarter?: number;
  /** A year that is planned by quarter: its inputs are worked out from the four before it. */
  ofQuarters?: true;
  /** The column of the period before. */
  previous?: string;
  /** What its cells are, where that is a matter of the column and not of the line (a name, a choice). */
  cell?: Partial<CellRule>;
}

export interface Line {
  /** Unique on its sheet. */
  id: string;
  /** Unique on its sheet: what the line is found by when rows have moved. */
  label: string;
  cell: CellRule;
  /** Of a line that fills the columns of words too (a scheme); the others leave them empty. */
  registered?: true;
  /** What differs in a column; `undefined` for the line's own rule. */
  inColumn?: (column: Column) => Partial<CellRule> | undefined;
  /** The year of a line planned by quarter: the sum of its quarters, unless it is the last of them. */
  year?: 'sum' | 'last';
  /** What the difference of a check line means. */
  agrees?: Agreement;
}

/** What a check line holds against each other. */
export interface Agreement {
  rule: string;
  /** Both sides in words: "QIPP savings included in the plan", "the total of the QIPP sheet". */
  here: string;
  there: string;
  remedy: string;
  source: string;
  /** The difference that rounding explains. */
  tolerance: number;
}

export interface Section {
  /** Unique on its sheet. */
  id: string;
  title: string;
  note?: string;
  columns: readonly Column[];
  lines: readonly Line[];
}

export interface SheetSpecification {
  id: string;
  /** On the tab: at most 31 characters. */
  name: string;
  subtitle: string;
  sections: readonly Section[];
  tabColour?: string;
}

export interface Template {
  id: TemplateId;
  version: number;
  title: string;
  /** The document it is built from. */
  source: string;
  sheets: readonly SheetSpecification[];
}

/** What a workbook made from a template holds in its cell `Workbook_template`. */
export const stampOf = ({ id, version }: Pick<Template, 'id' | 'version'>): string => `${id} ${version}`;

/** Between the stamps of a workbook that has several. */
export const stampSeparator = ' + ';

/** The defined name of that cell, the same in every template of the add-in. */
export const stampName = 'Workbook_template';

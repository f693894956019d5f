/** The one catalogue of sentences for figures that are refused. Each says what, where and what to do. */

const quarterName = (column: number, columns: number): string => {
  if (columns === 1) return 'the year';
  return column < 4 && columns <= 5 ? `Q${column + 1}` : columns === 5 ? 'the year' : `column ${column + 1}`;
};

/** An amount held in pence, as £000 for a sentence: 12,345.67 or 12,345. */
export const thousandsInWords = (pence: number): string =>
  (pence / 100_000).toLocaleString('en-GB', { maximumFractionDigits: 5 });

const LONGEST_QUOTE = 40;

/** A cell's value as a sentence says it: `blank`, `the text "n/a"`, `TRUE`, `1,234.5`. */
export function valueInWords(value: unknown): string {
  if (value === null || value === undefined) return 'blank';
  if (typeof value === 'string') {
    if (value.trim() === '') return 'blank';
    const quoted = value.length > LONGEST_QUOTE ? `${value.slice(0, LONGEST_QUOTE)}…` : value;
    return `the text "${quoted}"`;
  }
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number')
    return Number.isFinite(value)
      ? value.toLocaleString('en-GB', { maximumSignificantDigits: 15 })
      : 'not a number that Excel can hold';
  return 'a value that is neither a number nor text';
}

const isBlank = (value: unknown): boolean => valueInWords(value) === 'blank';

/** Where a cell is: its row within the range it was given in, from 1, and its column in words. */
export interface Place {
  row: number;
  column?: string;
}

/** A column's name in a range: Q1 to Q4 where it is by quarter, otherwise "column 2"; none where there is one. */
export const columnName = (column: number, columns: number, byQuarter: boolean): string | undefined => {
  if (columns === 1) return undefined;
  return byQuarter ? quarterName(column, columns) : `column ${column + 1}`;
};

const where = (argument: string, place: Place | undefined): string => {
  if (!place) return argument;
  return `${argument}: row ${place.row}${place.column === undefined ? '' : `, ${place.column}`}`;
};

const list = (items: readonly string[]): string => items.join(', ');

const count = (number: number, one: string): string =>
  `${number.toLocaleString('en-GB')} ${one}${number === 1 ? '' : 's'}`;

/** The percentage that was probably meant, as a fraction: "95% is 0.95". */
function asFraction(value: unknown): string {
  const meant = typeof value === 'number' && value > 1 && value <= 100 ? value : 95;
  return `${meant}% is ${Number((meant / 100).toPrecision(12))}`;
}

/** What each kind of cell has to hold, as the end of a sentence. */
const remedies = {
  amount: (value: unknown) =>
    isBlank(value) ? 'enter 0 if it is nil' : 'enter an amount in £000 as a number',
  fund: (value: unknown) => {
    if (isBlank(value)) return 'enter 0 if it is nil';
    return 'enter an amount in £000 as a number, not below 0';
  },
  base: (value: unknown) =>
    isBlank(value) ? 'enter 0 if it is nil' : 'enter an amount as a number, not below 0, in £ or £000',
  fraction: (value: unknown) => `enter a fraction from 0 to 1 (${asFraction(value)})`,
  flag: () => 'enter TRUE or FALSE, or Y or N (a number is refused, for a blank may arrive as 0)',
  rate: () => 'enter a rate above 0 and not above 100, in £ per £, such as 1.5 (a blank may arrive as 0)',
  fractionAboveNil: (value: unknown) =>
    `enter a fraction above 0 and not above 1 (${asFraction(value)}; a blank may arrive as 0)`,
  weight: (value: unknown) => (isBlank(value) ? 'enter 0 if it has no share' : 'enter a number, not below 0'),
  count: (value: unknown) =>
    isBlank(value) ? 'enter 0 if there were none' : 'enter how many there were: a whole number, not below 0',
  decimals: () => 'enter a whole number from 0 to 5, or leave it out for exact pence',
  quarter: () => 'enter the number of quarters reported: 1, 2, 3 or 4, or "Q1" to "Q4"',
  year: () => 'write a financial year as text, such as "2018/19"',
};

/** A kind of cell: what it may hold is decided where it is read, what to do about it here. */
export type CellKind = keyof typeof remedies;

export const messages = {
  sumTooLarge: () => 'The figures add up to more than £90,000bn; check that every amount is in £000.',

  notNetZero: (kind: 'variations' | 'offsets', column: number, columns: number, differencePence: number) =>
    `${kind === 'variations' ? 'Variations' : 'Offsets'} do not net to zero in ${quarterName(column, columns)}: ` +
    `they add up to ${thousandsInWords(differencePence)} (£000). Adjust them so that they add up to 0.`,

  yearNotRead: (year: string) => `The year "${year}" is not a financial year; write it as "2018/19".`,

  notSetFor: (label: string, year: string) => `${label}: not set for ${year}.`,

  /** A cell, or a whole argument, that does not hold what it should. */
  wrongValue: (kind: CellKind, argument: string, value: unknown, place?: Place) =>
    `${where(argument, place)} is ${valueInWords(value)}; ${remedies[kind](value)}.`,

  amountInPounds: (argument: string, value: number, place?: Place) =>
    `${where(argument, place)} is ${valueInWords(value)}, which in £000 is more than £100bn. ` +
    'Is it in pounds? Divide it by 1,000.',

  amountTooLarge: (argument: string, value: number, place?: Place) =>
    `${where(argument, place)} is ${valueInWords(value)}, too large to work out to the penny; give it in £000.`,

  excelError: (argument: string, error: string, place?: Place) =>
    `${where(argument, place)} holds the Excel error ${error}; correct that cell first.`,

  rangeMissing: (argument: string, wanted: string) => `${argument} is blank; choose a range of ${wanted}.`,

  wrongSize: (argument: string, rows: number, columns: number, wanted: string) =>
    `${argument} has ${count(rows, 'row')} and ${count(columns, 'column')}; choose a range of ${wanted}.`,

  unevenRows: (argument: string) =>
    `${argument} has rows of different lengths; choose one rectangular range.`,

  differentRows: (argument: string, rows: number, other: string, otherRows: number) =>
    `${argument} has ${count(rows, 'row')} and ${other} has ${otherRows.toLocaleString('en-GB')}; ` +
    'choose ranges with the same organisations in the same order.',

  differentColumns: (argument: string, columns: number, other: string, otherColumns: number) =>
    `${argument} has ${count(columns, 'column')} and ${other} has ${otherColumns.toLocaleString('en-GB')}; ` +
    'choose ranges of the same width.',

  notOneCell: (argument: string, rows: number, columns: number) =>
    `${argument} has ${count(rows, 'row')} and ${count(columns, 'column')}; choose one cell.`,

  unknownChoice: (argument: string, value: unknown, allowed: readonly string[]) =>
    `${argument} is ${valueInWords(value)}; choose one of: ${list(allowed)}.`,

  yearNotSet: (label: string, year: string, setFor: readonly string[]) =>
    `${label}: not set for ${year}. Year: choose one of: ${list(setFor)}.`,

  priorYearNeeded: (rule: string) =>
    `Prior year is missing; the rule "${rule}" holds performance against last year. ` +
    'Choose the range of last year’s performance, or the rule "either" or "target".',

  profileNotWhole: (total: number) =>
    `Profile adds up to ${valueInWords(total)}; its four fractions must add up to 1.`,

  noWeights: () => 'Weights are all 0, so that there is nothing to share by; enter at least one above 0.',

  noStandard: (measure: string) =>
    `Measure "${measure}" has no operational standard (Annex B sets none), so that nothing can be held against it.`,

  notWorkedOut: (reason: string) =>
    `This could not be worked out (${reason}). It is a fault of the add-in: please report it with this sentence.`,

  ruleNotSet: (rule: string, planType: string, year: string) =>
    `Rule "${rule}" sets nothing for ${planType} plans in ${year}. ` +
    'Choose another rule, year or plan type; the help page of REQUIREMENT lists them.',
};

/** The shapes of ranges, as a sentence asks for them. */
export const shapes = {
  byQuarter: '4 columns, Q1 to Q4 across, and a row for each organisation',
  column: '1 column, with a row for each organisation',
  profile: '1 row and 4 columns, Q1 to Q4 across',
  conditions: '4 cells, in one row or one column: the conditions in the order of the help page',
  metrics: '6 rows and 2 columns: the metrics in the order of the help page, April and October across',
  anySize: 'at least 1 cell',
};

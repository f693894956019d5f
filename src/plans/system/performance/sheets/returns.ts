import { constitutionMeasures } from '../../../../schemes/nhs-constitution';
import { area } from '../../../cell-area';
import { placeOfTrustsAssumption } from '../../../../wording/system-performance';
import { NamedDraft } from '../../named-draft';
import type { LineDescription, PatientCount, PerformanceDescription } from '../description';
import { type PerformanceName, performanceNames } from '../names';
import { months, type Period, quarters } from '../periods';

const columns = { year: 1, measure: 2, organisation: 3, place: 4, months: 5, quarters: 17 } as const;
/** Columns of the second half, patients outside the standard, stand to the right of the first. */
const SECOND = 17;
const widths = [10, 44, 16, 14, ...Array<number>(16).fill(10), 3, ...Array<number>(16).fill(10)];

/** The sheet to be filled in: how many patients there were, and how many of them outside the standard. */
export function returnsSheet(description: PerformanceDescription): NamedDraft<PerformanceName> {
  const sheet = new NamedDraft('Performance returns', widths, performanceNames, {
    freeze: { rows: 2, columns: 4 },
    tabColour: 'FFB81C',
  });
  sheet.heading('Performance returns', `Number of patients. ${description.source}`);
  const top = sheet.startAfterChecks(3);
  const rows = description.lines.length + description.spareLines;
  placeHeadings(sheet, top);
  placeLines(sheet, top + 3, rows, description);
  placeHalf(sheet, top + 3, rows, description.lines, 'patients');
  placeHalf(sheet, top + 3, rows, description.lines, 'outside');
  placeChecks(sheet);
  return sheet;
}

function placeHeadings(sheet: NamedDraft<PerformanceName>, top: number): void {
  const second = columns.months + SECOND;
  sheet.section(top, 1, 'Returns', 4);
  sheet.section(top, columns.months, 'All patients of the period', 16);
  sheet.section(top, second, 'Patients outside the standard', 16);
  sheet.text(
    top + 1,
    1,
    `Leave a period without a return blank; 0 says none. ${placeOfTrustsAssumption}`,
    'note',
  );
  sheet.text(top + 1, second, 'Fill a quarter only where its months are not known.', 'note');
  ['Year', 'Measure', 'Organisation', 'Place'].forEach((heading, index) =>
    sheet.text(top + 2, 1 + index, heading, 'headingText'),
  );
  [...months, ...quarters].forEach((period, index) => {
    sheet.text(top + 2, columns.months + index, period, 'heading');
    sheet.text(top + 2, second + index, period, 'heading');
  });
}

function placeLines(
  sheet: NamedDraft<PerformanceName>,
  top: number,
  rows: number,
  { lines, places, years }: PerformanceDescription,
): void {
  const words = [
    ['Performance_years', columns.year, 'year'],
    ['Performance_measures', columns.measure, 'measure'],
    ['Performance_organisations', columns.organisation, 'organisation'],
    ['Performance_places', columns.place, 'place'],
  ] as const;
  for (const [name, column, key] of words) {
    const cells = area(top, column, rows);
    sheet.inputs(cells, (row) => lines[row]?.[key], 'inputText');
    sheet.block(name, cells);
  }
  const list = '=Performance_measure_list';
  const measureMessage = 'Choose a measure of the list on Performance.';
  sheet.choiceFrom(area(top, columns.measure, rows), [...constitutionMeasures], list, measureMessage);
  sheet.choice(area(top, columns.place, rows), [...places], `Choose one of: ${places.join(', ')}.`);
  sheet.choiceFrom(
    area(top, columns.year, rows),
    [...years],
    '=Performance_year_list',
    'Choose a year of the list on Performance.',
  );
}

type Half = keyof PatientCount;

const blocks = {
  patients: {
    left: columns.months,
    months: 'Performance_month_patients',
    quarters: 'Performance_quarter_patients',
  },
  outside: {
    left: columns.months + SECOND,
    months: 'Performance_month_outside',
    quarters: 'Performance_quarter_outside',
  },
} as const satisfies Record<Half, { left: number; months: PerformanceName; quarters: PerformanceName }>;

function placeHalf(
  sheet: NamedDraft<PerformanceName>,
  top: number,
  rows: number,
  lines: readonly LineDescription[],
  half: Half,
): void {
  const { left, months: ofMonths, quarters: ofQuarters } = blocks[half];
  const returned = (list: readonly Period[]) => (row: number, column: number) =>
    lines[row]?.returns?.[list[column]!]?.[half];
  const byMonth = area(top, left, rows, 12);
  const byQuarter = area(top, left + 12, rows, 4);
  sheet.inputs(byMonth, returned(months), 'inputCount');
  sheet.inputs(byQuarter, returned(quarters), 'inputCount');
  sheet.block(ofMonths, byMonth);
  sheet.block(ofQuarters, byQuarter);
  sheet.limit(area(top, left, rows, 16), {
    holds: 'whole number',
    least: 0,
    message: 'Enter how many patients there were: a whole number, not below 0.',
  });
}

function placeChecks(sheet: NamedDraft<PerformanceName>): void {
  const pairs = [
    ['Performance_month_outside', 'Performance_month_patients'],
    ['Performance_quarter_outside', 'Performance_quarter_patients'],
  ] as const;
  const tooMany = pairs.map(
    ([outside, patients]) =>
      `SUMPRODUCT(ISNUMBER(${patients})*ISNUMBER(${outside})*(${outside}>${patients}))`,
  );
  sheet.check({
    holds: `${tooMany.join('+')}=0`,
    holding: 'No line has more patients outside the standard than patients.',
    failing: 'A line has more patients outside the standard than patients: see whether the two are swapped.',
  });
  const halves = pairs.map(
    ([outside, patients]) => `SUMPRODUCT(ISNUMBER(${patients})*(1-ISNUMBER(${outside})))`,
  );
  sheet.check({
    holds: `${halves.join('+')}=0`,
    holding: 'Every number of patients has its number outside the standard.',
    failing:
      'A line has patients of a period but not how many were outside the standard: enter it, 0 if none.',
  });
  sheet.check({
    holds:
      'SUMPRODUCT((Performance_measures<>"")*(COUNTIF(Performance_measure_list,Performance_measures)=0))=0',
    holding: 'Every line has a measure of the list.',
    failing: 'A line has a measure that is not in the list on Performance: choose it from the list.',
  });
}

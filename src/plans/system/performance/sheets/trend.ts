import { constitutionMeasures } from '../../../../schemes/nhs-constitution';
import { addressOf, area, columnOf } from '../../../cell-area';
import { NamedDraft } from '../../named-draft';
import type { PerformanceDescription } from '../description';
import { type PerformanceName, performanceNames } from '../names';
import { months, periods, quarters } from '../periods';
import { spillFigures } from './figure-style';
import { togetherFormula } from './together-formula';

const firstColumn = 2;
const body = 6;

type Draft = NamedDraft<PerformanceName>;

/**
 * The system's performance in every quarter and month of every year: patients of all its organisations
 * together, blank where a return of an organisation that returns the measure that year is missing.
 */
export function trendSheet({ years }: PerformanceDescription): Draft {
  const measures = constitutionMeasures.length;
  const width = years.length * 17 + 3;
  const widths = [44, ...Array<number>(width).fill(11)];
  const sheet = new NamedDraft('Performance trend', widths, performanceNames, {
    freeze: { rows: 2, columns: 1 },
    tabColour: '003087',
  });
  sheet.heading('Performance trend', 'The system by quarter and month; a number where none is allowed');
  sheet.text(body - 1, 1, 'Measure', 'headingText');
  sheet.spill(area(body, 1, measures), 'Performance_measure_list', 'label');
  const returning = placeReturning(sheet, measures, years.length);
  const place = { measures, years: years.length, returning };
  placeSequence(sheet, place, firstColumn, 'Performance_system_quarters');
  placeSequence(sheet, place, firstColumn + years.length * 4 + 1, 'Performance_system_months');
  placePeriod(sheet, body + measures + 1);
  return sheet;
}

/** The periods of a year, and where the one reported stands in its sequence. */
function placePeriod(sheet: Draft, top: number): void {
  sheet.section(top, 1, 'The period reported', 1 + periods.length);
  const list = area(top + 1, 2, 1, periods.length);
  sheet.text(list.row, 1, 'Periods', 'label');
  sheet.each(list, (_, column) => ({ value: periods[column]!, style: 'label' }));
  sheet.block('Performance_period_list', list);
  const inYear = 'MATCH(Performance_period,Performance_period_list,0)';
  const byQuarter = area(top + 2, 2);
  sheet.text(byQuarter.row, 1, 'By quarter: 1, by month: 0', 'label');
  sheet.formula(byQuarter, `IF(${inYear}>12,1,0)`);
  sheet.block('Performance_by_quarter', byQuarter);
  const position = area(top + 3, 2);
  const yearsBefore = '(MATCH(Performance_year,Performance_year_list,0)-1)';
  sheet.text(position.row, 1, 'Place of the period among the quarters, or the months, above', 'label');
  sheet.formula(
    position,
    `IF(Performance_by_quarter=1,${yearsBefore}*4+${inYear}-12,${yearsBefore}*12+${inYear})`,
  );
  sheet.block('Performance_position', position);
}

const yearOf = (index: number): string => `INDEX(Performance_year_list,1,${index + 1})`;

/** How many organisations return a measure in a year. */
function placeReturning(sheet: Draft, measures: number, years: number): (year: number) => string {
  const left = firstColumn + years * 16 + 2;
  sheet.section(body - 2, left, 'Organisations with returns', years);
  Array.from({ length: years }, (_, year) => {
    sheet.formula(area(body - 1, left + year), yearOf(year), 'heading');
    const lines = `Performance_years,${yearOf(year)},Performance_measures,Performance_measure_list`;
    sheet.spill(area(body, left + year, measures), `COUNTIFS(${lines},Performance_reporting,1)`);
  });
  return (year) => addressOf(area(body, left + year, measures));
}

interface Place {
  measures: number;
  years: number;
  returning: (year: number) => string;
}

function placeSequence(
  sheet: Draft,
  { measures, years, returning }: Place,
  left: number,
  name: 'Performance_system_quarters' | 'Performance_system_months',
): void {
  const kind: readonly string[] = name === 'Performance_system_quarters' ? quarters : months;
  const cells = area(body, left, measures, years * kind.length);
  sheet.section(body - 2, left, kind === quarters ? 'By quarter' : 'By month', cells.columns);
  Array.from({ length: cells.columns }, (_, index) => {
    const year = Math.floor(index / kind.length);
    const period = kind[index % kind.length]!;
    sheet.formula(area(body - 1, left + index), `"${period} "&${yearOf(year)}`, 'heading');
    const column = periods.findIndex((one) => one === period) + 1;
    const of = `Performance_years,${yearOf(year)},Performance_measures,Performance_measure_list`;
    const formula = togetherFormula(of, returning(year), column);
    spillFigures(sheet, columnOf(cells, index), formula, constitutionMeasures);
  });
  sheet.block(name, cells);
}

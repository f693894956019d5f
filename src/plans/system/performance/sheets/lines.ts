import type { ConstitutionMeasure } from '../../../../schemes/nhs-constitution';
import { addressOf, area, type Area, columnOf, rowsOf } from '../../../cell-area';
import { NamedDraft } from '../../named-draft';
import type { PerformanceDescription } from '../description';
import { type PerformanceName, performanceNames } from '../names';
import { monthsOfQuarter, periods, quarters } from '../periods';
import { figureStyle, spillFigures } from './figure-style';

const columns = { words: 1, standard: 5, counted: 6, reporting: 7, now: 8, met: 9, results: 11 } as const;
const BLOCK = 17;
const widths = [10, 44, 16, 14, 11, 9, 10, 12, 9, 3, ...Array<number>(50).fill(11)];

type Draft = NamedDraft<PerformanceName>;

/** Everything worked out of a line: its standard, its performance by period, and whether it met the standard. */
export function linesSheet({ lines, spareLines }: PerformanceDescription): Draft {
  const sheet = new NamedDraft('Performance lines', widths, performanceNames, {
    freeze: { rows: 2, columns: 4 },
    tabColour: '003087',
  });
  sheet.heading(
    'Performance lines',
    'Each line of Performance returns against its standard; nothing to fill in',
  );
  const top = sheet.startAfterChecks(1);
  const rows = lines.length + spareLines;
  const body = top + 2;
  placeWords(sheet, top, rows);
  placeTerms(sheet, body, rows);
  const patients = placeCounts(sheet, body, rows, 'patients');
  const outside = placeCounts(sheet, body, rows, 'outside');
  const measures = [...lines.map(({ measure }) => measure), ...Array<undefined>(spareLines).fill(undefined)];
  const results = placeResults(sheet, patients, outside, measures);
  placeStanding(sheet, body, results, measures);
  sheet.check({
    holds: 'SUMPRODUCT(ISNUMBER(Performance_now)*ISNUMBER(Performance_standards)*(Performance_met=""))=0',
    holding: 'Every figure of the period is held against its standard.',
    failing: 'A figure of the period is not held against its standard: put the formulas of this sheet back.',
  });
  return sheet;
}

function placeWords(sheet: Draft, top: number, rows: number): void {
  sheet.section(top, 1, 'Lines', columns.met);
  const words = [
    ['Year', 'Performance_years'],
    ['Measure', 'Performance_measures'],
    ['Organisation', 'Performance_organisations'],
    ['Place', 'Performance_places'],
  ] as const;
  words.forEach(([heading, name], index) => {
    sheet.text(top + 1, columns.words + index, heading, 'headingText');
    sheet.spill(area(top + 2, columns.words + index, rows), `IF(ISBLANK(${name}),"",${name})`, 'label');
  });
  const headings = [
    ['Standard', columns.standard],
    ['None allowed', columns.counted],
    ['Has figures', columns.reporting],
    ['Period', columns.now],
    ['Met', columns.met],
  ] as const;
  headings.forEach(([heading, column]) => sheet.text(top + 1, column, heading, 'heading'));
}

function placeTerms(sheet: Draft, body: number, rows: number): void {
  const standards = area(body, columns.standard, rows);
  const measure = (row: number) => addressOf(area(body + row, columns.words + 1));
  sheet.each(standards, (row) => ({
    // A measure without a standard has none to show; a measure that is none is a check of Performance returns.
    formula: `=IF(${measure(row)}="","",IFERROR(SYB.STANDARD(${measure(row)}),""))`,
    style: 'calculatedPercent',
  }));
  sheet.block('Performance_standards', standards);
  const counted = area(body, columns.counted, rows);
  sheet.each(counted, (row) => {
    const standard = addressOf(rowsOf(standards, row, 1));
    return { formula: `=IF(ISNUMBER(${standard}),IF(${standard}=0,1,0),0)`, style: 'calculated' };
  });
  sheet.block('Performance_counted', counted);
}

/** Patients by period: the months as returned; a quarter as returned or, without a return, its three months. */
function placeCounts(sheet: Draft, body: number, rows: number, half: 'patients' | 'outside'): Area {
  const left = columns.results + BLOCK * (half === 'patients' ? 1 : 2);
  const title = half === 'patients' ? 'Patients by period' : 'Patients outside the standard by period';
  sheet.section(body - 2, left, title, 16);
  periods.forEach((period, index) => sheet.text(body - 1, left + index, period, 'heading'));
  const byMonth = `Performance_month_${half}`;
  const byQuarter = `Performance_quarter_${half}`;
  sheet.spill(area(body, left, rows, 12), `IF(ISNUMBER(${byMonth}),${byMonth},"")`, 'calculated');
  quarters.forEach((_, quarter) => {
    const returned = `INDEX(${byQuarter},0,${quarter + 1})`;
    const parts = monthsOfQuarter(quarter).map((at) => `INDEX(${byMonth},0,${at + 1})`);
    const known = parts.map((part) => `ISNUMBER(${part})`).join('*');
    const formula = `IF(ISNUMBER(${returned}),${returned},IF(${known}=1,${parts.join('+')},""))`;
    sheet.spill(area(body, left + 12 + quarter, rows), formula, 'calculated');
  });
  const cells = area(body, left, rows, 16);
  sheet.block(half === 'patients' ? 'Performance_patients' : 'Performance_outside', cells);
  return cells;
}

/** The measures of the lines, in their order; none for a line to come. */
type Measures = readonly (ConstitutionMeasure | undefined)[];

function placeResults(sheet: Draft, patients: Area, outside: Area, measures: Measures): Area {
  const { row: body, rows } = patients;
  const cells = area(body, columns.results, rows, 16);
  sheet.section(body - 2, columns.results, 'Performance by period', 16);
  periods.forEach((period, index) => {
    sheet.text(body - 1, columns.results + index, period, 'heading');
    const all = addressOf(columnOf(patients, index));
    const late = addressOf(columnOf(outside, index));
    const part = `IF(ISNUMBER(${all})*ISNUMBER(${late})=1,IF(${all}=0,"",(${all}-${late})/${all}),"")`;
    const formula = `IF(Performance_counted=1,IF(ISNUMBER(${late}),${late},""),${part})`;
    spillFigures(sheet, columnOf(cells, index), formula, measures);
  });
  sheet.block('Performance_results', cells);
  return cells;
}

function placeStanding(sheet: Draft, body: number, results: Area, measures: Measures): void {
  const { rows } = results;
  const column = 'MATCH(Performance_period,Performance_period_list,0)';
  const reporting = area(body, columns.reporting, rows);
  const outside = area(body, columns.results + 2 * BLOCK, rows, 16);
  const patients = area(body, columns.results + BLOCK, rows, 16);
  sheet.each(reporting, (row) => {
    const [all, late] = [patients, outside].map((cells) => addressOf(rowsOf(cells, row, 1)));
    return { formula: `=IF(COUNT(${all},${late})>0,1,0)`, style: 'calculated' };
  });
  sheet.block('Performance_reporting', reporting);
  const now = area(body, columns.now, rows);
  sheet.each(now, (row) => ({
    formula: `=INDEX(${addressOf(rowsOf(results, row, 1))},1,${column})`,
    style: figureStyle(measures[row]),
  }));
  sheet.block('Performance_now', now);
  const met = area(body, columns.met, rows);
  sheet.each(met, (row) => {
    const standard = addressOf(area(body + row, columns.standard));
    const figure = addressOf(area(body + row, columns.now));
    const measure = addressOf(area(body + row, columns.words + 1));
    const known = `AND(ISNUMBER(${standard}),ISNUMBER(${figure}))`;
    return { formula: `=IF(${known},SYB.MEETS(${measure},${figure}),"")`, style: 'calculatedText' };
  });
  sheet.block('Performance_met', met);
}

import { constitutionMeasures } from '../../../../schemes/nhs-constitution';
import { oversightTriggers } from '../../../../schemes/oversight-triggers';
import { valueIn } from '../../../../schemes/parameter';
import { proposalWords, triggerWords } from '../../../../wording/system-performance';
import { addressOf, area, columnOf } from '../../../cell-area';
import { quoted } from '../../../system-psf/sheet-draft';
import { NamedDraft } from '../../named-draft';
import type { PerformanceDescription } from '../description';
import { type PerformanceName, performanceNames, performanceTemplate } from '../names';
import { periods } from '../periods';
import { proposalKinds, triggers } from '../triggers';
import { figureStyle, spillFigures } from './figure-style';
import { togetherFormula } from './together-formula';

type Draft = NamedDraft<PerformanceName>;

const measures = constitutionMeasures.length;

/** The columns of the table of measures; those after the places depend on how many there are. */
function columnsFor(places: number, before: number) {
  const firstPlace = 7;
  const firstBefore = firstPlace + places;
  const trigger = firstBefore + before;
  return {
    standard: 2,
    now: 3,
    met: 4,
    below: 5,
    missing: 6,
    firstPlace,
    firstBefore,
    trigger,
    counted: trigger + 4,
  };
}

/** The front sheet: what is reported, the system against each standard, and what the oversight section asks for. */
export function systemSheet(description: PerformanceDescription): Draft {
  const { places, years, year } = description;
  const running = valueIn(oversightTriggers['Oversight periods running'], year).value;
  const columns = columnsFor(places.length, running - 1);
  const widths = [46, ...Array<number>(columns.trigger - 2).fill(13), 30, 18, 34, 30, 12];
  const sheet = new NamedDraft('Performance', widths, performanceNames, {
    freeze: { rows: 2, columns: 1 },
    tabColour: '005EB8',
  });
  sheet.heading('Performance', 'NHS Constitution measures of the system against their standards');
  const top = sheet.startAfterChecks(2);
  placeReported(sheet, top, description);
  placeYears(sheet, top, years);
  const body = top + 11;
  placeMeasures(sheet, body, columns);
  placePlaces(sheet, body, columns.firstPlace, places);
  placeBefore(sheet, body, columns.firstBefore, running - 1);
  placeTriggers(sheet, body, columns, running - 1);
  placeChecks(sheet);
  return sheet;
}

function placeReported(
  sheet: Draft,
  top: number,
  { system, year, period, years }: PerformanceDescription,
): void {
  sheet.section(top, 1, 'Reported', 2);
  const threshold = valueIn(oversightTriggers['Oversight threshold'], year).value;
  const settings = [
    ['Template', 'Performance_template', performanceTemplate, 'prefilledText'],
    ['System', 'Performance_system', system, 'inputText'],
    ['Financial year', 'Performance_year', year, 'inputText'],
    ['Period', 'Performance_period', period, 'inputText'],
    ['Assumed: support beyond so far below a standard', 'Performance_threshold', threshold, 'inputPercent'],
  ] as const;
  settings.forEach(([label, name, value, style], index) => {
    const cell = area(top + 1 + index, 2);
    sheet.text(cell.row, 1, label, 'label');
    sheet.put(cell, { value, style });
    sheet.block(name, cell);
  });
  sheet.text(
    top + 6,
    1,
    'The memoranda speak of agreed triggers and thresholds and print none: five percentage points, and three periods running, are assumptions.',
    'note',
  );
  sheet.choice(area(top + 3, 2), [...years], `Choose one of: ${years.join(', ')}.`);
  sheet.choice(area(top + 4, 2), [...periods], 'Choose a month, or a quarter.');
}

function placeYears(sheet: Draft, top: number, years: readonly string[]): void {
  const list = area(top + 1, 5, 1, years.length);
  sheet.section(top, 4, 'Years of the trend, the earliest first', 1 + years.length);
  sheet.text(list.row, 4, 'Years', 'label');
  sheet.inputs(list, (_, column) => years[column], 'inputText');
  sheet.block('Performance_year_list', list);
}

type Columns = ReturnType<typeof columnsFor>;

function placeMeasures(sheet: Draft, body: number, columns: Columns): void {
  sheet.section(body - 2, 1, 'The system against the standards', columns.trigger + 3);
  const headings = ['Measure', 'Standard', 'System', 'Met', 'Organisations outside', 'Without a figure'];
  sheet.headings(body - 1, 1, headings);
  const list = area(body, 1, measures);
  sheet.each(list, (row) => ({ value: constitutionMeasures[row]!, style: 'label' }));
  sheet.block('Performance_measure_list', list);
  const measure = (row: number) => addressOf(area(body + row, 1));
  const column = (
    name: PerformanceName,
    at: number,
    style: 'calculated' | 'calculatedText' | 'by measure',
    formula: (row: number) => string,
  ) => {
    const cells = area(body, at, measures);
    sheet.each(cells, (row) => ({
      formula: `=${formula(row)}`,
      style: style === 'by measure' ? figureStyle(constitutionMeasures[row]) : style,
    }));
    sheet.block(name, cells);
    return (row: number) => addressOf(area(body + row, at));
  };
  const standard = column(
    'Performance_measure_standards',
    columns.standard,
    'by measure',
    (row) => `IFERROR(SYB.STANDARD(${measure(row)}),"")`,
  );
  sheet.text(body - 1, columns.counted, 'None allowed', 'heading');
  column(
    'Performance_measure_counted',
    columns.counted,
    'calculated',
    (row) => `IF(ISNUMBER(${standard(row)}),IF(${standard(row)}=0,1,0),0)`,
  );
  const now = column('Performance_system_now', columns.now, 'by measure', (row) => sequenceCell(row, 0));
  column(
    'Performance_system_met',
    columns.met,
    'calculatedText',
    (row) =>
      `IF(AND(ISNUMBER(${standard(row)}),ISNUMBER(${now(row)})),SYB.MEETS(${measure(row)},${now(row)}),"")`,
  );
  const ofYear = (row: number) => `Performance_years,Performance_year,Performance_measures,${measure(row)}`;
  column(
    'Performance_below',
    columns.below,
    'calculated',
    (row) => `COUNTIFS(${ofYear(row)},Performance_met,FALSE)`,
  );
  const period = 'MATCH(Performance_period,Performance_period_list,0)';
  const known = (row: number, cells: string) => `COUNTIFS(${ofYear(row)},INDEX(${cells},0,${period}),">=0")`;
  column('Performance_missing', columns.missing, 'calculated', (row) => {
    const returning = `COUNTIFS(${ofYear(row)},Performance_reporting,1)`;
    return `${returning}-${known(row, 'Performance_outside')}`;
  });
}

/** The system's figure so many periods before the one reported; blank before the first. */
function sequenceCell(row: number, back: number): string {
  const of = (name: PerformanceName) => `INDEX(${name},${row + 1},Performance_position-${back})`;
  const chosen = `IF(Performance_by_quarter=1,${of('Performance_system_quarters')},${of('Performance_system_months')})`;
  return back === 0 ? chosen : `IF(Performance_position>${back},${chosen},"")`;
}

function placePlaces(sheet: Draft, body: number, left: number, places: readonly string[]): void {
  const cells = area(body, left, measures, places.length);
  const ofYear = 'Performance_years,Performance_year,Performance_measures,Performance_measure_list';
  places.forEach((place, index) => {
    sheet.text(body - 1, left + index, place, 'heading');
    const of = `${ofYear},Performance_places,${addressOf(area(body - 1, left + index))}`;
    const returning = `COUNTIFS(${of},Performance_reporting,1)`;
    const column = 'MATCH(Performance_period,Performance_period_list,0)';
    const formula = togetherFormula(of, returning, column);
    spillFigures(sheet, columnOf(cells, index), formula, constitutionMeasures);
  });
  sheet.block('Performance_places_now', cells);
}

function placeBefore(sheet: Draft, body: number, left: number, count: number): void {
  const cells = area(body, left, measures, count);
  Array.from({ length: count }, (_, index) =>
    sheet.text(
      body - 1,
      left + index,
      index === 0 ? 'Period before' : `${index + 1} periods before`,
      'heading',
    ),
  );
  sheet.each(cells, (row, column) => ({
    formula: `=${sequenceCell(row, column + 1)}`,
    style: figureStyle(constitutionMeasures[row]),
  }));
  sheet.block('Performance_system_before', cells);
}

/** The triggers as native formulas: the first of the list that applies, as `firstTrigger` has it. */
function placeTriggers(sheet: Draft, body: number, columns: Columns, before: number): void {
  const cells = area(body, columns.trigger, measures);
  sheet.text(body - 1, columns.trigger, 'Trigger', 'headingText');
  sheet.each(cells, (row) => {
    const at = (column: number) => addressOf(area(body + row, column));
    const places = {
      measure: at(1),
      standard: at(columns.standard),
      now: at(columns.now),
      before: Array.from({ length: before }, (_, index) => at(columns.firstBefore + index)),
    };
    const chosen = triggers.reduceRight(
      (otherwise, { id, formula }) => `IF(${formula(places)},${quoted(triggerWords[id].title)},${otherwise})`,
      '""',
    );
    const known = `AND(ISNUMBER(${places.now}),ISNUMBER(${places.standard}))`;
    return { formula: `=IF(${known},${chosen},"")`, style: 'calculatedText' };
  });
  sheet.block('Performance_triggers', cells);
  const proposals = area(body, columns.trigger + 1, measures, proposalKinds.length);
  proposalKinds.forEach((kind, index) => {
    const firing = triggers.filter(({ proposes }) => proposes.includes(kind));
    sheet.text(body - 1, proposals.column + index, proposalWords[kind], 'headingText');
    sheet.each(columnOf(proposals, index), (row) => {
      const trigger = addressOf(area(body + row, columns.trigger));
      const named = firing.map(({ id }) => `${trigger}=${quoted(triggerWords[id].title)}`);
      return { formula: `=IF(OR(${named.join(',')}),"Yes","")`, style: 'calculatedText' };
    });
  });
  sheet.block('Performance_proposals', proposals);
}

function placeChecks(sheet: Draft): void {
  sheet.check({
    holds: 'SUM(Performance_missing)=0',
    holding: 'Every organisation that returns a measure has a figure for the period.',
    failing:
      'An organisation lacks a figure for the period: the system’s figure of that measure is left blank.',
  });
  sheet.check({
    holds:
      'AND(COUNTIF(Performance_year_list,Performance_year)=1,COUNTIF(Performance_period_list,Performance_period)=1)',
    holding: 'The year and the period reported are among those of the workbook.',
    failing:
      'The year reported is not among the years of the trend, or the period is none: choose one that is.',
  });
}

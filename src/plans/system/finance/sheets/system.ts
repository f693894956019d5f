import { addressOf, type Area, area, columnOf, rowsOf } from '../../../cell-area';
import { NamedDraft } from '../../named-draft';
import { months } from '../../performance/periods';
import type { FinanceDescription } from '../description';
import { type FinanceName, financeNames, financeTemplate } from '../names';

const headings = [
  'Plan to date',
  'Actual to date',
  'Variance',
  'Plan, year',
  'Forecast',
  'Forecast less plan',
  'Control total',
  'Forecast less control total',
  'To recover by March',
] as const;
const POSITION = headings.length;
const COUNTED = POSITION + 3;
const widths = [20, ...Array<number>(POSITION + 1).fill(14), 20, ...Array<number>(POSITION).fill(14)];

type Draft = NamedDraft<FinanceName>;

/** The front sheet: the system, its places and organisations to date and for the year, and the months. */
export function systemSheet(description: FinanceDescription): Draft {
  const { organisations, places } = description;
  const sheet = new NamedDraft('System finance', widths, financeNames, {
    freeze: { rows: 2, columns: 1 },
    tabColour: '005EB8',
  });
  sheet.heading('System finance', '£000, surplus positive, deficit in brackets, excluding PSF');
  const top = sheet.startAfterChecks(1);
  placeReported(sheet, top, description);
  const system = top + 7;
  const ofPlaces = system + 5;
  const each = ofPlaces + places.length + 4;
  const trend = each + organisations.length + 5;
  placeOrganisations(sheet, each, organisations.length);
  placePlaces(sheet, ofPlaces, places);
  placeSystem(sheet, system);
  placeTrend(sheet, trend);
  placeQuarters(sheet, trend + 7, organisations.length);
  sheet.check({
    holds: 'COUNT(Finance_system_position)=COLUMNS(Finance_system_position)',
    holding: 'The system’s position is complete.',
    failing:
      'An organisation lacks a month’s plan or actual, or its forecast: what rests on it is left blank.',
  });
  return sheet;
}

function placeReported(
  sheet: Draft,
  top: number,
  { system, year, monthsReported }: FinanceDescription,
): void {
  sheet.section(top, 1, 'Reported', 2);
  const settings = [
    ['Template', 'Finance_template', financeTemplate, 'prefilledText'],
    ['System', 'Finance_system', system, 'inputText'],
    ['Financial year', 'Finance_year', year, 'inputText'],
    ['Last month', 'Finance_month', months[monthsReported - 1]!, 'inputText'],
  ] as const;
  settings.forEach(([label, name, value, style], index) => {
    const cell = area(top + 1 + index, 2);
    sheet.text(cell.row, 1, label, 'label');
    sheet.put(cell, { value, style });
    sheet.block(name, cell);
  });
  const message = 'Choose the last month for which every organisation has reported.';
  sheet.choice(area(top + 4, 2), [...months], message);
  const reported = area(top + 5, 2);
  sheet.text(reported.row, 1, 'Months reported', 'label');
  sheet.formula(reported, 'MATCH(Finance_month,Finance_month_list,0)');
  sheet.block('Finance_months_reported', reported);
}

function placeHeadings(sheet: Draft, row: number, left: number, first: string): void {
  sheet.headings(row, left, [first, ...headings]);
}

/** Each organisation in full, and beside it as far as it is counted. */
function placeOrganisations(sheet: Draft, top: number, rows: number): void {
  sheet.section(top, 1, 'Organisations, each in full', POSITION + 1);
  placeHeadings(sheet, top + 1, 1, 'Organisation');
  sheet.spill(area(top + 2, 1, rows), 'Finance_organisations', 'label');
  const body = area(top + 2, 2, rows, POSITION);
  sheet.each(body, (row, column) => ({
    formula: `=${positionFormula(rowsOf(body, row, 1), row, column)}`,
    style: 'calculated',
  }));
  sheet.block('Finance_positions', body);
  const counted = area(top + 2, 1 + COUNTED, rows, POSITION);
  sheet.section(top, COUNTED, 'As counted in the system', POSITION + 1);
  placeHeadings(sheet, top + 1, COUNTED, 'Organisation');
  sheet.spill(area(top + 2, COUNTED, rows), 'Finance_organisations', 'label');
  sheet.spill(counted, 'IF(ISNUMBER(Finance_positions),Finance_positions*Finance_included,"")');
  sheet.block('Finance_counted', counted);
}

/** One figure of an organisation; what rests on a figure that is not there is blank. */
function positionFormula(row: Area, index: number, column: number): string {
  const at = (other: number) => addressOf(columnOf(row, other));
  const monthsOf = (name: FinanceName) => `INDEX(${name},${index + 1},0)`;
  const toDate = (name: FinanceName) => {
    const reported = `(Finance_month_numbers<=Finance_months_reported)`;
    const known = `SUMPRODUCT(ISNUMBER(${monthsOf(name)})*${reported})=Finance_months_reported`;
    return `IF(${known},SUMIFS(${monthsOf(name)},Finance_month_numbers,"<="&Finance_months_reported),"")`;
  };
  const entered = (name: FinanceName) => {
    const cell = `INDEX(${name},${index + 1},1)`;
    return `IF(ISNUMBER(${cell}),${cell},"")`;
  };
  const less = (one: string, other: string) => `IF(COUNT(${one},${other})=2,${one}-${other},"")`;
  const formulas = [
    toDate('Finance_plans'),
    toDate('Finance_actuals'),
    less(at(1), at(0)),
    `IF(COUNT(${monthsOf('Finance_plans')})=12,SUM(${monthsOf('Finance_plans')}),"")`,
    entered('Finance_forecasts'),
    less(at(4), at(3)),
    entered('Finance_control_totals'),
    less(at(4), at(6)),
    less(at(5), at(2)),
  ];
  return formulas[column]!;
}

/** What is complete adds up; what is not is blank, for a part is not the whole. */
function placePlaces(sheet: Draft, top: number, places: readonly string[]): void {
  sheet.section(top, 1, 'Places, as counted in the system', POSITION + 1);
  placeHeadings(sheet, top + 1, 1, 'Place');
  const list = area(top + 2, 1, places.length);
  sheet.each(list, (row) => ({ value: places[row]!, style: 'label' }));
  sheet.block('Finance_place_list', list);
  const body = area(top + 2, 2, places.length, POSITION);
  sheet.each(body, (row, column) => {
    const of = `(Finance_places=${addressOf(rowsOf(list, row, 1))})`;
    const figures = `INDEX(Finance_counted,0,${column + 1})`;
    const complete = `SUMPRODUCT(${of}*ISNUMBER(${figures}))=SUMPRODUCT(${of}*1)`;
    const sum = `SUMIFS(${figures},Finance_places,${addressOf(rowsOf(list, row, 1))})`;
    return { formula: `=IF(${complete},${sum},"")`, style: 'calculated' };
  });
  sheet.block('Finance_place_positions', body);
}

function placeSystem(sheet: Draft, top: number): void {
  sheet.section(top, 1, 'System', POSITION + 1);
  placeHeadings(sheet, top + 1, 1, 'System');
  sheet.text(top + 2, 1, 'As counted', 'totalLabel');
  const body = area(top + 2, 2, 1, POSITION);
  sheet.each(body, (_, column) => {
    const figures = `INDEX(Finance_counted,0,${column + 1})`;
    return {
      formula: `=IF(COUNT(${figures})=ROWS(Finance_counted),SUM(${figures}),"")`,
      style: 'total',
    };
  });
  sheet.block('Finance_system_position', body);
}

function placeTrend(sheet: Draft, top: number): void {
  sheet.section(top, 1, 'The system by month, year to date', 13);
  const list = area(top + 1, 2, 1, 12);
  const numbers = area(top + 2, 2, 1, 12);
  sheet.text(top + 1, 1, 'Month', 'headingText');
  sheet.each(list, (_, column) => ({ value: months[column]!, style: 'heading' }));
  sheet.block('Finance_month_list', list);
  sheet.text(top + 2, 1, 'Number', 'label');
  sheet.each(numbers, (_, column) => ({ value: column + 1, style: 'calculated' }));
  sheet.block('Finance_month_numbers', numbers);
  const lines = [
    ['Plan', 'Finance_trend_plan', 'Finance_plans'],
    ['Actual', 'Finance_trend_actual', 'Finance_actuals'],
  ] as const;
  lines.forEach(([label, name, of], index) => {
    const cells = area(top + 3 + index, 2, 1, 12);
    sheet.text(cells.row, 1, label, 'label');
    sheet.each(cells, (_, column) => {
      const upTo = `(Finance_month_numbers<=${column + 1})`;
      const known = `SUMPRODUCT(ISNUMBER(${of})*${upTo})=ROWS(${of})*${column + 1}`;
      const sum = `SUMPRODUCT(${of}*Finance_included*${upTo})`;
      return { formula: `=IF(${known},${sum},"")`, style: 'calculated' };
    });
    sheet.block(name, cells);
  });
}

/** Quarters for the quarterly workbook: only those whose three months are all there. */
function placeQuarters(sheet: Draft, top: number, rows: number): void {
  sheet.section(top, 1, 'Actual of each quarter alone, for the quarterly workbook', 5);
  sheet.headings(top + 1, 1, ['Organisation', 'Q1', 'Q2', 'Q3', 'Q4']);
  sheet.spill(area(top + 2, 1, rows), 'Finance_organisations', 'label');
  const body = area(top + 2, 2, rows, 4);
  sheet.each(body, (row, quarter) => {
    const all = [1, 2, 3].map((month) => `INDEX(Finance_actuals,${row + 1},${quarter * 3 + month})`);
    return { formula: `=IF(COUNT(${all.join(',')})=3,${all.join('+')},"")`, style: 'calculated' };
  });
  sheet.block('Finance_quarter_actuals', body);
}

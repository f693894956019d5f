import { months } from '../../performance/periods';
import { placeOfTrustsAssumption } from '../../../../wording/system-performance';
import { addressOf, area, rowsOf } from '../../../cell-area';
import type { CellValue, StyleName } from '../../../workbook-model';
import { NamedDraft } from '../../named-draft';
import type { FinanceDescription, FinanceOrganisation } from '../description';
import { type FinanceName, financeNames } from '../names';

const columns = { words: 1, controlTotal: 7, year: 8, plans: 9, actuals: 22, forecast: 35 } as const;
const widths = [
  18,
  10,
  15,
  14,
  10,
  10,
  14,
  12,
  ...Array<number>(12).fill(10),
  3,
  ...Array<number>(12).fill(10),
  3,
  14,
];

type Draft = NamedDraft<FinanceName>;

const words = [
  ['Organisation', 'Finance_organisations', 'inputText', (one) => one.shortName],
  ['ODS code', 'Finance_codes', 'inputText', (one) => one.odsCode],
  ['Kind', 'Finance_kinds', 'inputText', (one) => (one.kind === 'trust' ? 'Trust' : 'Commissioner')],
  ['Place', 'Finance_places', 'inputText', (one) => one.place],
  ['Accepted', 'Finance_accepted', 'inputText', (one) => (one.accepted ? 'Y' : 'N')],
  ['Included', 'Finance_included', 'inputPercent', (one) => one.included],
  ['Control total', 'Finance_control_totals', 'input', (one) => one.controlTotal],
] as const satisfies readonly [string, FinanceName, StyleName, (one: FinanceOrganisation) => CellValue][];

/** The sheet to be filled in each month: plan, actual and forecast of each organisation. */
export function returnsSheet({ organisations, places, system }: FinanceDescription): Draft {
  const sheet = new NamedDraft('Finance returns', widths, financeNames, {
    freeze: { rows: 2, columns: 1 },
    tabColour: 'FFB81C',
  });
  sheet.heading(
    'Finance returns',
    `${system}: £000 of each month alone, surplus positive, deficit in brackets, excluding PSF`,
  );
  const top = sheet.startAfterChecks(3);
  const body = top + 3;
  const rows = organisations.length;
  placeWords(sheet, top, organisations);
  sheet.choice(area(body, 4, rows), [...places], `Choose one of: ${places.join(', ')}.`);
  sheet.choice(area(body, 3, rows), ['Commissioner', 'Trust'], 'Choose Commissioner or Trust.');
  sheet.choice(area(body, 5, rows), ['Y', 'N'], 'Choose Y or N.');
  placeMonths(sheet, top, organisations);
  const forecasts = area(body, columns.forecast, rows);
  sheet.section(top, columns.forecast, 'Forecast', 1);
  sheet.text(top + 2, columns.forecast, 'Year', 'heading');
  sheet.inputs(forecasts, (row) => organisations[row]!.forecast, 'input');
  sheet.block('Finance_forecasts', forecasts);
  sheet.limit(area(body, columns.controlTotal, rows, columns.forecast - columns.controlTotal + 1), {
    holds: 'number',
    message: 'Enter an amount in £000; a deficit is negative.',
  });
  placeChecks(sheet, body, rows);
  return sheet;
}

function placeWords(sheet: Draft, top: number, organisations: readonly FinanceOrganisation[]): void {
  sheet.section(top, columns.words, 'Organisations', columns.year);
  sheet.text(top + 1, columns.words, placeOfTrustsAssumption, 'note');
  words.forEach(([heading, name, style, value], index) => {
    const cells = area(top + 3, columns.words + index, organisations.length);
    sheet.text(top + 2, cells.column, heading, index > 4 ? 'heading' : 'headingText');
    sheet.inputs(cells, (row) => value(organisations[row]!), style);
    sheet.block(name, cells);
  });
}

function placeMonths(sheet: Draft, top: number, organisations: readonly FinanceOrganisation[]): void {
  const rows = organisations.length;
  sheet.section(top, columns.plans, 'Plan of each month', 12);
  sheet.text(
    top + 1,
    columns.plans,
    'Months are not published: each quarter in three equal parts, commissioners’ quarters equal. Type your own over them.',
    'note',
  );
  sheet.section(top, columns.actuals, 'Actual of each month', 12);
  sheet.text(top + 1, columns.actuals, 'Leave later months blank; enter 0 where an actual is nil.', 'note');
  months.forEach((month, index) => {
    sheet.text(top + 2, columns.plans + index, month, 'heading');
    sheet.text(top + 2, columns.actuals + index, month, 'heading');
  });
  const plans = area(top + 3, columns.plans, rows, 12);
  sheet.inputs(plans, (row, month) => organisations[row]!.plan[month], 'prefilled');
  sheet.block('Finance_plans', plans);
  const actuals = area(top + 3, columns.actuals, rows, 12);
  sheet.inputs(actuals, (row, month) => organisations[row]!.actuals?.[month], 'input');
  sheet.block('Finance_actuals', actuals);
  sheet.text(top + 2, columns.year, 'Plan, year', 'heading');
  sheet.each(area(top + 3, columns.year, rows), (row) => {
    const months12 = addressOf(rowsOf(plans, row, 1));
    return { formula: `=IF(COUNT(${months12})=12,SUM(${months12}),"")`, style: 'calculated' };
  });
}

function placeChecks(sheet: Draft, body: number, rows: number): void {
  const years = addressOf(area(body, columns.year, rows));
  sheet.check({
    holds: `SUMPRODUCT((Finance_accepted="Y")*(ABS(${years}-Finance_control_totals)>1.005))=0`,
    holding:
      'The plan of every organisation that accepted adds up to its control total, within 1 for rounding.',
    failing: 'The months of a plan do not add up to its control total: see Plan, year beside Control total.',
  });
  sheet.check({
    holds: 'COUNT(Finance_plans)=ROWS(Finance_plans)*12',
    holding: 'Every organisation has a plan for every month.',
    failing: 'A month of a plan is missing, or is text: enter it, or 0 if it is nil.',
  });
  sheet.check({
    holds:
      'SUMPRODUCT(ISNUMBER(Finance_actuals)*(Finance_month_numbers<=Finance_months_reported))=ROWS(Finance_actuals)*Finance_months_reported',
    holding: 'Every organisation has an actual for every month reported.',
    failing: 'An actual of a month reported is missing, or is text: enter it, or 0 if it is nil.',
  });
}

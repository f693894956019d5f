import { valueIn } from '../../../../schemes/parameter';
import { transformationTotals } from '../../../../schemes/transformation-funding';
import { addressOf, area, columnOf, rowsOf } from '../../../cell-area';
import { NamedDraft } from '../../named-draft';
import type { FinanceDescription } from '../description';
import { type FinanceName, financeNames } from '../names';

const widths = [34, 32, 14, 14, 14, 14, 14];

/** The transformation funding of Annex 2 against what is spent of it. */
export function transformationSheet({ funds, released }: FinanceDescription): NamedDraft<FinanceName> {
  const sheet = new NamedDraft('Finance transformation', widths, financeNames, {
    freeze: { rows: 2, columns: 2 },
    tabColour: 'FFB81C',
  });
  sheet.heading('Finance transformation', '£000. Allocations: MoU October 2018, Annex 2, indicative figures');
  const top = sheet.startAfterChecks(2);
  const rows = funds.length;
  sheet.section(top, 1, 'Funds', 7);
  const headings = ['Group', 'Fund', 'Allocation', 'Spent to date', 'Forecast', 'Left', 'Spent, part'];
  headings.forEach((heading, index) =>
    sheet.text(top + 1, 1 + index, heading, index < 2 ? 'headingText' : 'heading'),
  );
  const body = top + 2;
  sheet.each(area(body, 1, rows), (row) => ({ value: funds[row]!.group, style: 'label' }));
  const names = area(body, 2, rows);
  sheet.each(names, (row) => ({ value: funds[row]!.programme, style: 'label' }));
  sheet.block('Finance_fund_names', names);
  const allocations = area(body, 3, rows);
  sheet.inputs(allocations, (row) => funds[row]!.allocation, 'prefilled');
  sheet.block('Finance_fund_allocations', allocations);
  const spend = area(body, 4, rows, 2);
  sheet.inputs(spend, (row, column) => (column === 0 ? funds[row]!.spent : funds[row]!.forecast), 'input');
  sheet.block('Finance_fund_spend', spend);
  const left = area(body, 6, rows);
  sheet.each(left, (row) => {
    const [allocation, forecast] = [allocations, columnOf(spend, 1)].map((of) =>
      addressOf(rowsOf(of, row, 1)),
    );
    return {
      formula: `=IF(COUNT(${allocation},${forecast})=2,${allocation}-${forecast},"")`,
      style: 'calculated',
    };
  });
  sheet.block('Finance_fund_left', left);
  sheet.each(area(body, 7, rows), (row) => {
    const [allocation, spent] = [allocations, columnOf(spend, 0)].map((of) => addressOf(rowsOf(of, row, 1)));
    return {
      formula: `=IF(COUNT(${allocation},${spent})=2,IF(${allocation}=0,"",${spent}/${allocation}),"")`,
      style: 'calculatedPercent',
    };
  });
  placeBelow(sheet, body + rows, released, addressOf(allocations));
  sheet.check({
    holds: `SUMPRODUCT(ISNUMBER(${addressOf(left)})*(${addressOf(columnOf(spend, 1))}>${addressOf(allocations)}))=0`,
    holding: 'No fund is forecast beyond its allocation.',
    failing: 'A fund is forecast beyond its allocation: look down the column Left.',
  });
  const spent = addressOf(columnOf(spend, 0));
  const forecast = addressOf(columnOf(spend, 1));
  sheet.check({
    holds: `SUMPRODUCT(ISNUMBER(${spent})*ISNUMBER(${forecast})*(${spent}>${forecast}))=0`,
    holding: 'No fund has spent more than its forecast.',
    failing: 'A fund has spent more than its forecast for the year: raise the forecast.',
  });
  return sheet;
}

function placeBelow(
  sheet: NamedDraft<FinanceName>,
  row: number,
  released: boolean,
  allocations: string,
): void {
  sheet.text(row, 1, 'Together', 'totalLabel');
  sheet.formula(area(row, 3), `SUM(${allocations})`, 'total');
  const year = '2018/19';
  const committed = valueIn(transformationTotals['Transformation funding committed, as printed'], year).value;
  const all = valueIn(transformationTotals['Transformation funding, as printed'], year).value;
  sheet.text(
    row + 1,
    1,
    `Annex 2 prints £${committed}m for the committed funds and £${all}m in all; its lines add up to 17.52 and 24.46. They were rounded from finer figures: nothing needs correcting.`,
    'note',
  );
  const cell = area(row + 2, 3);
  sheet.text(row + 2, 1, 'Uncommitted funds released', 'label');
  sheet.put(cell, { value: released ? 'Y' : 'N', style: 'inputText' });
  sheet.choice(cell, ['Y', 'N'], 'Choose Y once the governance information is accepted, or N.');
  sheet.block('Finance_fund_released', cell);
}

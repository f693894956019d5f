import { addressOf, area, columnOf, rowsOf } from '../../../cell-area';
import { NamedDraft } from '../../named-draft';
import { basketAssumption, basketWords } from '../../../../wording/system-finance';
import { indicators } from '../basket';
import type { EfficiencyReturn, FinanceDescription } from '../description';
import { type FinanceName, financeNames } from '../names';

const returned: readonly [heading: string, of: keyof EfficiencyReturn][] = [
  ['Plan, year', 'planYear'],
  ['Plan to date', 'planToDate'],
  ['Actual to date', 'actualToDate'],
  ['Of which recurrent', 'recurrentToDate'],
  ['Forecast', 'forecast'],
  ['Operating expenditure, year', 'expenditure'],
];
const widths = [20, ...Array<number>(6).fill(14), 3, ...Array<number>(4).fill(16)];
const left = 9;

/** The efficiency of each organisation, and the indicators of the basket. */
export function efficiencySheet({ organisations }: FinanceDescription): NamedDraft<FinanceName> {
  const sheet = new NamedDraft('Finance efficiency', widths, financeNames, {
    freeze: { rows: 2, columns: 1 },
    tabColour: 'FFB81C',
  });
  sheet.heading('Finance efficiency', 'Savings, £000, positive: CIP of trusts, QIPP of commissioners');
  const top = sheet.startAfterChecks(1);
  const rows = organisations.length;
  sheet.section(top, 1, 'Efficiency', 7);
  sheet.section(top, left, 'Basket of indicators', 4);
  sheet.text(top + 1, 1, basketAssumption, 'note');
  sheet.headings(top + 2, 1, ['Organisation', ...returned.map(([heading]) => heading)]);
  sheet.spill(area(top + 3, 1, rows), 'Finance_organisations', 'label');
  const inputs = area(top + 3, 2, rows, returned.length);
  sheet.inputs(inputs, (row, column) => organisations[row]!.efficiency?.[returned[column]![1]], 'input');
  sheet.block('Finance_efficiency', inputs);
  sheet.limit(inputs, { holds: 'number', least: 0, message: 'Enter an amount in £000, not below 0.' });
  indicators.forEach(({ id }, index) => sheet.text(top + 2, left + index, basketWords[id], 'heading'));
  const basket = area(top + 3, left, rows, indicators.length);
  sheet.each(basket, (row, column) => {
    const [part, whole] = partAndWhole(column).map((at) => addressOf(columnOf(rowsOf(inputs, row, 1), at)));
    return {
      formula: `=IF(COUNT(${part},${whole})=2,IF(${whole}=0,"",${part}/${whole}),"")`,
      style: 'calculatedPercent',
    };
  });
  sheet.block('Finance_basket', basket);
  const system = area(top + 3 + rows, left, 1, indicators.length);
  sheet.text(system.row, 1, 'System', 'totalLabel');
  sheet.each(system, (_, column) => {
    const [part, whole] = partAndWhole(column).map((at) => addressOf(columnOf(inputs, at)));
    const complete = `COUNT(${part})+COUNT(${whole})=2*ROWS(Finance_efficiency)`;
    return {
      formula: `=IF(${complete},IF(SUM(${whole})=0,"",SUM(${part})/SUM(${whole})),"")`,
      style: 'calculatedPercent',
    };
  });
  sheet.block('Finance_system_basket', system);
  const recurrent = addressOf(columnOf(inputs, 3));
  const actual = addressOf(columnOf(inputs, 2));
  sheet.check({
    holds: `SUMPRODUCT(ISNUMBER(${recurrent})*(${recurrent}>${actual}))=0`,
    holding: 'No organisation has more recurrent savings than savings.',
    failing: 'An organisation has more recurrent savings than savings: correct one of the two.',
  });
  return sheet;
}

/** The columns of the efficiency return that an indicator divides. */
function partAndWhole(indicator: number): [number, number] {
  const { part, whole } = indicators[indicator]!;
  const at = (of: keyof EfficiencyReturn) => returned.findIndex(([, one]) => one === of);
  return [at(part), at(whole)];
}

import { addressOf, type Area, area, columnOf } from '../../cell-area';
import type { SystemPsfName } from '../names';
import { addColumnTotals, placePanelFrame } from '../panel';
import { SheetDraft } from '../sheet-draft';
import type { OrderedSystem } from '../system-description';
import { sumStillToCome, sumToDate } from './to-date';

const [label, value] = [1, 2] as const;

/**
 * The Earn-back sheet: what the system earns back at year end of the PSF that non-acceptors lost (MoU
 * October 2018, section 6(ii)). The rate and the receiver are assumptions; before quarter 4 it is a projection.
 */
export function earnBackSheet(system: OrderedSystem): SheetDraft {
  const sheet = new SheetDraft('Earn-back', [50, 14, 14, 14, 14], {
    freeze: { rows: 2, columns: 1 },
    tabColour: '005EB8',
  });
  sheet.heading('Earn-back', 'Paid at year end on the full-year system actual, up to the cap, £000');
  const top = sheet.startAfterChecks(1);
  const afterActual = placeFullYearActual(sheet, top);
  const afterResult = placeResult(sheet, afterActual + 1);
  const afterRates = placeOtherRates(sheet, afterResult + 1);
  const shares = placeShares(sheet, afterRates + 1, system);
  placeCheck(sheet, shares);
  return sheet;
}

/** Lines of label, figure and remark; returns the row after them. */
function placeLine(sheet: SheetDraft, row: number, { text, formula, remark, name, style }: Line): Area {
  const cell = area(row, value);
  sheet.text(row, label, text, 'label');
  sheet.formula(cell, formula, style ?? 'calculated');
  if (remark) sheet.text(row, value + 1, remark, 'note');
  if (name) sheet.define(name, cell);
  return cell;
}

interface Line {
  text: string;
  formula: string;
  remark?: string;
  name?: SystemPsfName;
  style?: 'prefilled' | 'calculatedRate' | 'calculatedText' | 'total';
}

function placeFullYearActual(sheet: SheetDraft, top: number): number {
  sheet.section(top, label, 'Full-year system actual', 3);
  const toDate = placeLine(sheet, top + 1, {
    text: 'Actual of the quarters reported',
    formula: sumToDate('Counted_actuals'),
  });
  const forecast = placeLine(sheet, top + 2, {
    text: 'Forecast for the quarters to come',
    formula: sumStillToCome('System_improvement_plan'),
    remark: 'Pre-filled with their plan: type your forecast over it.',
    style: 'prefilled',
  });
  placeLine(sheet, top + 3, {
    text: 'Full-year system actual',
    formula: `IF(Reported_quarter=4,${addressOf(toDate)},${addressOf(toDate)}+${addressOf(forecast)})`,
    name: 'Full_year_actual',
    style: 'total',
  });
  placeLine(sheet, top + 4, {
    text: 'Standing',
    formula: 'IF(Reported_quarter=4,"Year-end figure","Projection: paid only on the full-year actual")',
    style: 'calculatedText',
  });
  return top + 5;
}

function placeResult(sheet: SheetDraft, top: number): number {
  sheet.section(top, label, 'Earned back', 3);
  placeLine(sheet, top + 1, {
    text: 'Starting point of the system improvement plan',
    formula: 'Starting_point',
  });
  placeLine(sheet, top + 2, {
    text: 'Better than the starting point by',
    formula: 'MAX(0,Full_year_actual-Starting_point)',
  });
  placeLine(sheet, top + 3, {
    text: 'Earned back per £1',
    formula: 'Earnback_rate',
    remark: 'Assumption: the rate is not in the MoU. Change it on Scheme.',
    style: 'calculatedRate',
  });
  placeLine(sheet, top + 4, { text: 'Most that can be earned back', formula: 'Earnback_cap' });
  placeLine(sheet, top + 5, {
    text: 'Earn-back',
    formula: 'SYB.EARNBACK(Full_year_actual,Starting_point,Earnback_cap,Earnback_rate)',
    remark: 'Rests on an assumed rate.',
    name: 'Earnback',
    style: 'total',
  });
  return top + 6;
}

function placeOtherRates(sheet: SheetDraft, top: number): number {
  sheet.section(top, label, 'At other rates', 3);
  sheet.headings(top + 1, label, ['Assumption', 'Rate', 'Earn-back']);
  const distance = '(System_control_total-Starting_point)';
  const rates = [
    ['£1 per £1', '1'],
    ['£1.50 per £1', '1.5'],
    ['Straight line to the system control total', `IF(${distance}>0,Earnback_cap/${distance},0)`],
  ] as const;
  rates.forEach(([text, formula], index) => {
    const rate = placeLine(sheet, top + 2 + index, { text, formula, style: 'calculatedRate' });
    sheet.formula(
      area(rate.row, value + 1),
      `SYB.EARNBACK(Full_year_actual,Starting_point,Earnback_cap,${addressOf(rate)})`,
    );
  });
  return top + 2 + rates.length;
}

/** Who receives the earn-back, by the choice on Scheme; returns its columns of weights and shares. */
function placeShares(sheet: SheetDraft, top: number, { trusts }: OrderedSystem): Area {
  const cells = placePanelFrame(sheet, {
    top,
    left: label,
    title: 'Who receives it',
    note: 'Assumption: not in the MoU. Held for the system unless Scheme says otherwise.',
    labelled: 'Trust',
    labels: 'Trusts',
    rows: trusts.length,
    headings: ['Weight', 'Earn-back'],
  });
  const [weights, shares] = [columnOf(cells, 0), columnOf(cells, 1)];
  sheet.spill(
    weights,
    'Additional_fund*((Earnback_receiver="pro rata")+(Earnback_receiver="non-acceptors")*(Trust_accepted="N"))',
  );
  const at = addressOf(weights);
  sheet.spill(shares, `IF(SUM(${at})=0,${at},SYB.SHARE(Earnback,${at}))`);
  const totals = columnOf(addColumnTotals(sheet, cells, 'All trusts'), 1);
  const held = area(totals.row + 1, totals.column);
  sheet.text(held.row, label, 'Held for the system', 'totalLabel');
  sheet.formula(held, `Earnback-${addressOf(totals)}`, 'total');
  return shares;
}

function placeCheck(sheet: SheetDraft, shares: Area): void {
  const given = addressOf(shares);
  sheet.check({
    holds: `AND(Earnback>=0,Earnback<=Earnback_cap,OR(SUM(${given})=0,ABS(SUM(${given})-Earnback)<0.005))`,
    holding: 'The earn-back is between nil and the cap, and shared out in full or held in full.',
    failing:
      'The earn-back is above the cap or not shared out in full: see the cap and the receiver on Scheme.',
  });
}

import type { Parameter } from '../../../schemes/parameter';
import * as fund from '../../../schemes/provider-sustainability-fund';
import type { StyleName } from '../../workbook-model';
import { addressOf, type Area, area, cellOf, columnOf, rowsOf } from '../../cell-area';
import type { SystemPsfName } from '../names';
import { addColumnTotals } from '../panel';
import { quoted, SheetDraft } from '../sheet-draft';
import type { OrderedSystem } from '../system-description';
import { recoveryAnswers, threeAnswers } from './to-date';

const headings = ['Available to date', ...threeAnswers, ...recoveryAnswers];
const answers = { available: 2, position: 3, recovery: 6 } as const;

/**
 * The Report sheet: the position of the system and of each trust, the assumptions it rests on, and every
 * sheet's checks.
 *
 * @param sheets The sheets that make checks.
 */
export function reportSheet(system: OrderedSystem, sheets: readonly SheetDraft[]): SheetDraft {
  const sheet = new SheetDraft('Report', [70, 14, 14, 14, 14, 14, 14, 14], {
    freeze: { rows: 2, columns: 1 },
    tabColour: '00A499',
  });
  sheet.text(1, 1, 'Position', 'title');
  const when = '": position at the end of quarter "&Reported_quarter&" of "&Scheme_year&", £000"';
  sheet.formula(area(2, 1), `System_name&${when}`, 'subtitle');
  if (system.actualsAreIllustrative) {
    sheet.text(3, 1, 'Illustrative actuals — not published figures', 'warning');
  }
  const afterKinds = placeKinds(sheet, 5);
  const afterTrusts = placeTrusts(sheet, afterKinds + 1, system);
  const afterEarnBack = placeEarnBack(sheet, afterTrusts + 1);
  const afterAssumptions = placeAssumptions(sheet, afterEarnBack + 1);
  placeChecks(sheet, afterAssumptions + 1, sheets);
  return sheet;
}

function placeKinds(sheet: SheetDraft, top: number): number {
  sheet.section(top, 1, 'By kind of PSF', 1 + headings.length);
  sheet.headings(top + 1, 1, ['PSF', ...headings]);
  const body = area(top + 2, answers.available, 3, 4);
  sheet.text(body.row, 1, 'System PSF', 'label');
  sheet.spill(area(body.row, answers.position, 1, 3), 'System_position');
  sheet.spill(area(body.row, answers.recovery, 1, 3), 'System_recovery');
  placeKind(sheet, body.row + 1, 'Trust finance PSF', 'Trust_finance_position');
  const recovery = area(body.row + 1, answers.recovery, 1, 3);
  sheet.each(recovery, (_, column) => sumOfColumn('Trust_recovery', column));
  placeKind(sheet, body.row + 2, 'Trust A&E PSF', 'AE_position');
  sheet.each(columnOf(body, 0), (row) => sumOfTwo(rowsOf(body, row, 1)));
  addColumnTotals(sheet, body, 'All PSF');
  return body.row + body.rows + 1;
}

function placeKind(sheet: SheetDraft, row: number, label: string, position: SystemPsfName): void {
  sheet.text(row, 1, label, 'label');
  sheet.each(area(row, answers.position, 1, 3), (_, column) => sumOfColumn(position, column));
}

const sumOfColumn = (name: SystemPsfName, column: number) => ({
  formula: `=SUM(INDEX(${name},0,${column + 1}))`,
  style: 'calculated' as const,
});

/** Available is Earned and Lost together, which stand to its right. */
const sumOfTwo = (line: Area) => ({
  formula: `=${addressOf(cellOf(line, 0, 1))}+${addressOf(cellOf(line, 0, 2))}`,
  style: 'calculated' as const,
});

function placeTrusts(sheet: SheetDraft, top: number, { trusts }: OrderedSystem): number {
  sheet.section(top, 1, 'By trust: System, trust finance and trust A&E PSF together', 1 + headings.length);
  sheet.text(
    top + 1,
    1,
    'Improvement needed, and what it is worth, is of the trust’s own control total and its finance PSF.',
    'note',
  );
  sheet.headings(top + 2, 1, ['Trust', ...headings]);
  const body = area(top + 3, answers.available, trusts.length, 7);
  sheet.spill({ ...columnOf(body, 0), column: 1 }, 'Trusts', 'label');
  sheet.spill(columnOf(body, 0), 'INDEX(Trust_position,0,1)+INDEX(Trust_position,0,2)');
  sheet.spill({ ...body, column: answers.position, columns: 3 }, 'Trust_position');
  sheet.spill({ ...body, column: answers.recovery, columns: 3 }, 'Trust_recovery');
  addColumnTotals(sheet, body, 'All trusts');
  return body.row + body.rows + 1;
}

function placeEarnBack(sheet: SheetDraft, top: number): number {
  sheet.section(top, 1, 'Earn-back', 1 + headings.length);
  sheet.formula(
    area(top + 1, 1),
    'IF(Reported_quarter=4,"Earn-back for the year (assumed rate)","Earn-back for the year (projection, assumed rate)")',
    'label',
  );
  sheet.formula(area(top + 1, 2), 'Earnback');
  return top + 2;
}

/** What the sources leave open, as it is assumed now. */
const assumptions: [Parameter, SystemPsfName][] = [
  [fund.lossMethod, 'Loss_method'],
  [fund.systemTestFrom, 'System_test_from'],
  [fund.missedTrustKeepsSystemPsf, 'Missed_trust_keeps_system_PSF'],
  [fund.aeTarget, 'AE_target'],
  [fund.aeRule, 'AE_rule'],
  [fund.aeReturnsWithControlTotal, 'AE_returns_with_control_total'],
  [fund.earnBackRate, 'Earnback_rate'],
  [fund.earnBackReceiver, 'Earnback_receiver'],
];

const assumptionStyle = (name: SystemPsfName): StyleName =>
  name === 'Earnback_rate' ? 'calculatedRate' : name === 'AE_target' ? 'calculatedPercent' : 'calculatedText';

function placeAssumptions(sheet: SheetDraft, top: number): number {
  sheet.section(
    top,
    1,
    'Assumptions in use (Scheme gives their sources and alternatives)',
    1 + headings.length,
  );
  assumptions.forEach(([{ label }, name], index) => {
    sheet.text(top + 1 + index, 1, label, 'label');
    sheet.formula(area(top + 1 + index, 2), name, assumptionStyle(name));
  });
  const row = top + 1 + assumptions.length;
  sheet.text(row, 1, 'Commissioners’ control totals by quarter', 'label');
  sheet.each(area(row, 2, 1, 4), (_, quarter) => ({
    formula: `=INDEX(Commissioner_profile,1,${quarter + 1})`,
    style: 'calculatedPercent',
  }));
  return row + 1;
}

function placeChecks(sheet: SheetDraft, top: number, sheets: readonly SheetDraft[]): void {
  sheet.section(top, 1, 'Checks', 1 + headings.length);
  const checked = sheets.flatMap((one) => {
    const at = one.checkAnswers();
    return at ? [{ name: one.name, at }] : [];
  });
  checked.forEach(({ name, at }, index) => {
    sheet.text(top + 1 + index, 1, `Checks on ${name} that do not hold`, 'label');
    sheet.formula(area(top + 1 + index, 2), `ROWS(${at})-COUNTIF(${at},"OK")`);
  });
  const counts = area(top + 1, 2, checked.length);
  addColumnTotals(sheet, counts, 'All checks that do not hold');
  const total = area(counts.row + counts.rows, 2);
  sheet.define('Checks_failed', total);
  const verdict = `IF(${addressOf(total)}=0,${quoted('Every check holds.')},${quoted('See the checks at the top of each sheet named above.')})`;
  sheet.formula(area(total.row + 1, 1), verdict, 'check');
}

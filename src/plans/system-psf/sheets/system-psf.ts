import { absoluteAddress, addressOf, type Area, area, columnOf } from '../../cell-area';
import { addColumnTotals, placePanelFrame } from '../panel';
import { SheetDraft } from '../sheet-draft';
import type { OrderedSystem } from '../system-description';
import { sumToDate, availableToDate, recoveryAnswers, threeAnswers } from './to-date';
import { panelColumns, twoPanels } from './two-panels';

/** The lines of the labelled table: its headings, then a line for each measure. */
const tableRows = 1 + ['available', 'shortfall', 'earned', 'lost', 'recovered', 'paid', 'recoverable'].length;

/** The System PSF sheet, and where other sheets find each trust's share to date. */
export interface SystemPsfSheet {
  sheet: SheetDraft;
  /** Earned, Lost, Recoverable by trust, with the sheet's name. */
  sharesOf: (rows: { from: number; count: number }) => string;
}

/** The System PSF sheet: what the system earned, lost and can recover, and each trust's share (MoU section 6(ii)). */
export function systemPsfSheet(system: OrderedSystem): SystemPsfSheet {
  const sheet = new SheetDraft('System PSF', twoPanels, {
    freeze: { rows: 2, columns: 1 },
    tabColour: '005EB8',
  });
  sheet.heading('System PSF', 'The system against its improvement plan, year to date, £000');
  const top = sheet.startAfterChecks(3);
  placePosition(sheet, top);
  placeTable(sheet, top + 4);
  const shares = placeShares(sheet, top + tableRows + 6, system);
  placeChecks(sheet, shares);
  const answers = { ...shares, column: shares.column + 2, columns: 3 };
  const sharesOf = ({ from, count }: { from: number; count: number }) =>
    absoluteAddress(sheet.name, { ...answers, row: answers.row + from, rows: count });
  return { sheet, sharesOf };
}

const figures = 'System_improvement_plan,Counted_actuals,System_pots,Reported_quarter';

function placePosition(sheet: SheetDraft, top: number): void {
  const { first, second } = panelColumns;
  sheet.section(top, first, 'To date', 4);
  sheet.headings(top + 1, first, ['', ...threeAnswers]);
  sheet.text(top + 2, first, 'System', 'label');
  const position = area(top + 2, first + 1, 1, 3);
  sheet.spill(position, `SYB.SYSTEMPSF(${figures},,Loss_rate,Loss_method)`);
  sheet.define('System_position', position);
  sheet.section(top, second, 'What making the shortfall good is worth', 4);
  sheet.headings(top + 1, second, ['', ...recoveryAnswers]);
  sheet.text(top + 2, second, 'System', 'label');
  const recovery = area(top + 2, second + 1, 1, 3);
  sheet.spill(recovery, `SYB.RECOVERY(${figures},"system",Loss_rate,Loss_method)`);
  sheet.define('System_recovery', recovery);
}

function placeTable(sheet: SheetDraft, top: number): void {
  sheet.section(top, 1, 'By quarter', 6);
  const table = area(top + 1, 1, tableRows, 6);
  sheet.spill(table, `SYB.SYSTEMPSF(${figures},"table",Loss_rate,Loss_method)`, 'heading');
  const belowHeadings = { ...table, row: table.row + 1, rows: tableRows - 1 };
  sheet.each(columnOf(belowHeadings, 0), () => ({ style: 'label' }));
  sheet.each({ ...belowHeadings, column: 2, columns: 5 }, () => ({ style: 'calculated' }));
  sheet.define('System_table', table);
}

/** By trust: available to date, weight, Earned, Lost, Recoverable. */
function placeShares(sheet: SheetDraft, top: number, { trusts }: OrderedSystem): Area {
  const cells = placePanelFrame(sheet, {
    top,
    left: panelColumns.first,
    title: 'By trust, to date',
    note: 'The loss is borne pro rata to the pots; type other weights if another split was agreed.',
    labelled: 'Trust',
    labels: 'Trust_short_names',
    rows: trusts.length,
    headings: ['Available', 'Weight', ...threeAnswers],
  });
  const [available, weights, earned, lost, recoverable] = [0, 1, 2, 3, 4].map((index) =>
    columnOf(cells, index),
  ) as [Area, Area, Area, Area, Area];
  const share = (answer: number) => `SYB.SHARE(INDEX(System_position,1,${answer + 1}),System_loss_weights)`;
  sheet.spill(available, availableToDate('System_pots'));
  sheet.each(weights, (row) => ({ formula: `=INDEX(PSF_paid_by_quarter,${row + 1},3)`, style: 'prefilled' }));
  sheet.spill(earned, `${addressOf(available)}-${addressOf(lost)}`);
  sheet.spill(lost, share(1));
  sheet.spill(recoverable, share(2));
  sheet.define('System_loss_weights', weights);
  sheet.define('System_trust_position', { ...cells, column: earned.column, columns: 3 });
  addColumnTotals(sheet, cells, 'All trusts');
  return cells;
}

function placeChecks(sheet: SheetDraft, shares: Area): void {
  const [earned, lost] = ['INDEX(System_position,1,1)', 'INDEX(System_position,1,2)'];
  sheet.check({
    holds: `ABS(${earned}+${lost}-(${sumToDate('System_pots')}))<0.005`,
    holding: 'Earned and Lost add up to what was available to date.',
    failing: 'Earned and Lost do not add up to what was available to date: see the pots on Phasing.',
  });
  sheet.check({
    holds: `ABS(SUM(${addressOf(columnOf(shares, 3))})-${lost})<0.005`,
    holding: 'The trusts’ shares add up to what the system lost.',
    failing: 'The trusts’ shares do not add up to what the system lost: see the weights.',
  });
  const [available, borne] = [addressOf(columnOf(shares, 0)), addressOf(columnOf(shares, 3))];
  sheet.check({
    holds: `SUMPRODUCT((${borne}>${available}+0.005)*1)=0`,
    holding: 'No trust bears more than the System PSF that was available to it.',
    failing: 'A trust bears more than the System PSF that was available to it: change the weights.',
  });
}

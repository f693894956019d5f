import { addressOf, type Area, area, columnOf } from '../../cell-area';
import { kindOnSheet } from '../../adjustments/adjustment-kinds';
import type { SystemPsfName } from '../names';
import { addColumnTotals, panelHeight, placePanel, quarterHeadings } from '../panel';
import { SheetDraft } from '../sheet-draft';
import type { StyleName } from '../../workbook-model';
import type { OrderedSystem } from '../system-description';
import { trustRows, trustWithAERows } from './organisations';

const registerRows = 24;
const { variation, offset } = kindOnSheet;
const headings = ['Adjustment', 'Gives up', 'Is given', 'Quarter', 'Amount', 'Agreed by', 'Date'];
const registerColumns: readonly SystemPsfName[] = [
  'Adjustment_types',
  'Adjustment_givers',
  'Adjustment_receivers',
  'Adjustment_quarters',
  'Adjustment_amounts',
  'Adjustment_agreed_by',
  'Adjustment_dates',
];
const styles: readonly StyleName[] = [
  'inputText',
  'inputText',
  'inputText',
  'inputCount',
  'input',
  'inputText',
  'inputDate',
];
const left = { variations: 9, offsets: 15 } as const;

/**
 * The Adjustments sheet: a register of control total variations and in-year offsets, and what each does to
 * each organisation in each quarter (MoU October 2018, section 6(i): net neutral, agreed with NHS England
 * and NHS Improvement).
 */
export function adjustmentsSheet(system: OrderedSystem): SheetDraft {
  const widths = [24, 16, 16, 9, 12, 20, 12, 3, 16, 11, 11, 11, 11, 3, 16, 11, 11, 11, 11];
  const sheet = new SheetDraft('Adjustments', widths, {
    freeze: { rows: 2, columns: 0 },
    tabColour: 'FFB81C',
  });
  sheet.heading(
    'Adjustments',
    '£000. Who gives up an amount finds its control total harder to meet by it; who is given it, easier.',
  );
  const top = sheet.startAfterChecks(3);
  placeRegister(sheet, top, system);
  const variations = placeGrid(sheet, top, system, {
    left: left.variations,
    title: 'Control total variations',
    note: 'Added to the control total: + for who gives up.',
    formula: `${amounts(variation, 'Adjustment_givers')}-${amounts(variation, 'Adjustment_receivers')}`,
  });
  sheet.define('Variations', variations);
  const offsets = placeGrid(sheet, top, system, {
    left: left.offsets,
    title: 'In-year offsets',
    note: 'Added to the actual: + for who is given.',
    formula: `${amounts(offset, 'Adjustment_receivers')}-${amounts(offset, 'Adjustment_givers')}`,
  });
  sheet.define('Offsets', offsets);
  sheet.define('Trust_offsets', trustRows(offsets, system));
  sheet.define('AE_trust_offsets', trustWithAERows(offsets, system));
  placeChecks(sheet, variations, offsets);
  return sheet;
}

const amounts = (type: string, party: SystemPsfName): string =>
  `SUMIFS(Adjustment_amounts,Adjustment_types,"${type}",${party},Short_names,Adjustment_quarters,{1,2,3,4})`;

function placeRegister(sheet: SheetDraft, top: number, system: OrderedSystem): void {
  sheet.section(top, 1, 'Register', headings.length);
  sheet.text(
    top + 1,
    1,
    'One line for each amount and quarter, amounts above zero. Ships without entries.',
    'note',
  );
  headings.forEach((heading, index) =>
    sheet.text(top + 2, 1 + index, heading, index === 4 ? 'heading' : 'headingText'),
  );
  const cells = area(top + panelHeight, 1, registerRows, headings.length);
  headings.forEach((_, index) => {
    sheet.inputs(columnOf(cells, index), () => undefined, styles[index]!);
  });
  sheet.table('Adjustment_register', { ...cells, row: cells.row - 1, rows: cells.rows + 1 });
  registerColumns.forEach((name, index) => sheet.define(name, columnOf(cells, index)));
  placeChoices(sheet, cells, system);
}

function placeChoices(sheet: SheetDraft, cells: Area, { organisations }: OrderedSystem): void {
  sheet.choice(
    columnOf(cells, 0),
    [variation, offset],
    `Adjustment: choose ${variation} (agreed while planning) or ${offset} (agreed in the year).`,
  );
  sheet.choiceFrom(
    { ...columnOf(cells, 1), columns: 2 },
    organisations.map(({ shortName }) => shortName),
    '=Short_names',
    'Choose an organisation by its short name, as on Control totals.',
  );
  sheet.choice(columnOf(cells, 3), ['1', '2', '3', '4'], 'Quarter: choose 1, 2, 3 or 4.');
}

interface Grid {
  left: number;
  title: string;
  note: string;
  formula: string;
}

function placeGrid(sheet: SheetDraft, top: number, system: OrderedSystem, { formula, ...grid }: Grid): Area {
  const panel = {
    top,
    ...grid,
    labelled: 'Organisation',
    labels: 'Short_names',
    rows: system.organisations.length,
    headings: quarterHeadings,
  };
  const cells = placePanel(sheet, panel, { formula });
  addColumnTotals(sheet, cells, 'Net (must be 0)');
  return cells;
}

function placeChecks(sheet: SheetDraft, variations: Area, offsets: Area): void {
  const nets = (cells: Area) => addressOf(area(cells.row + cells.rows, cells.column, 1, 4));
  sheet.check({
    holds: `SUMPRODUCT((ABS(${nets(variations)})>0.005)*1)=0`,
    holding: 'Control total variations net to zero in every quarter.',
    failing:
      'Variations do not net to zero in a quarter: see its Net figure, and that both parties are listed.',
  });
  sheet.check({
    holds: `SUMPRODUCT((ABS(${nets(offsets)})>0.005)*1)=0`,
    holding: 'In-year offsets net to zero in every quarter.',
    failing: 'Offsets do not net to zero in a quarter: see its Net figure, and that both parties are listed.',
  });
  const partyKnown = (party: SystemPsfName) => `(COUNTIF(Short_names,${party})>0)`;
  const counted = [
    '(Adjustment_types<>"")',
    partyKnown('Adjustment_givers'),
    partyKnown('Adjustment_receivers'),
    '(Adjustment_quarters>=1)*(Adjustment_quarters<=4)',
    'ISNUMBER(Adjustment_amounts)',
  ].join('*');
  sheet.check({
    holds: `SUMPRODUCT(${counted})=ROWS(Adjustment_amounts)-COUNTBLANK(Adjustment_amounts)`,
    holding: 'Every line of the register with an amount is complete and counted.',
    failing:
      'A line of the register lacks its kind, an organisation as listed, a quarter or a number: it is not counted.',
  });
}

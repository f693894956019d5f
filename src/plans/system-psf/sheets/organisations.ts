import { absoluteAddress, type Area, area, cellOf, columnOf, rowsOf } from '../../cell-area';
import type { SystemPsfName } from '../names';
import type { SheetDraft } from '../sheet-draft';
import type { OrderedSystem } from '../system-description';
import { labelSubtotals, placeSubtotals } from './subtotals';

const columns: { heading: string; name: SystemPsfName }[] = [
  { heading: 'Organisation', name: 'Organisations' },
  { heading: 'Short name', name: 'Short_names' },
  { heading: 'ODS code', name: 'ODS_codes' },
  { heading: 'Kind', name: 'Organisation_kinds' },
  { heading: 'Accepted', name: 'Accepted' },
  { heading: 'Included', name: 'Included' },
  { heading: 'Control total', name: 'Year_control_totals' },
];

/** The rows of the trusts in an area with a row for each organisation. */
export const trustRows = (cells: Area, system: OrderedSystem): Area =>
  rowsOf(cells, system.commissioners.length, system.trusts.length);

/** The rows of the trusts with an A&E department in an area with a row for each organisation. */
export const trustWithAERows = (cells: Area, system: OrderedSystem): Area =>
  rowsOf(cells, system.commissioners.length, system.trustsWithAE.length);

/**
 * The table of organisations, with the totals of their control totals for the year.
 *
 * @returns The table's rows, headings not included.
 */
export function placeOrganisations(sheet: SheetDraft, top: number, system: OrderedSystem): Area {
  sheet.section(top, 1, 'Organisations and their control totals for the year', columns.length);
  sheet.text(
    top + 1,
    1,
    'Commissioners first, then trusts with an A&E department, then other trusts.',
    'note',
  );
  columns.forEach(({ heading }, index) =>
    sheet.text(top + 2, 1 + index, heading, index < 5 ? 'headingText' : 'heading'),
  );
  const cells = area(top + 3, 1, system.organisations.length, columns.length);
  fillTable(sheet, cells, system);
  columns.forEach(({ name }, index) => sheet.define(name, columnOf(cells, index)));
  defineTrustNames(sheet, cells, system);
  labelSubtotals(sheet, cells.row + cells.rows, system);
  const totals = placeSubtotals(sheet, columnOf(cells, 6), system, columnOf(cells, 5));
  sheet.define('System_control_total', totals);
  return cells;
}

function fillTable(sheet: SheetDraft, cells: Area, system: OrderedSystem): void {
  const one = (row: number) => system.organisations[row]!;
  sheet.inputs(columnOf(cells, 0), (row) => one(row).name, 'inputText');
  sheet.inputs(columnOf(cells, 1), (row) => one(row).shortName, 'inputText');
  sheet.inputs(columnOf(cells, 2), (row) => one(row).odsCode, 'inputText');
  sheet.inputs(
    columnOf(cells, 3),
    (row) => (one(row).kind === 'trust' ? 'Trust' : 'Commissioner'),
    'inputText',
  );
  sheet.inputs(columnOf(cells, 4), (row) => (one(row).accepted ? 'Y' : 'N'), 'inputText');
  sheet.inputs(columnOf(cells, 5), (row) => one(row).included, 'inputPercent');
  sheet.inputs(columnOf(cells, 6), (row) => one(row).controlTotal, 'input');
  sheet.table('Organisation_table', { ...cells, row: cells.row - 1, rows: cells.rows + 1 });
  sheet.choice(
    columnOf(cells, 4),
    ['Y', 'N'],
    'Accepted: choose Y if the organisation agreed its control total, N if it did not.',
  );
}

function defineTrustNames(sheet: SheetDraft, cells: Area, system: OrderedSystem): void {
  const trusts = trustRows(cells, system);
  sheet.define('Trusts', columnOf(trusts, 0));
  sheet.define('Trust_short_names', columnOf(trusts, 1));
  sheet.define('Trust_accepted', columnOf(trusts, 4));
  sheet.define('AE_trusts', columnOf(trustWithAERows(cells, system), 1));
}

/** Formulas without "=" for what an organisation's row says; rows are counted from 0, commissioners first. */
export interface OrganisationCells {
  shortName: (row: number) => string;
  accepted: (row: number) => string;
}

/** The cells of a placed table, for the tables of other sheets: these cannot hold a result that spills. */
export const organisationCells = (sheet: SheetDraft, cells: Area): OrganisationCells => ({
  shortName: (row) => absoluteAddress(sheet.name, cellOf(cells, row, 1)),
  accepted: (row) => absoluteAddress(sheet.name, cellOf(cells, row, 4)),
});

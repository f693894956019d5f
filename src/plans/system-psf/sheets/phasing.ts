import { addressOf, type Area, area, columnOf, rowsOf } from '../../cell-area';
import type { SystemPsfName } from '../names';
import {
  addColumnTotals,
  addRowTotals,
  panelHeight,
  placePanel,
  quarterHeadings,
  withNextColumn,
} from '../panel';
import { SheetDraft } from '../sheet-draft';
import type { OrderedSystem } from '../system-description';
import type { OrganisationCells } from './organisations';
import { panelColumns, twoPanels } from './two-panels';

const kinds = ['A&E', 'Finance', 'System', 'Total'] as const;

/** The Phasing sheet: each trust's allocation, split by kind and phased (MoU section 6(ii); Annex 3, Tables 1 and 2). */
export function phasingSheet(system: OrderedSystem, organisations: OrganisationCells): SheetDraft {
  const sheet = new SheetDraft('Phasing', twoPanels, {
    freeze: { rows: 2, columns: 1 },
    tabColour: 'FFB81C',
  });
  sheet.heading(
    'Phasing',
    `Provider Sustainability Fund by trust, kind and quarter, £000, unrounded. ${system.sources.controlTotals}`,
  );
  const top = sheet.startAfterChecks(system.published ? 4 : 3);
  const step = panelHeight + system.trusts.length + 2;
  const funds = placeFunds(sheet, top, system, organisations);
  const allocations = placeAllocations(sheet, top, system);
  const paid = placePaidByQuarter(sheet, top + step, system);
  placePots(sheet, { top: top + step, step }, system, paid);
  placeChecks(sheet, funds, allocations, system);
  return sheet;
}

const fundHeadings = ['Trust', 'A&E', 'Accepted', 'General fund', 'Additional fund', 'Total'];

/** The table of funds; returns its figures for the general and the additional fund, and their total. */
function placeFunds(
  sheet: SheetDraft,
  top: number,
  { trusts, commissioners }: OrderedSystem,
  organisations: OrganisationCells,
): Area {
  sheet.section(top, 1, 'Allocations', fundHeadings.length);
  sheet.text(top + 1, 1, 'Shares of the £1.8bn general and £650m additional fund.', 'note');
  fundHeadings.forEach((heading, index) =>
    sheet.text(top + 2, 1 + index, heading, index < 3 ? 'headingText' : 'heading'),
  );
  const cells = area(top + panelHeight, 1, trusts.length, fundHeadings.length);
  const ofTrust = (cell: (row: number) => string) => (row: number) => ({
    formula: `=${cell(commissioners.length + row)}`,
    style: 'calculatedText' as const,
  });
  sheet.each(columnOf(cells, 0), ofTrust(organisations.shortName));
  sheet.inputs(columnOf(cells, 1), (row) => (trusts[row]!.ae ? 'Y' : 'N'), 'inputText');
  sheet.each(columnOf(cells, 2), ofTrust(organisations.accepted));
  sheet.inputs(columnOf(cells, 3), (row) => trusts[row]!.generalFund, 'input');
  sheet.inputs(columnOf(cells, 4), (row) => trusts[row]!.additionalFund, 'input');
  const funds = { ...columnOf(cells, 3), columns: 2 };
  sheet.each(columnOf(cells, 5), (row) => ({
    formula: `=SUM(${addressOf(rowsOf(funds, row, 1))})`,
    style: 'calculated',
  }));
  sheet.table('Fund_table', { ...cells, row: cells.row - 1, rows: cells.rows + 1 });
  sheet.choice(columnOf(cells, 1), ['Y', 'N'], 'A&E: choose Y if the trust has an A&E department, N if not.');
  sheet.define('Has_AE', columnOf(cells, 1));
  sheet.define('General_fund', columnOf(cells, 3));
  sheet.define('Additional_fund', columnOf(cells, 4));
  return addFundTotals(sheet, withNextColumn(funds));
}

function addFundTotals(sheet: SheetDraft, funds: Area): Area {
  const row = funds.row + funds.rows;
  sheet.text(row, 1, 'All trusts', 'totalLabel');
  sheet.each(area(row, funds.column, 1, funds.columns), (_, column) => ({
    formula: `=SUM(${addressOf(columnOf(funds, column))})`,
    style: 'total',
  }));
  return funds;
}

function placeAllocations(sheet: SheetDraft, top: number, { trusts }: OrderedSystem): Area {
  const panel = {
    top,
    left: panelColumns.second,
    title: 'PSF of the year by kind',
    note: 'Every trust, whether or not it accepted.',
    labelled: 'Trust',
    labels: 'Trust_short_names',
    rows: trusts.length,
    headings: kinds,
  };
  const formula = 'SYB.PSFSPLIT(General_fund,Additional_fund,Has_AE,System_share,AE_share)';
  const cells = placePanel(sheet, panel, { formula });
  sheet.define('PSF_allocations', cells);
  addColumnTotals(sheet, cells, 'All trusts');
  return cells;
}

function placePaidByQuarter(sheet: SheetDraft, top: number, { trusts }: OrderedSystem): Area {
  const panel = {
    top,
    left: panelColumns.first,
    title: 'PSF paid by quarter, year',
    note: 'None for a trust that did not accept its control total.',
    labelled: 'Trust',
    labels: 'Trust_short_names',
    rows: trusts.length,
    headings: kinds,
  };
  const cells = placePanel(sheet, panel, { formula: 'PSF_allocations*(Trust_accepted="Y")' });
  sheet.define('PSF_paid_by_quarter', cells);
  addColumnTotals(sheet, cells, 'All trusts');
  return cells;
}

interface Pots {
  name: SystemPsfName;
  title: string;
  formula: (paid: Area) => string;
  /** Which of the panels, counted across and down from the first that holds pots. */
  left: number;
  step: number;
}

const phased = (kind: number) => (paid: Area) =>
  `SYB.PHASE(${addressOf(columnOf(paid, kind))},Phasing_profile)`;
const { first, second } = panelColumns;

const pots: Pots[] = [
  { name: 'AE_pots', title: 'Trust A&E PSF', formula: phased(0), left: second, step: 0 },
  { name: 'Finance_pots', title: 'Trust finance PSF', formula: phased(1), left: first, step: 1 },
  { name: 'System_pots', title: 'System PSF', formula: phased(2), left: second, step: 1 },
  {
    name: 'Total_pots',
    title: 'Total PSF',
    formula: () => 'AE_pots+Finance_pots+System_pots',
    left: first,
    step: 2,
  },
];

function placePots(
  sheet: SheetDraft,
  { top, step }: { top: number; step: number },
  system: OrderedSystem,
  paid: Area,
): void {
  for (const pot of pots) {
    const panel = {
      top: top + pot.step * step,
      left: pot.left,
      title: `${pot.title} by quarter`,
      labelled: 'Trust',
      labels: 'Trust_short_names',
      rows: system.trusts.length,
      headings: quarterHeadings,
    };
    const cells = placePanel(sheet, panel, { formula: pot.formula(paid) });
    sheet.define(pot.name, cells);
    if (pot.name === 'AE_pots') sheet.define('AE_trust_pots', rowsOf(cells, 0, system.trustsWithAE.length));
    addRowTotals(sheet, cells, 'Year');
    addColumnTotals(sheet, withNextColumn(cells), 'All trusts');
  }
}

function placeChecks(
  sheet: SheetDraft,
  funds: Area,
  allocations: Area,
  { published, trustsWithAE }: OrderedSystem,
): void {
  const total = addressOf(columnOf(funds, 2));
  sheet.check({
    holds: `SUMPRODUCT((ABS(${total}-${addressOf(columnOf(allocations, 3))})>0.005)*1)=0`,
    holding: 'Each trust’s A&E, finance and system PSF add up to its two funds.',
    failing: 'A trust’s PSF by kind does not add up to its two funds: see that its funds are numbers.',
  });
  sheet.check({
    holds: `ABS(SUM(Total_pots)-SUM(${addressOf(columnOf(allocations, 3))}*(Trust_accepted="Y")))<0.005`,
    holding: 'The quarters add up to the year, and a trust that did not accept has none.',
    failing: 'The quarters do not add up to the year: see that the phasing on Scheme adds up to 100%.',
  });
  sheet.check({
    holds: `AND(COUNTIF(${addressOf(rowsOf(columnOf({ ...funds, column: 2 }, 0), 0, trustsWithAE.length))},"Y")=${trustsWithAE.length},COUNTIF(Has_AE,"Y")=${trustsWithAE.length})`,
    holding: 'The trusts with an A&E department are the first in the list, as the A&E sheet has them.',
    failing: `Only the first ${trustsWithAE.length} trusts have a row on the A&E sheet: give each of them Y, and the others N.`,
  });
  if (!published) return;
  sheet.check({
    holds: `ABS(SUM(${total})-${published.psf})<0.005`,
    holding: `Total PSF is the one published (${published.source}).`,
    failing: `Total PSF differs from the published ${published.psf} (${published.source}): see which fund has changed.`,
  });
}

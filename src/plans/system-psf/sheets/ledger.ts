import { addressOf, type Area, area, columnOf } from '../../cell-area';
import {
  addColumnTotals,
  addRowTotals,
  panelHeight,
  placePanel,
  placePanelFrame,
  quarterHeadings,
  withNextColumn,
} from '../panel';
import { SheetDraft } from '../sheet-draft';
import type { OrderedSystem } from '../system-description';
import { trustAEPsf, trustFinancePsf } from './trust-psf';
import { panelColumns, threePanels } from './two-panels';

const measures = ['available', 'earned', 'lost', 'recovered', 'paid'] as const;
type Measure = (typeof measures)[number];
type Blocks = Record<Measure, Area>;

const titles: Record<Measure, string> = {
  available: 'available',
  earned: 'earned in its quarter',
  lost: 'lost in its quarter',
  recovered: 'recovered in the quarter',
  paid: 'paid: earned and recovered',
};

/** Below a block of System PSF stands the system's own figure, which the block shares out. */
const rowsBelow = 2;

/** The Ledger sheet: every kind of PSF by trust and quarter, and what was paid. */
export function ledgerSheet(system: OrderedSystem): SheetDraft {
  const sheet = new SheetDraft('Ledger', threePanels, {
    freeze: { rows: 2, columns: 1 },
    tabColour: '005EB8',
  });
  sheet.heading('Ledger', 'PSF by kind, trust and quarter, £000, for the quarters reported');
  const top = sheet.startAfterChecks(6);
  const step = panelHeight + system.trusts.length + rowsBelow + 1;
  const topOf = (measure: Measure) => top + measures.indexOf(measure) * step;
  const ofSystem = placeSystem(sheet, topOf, system);
  const ofFinance = placeKind(sheet, topOf, panelColumns.second, {
    title: 'Trust finance PSF',
    labels: 'Trust_short_names',
    rows: system.trusts.length,
    formula: trustFinancePsf,
  });
  const ofAE = placeKind(sheet, topOf, panelColumns.third, {
    title: 'Trust A&E PSF',
    labels: 'AE_trusts',
    rows: system.trustsWithAE.length,
    formula: trustAEPsf,
  });
  placeChecks(sheet, 'System PSF', ofSystem, 'System_position');
  placeChecks(sheet, 'Trust finance PSF', ofFinance, 'Trust_finance_position');
  placeChecks(sheet, 'Trust A&E PSF', ofAE, 'AE_position');
  return sheet;
}

interface KindOfPsf {
  title: string;
  labels: string;
  rows: number;
  formula: (measure: string) => string;
}

function placeKind(
  sheet: SheetDraft,
  topOf: (measure: Measure) => number,
  left: number,
  kind: KindOfPsf,
): Blocks {
  const { title, labels, rows, formula } = kind;
  const place = (measure: Measure) => {
    const panel = {
      top: topOf(measure),
      left,
      title: `${title} ${titles[measure]}`,
      labelled: 'Trust',
      labels,
      rows,
      headings: quarterHeadings,
    };
    const cells = placePanel(sheet, panel, { formula: formula(`"${measure}"`) });
    addTotals(sheet, cells);
    return cells;
  };
  return Object.fromEntries(measures.map((measure) => [measure, place(measure)])) as Blocks;
}

function addTotals(sheet: SheetDraft, cells: Area): void {
  addRowTotals(sheet, cells, 'To date');
  addColumnTotals(sheet, withNextColumn(cells), 'All');
}

/** System PSF by trust: the system's loss of each quarter, and what came back in it, shared by the weights. */
function placeSystem(
  sheet: SheetDraft,
  topOf: (measure: Measure) => number,
  { trusts }: OrderedSystem,
): Blocks {
  const frame = (measure: Measure) => {
    const cells = placePanelFrame(sheet, {
      top: topOf(measure),
      left: panelColumns.first,
      title: `System PSF ${titles[measure]}`,
      labelled: 'Trust',
      labels: 'Trust_short_names',
      rows: trusts.length,
      headings: quarterHeadings,
    });
    addTotals(sheet, cells);
    return cells;
  };
  const blocks = Object.fromEntries(measures.map((measure) => [measure, frame(measure)])) as Blocks;
  const [available, earned, lost, recovered] = measures.map((measure) => addressOf(blocks[measure]));
  sheet.spill(blocks.available, 'IF({1,2,3,4}<=Reported_quarter,System_pots,"")');
  sheet.spill(blocks.earned, `IF(ISNUMBER(${lost}),${available}-${lost},"")`);
  shareByTrust(sheet, 'lost', blocks.lost);
  shareByTrust(sheet, 'recovered', blocks.recovered);
  sheet.spill(blocks.paid, `IF(ISNUMBER(${earned}),${earned}+${recovered},"")`);
  return blocks;
}

function shareByTrust(sheet: SheetDraft, measure: 'lost' | 'recovered', cells: Area): void {
  const ofSystem = area(cells.row + cells.rows + 1, cells.column, 1, 4);
  const figures = 'System_improvement_plan,Counted_actuals,System_pots,Reported_quarter';
  sheet.text(ofSystem.row, ofSystem.column - 1, 'System', 'label');
  sheet.spill(ofSystem, `SYB.SYSTEMPSF(${figures},"${measure}",Loss_rate,Loss_method)`);
  quarterHeadings.forEach((_, index) => {
    const share = `SYB.SHARE(INDEX(${addressOf(ofSystem)},1,${index + 1}),System_loss_weights)`;
    // Asked of every weight, so that a quarter not reported is blank for every trust, not for the first.
    const reported = `(Reported_quarter>=${index + 1})*ISNUMBER(System_loss_weights)`;
    sheet.spill(columnOf(cells, index), `IF(${reported},${share},"")`);
  });
}

function placeChecks(
  sheet: SheetDraft,
  title: string,
  { available, earned, lost, paid }: Blocks,
  position: 'System_position' | 'Trust_finance_position' | 'AE_position',
): void {
  const sum = (cells: Area) => `SUM(${addressOf(cells)})`;
  sheet.check({
    holds: `ABS(${sum(earned)}+${sum(lost)}-${sum(available)})<0.005`,
    holding: `${title}: what each quarter earned and lost adds up to what was available.`,
    failing: `${title}: what the quarters earned and lost does not add up to what was available; see the weights on System PSF.`,
  });
  sheet.check({
    holds: `ABS(${sum(paid)}-SUM(INDEX(${position},0,1)))<0.005`,
    holding: `${title}: what was paid is what is Earned to date.`,
    failing: `${title}: what was paid differs from Earned to date; see that no result was typed over.`,
  });
}

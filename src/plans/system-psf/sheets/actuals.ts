import { addressOf, type Area, area, columnOf } from '../../cell-area';
import { addColumnTotals, addYearToDate, panelHeight, placePanel, quarterHeadings } from '../panel';
import { SheetDraft } from '../sheet-draft';
import type { OrderedSystem } from '../system-description';
import { type OrganisationCells, trustRows, trustWithAERows } from './organisations';
import { panelColumns, twoPanels } from './two-panels';

/**
 * The Actuals sheet: what each organisation did in each quarter, what of it counts in the system, and how
 * far it is from plan.
 */
export function actualsSheet(system: OrderedSystem, { shortName }: OrganisationCells): SheetDraft {
  const sheet = new SheetDraft('Actuals', twoPanels, {
    freeze: { rows: 2, columns: 1 },
    tabColour: 'FFB81C',
  });
  sheet.heading(
    'Actuals',
    '£000 of each quarter alone, surplus positive, deficit in brackets, excluding PSF',
  );
  if (system.actualsAreIllustrative) {
    const banner = 'Illustrative actuals — not published figures. Type your own over them.';
    sheet.text(3, 1, banner, 'warning');
    sheet.each(area(3, 2, 1, 5), () => ({ style: 'warning' }));
  }
  const top = sheet.startAfterChecks(1);
  const actuals = placeActuals(sheet, top, system, shortName);
  placeCounted(sheet, top, system);
  const below = top + panelHeight + system.organisations.length + 3;
  placeAgainstPlan(sheet, below, system);
  placeCheck(sheet, actuals);
  return sheet;
}

function placeActuals(
  sheet: SheetDraft,
  top: number,
  system: OrderedSystem,
  shortName: OrganisationCells['shortName'],
): Area {
  const { organisations } = system;
  sheet.section(top, 1, 'Actual by quarter', 5);
  sheet.text(top + 1, 1, 'Leave later quarters blank; enter 0 where an actual is nil.', 'note');
  sheet.headings(top + 2, 1, ['Organisation', ...quarterHeadings]);
  const names = area(top + panelHeight, 1, organisations.length);
  sheet.each(names, (row) => ({ formula: `=${shortName(row)}`, style: 'calculatedText' }));
  const cells = area(names.row, 2, organisations.length, 4);
  sheet.inputs(cells, (row, quarter) => organisations[row]!.actuals?.[quarter], 'input');
  sheet.table('Actuals_table', area(names.row - 1, 1, organisations.length + 1, 5));
  sheet.define('Actuals', cells);
  sheet.define('Trust_actuals', trustRows(cells, system));
  sheet.define('AE_trust_actuals', trustWithAERows(cells, system));
  return cells;
}

/** Actuals as counted in the system; a blank stays blank, so that it is never taken for nil. */
function placeCounted(sheet: SheetDraft, top: number, { organisations }: OrderedSystem): void {
  const panel = {
    top,
    left: panelColumns.second,
    title: 'Actual as counted in the system',
    note: 'Each organisation as far as it is included.',
    labelled: 'Organisation',
    labels: 'Short_names',
    rows: organisations.length,
    headings: quarterHeadings,
  };
  const cells = placePanel(sheet, panel, { formula: 'IF(ISBLANK(Actuals),"",Actuals*Included)' });
  sheet.define('Counted_actuals', cells);
  addYearToDate(sheet, addColumnTotals(sheet, cells, 'System'));
}

function placeAgainstPlan(sheet: SheetDraft, top: number, system: OrderedSystem): void {
  const panel = {
    top,
    labelled: 'Organisation',
    labels: 'Short_names',
    rows: system.organisations.length,
    headings: quarterHeadings,
  };
  const withOffsets = placePanel(
    sheet,
    {
      ...panel,
      left: panelColumns.first,
      title: 'Actual after in-year offsets',
      note: 'What a trust’s own control total is tested on.',
    },
    { formula: 'IF(ISBLANK(Actuals),"",Actuals+Offsets)' },
  );
  sheet.define('Actuals_with_offsets', withOffsets);
  sheet.define('Trust_actuals_with_offsets', trustRows(withOffsets, system));
  const variances = placePanel(
    sheet,
    {
      ...panel,
      left: panelColumns.second,
      title: 'Actual less plan, year to date',
      note: 'Plan: control total after variations, or draft plan.',
    },
    { formula: 'SYB.VARIANCE(Organisation_plans,Actuals,Reported_quarter,"ytd")' },
  );
  sheet.define('Variances_to_date', variances);
}

function placeCheck(sheet: SheetDraft, actuals: Area): void {
  const inQuarter = (quarter: number) =>
    `COUNT(${addressOf(columnOf(actuals, quarter))})*(Reported_quarter>${quarter})`;
  sheet.check({
    holds: `${[0, 1, 2, 3].map(inQuarter).join('+')}=ROWS(Actuals)*Reported_quarter`,
    holding: 'Every organisation has an actual in every quarter reported.',
    failing:
      'An actual is missing, or is text, in a quarter that Scheme says is reported: enter it, or 0 if it is nil.',
  });
}

import { addressOf, type Area, area, cellOf, columnOf, rowsOf } from '../../cell-area';
import { addRowTotals, addYearToDate, quarterHeadings } from '../panel';
import { SheetDraft } from '../sheet-draft';
import type { OrderedSystem, PublishedTotals } from '../system-description';
import {
  type OrganisationCells,
  organisationCells,
  placeOrganisations,
  trustRows,
  trustWithAERows,
} from './organisations';
import { labelSubtotals, placeSubtotals, subtotalRows } from './subtotals';

const columns = { year: 7, quarters: 9, difference: 14, second: 16 } as const;
const widths = [58, 16, 10, 14, 10, 10, 14, 3, 12, 12, 12, 12, 12, 12, 3, 12, 12, 12, 12, 12];

/** The Control totals sheet, and where other sheets find its organisations. */
export interface ControlTotalsSheet {
  sheet: SheetDraft;
  organisations: OrganisationCells;
}

/**
 * The Control totals sheet: who is in the system, what each agreed to, and the system improvement plan that
 * follows (MoU October 2018, section 6(i); Annex 3, Tables 1 to 4).
 */
export function controlTotalsSheet(system: OrderedSystem): ControlTotalsSheet {
  const sheet = new SheetDraft('Control totals', widths, {
    freeze: { rows: 2, columns: 1 },
    tabColour: 'FFB81C',
  });
  sheet.heading(
    'Control totals',
    `£000, surplus positive, deficit in brackets, excluding PSF. ${system.sources.controlTotals}`,
  );
  const top = sheet.startAfterChecks(system.published ? 4 : 3);
  const organisations = placeOrganisations(sheet, top, system);
  const controlTotals = placeControlTotals(sheet, top, system, organisations);
  const draftPlans = placeDraftPlans(sheet, top, system);
  const belowTable = organisations.row + organisations.rows;
  const plansTop = belowTable + subtotalRows(system) + 1;
  const plannedYears = placePlans(sheet, plansTop, system, draftPlans);
  placeImprovementPlan(sheet, plannedYears.row + plannedYears.rows + 1, system, plannedYears);
  placeEntryChecks(sheet, controlTotals, organisations);
  if (system.published) placePublishedCheck(sheet, system.published);
  return { sheet, organisations: organisationCells(sheet, organisations) };
}

/** Title, note and quarter headings over a block that shares its labels with the blocks to its left. */
function placeQuarterFrame(
  sheet: SheetDraft,
  { top, left, rows }: { top: number; left: number; rows: number },
  title: string,
  note: string,
): Area {
  sheet.section(top, left, title, 5);
  sheet.text(top + 1, left, note, 'note');
  quarterHeadings.forEach((heading, index) => sheet.text(top + 2, left + index, heading, 'heading'));
  return area(top + 3, left, rows, 4);
}

function placeControlTotals(
  sheet: SheetDraft,
  top: number,
  system: OrderedSystem,
  organisations: Area,
): Area {
  const place = { top, left: columns.quarters, rows: organisations.rows };
  const note = 'Commissioners: phased by Scheme, not published.';
  const cells = placeQuarterFrame(sheet, place, 'Control totals by quarter', note);
  const commissioners = system.commissioners.length;
  if (commissioners > 0) {
    const years = addressOf(columnOf(rowsOf(organisations, 0, commissioners), 6));
    sheet.spill(rowsOf(cells, 0, commissioners), `SYB.PHASE(${years},Commissioner_profile)`);
  }
  const ofTrusts = trustRows(cells, system);
  sheet.inputs(ofTrusts, (row, quarter) => system.trusts[row]?.controlTotalByQuarter[quarter], 'input');
  sheet.define('Control_totals', cells);
  placeDifferences(sheet, addRowTotals(sheet, cells, 'Year'), columnOf(organisations, 6), system);
  return cells;
}

/** What the quarters add up to less the year as published: rounding, where it is 1. */
function placeDifferences(sheet: SheetDraft, years: Area, published: Area, system: OrderedSystem): void {
  sheet.text(years.row - 1, columns.difference, 'Difference', 'heading');
  sheet.each(area(years.row, columns.difference, years.rows), (row) => ({
    formula: `=${addressOf(cellOf(years, row, 0))}-${addressOf(cellOf(published, row, 0))}`,
    style: 'calculated',
    ...roundingNote(system, row),
  }));
}

function roundingNote(system: OrderedSystem, row: number): { note?: string } {
  const one = system.organisations[row];
  if (one?.kind !== 'trust') return {};
  const quarters = one.controlTotalByQuarter.reduce((sum, quarter) => sum + quarter, 0);
  if (Math.abs(quarters - one.controlTotal) !== 1) return {};
  return {
    note: `The published year is ${one.controlTotal}; the published quarters add up to ${quarters}. Each was rounded on its own: nothing needs correcting.`,
  };
}

function placeDraftPlans(sheet: SheetDraft, top: number, system: OrderedSystem): Area {
  const place = { top, left: columns.second, rows: system.organisations.length };
  const note = 'Where a control total was not accepted; else blank.';
  const cells = placeQuarterFrame(sheet, place, 'Draft plans by quarter', note);
  sheet.inputs(cells, (row, quarter) => system.organisations[row]?.draftPlanByQuarter?.[quarter], 'input');
  sheet.define('Draft_plans', cells);
  addRowTotals(sheet, cells, 'Year');
  return cells;
}

/** Control totals after variations, then the plan of each organisation; returns the plans for the year. */
function placePlans(sheet: SheetDraft, top: number, system: OrderedSystem, draftPlans: Area): Area {
  const rows = system.organisations.length;
  placeLabels(sheet, top, rows, 'Plans, each organisation in full');
  const years = area(top + 3, columns.year, rows);
  const draftYears = addressOf({ ...draftPlans, column: draftPlans.column + 4, columns: 1 });
  sheet.text(top + 2, columns.year, 'Plan, year', 'heading');
  sheet.spill(years, `SYB.SYSTEMPLAN(Year_control_totals,${draftYears},Accepted)`);
  placeAdjustedControlTotals(sheet, top, system);
  const second = { top, left: columns.second, rows };
  const plans = placeQuarterFrame(
    sheet,
    second,
    'Plan of each organisation',
    'Control total if accepted, draft plan if not.',
  );
  sheet.spill(plans, 'SYB.SYSTEMPLAN(Adjusted_control_totals,Draft_plans,Accepted)');
  sheet.define('Organisation_plans', plans);
  sheet.define('Trust_plans', trustRows(plans, system));
  addRowTotals(sheet, plans, 'Year');
  return years;
}

function placeAdjustedControlTotals(sheet: SheetDraft, top: number, system: OrderedSystem): void {
  const place = { top, left: columns.quarters, rows: system.organisations.length };
  const note = 'With the variations entered on Adjustments.';
  const adjusted = placeQuarterFrame(sheet, place, 'Control totals after variations', note);
  sheet.spill(adjusted, 'SYB.CONTROLTOTAL(Control_totals,Variations)');
  sheet.define('Adjusted_control_totals', adjusted);
  sheet.define('Trust_control_totals', trustRows(adjusted, system));
  sheet.define('AE_trust_control_totals', trustWithAERows(adjusted, system));
  addRowTotals(sheet, adjusted, 'Year');
}

function placeImprovementPlan(
  sheet: SheetDraft,
  top: number,
  system: OrderedSystem,
  plannedYears: Area,
): void {
  const rows = system.organisations.length;
  placeLabels(sheet, top, rows, 'System improvement plan, each organisation as far as it is included');
  const years = area(top + 3, columns.year, rows);
  sheet.text(top + 2, columns.year, 'Starting point', 'heading');
  sheet.spill(years, `${addressOf(plannedYears)}*Included`);
  labelSubtotals(sheet, years.row + rows, system);
  sheet.define('Starting_point', placeSubtotals(sheet, years, system));
  const place = { top, left: columns.quarters, rows };
  const note = 'What the system is held to, quarter by quarter.';
  const plan = placeQuarterFrame(sheet, place, 'System improvement plan by quarter', note);
  sheet.spill(plan, 'Organisation_plans*Included');
  sheet.define('System_improvement_plan', plan);
  addRowTotals(sheet, plan, 'Year');
  const totals = placeSubtotals(sheet, { ...plan, columns: 5 }, system);
  addYearToDate(sheet, { ...totals, columns: 4 }, 1);
}

function placeLabels(sheet: SheetDraft, top: number, rows: number, title: string): void {
  sheet.section(top, 1, title, columns.year);
  sheet.headings(top + 2, 1, ['Organisation', ...Array<string>(columns.year - 2).fill('')]);
  sheet.spill(area(top + 3, 1, rows), 'Organisations', 'label');
}

function placeEntryChecks(sheet: SheetDraft, controlTotals: Area, organisations: Area): void {
  const years = addressOf({ ...controlTotals, column: controlTotals.column + 4, columns: 1 });
  const published = addressOf(columnOf(organisations, 6));
  sheet.check({
    holds: `SUMPRODUCT((ABS(${years}-${published})>1.005)*1)=0`,
    holding: 'The quarters of every control total add up to its year, within 1 for rounding.',
    failing:
      'A control total’s quarters differ from its year by more than 1: look down the Difference column.',
  });
  sheet.check({
    holds: 'SUMPRODUCT((Accepted="N")*ISNUMBER(Draft_plans))=4*COUNTIF(Accepted,"N")',
    holding: 'Every organisation that did not accept its control total has a draft plan for each quarter.',
    failing:
      'An organisation with N under Accepted lacks a draft plan for a quarter: enter it, or 0 if it is nil.',
  });
  sheet.check({
    holds: 'COUNTIF(Accepted,"Y")+COUNTIF(Accepted,"N")=ROWS(Accepted)',
    holding: 'Every organisation has Y or N under Accepted.',
    failing: 'An organisation has neither Y nor N under Accepted: choose one.',
  });
}

function placePublishedCheck(sheet: SheetDraft, published: PublishedTotals): void {
  const { systemControlTotal, startingPoint, source } = published;
  sheet.check({
    holds: `AND(ABS(System_control_total-(${systemControlTotal}))<0.005,ABS(Starting_point-(${startingPoint}))<0.005)`,
    holding: `The system control total and the starting point are those published (${source}).`,
    failing: `The published system control total is ${systemControlTotal} and the starting point ${startingPoint} (${source}): see which organisation’s figure has changed.`,
  });
}

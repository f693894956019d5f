import type { SystemPosition } from '../../psf/position';
import { quarters } from '../../psf/quarters';
import { toThousands } from '../../psf/money';
import { reportWords } from '../../wording/report';
import { type Area, addressOf, area, cellOf, rowsOf } from '../cell-area';
import type { AssumptionInUse } from '../system-psf/assumptions-in-use';
import type { SheetModel } from '../workbook-model';
import { type ReportSubject, commentary } from './commentary';
import { CHART_ROWS, Page, TITLE_HEIGHT, WIDTH, columnWidths, label } from './page';
import { placeSystemSections } from './system/place-sections';
import type { SystemSections } from './system/sections';
import type { Written } from './system/written';

/** A native chart of the report. */
export interface ReportChart {
  /** Tells it from the user's own charts on the sheet. */
  name: string;
  title: string;
  /** The cells it draws, headings included. */
  source: string;
  seriesBy: 'Rows' | 'Columns';
  /** What stands along its category axis. */
  categories: string;
  /** The cells it lies over. */
  place: string;
}

/** The report as it is written: one sheet, its charts, and how it prints. */
export interface ReportModel {
  sheet: SheetModel;
  /** All that the report fills, charts included: what lies outside is the user's. */
  area: string;
  /** Heights in points, by row. */
  rowHeights: Readonly<Record<number, number>>;
  charts: ReportChart[];
  footer: string;
}

/** Where a position can be read: the figures of a report. */
export interface ReportInput {
  position: SystemPosition;
  subject: ReportSubject;
  assumptions: readonly AssumptionInUse[];
  /** What the workbook holds of the whole system besides the fund. */
  system?: SystemSections;
}

/** Lines kept for assumptions, so that a report written again has the same shape. */
const ASSUMPTION_LINES = 13;

/**
 * The board report of a position: tables of live formulas, commentary, charts, assumptions and sources. A
 * report of the same trusts, and the same sheets of the system, always has the same shape.
 */
export function reportModel({ position, subject, assumptions, system = {} }: ReportInput): ReportModel {
  const page = new Page();
  page.rowHeights[1] = TITLE_HEIGHT;
  page.put(1, 1, { value: reportWords.title(position.quarter, subject.year), style: 'title' });
  page.put(2, 1, { value: reportWords.subtitle(subject.systemName), style: 'subtitle' });
  const paragraphs = commentary(position, subject, system);
  page.section(5, reportWords.commentary());
  paragraphs.forEach((value, index) => page.paragraph(6 + index, value));
  const kinds = placeKinds(page, 7 + paragraphs.length);
  const trusts = placeTrusts(page, kinds.row + kinds.rows + 2, subject.shortNames);
  const stake = placeStake(page, trusts.row + trusts.rows + 2);
  const plan = placePlan(page, stake.row + stake.rows + 1, position.quarter);
  const byQuarter = placeByQuarter(page, plan.row + plan.rows + 1);
  const charts = placeCharts(page, byQuarter.row + byQuarter.rows + 1, { trusts, plan, byQuarter });
  const ofSystem = placeSystemSections(page, charts.next, system);
  const written = [...writtenOf(kinds, position), ...ofSystem.written];
  page.put(3, 1, { formula: staleFormula(written), style: 'check' });
  const afterAssumptions = placeAssumptions(page, ofSystem.next, assumptions);
  const last = placeSources(page, afterAssumptions + 1);
  const sheet: SheetModel = {
    name: reportWords.sheetName(),
    columnWidths,
    cells: page.cells,
    merges: page.merges,
    tabColour: '00A499',
  };
  return {
    sheet,
    area: addressOf(area(1, 1, last, WIDTH)),
    rowHeights: page.rowHeights,
    charts: [...charts.charts, ...ofSystem.charts],
    footer: reportWords.footer(subject.systemName),
  };
}

/** Available, Earned, Lost, Recoverable of each kind; returns the figures with their totals. */
function placeKinds(page: Page, top: number): Area {
  const { available, earned, lost, recoverable } = reportWords;
  page.section(top, reportWords.byKind());
  page.headings(top + 1, [reportWords.kind(), available(), earned(), lost(), recoverable()]);
  const body = area(top + 2, 2, 3, 4);
  const ofBlock = (name: string, column: number) =>
    name === 'System_position' ? `INDEX(${name},1,${column})` : `SUM(INDEX(${name},0,${column}))`;
  const kinds = [
    [reportWords.system(), 'System_position'],
    [reportWords.finance(), 'Trust_finance_position'],
    [reportWords.ae(), 'AE_position'],
  ] as const;
  kinds.forEach(([title, name], index) => {
    const row = rowsOf(body, index, 1);
    const sumOfTwo = `${addressOf(cellOf(row, 0, 1))}+${addressOf(cellOf(row, 0, 2))}`;
    page.line(row.row, label(title), [sumOfTwo, ...[1, 2, 3].map((column) => ofBlock(name, column))]);
  });
  page.totals(body, reportWords.total());
  return { ...body, rows: body.rows + 1 };
}

/** Earned, Lost, Recoverable and the improvement needed, by trust; returns headings, labels and figures. */
function placeTrusts(page: Page, top: number, shortNames: readonly string[]): Area {
  const { earned, lost, recoverable, improvementNeeded } = reportWords;
  page.section(top, reportWords.byTrust());
  page.headings(top + 1, [reportWords.trust(), earned(), lost(), recoverable(), improvementNeeded()]);
  shortNames.forEach((_, index) => {
    const row = index + 1;
    const figures = [1, 2, 3].map((column) => `INDEX(Trust_position,${row},${column})`);
    const name = { formula: `=INDEX(Trust_short_names,${row})`, style: 'label' as const };
    page.line(top + 2 + index, name, [...figures, `INDEX(Trust_recovery,${row},1)`]);
  });
  page.totals(area(top + 2, 2, shortNames.length, 4), reportWords.allTrusts());
  return area(top + 1, 1, shortNames.length + 2, 5);
}

function placeStake(page: Page, top: number): Area {
  page.section(top, reportWords.stake());
  const answers = [reportWords.improvementNeeded(), reportWords.comesBack(), reportWords.nextLoss()];
  answers.forEach((answer, index) =>
    page.line(top + 1 + index, label(answer), [`INDEX(System_recovery,1,${index + 1})`]),
  );
  return area(top + 1, 1, answers.length + 1, 2);
}

const quarterHeadings = quarters.map((quarter) => reportWords.quarter(quarter));

/** Plan and actual to date by quarter: blank after the quarters reported. */
function placePlan(page: Page, top: number, reported: number): Area {
  page.section(top, reportWords.planAndActual());
  page.headings(top + 1, [reportWords.quarterColumn(), ...quarterHeadings]);
  const toDate = (name: string, quarter: number) =>
    Array.from({ length: quarter }, (_, index) => `SUM(INDEX(${name},0,${index + 1}))`).join('+');
  const line = (row: number, title: string, name: string) =>
    page.line(
      row,
      label(title),
      quarters.map((quarter) => (quarter <= reported ? toDate(name, quarter) : '')),
    );
  line(top + 2, reportWords.plan(), 'System_improvement_plan');
  line(top + 3, reportWords.actual(), 'Counted_actuals');
  const difference = quarters.map((quarter) => {
    const [actual, plan] = [top + 3, top + 2].map((row) => addressOf(area(row, 1 + quarter)));
    return quarter <= reported ? `${actual}-${plan}` : '';
  });
  page.line(top + 4, { value: reportWords.difference(), style: 'totalLabel' }, difference, 'total');
  return area(top + 1, 1, 5, 5);
}

/** The rows of the workbook's table of System PSF by measure, its heading being row 1. */
const tableRow = { earned: 4, lost: 5, recovered: 6, recoverable: 8 } as const;

function placeByQuarter(page: Page, top: number): Area {
  page.section(top, reportWords.byQuarter());
  page.headings(top + 1, [reportWords.quarterColumn(), ...quarterHeadings]);
  const measures = ['earned', 'lost', 'recoverable', 'recovered'] as const;
  measures.forEach((measure, index) =>
    page.line(
      top + 2 + index,
      label(reportWords[measure]()),
      quarters.map((quarter) => `INDEX(System_table,${tableRow[measure]},${quarter + 1})`),
    ),
  );
  return area(top + 1, 1, measures.length + 2, 5);
}

interface ChartTables {
  trusts: Area;
  plan: Area;
  byQuarter: Area;
}

function placeCharts(page: Page, top: number, { trusts, plan, byQuarter }: ChartTables) {
  page.section(top, reportWords.charts());
  const place = (index: number) => addressOf(area(top + 1 + index * CHART_ROWS, 1, CHART_ROWS - 1, WIDTH));
  const charts: ReportChart[] = [
    {
      name: 'SYB by trust',
      title: reportWords.byTrust(),
      // Without the totals, which would dwarf the trusts, and without the improvement needed.
      source: addressOf({ ...trusts, rows: trusts.rows - 1, columns: 4 }),
      seriesBy: 'Columns',
      categories: reportWords.trust(),
      place: place(0),
    },
    {
      name: 'SYB by quarter',
      title: reportWords.byQuarter(),
      source: addressOf({ ...byQuarter, rows: 4 }),
      seriesBy: 'Rows',
      categories: reportWords.quarterAxis(),
      place: place(1),
    },
    {
      name: 'SYB plan and actual',
      title: reportWords.planAndActual(),
      source: addressOf({ ...plan, rows: 3 }),
      seriesBy: 'Rows',
      categories: reportWords.quarterAxis(),
      place: place(2),
    },
  ];
  return { charts, next: top + 1 + charts.length * CHART_ROWS };
}

function placeAssumptions(page: Page, top: number, assumptions: readonly AssumptionInUse[]): number {
  page.section(top, reportWords.assumptions());
  for (let line = 0; line < ASSUMPTION_LINES; line += 1) {
    const assumption = assumptions[line];
    const row = top + 1 + line;
    page.put(row, 1, { value: assumption?.label ?? '', style: 'wrapped' });
    page.put(row, 5, {
      value: assumption
        ? assumption.assumed
          ? reportWords.assumed(assumption.value)
          : assumption.value
        : '',
      style: 'wrapped',
    });
    page.merges.push(addressOf(area(row, 1, 1, 4)), addressOf(area(row, 5, 1, 4)));
  }
  return top + 1 + ASSUMPTION_LINES;
}

function placeSources(page: Page, top: number): number {
  const lines = reportWords.sourceLines();
  page.section(top, reportWords.sources());
  lines.forEach((value, index) => page.put(top + 1 + index, 1, { value, style: 'note' }));
  return top + lines.length;
}

function writtenOf(kinds: Area, { total }: SystemPosition): Written[] {
  const totals = rowsOf(kinds, kinds.rows - 1, 1);
  return [total.available, total.earned, total.lost, total.recoverable].map((amount, index) => ({
    cell: addressOf(cellOf(totals, 0, index)),
    value: toThousands(amount),
  }));
}

/** Says when the figures are no longer those that the commentary was written from. */
function staleFormula(written: readonly Written[]): string {
  const same = written.map(({ cell, value }) => `ABS(${cell}-${value})<0.005`);
  return `=IF(AND(${same.join(',')}),"",${JSON.stringify(reportWords.stale())})`;
}

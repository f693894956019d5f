import { addressOf, area, areaOf } from '../plans/cell-area';
import type { ReportChart, ReportModel } from '../plans/report/report-model';
import type { CellValue } from '../plans/workbook-model';
import { excelWords } from '../wording/pane';
import { reportProblems, reportWords } from '../wording/report';
import { asEntered } from './as-entered';
import { WorkbookError, type WorkbookErrorKind, asWorkbookError } from './errors';
import { inOwnNamespace } from './own-namespace';
import { runInExcel } from './run-in-excel';
import { dress } from './write-sheet';

/** Marks a sheet as written by `writeReport`; its value is the area that the report filled. */
const MARK = 'sybBoardReport';

/** What the report's sheet is before it is written. */
type Before = { activeSheetId: string } & (
  | { report: 'none' }
  | { report: 'same shape'; formulas: CellValue[][]; charts: string[] }
  /** One of other trusts, or of other sheets of the system: it is kept under a name of its own. */
  | { report: 'another shape'; id: string; keptAs: string }
);

/** What came of writing a report. */
export interface ReportWritten {
  /** The sheet on which the former report is kept, where that was one of another shape. */
  keptAs?: string;
}

/**
 * Writes the board report to its sheet, in two requests. A report of the same shape that is there already keeps
 * its looks and charts, and everything outside it; only its cells are written again. One of another shape, since
 * the workbook has gained sheets of the system, is kept under another name. Where something fails half-way, what
 * was there is put back.
 *
 * @throws WorkbookError where a sheet of the name is not a report, or is protected.
 */
export async function writeReport(model: ReportModel): Promise<ReportWritten> {
  const before = await runInExcel((context) => lookBefore(context, model));
  try {
    await runInExcel(async (context) => {
      pauseExcel(context);
      if (before.report === 'same shape') {
        fillIn(context.workbook.worksheets.getItem(model.sheet.name), model, before.charts);
      } else {
        if (before.report === 'another shape') setAside(context, before);
        writeNew(context, model);
      }
      await context.sync();
    });
  } catch (error) {
    await putBack(model, before, asWorkbookError(error));
  }
  return before.report === 'another shape' ? { keptAs: before.keptAs } : {};
}

function pauseExcel({ workbook: { application } }: Excel.RequestContext): void {
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
}

async function lookBefore(context: Excel.RequestContext, model: ReportModel): Promise<Before> {
  const { worksheets, protection } = context.workbook;
  const { name } = model.sheet;
  const active = worksheets.getActiveWorksheet();
  const sheet = worksheets.getItemOrNullObject(name);
  const mark = sheet.customProperties.getItemOrNullObject(MARK);
  const cells = sheet.getRange(model.area);
  active.load('id');
  protection.load('protected');
  sheet.load('id,name,protection/protected');
  worksheets.load('items/name');
  mark.load('value');
  cells.load('formulas');
  sheet.charts.load('items/name');
  await context.sync();
  const activeSheetId = active.id;
  if (sheet.isNullObject) {
    if (protection.protected) throw notWritten(excelWords.structureProtected(), 'protected');
    return { activeSheetId, report: 'none' };
  }
  if (mark.isNullObject) throw new WorkbookError(reportProblems.nameTaken(name), 'already there');
  if (sheet.protection.protected) throw new WorkbookError(reportProblems.protectedReport(name), 'protected');
  if (mark.value !== model.area) {
    if (protection.protected) throw notWritten(excelWords.structureProtected(), 'protected');
    const keptAs = freeName(worksheets.items.map((one) => one.name));
    return { activeSheetId, report: 'another shape', id: sheet.id, keptAs };
  }
  return {
    activeSheetId,
    report: 'same shape',
    formulas: cells.formulas as CellValue[][],
    charts: sheet.charts.items.map((chart) => chart.name),
  };
}

/** A name that no sheet has yet; Excel does not tell capital letters from small ones. */
function freeName(taken: readonly string[]): string {
  const there = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = reportWords.formerSheetName(number);
    if (!there.has(name.toLowerCase())) return name;
  }
}

/** The former report becomes a sheet like any other, so that its cells beside it stay the user's. */
function setAside({ workbook }: Excel.RequestContext, { id, keptAs }: { id: string; keptAs: string }): void {
  workbook.worksheets.getItem(id).name = keptAs;
}

const notWritten = (reason: string, kind: WorkbookErrorKind, options?: ErrorOptions): WorkbookError =>
  new WorkbookError(reportProblems.notWritten(reason), kind, options);

function writeNew({ workbook }: Excel.RequestContext, model: ReportModel): void {
  const sheet = workbook.worksheets.add(model.sheet.name);
  dress(sheet, model.sheet);
  const { columns } = areaOf(model.area);
  for (const [row, points] of Object.entries(model.rowHeights)) {
    const { format } = sheet.getRangeByIndexes(Number(row) - 1, 0, 1, columns);
    format.rowHeight = points;
    format.verticalAlignment = 'Top';
  }
  sheet.showGridlines = false;
  setUpPrint(sheet, model);
  sheet.customProperties.add(MARK, model.area);
  fillIn(sheet, model, []);
}

/** Every cell of the report in one write, blanks too, and the charts that are not there. */
function fillIn(sheet: Excel.Worksheet, model: ReportModel, charts: readonly string[]): void {
  const { rows, columns } = areaOf(model.area);
  sheet.getRange(model.area).formulas = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const cell = model.sheet.cells[addressOf(area(row + 1, column + 1))];
      return cell?.formula ? inOwnNamespace(cell.formula) : asEntered(cell?.value ?? '');
    }),
  );
  for (const chart of model.charts) if (!charts.includes(chart.name)) addChart(sheet, chart);
  sheet.activate();
  sheet.getRange('A1').select();
}

function addChart(sheet: Excel.Worksheet, model: ReportChart): void {
  const chart = sheet.charts.add('ColumnClustered', sheet.getRange(model.source), model.seriesBy);
  chart.name = model.name;
  chart.title.text = model.title;
  chart.axes.categoryAxis.title.text = model.categories;
  chart.axes.valueAxis.title.text = reportWords.thousands();
  chart.axes.valueAxis.numberFormat = '#,##0;(#,##0)';
  chart.legend.position = 'Bottom';
  const [first, last] = model.place.split(':') as [string, string];
  chart.setPosition(first, last);
}

/** A4 upright, one page wide, the title on every page. */
function setUpPrint(sheet: Excel.Worksheet, model: ReportModel): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintMargins('Centimeters', {
    left: 1.5,
    right: 1.5,
    top: 1.9,
    bottom: 1.9,
    header: 0.8,
    footer: 0.8,
  });
  pageLayout.setPrintArea(model.area);
  pageLayout.setPrintTitleRows('$1:$2');
  const { defaultForAllPages } = pageLayout.headersFooters;
  // "&" begins a code in a header or footer: one of its own is written twice.
  defaultForAllPages.leftFooter = model.footer.replaceAll('&', '&&');
  defaultForAllPages.rightFooter = 'Page &P of &N';
}

/** Takes a new sheet away again, or puts the former report's cells back. Always throws. */
async function putBack(model: ReportModel, before: Before, cause: WorkbookError): Promise<never> {
  // Another user's sheet of the name, or the report's own gone meanwhile: the first step failed, nothing was done.
  const isUntouched = cause.kind === 'already there' || cause.kind === 'not found';
  if (isUntouched && before.report !== 'another shape')
    throw notWritten(cause.message, cause.kind, { cause });
  try {
    await runInExcel(async (context) => {
      if (before.report === 'another shape') await takeBack(context, model.sheet.name, before.id, cause);
      else {
        const sheet = context.workbook.worksheets.getItemOrNullObject(model.sheet.name);
        if (before.report === 'same shape') restore(sheet, model, before);
        else sheet.delete();
      }
      context.workbook.worksheets.getItemOrNullObject(before.activeSheetId).activate();
      await context.sync();
    });
  } catch (error) {
    const { message } = asWorkbookError(error);
    throw new WorkbookError(reportProblems.halfWritten(cause.message, message), cause.kind, { cause });
  }
  throw notWritten(cause.message, cause.kind, { cause });
}

/** The former report gets its name back; what was begun in its place goes. */
async function takeBack(
  context: Excel.RequestContext,
  name: string,
  id: string,
  cause: WorkbookError,
): Promise<void> {
  const { worksheets } = context.workbook;
  const named = worksheets.getItemOrNullObject(name);
  named.load('id');
  await context.sync();
  // One that another user has added meanwhile is not ours to delete.
  if (!named.isNullObject && named.id !== id && cause.kind !== 'already there') named.delete();
  worksheets.getItem(id).name = name;
}

function restore(
  sheet: Excel.Worksheet,
  model: ReportModel,
  { formulas, charts }: Extract<Before, { report: 'same shape' }>,
): void {
  sheet.getRange(model.area).formulas = formulas.map((row) =>
    row.map((held) => (typeof held === 'string' && held.startsWith('=') ? held : asEntered(held))),
  );
  for (const { name } of model.charts)
    if (!charts.includes(name)) sheet.charts.getItemOrNullObject(name).delete();
}

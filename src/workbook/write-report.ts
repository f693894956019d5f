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

/** What the report's sheet holds before it is written; nothing where there is none. */
interface Before {
  activeSheetId: string;
  sheet?: { formulas: CellValue[][]; charts: string[] };
}

/**
 * Writes the board report to its sheet, in two requests. A report that is there already keeps its looks and
 * charts, and everything outside it; only its cells are written again. Where something fails half-way, what
 * was there is put back, in a third request.
 *
 * @throws WorkbookError where a sheet of the name is not a report, is one of another shape, or is protected.
 */
export async function writeReport(model: ReportModel): Promise<void> {
  const before = await runInExcel((context) => lookBefore(context, model));
  try {
    await runInExcel(async (context) => {
      pauseExcel(context);
      if (before.sheet) writeAgain(context, model, before.sheet);
      else writeNew(context, model);
      await context.sync();
    });
  } catch (error) {
    await putBack(model, before, asWorkbookError(error));
  }
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
  sheet.load('name,protection/protected');
  mark.load('value');
  cells.load('formulas');
  sheet.charts.load('items/name');
  await context.sync();
  if (sheet.isNullObject) {
    if (protection.protected) throw notWritten(excelWords.structureProtected(), 'protected');
    return { activeSheetId: active.id };
  }
  if (mark.isNullObject) throw new WorkbookError(reportProblems.nameTaken(name), 'already there');
  if (mark.value !== model.area) throw new WorkbookError(reportProblems.anotherShape(name), 'already there');
  if (sheet.protection.protected) throw new WorkbookError(reportProblems.protectedReport(name), 'protected');
  return {
    activeSheetId: active.id,
    sheet: {
      formulas: cells.formulas as CellValue[][],
      charts: sheet.charts.items.map((chart) => chart.name),
    },
  };
}

const notWritten = (reason: string, kind: WorkbookErrorKind, options?: ErrorOptions): WorkbookError =>
  new WorkbookError(reportProblems.notWritten(reason), kind, options);

function writeNew({ workbook }: Excel.RequestContext, model: ReportModel): void {
  const sheet = workbook.worksheets.add(model.sheet.name);
  dress(sheet, model.sheet);
  for (const [row, points] of Object.entries(model.rowHeights)) {
    const { format } = sheet.getRangeByIndexes(Number(row) - 1, 0, 1, 1);
    format.rowHeight = points;
    format.verticalAlignment = 'Top';
  }
  sheet.showGridlines = false;
  setUpPrint(sheet, model);
  sheet.customProperties.add(MARK, model.area);
  fillIn(sheet, model, []);
}

function writeAgain(
  { workbook }: Excel.RequestContext,
  model: ReportModel,
  { charts }: NonNullable<Before['sheet']>,
): void {
  fillIn(workbook.worksheets.getItem(model.sheet.name), model, charts);
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
  if (cause.kind === 'already there' || cause.kind === 'not found')
    throw notWritten(cause.message, cause.kind, { cause });
  try {
    await runInExcel(async (context) => {
      const { workbook } = context;
      const sheet = workbook.worksheets.getItemOrNullObject(model.sheet.name);
      workbook.worksheets.getItemOrNullObject(before.activeSheetId).activate();
      if (before.sheet) restore(sheet, model, before.sheet);
      else sheet.delete();
      await context.sync();
    });
  } catch (error) {
    const { message } = asWorkbookError(error);
    throw new WorkbookError(reportProblems.halfWritten(cause.message, message), cause.kind, { cause });
  }
  throw notWritten(cause.message, cause.kind, { cause });
}

function restore(
  sheet: Excel.Worksheet,
  model: ReportModel,
  { formulas, charts }: NonNullable<Before['sheet']>,
): void {
  sheet.getRange(model.area).formulas = formulas.map((row) =>
    row.map((held) => (typeof held === 'string' && held.startsWith('=') ? held : asEntered(held))),
  );
  for (const { name } of model.charts)
    if (!charts.includes(name)) sheet.charts.getItemOrNullObject(name).delete();
}

import { sheetAndAddress } from '../plans/snapshot';
import { systemPsfWorkbook } from '../plans/system-psf';
import type { WorkbookModel } from '../plans/workbook-model';
import { excelWords } from '../wording/pane';
import { WorkbookError, asWorkbookError } from './errors';
import { runInExcel } from './run-in-excel';
import { addValidations, protect } from './write-limits';
import { addNotes, addTables, dress, writeConstants, writeFormulas } from './write-sheet';

/** How far the insertion is; each step is one request to Excel. */
export interface InsertionProgress {
  step: 'checking' | 'sheets' | 'formulas' | 'finishing';
  /** Steps done before this one, of `steps`. */
  done: number;
  steps: number;
}

type OnProgress = (progress: InsertionProgress) => void;

const steps = ['checking', 'sheets', 'formulas', 'finishing'] as const;

/**
 * Adds the quarterly workbook to the open workbook, after its own sheets, and opens its first sheet.
 * Refused before anything is changed where a sheet, name or table of one of its names is there. Where
 * something fails half-way, what was added is removed again.
 *
 * @throws WorkbookError
 */
export async function insertQuarterlyWorkbook(onProgress?: OnProgress): Promise<void> {
  await insertWorkbook(systemPsfWorkbook(), onProgress);
}

/**
 * The same for any workbook a template describes; sheets that it protects are protected last.
 *
 * @throws WorkbookError
 */
export async function insertWorkbook(model: WorkbookModel, onProgress?: OnProgress): Promise<void> {
  const report = (step: InsertionProgress['step']) =>
    onProgress?.({ step, done: steps.indexOf(step), steps: steps.length });
  report('checking');
  const before = await runInExcel((context) => checkThereIsRoom(context, model));
  try {
    await runInExcel(async (context) => {
      report('sheets');
      addSheets(context, model, before.mark);
      await context.sync();
      report('formulas');
      addFormulas(context, model);
      await context.sync();
      report('finishing');
      finish(context, model);
      await context.sync();
    });
  } catch (error) {
    await removeWhatWasAdded(model, before, asWorkbookError(error));
  }
}

/** Tells the sheets of one insertion from those that another user may insert at the same time. */
const MARK = 'sybInsertion';

/** What to return to if the insertion fails. */
interface Before {
  activeSheetId: string;
  sheetIds: ReadonlySet<string>;
  /** The value of `MARK` on the sheets of this insertion. */
  mark: string;
}

async function checkThereIsRoom(context: Excel.RequestContext, model: WorkbookModel): Promise<Before> {
  const { worksheets, names, tables } = context.workbook;
  const active = worksheets.getActiveWorksheet();
  active.load('id');
  worksheets.load('items/name,items/id');
  names.load('items/name');
  tables.load('items/name');
  await context.sync();
  const taken = {
    sheets: inBoth(model.sheets, worksheets.items),
    names: inBoth([...model.names, ...tablesOf(model)], [...names.items, ...tables.items]),
  };
  if (taken.sheets.length + taken.names.length > 0)
    throw new WorkbookError(excelWords.namesTaken(taken), 'already there');
  const sheetIds = new Set(worksheets.items.map(({ id }) => id));
  return { activeSheetId: active.id, sheetIds, mark: crypto.randomUUID() };
}

interface Named {
  name: string;
}

/** Excel does not tell capital letters from small ones in names of sheets, cells and tables. */
function inBoth(ours: readonly Named[], theirs: readonly Named[]): string[] {
  const there = new Set(theirs.map(({ name }) => name.toLowerCase()));
  return ours.map(({ name }) => name).filter((name) => there.has(name.toLowerCase()));
}

const tablesOf = (model: WorkbookModel): Named[] => model.sheets.flatMap(({ tables }) => tables ?? []);

function pauseExcel({ workbook: { application } }: Excel.RequestContext): void {
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
}

/** The sheets first, all of them: names and formulas speak of each other's sheets. */
function addSheets(context: Excel.RequestContext, model: WorkbookModel, mark: string): void {
  pauseExcel(context);
  const sheets = model.sheets.map(({ name }) => {
    const sheet = context.workbook.worksheets.add(name);
    sheet.customProperties.add(MARK, mark);
    return sheet;
  });
  model.sheets.forEach((sheet, index) => {
    writeConstants(sheets[index]!, sheet);
    addTables(sheets[index]!, sheet.tables);
  });
  for (const { name, refersTo, comment } of model.names) context.workbook.names.add(name, refersTo, comment);
}

function addFormulas(context: Excel.RequestContext, model: WorkbookModel): void {
  pauseExcel(context);
  for (const sheetModel of model.sheets) {
    const sheet = context.workbook.worksheets.getItem(sheetModel.name);
    dress(sheet, sheetModel);
    writeFormulas(sheet, sheetModel);
    addValidations(sheet, sheetModel);
    addNotes(context, sheet, sheetModel);
  }
}

function finish({ workbook }: Excel.RequestContext, model: WorkbookModel): void {
  // Excel may be set to manual calculation: the inserted formulas still show their first results.
  workbook.application.calculate(Excel.CalculationType.recalculate);
  for (const sheetModel of model.sheets) protect(workbook.worksheets.getItem(sheetModel.name), sheetModel);
  const first = workbook.worksheets.getItem(model.sheets[0]!.name);
  first.activate();
  first.getRange('A1').select();
}

/** Removes every sheet and name of this insertion, and nothing of anybody else's. Always throws. */
async function removeWhatWasAdded(
  model: WorkbookModel,
  before: Before,
  cause: WorkbookError,
): Promise<never> {
  try {
    await runInExcel(async (context) => {
      const { worksheets, names } = context.workbook;
      worksheets.load('items/name,items/id');
      names.load('items/name,items/formula');
      await context.sync();
      const sheets = await sheetsOfInsertion(context, model, before);
      const present = worksheets.items.find(({ id }) => id === before.activeSheetId);
      present?.activate();
      for (const added of [...namesOfInsertion(model, names.items, sheets), ...sheets]) added.delete();
      await context.sync();
    });
  } catch (error) {
    const { message } = asWorkbookError(error);
    const sheets = model.sheets.map(({ name }) => name);
    throw new WorkbookError(
      excelWords.halfInserted(model.title, cause.message, message, sheets),
      cause.kind,
      { cause },
    );
  }
  // Adding sheets is refused where the structure of the workbook is protected, and only there.
  const reason = cause.kind === 'protected' ? excelWords.structureProtected() : cause.message;
  throw new WorkbookError(excelWords.notInserted(model.title, reason), cause.kind, { cause });
}

/** The sheets with the mark; an empty one of our name too, where the failure came before its mark. */
async function sheetsOfInsertion(
  context: Excel.RequestContext,
  model: WorkbookModel,
  { sheetIds, mark }: Before,
): Promise<Excel.Worksheet[]> {
  const added = context.workbook.worksheets.items.filter(({ id }) => !sheetIds.has(id));
  const looked = added.map((sheet) => {
    const held = sheet.customProperties.getItemOrNullObject(MARK);
    const used = sheet.getUsedRangeOrNullObject(true);
    held.load('value');
    used.load('address');
    return { sheet, held, used };
  });
  await context.sync();
  return looked
    .filter(({ sheet, held, used }) =>
      held.isNullObject ? used.isNullObject && inBoth(model.sheets, [sheet]).length > 0 : held.value === mark,
    )
    .map(({ sheet }) => sheet);
}

/** The names of the model that stand for cells of its sheets, or of one that somebody has deleted since. */
function namesOfInsertion(
  model: WorkbookModel,
  names: readonly Excel.NamedItem[],
  sheets: readonly Excel.Worksheet[],
): Excel.NamedItem[] {
  const removed = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const ours = new Set(model.names.map(({ name }) => name.toLowerCase()));
  return names.filter(({ name, formula }) => {
    if (!ours.has(name.toLowerCase())) return false;
    const sheet = sheetAndAddress(String(formula))?.sheet.toLowerCase();
    return sheet === undefined ? String(formula).includes('#REF!') : removed.has(sheet);
  });
}

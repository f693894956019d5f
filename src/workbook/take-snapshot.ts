import type { SheetSnapshot, WorkbookSnapshot } from '../plans/snapshot';
import { asWorkbookError } from './errors';
import { placeOf } from './read-cells';
import { runInExcel } from './run-in-excel';
import { type UsedPart, askForUsedRange, readInParts, usedParts } from './used-range';

/**
 * The open workbook as a snapshot, in two requests; in three where rows or columns are hidden. Only
 * where Excel refuses so large an answer is it read again in parts, in as many as its size needs.
 *
 * @throws WorkbookError
 */
export async function takeSnapshot(): Promise<WorkbookSnapshot> {
  return runInExcel(snapshotIn);
}

/** The same within a request that asks for more: what was asked for before is loaded with its first part. */
export async function snapshotIn(context: Excel.RequestContext): Promise<WorkbookSnapshot> {
  const contents = await listContents(context);
  const { used, tables } = await readSheets(context, contents);
  return {
    sheets: contents.sheets.map((sheet, index) => sheetPicture(sheet, used[index]!)),
    names: contents.names.map(nameOf),
    tables: contents.tables.map(({ name }, index) => ({ name, ...placeOf(tables[index]!.address) })),
  };
}

interface Contents {
  sheets: Excel.Worksheet[];
  names: Excel.NamedItem[];
  tables: Excel.Table[];
}

async function listContents(context: Excel.RequestContext): Promise<Contents> {
  const { worksheets, names, tables } = context.workbook;
  worksheets.load('items/name,items/visibility,items/protection/protected');
  names.load('items/name,items/formula,items/comment,items/visible');
  tables.load('items/name');
  await context.sync();
  return { sheets: worksheets.items, names: names.items, tables: tables.items };
}

/** The used ranges, and in the same requests the addresses of the tables. */
async function readSheets(
  context: Excel.RequestContext,
  { sheets, tables }: Contents,
): Promise<{ used: UsedPart[]; tables: Excel.Range[] }> {
  // Asked for anew after a refusal: what a refused request was to make known stays unknown.
  const askForTables = () =>
    tables.map((table) => {
      const range = table.getRange();
      range.load('address');
      return range;
    });
  try {
    const places = askForTables();
    const asked = sheets.map(askForUsedRange);
    await context.sync();
    return { used: await usedParts(context, asked), tables: places };
  } catch (error) {
    if (asWorkbookError(error).kind !== 'too large') throw error;
    const places = askForTables();
    return { used: await readInParts(context, sheets), tables: places };
  }
}

const nameOf = ({ name, formula, comment, visible }: Excel.NamedItem) => ({
  name,
  refersTo: String(formula),
  comment,
  visible,
});

/** A sheet whose name, visibility and protection were loaded, with what its used range holds. */
export function sheetPicture(sheet: Excel.Worksheet, used: UsedPart): SheetSnapshot {
  return {
    name: sheet.name,
    visible: sheet.visibility === 'Visible',
    protected: sheet.protection.protected,
    ...used,
  };
}

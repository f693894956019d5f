import type { SheetSnapshot, WorkbookSnapshot } from '../plans/snapshot';
import { type FindingsRecord, askForRecord, recordAsked } from './findings-record';
import { type RunOptions, runInExcel } from './run-in-excel';
import { sheetPicture, snapshotIn } from './take-snapshot';
import { askForUsedRange, usedParts } from './used-range';

/** The open workbook to be validated, where in it the user is, and what it keeps of its findings. */
export interface ReadForValidation {
  snapshot: WorkbookSnapshot;
  activeSheet: string;
  record: FindingsRecord;
}

/**
 * A snapshot with the active sheet and the record of findings, in the requests of a snapshot alone: two, whatever the size.
 *
 * @throws WorkbookError
 */
export async function readForValidation(options?: RunOptions): Promise<ReadForValidation> {
  return runInExcel(async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet();
    active.load('name');
    const record = askForRecord(context);
    // Reading the snapshot brings what was asked for above.
    const snapshot = await snapshotIn(context);
    // eslint-disable-next-line office-addins/call-sync-after-load, office-addins/call-sync-before-read
    return { snapshot, activeSheet: active.name, record: recordAsked(record) };
  }, options);
}

/**
 * Some sheets by their ids, in one request; in two where rows or columns are hidden. A sheet that is gone is
 * left out.
 *
 * @throws WorkbookError
 */
export async function readSheets(ids: readonly string[], options?: RunOptions): Promise<SheetSnapshot[]> {
  return runInExcel(async (context) => {
    const sheets = ids.map((id) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      sheet.load('name,visibility,protection/protected');
      return sheet;
    });
    const ranges = sheets.map(askForUsedRange);
    await context.sync();
    const used = await usedParts(context, ranges);
    return sheets.flatMap((sheet, index) => (sheet.isNullObject ? [] : [sheetPicture(sheet, used[index]!)]));
  }, options);
}

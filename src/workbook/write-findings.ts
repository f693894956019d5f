import type { Finding } from '../plans/finding';
import { findingsSheet } from '../plans/findings-sheet';
import { findingsSheetWords } from '../wording/findings-sheet';
import { WorkbookError, asWorkbookError } from './errors';
import { runInExcel } from './run-in-excel';
import { dress, writeConstants } from './write-sheet';

/**
 * Writes findings to a new sheet after the last one and opens it, in two requests; all or nothing: where the
 * writing fails, the sheet is removed again. No sheet is overwritten.
 *
 * @param of What was validated, in words.
 * @returns The name of the sheet.
 * @throws WorkbookError
 */
export async function writeFindings(findings: readonly Finding[], of: string): Promise<string> {
  const attempt: Attempt = {};
  try {
    return await runInExcel(async (context) => {
      const { worksheets } = context.workbook;
      const active = worksheets.getActiveWorksheet();
      active.load('id');
      worksheets.load('items/name');
      await context.sync();
      const name = freeName(worksheets.items.map((sheet) => sheet.name));
      attempt.added = { name, inFront: active.id };
      const model = findingsSheet(findings, name, of);
      context.workbook.application.suspendScreenUpdatingUntilNextSync();
      const sheet = worksheets.add(name);
      writeConstants(sheet, model);
      dress(sheet, model);
      sheet.activate();
      sheet.getRange('A1').select();
      await context.sync();
      return name;
    });
  } catch (error) {
    const cause = asWorkbookError(error);
    // Adding the sheet comes first: where another user's is there by now, nothing of ours is.
    if (attempt.added && cause.kind !== 'already there') await remove(attempt.added, cause);
    throw cause;
  }
}

/** "Findings", or "Findings 2" and so on where there is one already. */
function freeName(taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  const base = findingsSheetWords.name();
  let name = base;
  for (let number = 2; names.has(name.toLowerCase()); number += 1) name = `${base} ${number}`;
  return name;
}

interface Attempt {
  /** The new sheet, and the id of the one that was in front. */
  added?: { name: string; inFront: string };
}

/** A sheet of that name was not there before: if it is now, it is ours. */
async function remove({ name, inFront }: NonNullable<Attempt['added']>, cause: WorkbookError): Promise<void> {
  try {
    await runInExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load('name');
      await context.sync();
      if (sheet.isNullObject) return;
      context.workbook.worksheets.getItemOrNullObject(inFront).activate();
      sheet.delete();
      await context.sync();
    });
  } catch (error) {
    throw new WorkbookError(findingsSheetWords.halfWritten(name, cause.message), cause.kind, {
      cause: error,
    });
  }
}

import { type Area, addressOf, cellOf } from '../plans/cell-area';
import { type CellContent, sameContent } from '../plans/changes/cell-content';
import { cellInWords, cellKey } from '../plans/changes/change-list';
import { changeLogHeadings, changeLogSheet } from '../plans/changes/change-log';
import { applyWords } from '../wording/changes';
import type { LoggedAt } from './change-log';
import { type AskedArea, askForCells, contentsOf, enter, wasTaken } from './changed-cells';
import { WorkbookError, asWorkbookError } from './errors';
import { runInExcel } from './run-in-excel';

/** What a list has written, or may have written, of which nothing is to stay. */
export interface Written {
  log: LoggedAt;
  cells: WrittenCell[];
}

export interface WrittenCell {
  sheet: string;
  address: string;
  /** What the cell held before anything was written. */
  original: CellContent;
  meant: CellContent;
}

/**
 * Puts back what cells held before, and takes the list's lines out of the log, whatever of it was written. A
 * cell that somebody has changed since is left as it is.
 *
 * @returns The error to throw: why nothing was changed, or which cells to look at where even this failed.
 */
export async function takeBack({ log, cells }: Written, cause: WorkbookError): Promise<WorkbookError> {
  try {
    await runInExcel(async (context) => {
      const logSheet = context.workbook.worksheets.getItemOrNullObject(changeLogSheet);
      logSheet.load('name');
      const areas = askForCells(context, cells);
      await context.sync();
      const present = areas.filter(({ worksheet }) => !worksheet.isNullObject);
      putBack(present, cells);
      if (!logSheet.isNullObject) clearLog(logSheet, log);
      await context.sync();
    });
  } catch (error) {
    const { message } = asWorkbookError(error);
    const places = cells.map(cellInWords);
    return new WorkbookError(applyWords.notPutBack(cause.message, message, places), cause.kind, { cause });
  }
  return new WorkbookError(applyWords.putBack(cause.message), cause.kind, { cause });
}

function putBack(areas: readonly AskedArea[], cells: readonly WrittenCell[]): void {
  const held = contentsOf(areas);
  const byKey = new Map(cells.map((cell) => [cellKey(cell.sheet, cell.address), cell]));
  const originalOf = (key: string): CellContent | undefined => {
    const [found, cell] = [held.get(key), byKey.get(key)];
    const isOurs = found && cell && !sameContent(found, cell.original) && wasTaken(found, cell.meant);
    return isOurs ? cell.original : undefined;
  };
  // Where nothing was written nothing is touched: that sheet may be protected by now.
  enter(
    areas.filter(({ sheet, cells: area }) =>
      keysOf(sheet, area).some((key) => originalOf(key) !== undefined),
    ),
    originalOf,
  );
}

const keysOf = (sheet: string, area: Area): string[] =>
  Array.from({ length: area.rows * area.columns }, (_, index) => {
    const [row, column] = [Math.floor(index / area.columns), index % area.columns];
    return cellKey(sheet, addressOf(cellOf(area, row, column)));
  });

function clearLog(sheet: Excel.Worksheet, { added, row, rows }: LoggedAt): void {
  if (added) sheet.delete();
  else sheet.getRangeByIndexes(row, 0, rows, changeLogHeadings.length).clear();
}

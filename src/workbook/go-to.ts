import { excelWords } from '../wording/pane';
import { WorkbookError } from './errors';
import { runInExcel } from './run-in-excel';

/** A place in the workbook: cells of a sheet, or a defined name. */
export type Place =
  | { sheet: string; address: string }
  /** With `row` and `column`, counted from 0, one cell of the name's cells. */
  | { name: string; row?: number; column?: number };

/**
 * Selects the place and brings its sheet to the front.
 *
 * @throws WorkbookError where it is not there any more, or its sheet is hidden.
 */
export async function goTo(place: Place): Promise<void> {
  await runInExcel(async (context) => {
    const range = rangeAt(context, place);
    range.load('address,worksheet/visibility,worksheet/name');
    await context.sync();
    if (range.isNullObject) throw new WorkbookError(excelWords.placeNotFound(inWords(place)), 'not found');
    const { name, visibility } = range.worksheet;
    if (visibility !== 'Visible') throw new WorkbookError(excelWords.sheetHidden(name), 'not found');
    range.worksheet.activate();
    range.select();
    await context.sync();
  });
}

function rangeAt(context: Excel.RequestContext, place: Place): Excel.Range {
  if ('sheet' in place) {
    return context.workbook.worksheets.getItemOrNullObject(place.sheet).getRange(place.address);
  }
  const block = context.workbook.names.getItemOrNullObject(place.name).getRangeOrNullObject();
  return place.row === undefined ? block : block.getCell(place.row, place.column ?? 0);
}

const inWords = (place: Place): string => ('sheet' in place ? `${place.sheet}!${place.address}` : place.name);

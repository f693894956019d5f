import { addressOf } from '../../plans/cell-area';
import { cellArea } from '../cell-reference';
import type { SheetTable } from '../package/tables';
import type { WorkbookFile } from '../read-workbook';
import { isBuiltInName } from '../formulas/built-in-names';
import type { Book } from './book';
import { areaOf } from './model-to-workbook';

/** Whether the engine has a table: it knows none without headings or rows, and no rows of totals. */
export const isInEngine = ({ address, headings, totals }: SheetTable): boolean =>
  headings === 1 && cellArea(address)!.rows > 1 + totals;

/** Names and tables of a file, which Univer does not read from a workbook's data. */
export function addNamesAndTables(book: Book, file: WorkbookFile): void {
  for (const { name, refersTo, comment } of file.snapshot.names) {
    if (!isBuiltInName(name)) book.names.add({ name, formula: refersTo, comment, sheetId: null });
  }
  for (const { name, refersTo, comment, sheet } of file.localNames) {
    const sheetId = book.sheetByName(sheet)?.id;
    if (sheetId && !isBuiltInName(name)) book.names.add({ name, formula: refersTo, comment, sheetId });
  }
  for (const { name, sheet, address, totals } of file.tables.filter(isInEngine)) {
    const cells = cellArea(address)!;
    const sheetId = book.sheetByName(sheet)?.id;
    if (sheetId)
      book.tables.add(sheetId, areaOf(addressOf({ ...cells, rows: cells.rows - totals }), name), name);
  }
  book.forgetUndo();
}

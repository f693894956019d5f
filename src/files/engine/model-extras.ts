import type { WorkbookModel } from '../../plans/workbook-model';
import type { Book } from './book';
import { areaOf } from './model-to-workbook';
import { newValidation } from './sheet-state';

/** Names, tables, notes and lists of a template, which Univer does not read from a workbook's data. */
export function addWhatUniverKeepsElsewhere(book: Book, model: WorkbookModel): void {
  for (const { name, refersTo, comment } of model.names) {
    book.names.add({ name, formula: refersTo, comment, sheetId: null });
  }
  for (const [index, sheetModel] of model.sheets.entries()) {
    const sheet = book.sheets()[index];
    if (!sheet) throw new Error(`The sheet "${sheetModel.name}" was not opened.`);
    for (const table of sheetModel.tables ?? []) {
      book.tables.add(sheet.id, areaOf(table.address, table.name), table.name);
    }
    for (const { address, choices, message } of sheetModel.validations ?? []) {
      const area = areaOf(address, sheetModel.name);
      sheet.state.validations.push(newValidation(area, choices.join(','), message));
    }
    for (const [address, cell] of Object.entries(sheetModel.cells)) {
      if (!cell.note) continue;
      const { row, column } = areaOf(address, sheetModel.name);
      sheet.state.comments.push({ id: `${sheet.id}${address}`, row, column, content: cell.note });
    }
  }
  book.forgetUndo();
}

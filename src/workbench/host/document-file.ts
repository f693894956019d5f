import { createWorkbook, patchWorkbook, type SheetPatch } from '../../files';
import { areaAddress, cellAddress } from '../../files/engine/addresses';
import type { Book } from '../../files/engine/book';
import type { CellRead, Sheet } from '../../files/engine/sheet';
import type { CellModel, SheetModel } from '../../plans/workbook-model';

/**
 * The open workbook as an .xlsx file: what its cells hold and show, its names and tables. Its looks are left
 * out, for nothing of the add-in reads them from a file.
 */
export function documentFile(book: Book): Uint8Array {
  const bytes = createWorkbook({
    title: book.title,
    sheets: book.sheets().map((sheet) => sheetModel(book, sheet)),
    names: book.names
      .all()
      .filter(({ sheetId, hidden }) => sheetId === null && !hidden)
      .map(({ name, formula, comment }) => ({ name, refersTo: formula, comment })),
  });
  const errors = book
    .sheets()
    .map(errorsOf)
    .filter(({ cells }) => cells.length > 0);
  return errors.length > 0 ? patchWorkbook(bytes, errors) : bytes;
}

interface Placed extends CellRead {
  address: string;
}

function cellsOf(sheet: Sheet): Placed[] {
  const used = sheet.usedArea(false);
  if (!used) return [];
  return sheet
    .read(used)
    .flatMap((row, down) =>
      row.map((cell, across) => ({ ...cell, address: cellAddress(used.row + down, used.column + across) })),
    );
}

function sheetModel(book: Book, sheet: Sheet): SheetModel {
  const spills = new Map(
    sheet.spills().map(({ row, column, rows, columns }) => [cellAddress(row, column), { rows, columns }]),
  );
  const cells = cellsOf(sheet)
    .filter(({ kind, formula }) => kind !== 'Empty' || formula !== '')
    .map(({ address, value, kind, formula }): [string, CellModel] => {
      const spill = spills.get(address);
      const held = kind === 'Empty' || kind === 'Error' ? {} : { value };
      return [address, { ...held, ...(formula && { formula }), ...(formula && spill && { spill }) }];
    });
  return {
    name: sheet.name,
    columnWidths: [],
    cells: Object.fromEntries(cells),
    tables: book.tables
      .all()
      .filter(({ sheetId }) => sheetId === sheet.id)
      .map(({ name, area }) => ({ name, address: areaAddress(area) })),
  };
}

/** A model holds no errors: they are put into the file afterwards. */
const errorsOf = (sheet: Sheet): SheetPatch => ({
  sheet: sheet.name,
  cells: cellsOf(sheet)
    .filter(({ kind }) => kind === 'Error')
    .map(({ address, value }) => ({ address, value: { error: String(value) } })),
});

import { parseReference } from '../../src/files/engine/addresses';
import type { Book } from '../../src/files/engine/book';
import type { Sheet } from '../../src/files/engine/sheet';
import type { Headless } from '../../src/workbench/headless';
import { movedArea } from '../../src/workbench/host/moved-area';
import { absoluteReference } from '../../src/workbench/host/names';
import { HostWorkbookProtection } from '../../src/workbench/host/workbook-protection';

/** What another user, or the user's other hand, does to a workbook between two requests of the add-in's. */
export interface Meanwhile {
  name: string;
  /** Nothing happens where there is no such sheet, or already one to be added. */
  happens: (open: Headless, at: { sheet: string; address: string }) => void;
}

/** Deletes a row, counted from 0. Names below it follow in Excel, and not in the grid of its stand-in. */
export function deleteRow(book: Book, sheet: Sheet, row: number): void {
  const before = book.names.all();
  sheet.facade.deleteRows(row, 1);
  const deleted = { row, column: 0, rows: 1, columns: 1 };
  for (const name of before) {
    const place = parseReference(name.formula);
    if (place?.sheet?.toLowerCase() !== sheet.name.toLowerCase()) continue;
    const area = movedArea(place.area, 'RowDeleted', deleted);
    book.names.set({ ...name, formula: area ? absoluteReference(sheet, area) : '=#REF!' });
  }
}

export const theirs = 'Somebody else’s';

export const meanwhiles: readonly Meanwhile[] = [
  {
    name: 'another user edits a cell',
    happens: ({ book }, { sheet, address }) => {
      const { row, column } = parseReference(address)!.area;
      book.sheetByName(sheet)?.write({ row, column, rows: 1, columns: 1 }, [[theirs]]);
    },
  },
  {
    name: 'the sheet is protected',
    happens: ({ book }, { sheet }) => {
      const found = book.sheetByName(sheet);
      if (found) found.state.protection ??= { options: {}, password: null };
    },
  },
  {
    name: 'the structure of the workbook is protected',
    happens: ({ book }) => {
      const protection = new HostWorkbookProtection(book);
      if (!protection.Protected) protection.Protect(null);
    },
  },
  {
    name: 'the Change log is protected',
    happens: ({ book }) => {
      const log = book.sheetByName('Change log');
      if (log) log.state.protection ??= { options: {}, password: null };
    },
  },
  {
    name: 'a row is inserted',
    happens: ({ book }, { sheet, address }) => {
      book.sheetByName(sheet)?.facade.insertRowsBefore(parseReference(address)!.area.row, 1);
    },
  },
  {
    name: 'a row is deleted',
    happens: ({ book }, { sheet, address }) => {
      const found = book.sheetByName(sheet);
      if (found) deleteRow(book, found, parseReference(address)!.area.row);
    },
  },
  {
    name: 'the sheet is renamed',
    happens: ({ book }, { sheet }) => {
      const found = book.sheetByName(sheet);
      if (!found) return;
      const was = new RegExp(`^=(?:'${sheet}'|${sheet})!`, 'i');
      const names = book.names.all().filter(({ formula }) => was.test(formula));
      found.facade.setName('Renamed');
      // Names follow in Excel, and not in the grid of its stand-in.
      for (const name of names) book.names.set({ ...name, formula: name.formula.replace(was, '=Renamed!') });
    },
  },
  {
    name: 'the sheet is deleted',
    happens: ({ book }, { sheet }) => {
      const found = book.sheetByName(sheet);
      if (!found || book.sheets().length < 2) return;
      const other = book.sheets().find((one) => one !== found)!;
      if (book.activeSheet() === found) book.activate(other);
      book.deleteSheet(found);
    },
  },
  {
    name: 'another user adds a sheet of the name',
    happens: ({ book }, { sheet }) => {
      if (book.sheetByName(sheet)) return;
      book.addSheet(sheet).write({ row: 0, column: 0, rows: 1, columns: 1 }, [[theirs]]);
    },
  },
];

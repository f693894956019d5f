import { parseReference } from '../../files/engine/addresses';
import type { Book } from '../../files/engine/book';
import type { Sheet } from '../../files/engine/sheet';
import { HostRange } from './range';

/**
 * The range a text names, seen from a sheet: an address with or without its sheet, a defined name or a
 * table; null when it names none.
 */
export function resolveReference(book: Book, from: Sheet | null, text: string): HostRange | null {
  const reference = parseReference(text);
  if (reference) {
    const sheet = reference.sheet === null ? from : book.sheetByName(reference.sheet);
    return sheet && new HostRange(sheet, reference.area);
  }
  const name = (from && book.names.find(text, from.id)) ?? book.names.find(text, null);
  if (name) return resolveReference(book, from, name.formula);
  const table = book.tables.find(text);
  const sheet = table && book.sheet(table.sheetId);
  if (!table || !sheet || table.area.rows < 2) return null;
  return new HostRange(sheet, { ...table.area, row: table.area.row + 1, rows: table.area.rows - 1 });
}

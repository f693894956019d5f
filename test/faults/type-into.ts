import { parseReference } from '../../src/files/engine/addresses';
import type { Headless } from '../../src/workbench/headless';

/** What a person types into a cell; nobody waits for it to be calculated. */
export function typeInto({ book }: Pick<Headless, 'book'>, key: string, content: string | number): void {
  const { sheet, area } = parseReference(key)!;
  const { row, column } = area;
  book.sheetByName(sheet!)!.write({ row, column, rows: 1, columns: 1 }, [[content]]);
}

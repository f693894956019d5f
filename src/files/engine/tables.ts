import { generateRandomId } from '@univerjs/core';
import {
  AddSheetTableCommand,
  DeleteSheetTableCommand,
  SetSheetTableCommand,
  SheetTableService,
} from '@univerjs/sheets-table';
import type { Area } from './addresses';
import type { Book } from './book';
import { areaOfRange, rangeOf } from './model-to-workbook';

/** An Excel table: its area holds the header row. */
export interface BookTable {
  id: string;
  name: string;
  sheetId: string;
  area: Area;
  columns: string[];
}

/** The workbook's tables. Styles are kept here; the grid draws all tables alike. */
export class Tables {
  readonly styles = new Map<string, string>();

  constructor(private readonly book: Book) {}

  all(): BookTable[] {
    const tables = this.book.injector.get(SheetTableService).getTableList(this.book.unitId);
    return tables.map((table) => ({
      id: table.id,
      name: table.name,
      sheetId: table.subUnitId,
      area: areaOfRange(table.range),
      columns: table.columns.map((column) => column.displayName),
    }));
  }

  find(key: string): BookTable | null {
    const wanted = key.toLowerCase();
    return this.all().find((table) => table.id === key || table.name.toLowerCase() === wanted) ?? null;
  }

  /** Makes a table whose first row holds the headings. */
  add(sheetId: string, area: Area, name: string): BookTable {
    const id = generateRandomId(10);
    this.book.run(AddSheetTableCommand.id, {
      unitId: this.book.unitId,
      subUnitId: sheetId,
      range: rangeOf(area),
      id,
      name,
      options: { showHeader: true },
    });
    const added = this.all().find((table) => table.id === id);
    if (!added) throw new Error(`The grid did not take the table "${name}".`);
    if (added.name !== name) throw new Error(`The grid does not take "${name}" as the name of a table.`);
    this.book.readFormulasAnew();
    return added;
  }

  rename(table: BookTable, name: string): void {
    this.book.run(SetSheetTableCommand.id, { unitId: this.book.unitId, tableId: table.id, name });
    if (!this.find(name)) throw new Error(`The grid does not take "${name}" as the name of a table.`);
    this.book.readFormulasAnew();
  }

  remove(table: BookTable): void {
    this.book.run(DeleteSheetTableCommand.id, {
      unitId: this.book.unitId,
      subUnitId: table.sheetId,
      tableId: table.id,
    });
    this.styles.delete(table.id);
    this.book.readFormulasAnew();
  }
}

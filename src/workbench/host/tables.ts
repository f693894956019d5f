import { intersection, type Area } from '../../files/engine/addresses';
import type { Book } from '../../files/engine/book';
import type { Sheet } from '../../files/engine/sheet';
import type { BookTable } from '../../files/engine/tables';
import { guardWrite } from './protected-cells';
import { apiNotFound, invalidArgument, invalidOperation, itemAlreadyExists, itemNotFound } from './errors';
import { HostRange } from './range';
import { resolveReference } from './references';
import { RichCollection, RichObject } from './rich-object';

/** Excel's TableCollection: of the workbook, or of one sheet. */
export class HostTableCollection extends RichCollection<HostTable> {
  constructor(
    private readonly book: Book,
    private readonly sheet: Sheet | null,
  ) {
    super();
  }

  get Items(): HostTable[] {
    return this.book.tables
      .all()
      .filter((table) => this.sheet === null || table.sheetId === this.sheet.id)
      .map((table) => new HostTable(this.book, table.id));
  }

  Add(address: HostRange | string, hasHeaders: boolean): HostTable {
    const from = this.sheet ?? this.book.activeSheet();
    const range = typeof address === 'string' ? resolveReference(this.book, from, address) : address;
    if (!range) throw invalidArgument();
    if (!hasHeaders) throw apiNotFound('tables.add for cells without headings');
    const { sheet, area } = range;
    guardWrite(sheet, area);
    this.refuseOverlap(sheet, area);
    fillHeadings(sheet, area);
    return new HostTable(this.book, this.book.tables.add(sheet.id, area, this.freeName()).id);
  }

  private refuseOverlap(sheet: Sheet, area: Area): void {
    const others = this.book.tables.all().filter((table) => table.sheetId === sheet.id);
    if (others.some((table) => intersection(table.area, area))) {
      throw invalidOperation('A table cannot overlap another table.');
    }
  }

  private freeName(): string {
    let number = this.book.tables.all().length + 1;
    while (this.book.tables.find(`Table${number}`)) number += 1;
    return `Table${number}`;
  }

  GetItem(key: string): HostTable {
    const table = this.GetItemOrNullObject(key);
    if (!table) throw itemNotFound();
    return table;
  }

  GetItemOrNullObject(key: string): HostTable | null {
    const table = this.book.tables.find(key);
    if (!table || (this.sheet && table.sheetId !== this.sheet.id)) return null;
    return new HostTable(this.book, table.id);
  }

  GetItemAt(index: number): HostTable {
    const table = this.Items[index];
    if (!table) throw itemNotFound();
    return table;
  }

  GetCount(): number {
    return this.Items.length;
  }
}

/** Excel gives every column of a table a heading of its own. */
function fillHeadings(sheet: Sheet, area: Area): void {
  const row = { ...area, rows: 1 };
  const headings = sheet.read(row)[0] ?? [];
  if (headings.every((cell) => cell.kind === 'String' && cell.value !== '')) return;
  const filled = headings.map((cell, index) =>
    cell.kind === 'Empty' || cell.value === '' ? `Column${index + 1}` : `'${String(cell.value)}`,
  );
  sheet.write(row, [filled]);
}

/** Excel's Table. */
export class HostTable extends RichObject {
  constructor(
    private readonly book: Book,
    private readonly id: string,
  ) {
    super();
  }

  private get table(): BookTable {
    const table = this.book.tables.find(this.id);
    if (!table) throw itemNotFound();
    return table;
  }
  private get sheet(): Sheet {
    const sheet = this.book.sheet(this.table.sheetId);
    if (!sheet) throw itemNotFound();
    return sheet;
  }

  get Id(): string {
    return this.table.id;
  }
  get Name(): string {
    return this.table.name;
  }
  set Name(name: string) {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.]*$/u.test(name) || name.length > 255) throw invalidArgument();
    const taken = this.book.tables.find(name);
    if ((taken && taken.id !== this.id) || this.book.names.find(name, null)) throw itemAlreadyExists();
    this.book.tables.rename(this.table, name);
  }
  get Style(): string {
    return this.book.tables.styles.get(this.table.id) ?? 'TableStyleMedium2';
  }
  set Style(style: string) {
    if (!/^TableStyle(Light|Medium|Dark)\d+$/.test(style)) throw invalidArgument();
    this.book.tables.styles.set(this.table.id, style);
  }
  get ShowHeaders(): boolean {
    return true;
  }
  get ShowTotals(): boolean {
    return false;
  }
  get Columns(): HostTableColumnCollection {
    return new HostTableColumnCollection(this);
  }
  get Rows(): HostTableRowCollection {
    return new HostTableRowCollection(this);
  }

  GetRange(): HostRange {
    return new HostRange(this.sheet, this.table.area);
  }

  GetHeaderRowRange(): HostRange {
    return new HostRange(this.sheet, { ...this.table.area, rows: 1 });
  }

  GetDataBodyRange(): HostRange {
    const { area } = this.table;
    return new HostRange(this.sheet, { ...area, row: area.row + 1, rows: Math.max(1, area.rows - 1) });
  }

  Delete(): void {
    const { area } = this.table;
    const { sheet } = this;
    guardWrite(sheet, area);
    this.book.tables.remove(this.table);
    sheet.clear(area, 'All');
  }

  ConvertToRange(): HostRange {
    const range = this.GetRange();
    this.book.tables.remove(this.table);
    return range;
  }

  /** Headings as the cells show them. */
  columnNames(): string[] {
    return this.table.columns;
  }

  columnArea(index: number): Area {
    const { area } = this.table;
    return { ...area, column: area.column + index, columns: 1 };
  }

  rangeOfArea(area: Area): HostRange {
    return new HostRange(this.sheet, area);
  }
}

class HostTableColumnCollection extends RichCollection<HostTableColumn> {
  constructor(private readonly table: HostTable) {
    super();
  }

  get Items(): HostTableColumn[] {
    return this.table.columnNames().map((_name, index) => new HostTableColumn(this.table, index));
  }

  GetItem(key: string | number): HostTableColumn {
    const column = this.GetItemOrNullObject(key);
    if (!column) throw itemNotFound();
    return column;
  }

  GetItemOrNullObject(key: string | number): HostTableColumn | null {
    return this.Items.find((column) => column.Id === key || column.Name === key) ?? null;
  }

  GetItemAt(index: number): HostTableColumn {
    const column = this.Items[index];
    if (!column) throw itemNotFound();
    return column;
  }

  GetCount(): number {
    return this.Items.length;
  }
}

class HostTableColumn extends RichObject {
  static override readonly calculated = ['Values'];

  constructor(
    private readonly table: HostTable,
    private readonly index: number,
  ) {
    super();
  }

  get Id(): number {
    return this.index + 1;
  }
  get Index(): number {
    return this.index;
  }
  get Name(): string {
    return this.table.columnNames()[this.index] ?? '';
  }
  get Values(): unknown[][] | null {
    return this.GetRange().Values;
  }

  GetRange(): HostRange {
    return this.table.rangeOfArea(this.table.columnArea(this.index));
  }

  GetHeaderRowRange(): HostRange {
    return this.table.rangeOfArea({ ...this.table.columnArea(this.index), rows: 1 });
  }

  GetDataBodyRange(): HostRange {
    const area = this.table.columnArea(this.index);
    return this.table.rangeOfArea({ ...area, row: area.row + 1, rows: Math.max(1, area.rows - 1) });
  }
}

class HostTableRowCollection extends RichCollection<HostTableRow> {
  constructor(private readonly table: HostTable) {
    super();
  }

  get Items(): HostTableRow[] {
    const body = this.table.GetDataBodyRange();
    return Array.from({ length: body.RowCount }, (_row, index) => new HostTableRow(body, index));
  }

  GetItemAt(index: number): HostTableRow {
    const row = this.Items[index];
    if (!row) throw itemNotFound();
    return row;
  }

  GetCount(): number {
    return this.table.GetDataBodyRange().RowCount;
  }
}

class HostTableRow extends RichObject {
  static override readonly calculated = ['Values'];

  constructor(
    private readonly body: HostRange,
    private readonly index: number,
  ) {
    super();
  }

  get Index(): number {
    return this.index;
  }
  get Values(): unknown[][] | null {
    return this.GetRange().Values;
  }

  GetRange(): HostRange {
    return this.body.GetRow(this.index);
  }
}

import {
  areaAddress,
  boundingArea,
  intersection,
  quotedSheetName,
  SHEET_COLUMNS,
  SHEET_ROWS,
  type Area,
} from '../../files/engine/addresses';
import type { BookEvent } from '../../files/engine/book-events';
import type { CellInput } from '../../files/engine/cell-input';
import type { CellRead, Sheet } from '../../files/engine/sheet';
import { HostDataValidation } from './data-validation';
import { HostError, invalidArgument, invalidReference, itemNotFound, wrongSize } from './errors';
import { movedArea } from './moved-area';
import { guardWrite } from './protected-cells';
import { HostRangeFormat } from './range-format';
import { resolveReference } from './references';
import { RichObject } from './rich-object';
import { checkedArea, HostWorksheet } from './worksheet';

/** Excel on the web answers no more than this. */
const MOST_CELLS = 5_000_000;

/** Excel's Range: a rectangle of one sheet. */
export class HostRange extends RichObject {
  static override readonly calculated = [
    'Values',
    'Text',
    'ValueTypes',
    'HasSpill',
    'GetUsedRange',
    'GetUsedRangeOrNullObject',
    'GetSpillingToRange',
    'GetSpillingToRangeOrNullObject',
    'GetSpillParent',
    'GetSpillParentOrNullObject',
  ];

  private cells: Area | null;

  constructor(
    readonly sheet: Sheet,
    area: Area,
  ) {
    super();
    this.cells = area;
  }

  get area(): Area {
    if (!this.cells) throw invalidReference();
    return this.cells;
  }

  /** Excel keeps a range that the add-in holds on to at its cells, wherever they are moved. */
  follow({ sheetId, change, area }: Extract<BookEvent, { kind: 'changed' }>): void {
    if (sheetId === this.sheet.id && this.cells) this.cells = movedArea(this.cells, change, area);
  }

  get Address(): string {
    return `${quotedSheetName(this.present.name)}!${areaAddress(this.area)}`;
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get RowIndex(): number {
    return this.area.row;
  }
  get ColumnIndex(): number {
    return this.area.column;
  }
  get RowCount(): number {
    return this.area.rows;
  }
  get ColumnCount(): number {
    return this.area.columns;
  }
  get CellCount(): number {
    return this.area.rows * this.area.columns;
  }
  get IsEntireColumn(): boolean {
    return this.area.rows === SHEET_ROWS;
  }
  get IsEntireRow(): boolean {
    return this.area.columns === SHEET_COLUMNS;
  }
  get Worksheet(): HostWorksheet {
    return new HostWorksheet(this.present);
  }
  get Format(): HostRangeFormat {
    return new HostRangeFormat(this.present, this.area);
  }
  get DataValidation(): HostDataValidation {
    return new HostDataValidation(this.present, this.area);
  }

  private get present(): Sheet {
    if (this.sheet.isDeleted) throw itemNotFound();
    return this.sheet;
  }

  get Values(): unknown[][] | null {
    return this.readEach((cell) => cell.value);
  }
  set Values(values: unknown) {
    this.put(values);
  }
  get Formulas(): unknown[][] | null {
    return this.readEach((cell) => cell.formula || cell.value);
  }
  set Formulas(formulas: unknown) {
    this.put(formulas);
  }
  get Text(): string[][] | null {
    if (this.isUnbounded) return null;
    return this.present.texts(this.readable());
  }
  get ValueTypes(): string[][] | null {
    return this.readEach((cell) => cell.kind) as string[][] | null;
  }
  get NumberFormat(): unknown {
    return this.isUnbounded ? null : this.present.numberFormats(this.readable());
  }
  set NumberFormat(formats: unknown) {
    guardWrite(this.present, this.area, 'allowFormatCells');
    const grid = this.grid(formats);
    this.sheet.format(this.area, (row, column) => {
      const pattern = grid ? grid[row]?.[column] : formats;
      if (pattern === null) return {};
      if (typeof pattern !== 'string') throw invalidArgument();
      return { n: pattern === 'General' || pattern === '' ? null : { pattern } };
    });
  }

  get RowHidden(): boolean | null {
    const { worksheet } = this.present;
    return this.uniform(this.area.row, this.heldRows, (row) => !worksheet.getRowVisible(row));
  }
  set RowHidden(hidden: boolean) {
    guardWrite(this.present, this.area, 'allowFormatRows');
    const { facade } = this.sheet;
    if (hidden) facade.hideRows(this.area.row, this.heldRows);
    else facade.showRows(this.area.row, this.heldRows);
  }
  get ColumnHidden(): boolean | null {
    const { worksheet } = this.present;
    return this.uniform(this.area.column, this.heldColumns, (column) => !worksheet.getColVisible(column));
  }
  set ColumnHidden(hidden: boolean) {
    guardWrite(this.present, this.area, 'allowFormatColumns');
    const { facade } = this.sheet;
    if (hidden) facade.hideColumns(this.area.column, this.heldColumns);
    else facade.showColumns(this.area.column, this.heldColumns);
  }
  get Hidden(): boolean | null {
    return this.RowHidden === true || this.ColumnHidden === true;
  }
  get HasSpill(): boolean | null {
    const spills = this.present.spills();
    const covered = spills.reduce((sum, spill) => {
      const part = intersection(spill, this.area);
      return sum + (part ? part.rows * part.columns : 0);
    }, 0);
    if (covered === 0) return false;
    return covered === this.CellCount ? true : null;
  }

  GetCell(row: number, column: number): HostRange {
    return this.at({ row: this.area.row + row, column: this.area.column + column, rows: 1, columns: 1 });
  }
  GetRow(row: number): HostRange {
    return this.at({ ...this.area, row: this.area.row + row, rows: 1 });
  }
  GetColumn(column: number): HostRange {
    return this.at({ ...this.area, column: this.area.column + column, columns: 1 });
  }
  GetLastCell(): HostRange {
    return this.GetCell(this.area.rows - 1, this.area.columns - 1);
  }
  GetLastRow(): HostRange {
    return this.GetRow(this.area.rows - 1);
  }
  GetLastColumn(): HostRange {
    return this.GetColumn(this.area.columns - 1);
  }
  GetEntireRow(): HostRange {
    return this.at({ ...this.area, column: 0, columns: SHEET_COLUMNS });
  }
  GetEntireColumn(): HostRange {
    return this.at({ ...this.area, row: 0, rows: SHEET_ROWS });
  }
  GetOffsetRange(rows: number, columns: number): HostRange {
    return this.at({ ...this.area, row: this.area.row + rows, column: this.area.column + columns });
  }
  GetResizedRange(rows: number, columns: number): HostRange {
    return this.at({ ...this.area, rows: this.area.rows + rows, columns: this.area.columns + columns });
  }
  GetAbsoluteResizedRange(rows: number, columns: number): HostRange {
    return this.at({ ...this.area, rows, columns });
  }
  GetBoundingRect(other: HostRange | string): HostRange {
    return this.at(boundingArea(this.area, this.other(other).area));
  }
  GetIntersection(other: HostRange | string): HostRange {
    const range = this.GetIntersectionOrNullObject(other);
    if (!range) throw itemNotFound();
    return range;
  }
  GetIntersectionOrNullObject(other: HostRange | string): HostRange | null {
    const area = intersection(this.area, this.other(other).area);
    return area && this.at(area);
  }
  GetUsedRange(valuesOnly: boolean | null): HostRange {
    const range = this.GetUsedRangeOrNullObject(valuesOnly);
    if (!range) throw itemNotFound();
    return range;
  }
  GetUsedRangeOrNullObject(valuesOnly: boolean | null): HostRange | null {
    const area = this.present.usedArea(valuesOnly === true, this.area);
    return area && this.at(area);
  }
  GetSpillingToRange(): HostRange {
    const range = this.GetSpillingToRangeOrNullObject();
    if (!range) throw itemNotFound();
    return range;
  }
  GetSpillingToRangeOrNullObject(): HostRange | null {
    const spill = this.spillOfOneCell();
    const isAnchor = spill?.row === this.area.row && spill.column === this.area.column;
    return spill && isAnchor ? this.at(spill) : null;
  }
  GetSpillParent(): HostRange {
    const range = this.GetSpillParentOrNullObject();
    if (!range) throw itemNotFound();
    return range;
  }
  GetSpillParentOrNullObject(): HostRange | null {
    const spill = this.spillOfOneCell();
    return spill && this.at({ ...spill, rows: 1, columns: 1 });
  }

  Clear(applyTo: string | null): void {
    const what = applyTo ?? 'All';
    if (what !== 'All' && what !== 'Contents' && what !== 'Formats') throw invalidArgument();
    guardWrite(this.present, this.area);
    this.sheet.clear(this.area, what);
  }

  Select(): void {
    this.present.book.select(this.sheet, this.area);
  }

  Calculate(): Promise<void> {
    return this.present.book.calculation.calculate(false);
  }

  Merge(across: boolean | null): void {
    guardWrite(this.present, this.area);
    const { row, column, rows, columns } = this.area;
    const range = this.sheet.facade.getRange(row, column, rows, columns);
    if (across) range.mergeAcross({ isForceMerge: true });
    else range.merge({ isForceMerge: true });
  }

  Unmerge(): void {
    guardWrite(this.present, this.area);
    const { row, column, rows, columns } = this.area;
    this.sheet.facade.getRange(row, column, rows, columns).breakApart();
  }

  /** The client asks before it sends a large array in parts. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.area.rows || columns !== this.area.columns) throw wrongSize();
  }

  private at(area: Area): HostRange {
    return new HostRange(this.present, checkedArea(area));
  }

  private other(other: HostRange | string): HostRange {
    const range = typeof other === 'string' ? resolveReference(this.sheet.book, this.sheet, other) : other;
    if (!range) throw invalidArgument();
    if (range.sheet.id !== this.sheet.id) throw invalidReference();
    return range;
  }

  private spillOfOneCell(): Area | null {
    if (this.CellCount !== 1) throw invalidArgument();
    return this.present.spillAt(this.area.row, this.area.column);
  }

  private get isUnbounded(): boolean {
    return this.IsEntireRow || this.IsEntireColumn;
  }

  private readable(): Area {
    if (this.CellCount <= MOST_CELLS) return this.area;
    throw new HostError('ResponsePayloadSizeLimitExceeded', 'The answer would be too large.', 400);
  }

  /** Whole rows and columns are answered with null, as by Excel. */
  private readEach(part: (cell: CellRead) => unknown): unknown[][] | null {
    if (this.isUnbounded) return null;
    return this.present.read(this.readable()).map((row) => row.map(part));
  }

  /** The given grid when it fits the range; null for one value that goes to every cell. */
  private grid(given: unknown): unknown[][] | null {
    if (!Array.isArray(given)) return null;
    const rows = given as unknown[][];
    const fits =
      rows.length === this.area.rows &&
      rows.every((row) => Array.isArray(row) && row.length === this.area.columns);
    if (!fits) throw wrongSize();
    return rows;
  }

  private put(given: unknown): void {
    guardWrite(this.present, this.area);
    const grid =
      this.grid(given) ??
      Array.from({ length: this.area.rows }, () => Array<unknown>(this.area.columns).fill(given));
    this.sheet.write(
      this.area,
      grid.map((row) => row.map((value) => this.checkedInput(value))),
    );
  }

  private checkedInput(value: unknown): CellInput {
    if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
    if (typeof value !== 'string') throw invalidArgument();
    if (value.startsWith('=') && value.length > 1 && !this.sheet.book.isFormula(value))
      throw invalidArgument();
    return value;
  }

  private get heldRows(): number {
    return Math.min(this.area.rows, this.present.worksheet.getRowCount() - this.area.row);
  }

  private get heldColumns(): number {
    return Math.min(this.area.columns, this.present.worksheet.getColumnCount() - this.area.column);
  }

  private uniform(first: number, count: number, isHidden: (index: number) => boolean): boolean | null {
    const states = new Set(Array.from({ length: count }, (_item, index) => isHidden(first + index)));
    return states.size === 1 ? states.has(true) : null;
  }
}

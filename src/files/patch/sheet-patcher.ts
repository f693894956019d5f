import type { SheetTable } from '../package/tables';
import { isTrue } from '../package/workbook-part';
import type { Reading } from '../sheet/reading';
import type { CellElement, RowElement } from '../sheet/scan-sheet';
import type { XmlScanner } from '../xml/xml-scanner';
import { cellAddress } from '../cell-reference';
import { CellPlanner } from './cell-planner';
import { changedCell, newCell } from './cell-xml';
import { SheetBounds, widenedSpans } from './sheet-bounds';
import type { Splice } from './splices';
import type { Target, Targets } from './targets';

/** A sheet to be patched. */
export interface PatchedSheet {
  name: string;
  part: string;
  xml: string;
  tables: readonly SheetTable[];
  reading: Reading;
  /** Gives the number by which a cell is marked as spilling, and sees to it that the workbook has it. */
  spillMark: () => number;
}

type PendingCells = [number, Target][];

/**
 * Walks over a sheet's XML once and notes which pieces of it change: cells that differ, cells and rows that
 * were not stored before, and the sheet's own note of its size.
 */
export class SheetPatcher {
  readonly splices: Splice[] = [];

  private readonly planner: CellPlanner;
  private readonly bounds = new SheetBounds();
  private readonly pendingRows: [number, PendingCells][];
  private pendingCells: PendingCells = [];
  /** The prefix of the sheet's elements, as in "x:c". */
  private prefix = '';
  private columnStyles: { first: number; last: number; style: number }[] = [];
  private rowStyle: number | undefined;

  constructor(
    private readonly sheet: PatchedSheet,
    targets: Targets,
  ) {
    this.planner = new CellPlanner(sheet);
    this.pendingRows = [...targets]
      .map(([row, cells]): [number, PendingCells] => [row, [...cells]])
      .reverse();
  }

  get formulaCellsChanged(): boolean {
    return this.planner.formulaCellsChanged;
  }

  element(scanner: XmlScanner): void {
    if (scanner.name === 'dimension' && scanner.around === 1) this.bounds.found(scanner);
    const style = scanner.name === 'col' && scanner.around === 2 ? scanner.count('style') : undefined;
    if (style)
      this.columnStyles.push({ first: scanner.count('min') ?? 0, last: scanner.count('max') ?? 0, style });
  }

  cellsBegin({ fullName, kind, start, end }: XmlScanner): void {
    this.prefix = fullName.slice(0, fullName.indexOf(':') + 1);
    if (kind === 'open') return;
    const rows = this.rowsBefore(Infinity);
    if (rows) this.splices.push({ start, end, text: `<${fullName}>${rows}</${fullName}>` });
    this.finish();
  }

  row(row: RowElement, scanner: XmlScanner): void {
    this.insert(row.start, this.rowsBefore(row.row));
    this.rowStyle = isTrue(scanner.attribute('customFormat')) ? scanner.count('s') : undefined;
    this.pendingCells = this.pendingRows.at(-1)?.[0] === row.row ? this.pendingRows.pop()![1].reverse() : [];
    if (this.pendingCells.length === 0) return;
    const spans = widenedSpans(scanner, this.pendingCells);
    if (spans) this.splices.push(spans);
    if (row.isEmpty) this.fillEmptyRow(row, scanner.fullName);
  }

  cell(cell: CellElement): void {
    this.insert(cell.start, this.cellsBefore(cell.row, cell.column));
    const target = this.pendingCells.at(-1)?.[0] === cell.column ? this.pendingCells.pop()![1] : undefined;
    const contents = this.planner.plan(cell, target);
    if (!contents) return;
    const old = this.sheet.xml.slice(cell.start, cell.end);
    const text = changedCell(old, this.prefix, cellAddress(cell), contents);
    if (target && contents.value !== null) this.bounds.add(cell);
    if (text !== old) this.splices.push({ start: cell.start, end: cell.end, text });
  }

  rowEnd({ row }: RowElement, at: number): void {
    this.insert(at, this.cellsBefore(row, Infinity));
  }

  cellsEnd(at: number): void {
    this.insert(at, this.rowsBefore(Infinity));
    this.finish();
  }

  private finish(): void {
    const size = this.bounds.splice();
    if (size) this.splices.push(size);
  }

  private insert(at: number, text: string): void {
    if (text !== '') this.splices.push({ start: at, end: at, text });
  }

  private fillEmptyRow({ row, start, end }: RowElement, fullName: string): void {
    const cells = this.cellsBefore(row, Infinity);
    const slash = this.sheet.xml.lastIndexOf('/', end);
    if (cells && slash > start) this.splices.push({ start: slash, end, text: `>${cells}</${fullName}>` });
  }

  /** Rows that are not stored yet, above the row given. */
  private rowsBefore(end: number): string {
    let rows = '';
    while ((this.pendingRows.at(-1)?.[0] ?? Infinity) < end) {
      const [row, cells] = this.pendingRows.pop()!;
      this.pendingCells = cells.reverse();
      this.rowStyle = undefined;
      const text = this.cellsBefore(row, Infinity);
      if (text) rows += `<${this.prefix}row r="${row}">${text}</${this.prefix}row>`;
    }
    return rows;
  }

  /** Cells of a row that are not stored yet, left of the column given. */
  private cellsBefore(row: number, end: number): string {
    let cells = '';
    while ((this.pendingCells.at(-1)?.[0] ?? Infinity) < end) {
      const [column, target] = this.pendingCells.pop()!;
      const contents = this.planner.planNew({ row, column }, target);
      if (!contents) continue;
      this.bounds.add({ row, column });
      cells += newCell(
        this.prefix,
        cellAddress({ row, column }),
        this.rowStyle ?? this.styleOf(column),
        contents,
      );
    }
    return cells;
  }

  private styleOf(column: number): number | undefined {
    return this.columnStyles.find(({ first, last }) => column >= first && column <= last)?.style;
  }
}

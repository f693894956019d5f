import type { ICellData, IRange, IStyleData, Nullable, Worksheet } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { SetRangeValuesMutation, SetStyleCommand } from '@univerjs/sheets';
import type { FWorksheet } from '@univerjs/sheets/facade';
import { contains, intersection, type Area } from './addresses';
import type { Book } from './book';
import { cellFromInput, emptied, type CellInput } from './cell-input';
import { resultOf, textOf, type CellResult } from './cell-output';
import { areaOfRange, frozen, rangeOf } from './model-to-workbook';
import { newSheetState, type SheetState } from './sheet-state';

/** A cell as Excel would answer for it. */
export interface CellRead extends CellResult {
  /** What was entered: the formula, or "" where there is none. */
  formula: string;
}

/** One worksheet: reading, writing and formatting cells. Rows and columns count from 0. */
export class Sheet {
  readonly state: SheetState = newSheetState();

  constructor(
    readonly book: Book,
    readonly id: string,
  ) {}

  /** Univer's own sheet. */
  get worksheet(): Worksheet {
    const worksheet = this.book.workbook.getSheetBySheetId(this.id);
    if (!worksheet) throw new Error('This sheet was deleted.');
    return worksheet;
  }

  get isDeleted(): boolean {
    return !this.book.workbook.getSheetBySheetId(this.id);
  }

  get name(): string {
    return this.worksheet.getName();
  }

  /** The cells of an area, row by row; spilled results are in their own cells. */
  read(area: Area): CellRead[][] {
    const { worksheet } = this;
    const spilled = this.spilledCells();
    return this.eachOf(area, (row, column) =>
      this.readCell(worksheet.getCellRaw(row, column), row, column, spilled),
    );
  }

  /** The number formats of an area. */
  numberFormats(area: Area): string[][] {
    const { worksheet } = this;
    const styles = this.book.workbook.getStyles();
    return this.eachOf(
      area,
      (row, column) => styles.getStyleByCell(worksheet.getCellRaw(row, column))?.n?.pattern ?? 'General',
    );
  }

  /** What an area shows, by each cell's number format. */
  texts(area: Area): string[][] {
    const formats = this.numberFormats(area);
    return this.read(area).map((cells, row) =>
      cells.map((cell, column) => textOf(cell, formats[row]![column]!)),
    );
  }

  private eachOf<Part>(area: Area, part: (row: number, column: number) => Part): Part[][] {
    return Array.from({ length: area.rows }, (_row, row) =>
      Array.from({ length: area.columns }, (_column, column) => part(area.row + row, area.column + column)),
    );
  }

  private readCell(own: Nullable<ICellData>, row: number, column: number, spilled: SpilledCells): CellRead {
    const formula = own?.f || own?.si ? this.formulaAt(row, column) : '';
    const spill = formula || own?.v !== undefined ? undefined : spilled?.[row]?.[column];
    const { value, kind } = spill ? resultOf({ ...own, ...spill }, true) : resultOf(own);
    return { value, kind, formula };
  }

  private formulaAt(row: number, column: number): string {
    const formulas = this.book.injector.get(FormulaDataModel);
    return formulas.getFormulaStringByCell(row, column, this.id, this.book.unitId) ?? '';
  }

  private spilledCells(): SpilledCells {
    const formulas = this.book.injector.get(FormulaDataModel);
    return formulas.getArrayFormulaCellData()[this.book.unitId]?.[this.id] as SpilledCells;
  }

  /** The style of a cell without the sheet's default. */
  styleAt(row: number, column: number): IStyleData {
    return this.book.workbook.getStyles().getStyleByCell(this.worksheet.getCellRaw(row, column)) ?? {};
  }

  /** The message of a custom function's error that a cell shows, or null. */
  messageAt(row: number, column: number): string | null {
    const [[cell]] = this.read({ row, column, rows: 1, columns: 1 }) as [[CellRead]];
    return cell.kind === 'Error' ? this.book.messages.of(this.id, row, column, cell.value) : null;
  }

  /** Writes an area; null leaves a cell as it is. */
  write(area: Area, inputs: CellInput[][]): void {
    this.makeRoom(area);
    const cells: CellRows = {};
    inputs.forEach((line, row) =>
      line.forEach((input, column) => {
        if (input === null) return;
        const place = { row: area.row + row, column: area.column + column };
        const format = this.styleAt(place.row, place.column).n?.pattern ?? null;
        (cells[place.row] ??= {})[place.column] = cellFromInput(input, format);
        this.book.messages.clear(this.id, place.row, place.column);
      }),
    );
    this.setCells(cells);
  }

  /** Writes cells that lie anywhere, at once. */
  writeCells(entries: readonly { row: number; column: number; input: Exclude<CellInput, null> }[]): void {
    const cells: CellRows = {};
    for (const { row, column, input } of entries) {
      (cells[row] ??= {})[column] = cellFromInput(input, null);
      this.book.messages.clear(this.id, row, column);
    }
    this.setCells(cells);
  }

  /** The result of a formula in its own cell. */
  resultAt(row: number, column: number): CellResult {
    return resultOf(this.worksheet.getCellRaw(row, column));
  }

  /** The results of a formula in the cells it spills into, its own among them, by rows. */
  spillResults(area: Area): CellResult[][] {
    const spilled = this.spilledCells();
    return Array.from({ length: area.rows }, (_row, row) =>
      Array.from({ length: area.columns }, (_column, column) =>
        resultOf(spilled?.[area.row + row]?.[area.column + column], true),
      ),
    );
  }

  /** Changes the formats of an area; null takes a part of the format away. */
  format(area: Area, change: (row: number, column: number) => IStyleData | null): void {
    this.makeRoom(area);
    const cells: CellRows = {};
    this.forEachHeld(area, (row, column) => {
      (cells[row] ??= {})[column] = {
        ...this.typeAt(row, column),
        s: change(row - area.row, column - area.column),
      };
    });
    this.setCells(cells, SetStyleCommand.id);
  }

  clear(area: Area, what: 'All' | 'Contents' | 'Formats'): void {
    const cells: CellRows = {};
    this.forEachHeld(area, (row, column) => {
      if (!this.worksheet.getCellRaw(row, column)) return;
      (cells[row] ??= {})[column] = {
        ...(what === 'Formats' ? this.typeAt(row, column) : emptied),
        ...(what === 'Contents' ? {} : { s: null }),
      };
    });
    this.setCells(cells, what === 'Formats' ? SetStyleCommand.id : undefined);
  }

  /** What a change of format must say again: Univer would take a text such as "-2" for a number from then on. */
  private typeAt(row: number, column: number): Pick<ICellData, 't'> {
    const type = this.worksheet.getCellRaw(row, column)?.t;
    return type ? { t: type } : {};
  }

  private setCells(cellValue: CellRows, trigger?: string): void {
    if (Object.keys(cellValue).length === 0) return;
    this.book.run(SetRangeValuesMutation.id, {
      unitId: this.book.unitId,
      subUnitId: this.id,
      cellValue,
      ...(trigger ? { trigger } : {}),
    });
  }

  private heldArea(): Area {
    return {
      row: 0,
      column: 0,
      rows: this.worksheet.getRowCount(),
      columns: this.worksheet.getColumnCount(),
    };
  }

  /** Lets the grid grow for cells beyond it; whole rows and columns need no room. */
  private makeRoom(area: Area): void {
    const held = this.heldArea();
    const rows = area.row + area.rows;
    const columns = area.column + area.columns;
    if (rows > held.rows && area.rows < 1_000_000) this.facade.setRowCount(rows + 100);
    if (columns > held.columns && area.columns < 16_000) this.facade.setColumnCount(columns + 20);
  }

  /** The smallest area around everything in the sheet, or null; formats alone count unless `valuesOnly`. */
  usedArea(valuesOnly: boolean, within: Area | null = null): Area | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    const include = (row: number, column: number): void => {
      if (within && !contains(within, row, column)) return;
      [top, left] = [Math.min(top, row), Math.min(left, column)];
      [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
    };
    this.worksheet.getCellMatrix().forValue((row, column, cell) => {
      const filled = resultOf(cell).kind !== 'Empty';
      if (filled || (!valuesOnly && cell?.s)) include(row, column);
    });
    for (const spill of this.spills()) {
      const part = within ? intersection(spill, within) : spill;
      if (!part) continue;
      include(part.row, part.column);
      include(part.row + part.rows - 1, part.column + part.columns - 1);
    }
    if (bottom < 0) return null;
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** The areas into which formulas spill, their own cells included. */
  spills(): Area[] {
    const formulas = this.book.injector.get(FormulaDataModel);
    const rows = formulas.getArrayFormulaRange()[this.book.unitId]?.[this.id] ?? {};
    const areas: Area[] = [];
    for (const line of Object.values(rows)) {
      for (const range of Object.values(line ?? {})) {
        if (range) areas.push(areaOfRange(range as IRange));
      }
    }
    // Univer also keeps the area that a formula with #SPILL! would need.
    return areas.filter(
      ({ row, column, rows, columns }) =>
        (rows > 1 || columns > 1) && this.worksheet.getCellRaw(row, column)?.v !== '#SPILL!',
    );
  }

  /** The spill that covers a cell, or null. */
  spillAt(row: number, column: number): Area | null {
    return this.spills().find((area) => contains(area, row, column)) ?? null;
  }

  /** Keeps the first rows and columns in view. */
  freeze(kept: { rows: number; columns: number }): void {
    this.facade.setFreeze(frozen(kept));
  }

  get facade(): FWorksheet {
    const facade = this.book.facade.getSheetBySheetId(this.id);
    if (!facade) throw new Error('This sheet was deleted.');
    return facade;
  }

  /** Visits the cells of an area that the grid holds; whole rows and columns mean the part it holds. */
  forEachHeld(area: Area, visit: (row: number, column: number) => void): void {
    const held = intersection(area, this.heldArea());
    if (!held) return;
    for (let row = held.row; row < held.row + held.rows; row += 1) {
      for (let column = held.column; column < held.column + held.columns; column += 1) visit(row, column);
    }
  }

  /** Univer's rectangle of an area in this sheet, cut to what the grid holds. */
  heldRange(area: Area) {
    return rangeOf(intersection(area, this.heldArea()) ?? area);
  }
}

interface CellRows {
  [row: number]: { [column: number]: ICellData };
}
type SpilledCells = { [row: number]: { [column: number]: ICellData | null } | undefined } | null | undefined;

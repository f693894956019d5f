import type {
  CellModel,
  CellValue,
  ListValidation,
  NameModel,
  SheetModel,
  StyleName,
  TableModel,
} from '../workbook-model';
import { absoluteAddress, addressOf, type Area, area, cellOf } from '../cell-area';
import { type SystemPsfName, systemPsfNames } from './names';

/** A check that a sheet makes on itself. The sentences are shown as they are; `holds` is a formula without "=". */
export interface Check {
  holds: string;
  holding: string;
  failing: string;
}

/** Where a check's answers stand, for the Report to count. */
const checksRow = 4;

/** A sheet while its cells, names, tables and checks are being set down. */
export class SheetDraft {
  private readonly cells: Record<string, CellModel> = {};
  private readonly names: NameModel[] = [];
  private readonly tables: TableModel[] = [];
  private readonly validations: ListValidation[] = [];
  private readonly checkList: Check[] = [];
  private reserved = 0;

  constructor(
    readonly name: string,
    private readonly columnWidths: number[],
    private readonly look: Pick<SheetModel, 'freeze' | 'tabColour'> = {},
  ) {}

  /** Title and subtitle, in the first two rows. */
  heading(title: string, subtitle: string): void {
    this.text(1, 1, title, 'title');
    this.text(2, 1, subtitle, 'subtitle');
  }

  put(cell: Area, model: CellModel): void {
    const address = addressOf(cell);
    if (this.cells[address]) throw new Error(`${this.name}!${address} is set down twice`);
    this.cells[address] = model;
  }

  text(row: number, column: number, value: CellValue, style: StyleName = 'text'): void {
    this.put(area(row, column), { ...(value !== '' && { value }), style });
  }

  /** The title of a section, underlined across so many columns. */
  section(row: number, column: number, title: string, columns: number): void {
    this.text(row, column, title, 'section');
    if (columns > 1) this.each(area(row, column + 1, 1, columns - 1), () => ({ style: 'section' }));
  }

  /** Headings across, from a cell on; the first is text, the others stand over figures. */
  headings(row: number, column: number, headings: readonly string[]): void {
    headings.forEach((value, index) =>
      this.text(row, column + index, value, index ? 'heading' : 'headingText'),
    );
  }

  formula(cell: Area, formula: string, style: StyleName = 'calculated', note?: string): void {
    this.put(cell, { formula: `=${formula}`, style, ...(note && { note }) });
  }

  /** One formula whose result covers the whole area. */
  spill(cells: Area, formula: string, style: StyleName = 'calculated'): void {
    const { rows, columns } = cells;
    if (rows === 1 && columns === 1) {
      this.formula(cells, formula, style);
      return;
    }
    this.put(cellOf(cells, 0, 0), { formula: `=${formula}`, spill: { rows, columns }, style });
  }

  /** Cells to be filled in, with what they ship with; a missing value ships blank. */
  inputs(cells: Area, value: (row: number, column: number) => CellValue | undefined, style: StyleName): void {
    this.each(cells, (row, column) => {
      const known = value(row, column);
      return { ...(known !== undefined && { value: known }), style };
    });
  }

  /** A cell of its own for each place of an area, the first being row 0, column 0. */
  each(cells: Area, model: (row: number, column: number) => CellModel): void {
    for (let row = 0; row < cells.rows; row++) {
      for (let column = 0; column < cells.columns; column++) {
        this.put(cellOf(cells, row, column), model(row, column));
      }
    }
  }

  table(name: string, cells: Area): void {
    this.tables.push({ name, address: addressOf(cells) });
  }

  choice(cells: Area, choices: string[], message: string): void {
    this.validations.push({ address: addressOf(cells), choices, message });
  }

  choiceFrom(cells: Area, choices: string[], choicesFrom: string, message: string): void {
    this.validations.push({ address: addressOf(cells), choices, choicesFrom, message });
  }

  define(name: SystemPsfName, cells: Area): void {
    this.names.push({
      name,
      refersTo: `=${absoluteAddress(this.name, cells)}`,
      comment: systemPsfNames[name],
    });
  }

  /** Keeps rows for so many checks under the headings; returns the first row after them. */
  startAfterChecks(count: number): number {
    this.reserved = count;
    this.section(checksRow, 1, 'Checks', Math.min(6, this.columnWidths.length));
    return checksRow + count + 2;
  }

  check(check: Check): void {
    this.checkList.push(check);
    const answer = area(checksRow + this.checkList.length, 1);
    const at = addressOf(answer);
    this.formula(answer, `IF(${check.holds},"OK","Check")`, 'check');
    const unknown = 'Cannot be checked while a figure it needs shows an error.';
    this.formula(
      area(answer.row, 2),
      `IF(ISERROR(${at}),${quoted(unknown)},IF(${at}="OK",${quoted(check.holding)},${quoted(check.failing)}))`,
      'check',
    );
  }

  /** Where the checks answer "OK", from anywhere in the workbook; undefined for a sheet without any. */
  checkAnswers(): string | undefined {
    return this.reserved ? absoluteAddress(this.name, area(checksRow + 1, 1, this.reserved)) : undefined;
  }

  finish(): { sheet: SheetModel; names: NameModel[] } {
    if (this.checkList.length !== this.reserved) {
      throw new Error(
        `${this.name} keeps rows for ${this.reserved} checks and makes ${this.checkList.length}`,
      );
    }
    const { name, columnWidths, cells, tables, validations } = this;
    return { sheet: { name, columnWidths, cells, tables, validations, ...this.look }, names: this.names };
  }
}

/** A sentence as a formula holds it. */
export const quoted = (sentence: string): string => `"${sentence.replaceAll('"', '""')}"`;

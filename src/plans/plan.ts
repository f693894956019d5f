import { type CompiledTemplate, compile, type PlanCell, type PlanSheet } from './compile';
import type { Held } from './formula/evaluate';
import { plainFormula } from './formula/spell';
import { firstRound, type PlanningRound, planningRounds } from './planning-rounds';
import { type Departure, departuresFrom, leavesCellsInPlace } from './structure';
import type { Template } from './specification';
import type { Reading, WorkbookReading } from './workbook-reading';

/** A filled template: what its cells hold, by line and column, wherever its shape is whole. */
export class Plan {
  readonly compiled: CompiledTemplate;
  readonly departures: readonly Departure[];
  /** Whose business rules it is held to: the Cover's choice, or the first round while there is none. */
  readonly round: PlanningRound;
  /** The sheets in shape, and their cells: what can be read. */
  readonly sheets: readonly PlanSheet[];
  readonly cells: readonly PlanCell[];
  private readonly outOfShape: ReadonlySet<PlanSheet>;
  /** By the index of the cell: every check reads every cell. */
  private readonly readings: Reading[] = [];

  constructor(
    template: Template,
    readonly workbook: WorkbookReading,
  ) {
    this.compiled = compile(template);
    this.departures = departuresFrom(this.compiled, workbook);
    this.outOfShape = new Set(
      this.departures.filter(({ kind }) => !leavesCellsInPlace(kind)).map(({ sheet }) => sheet),
    );
    this.sheets = this.compiled.sheets.filter(this.inShape);
    this.cells = this.sheets.flatMap(({ cells }) => cells);
    for (const { name, cells } of this.sheets) {
      const reading = this.workbook.sheet(name)!;
      for (const cell of cells) this.readings[cell.index] = reading.at(cell.row, cell.columnNumber);
    }
    this.round = this.roundChosen();
  }

  /** Whether the cells of a sheet are where the template has them, so that they can be read. */
  inShape = (sheet: PlanSheet): boolean => !this.outOfShape.has(sheet);

  /** A cell of the template by the ids of its sheet, line and column. */
  cell(sheet: string, line: string, column: string): PlanCell {
    return this.compiled.cell(sheet, line, column);
  }

  /** What a cell of a sheet in shape holds. */
  read = (cell: PlanCell): Reading => this.readings[cell.index]!;

  /** The number in a cell; `undefined` for anything else, and for cells that are not in their place. */
  number(cell: PlanCell): number | undefined {
    if (!this.inShape(cell.sheet)) return undefined;
    const { type, value } = this.read(cell);
    return type === 'number' && typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  }

  /** The words in a cell, without spaces around them; "" for anything else. */
  text(cell: PlanCell): string {
    if (!this.inShape(cell.sheet)) return '';
    const { type, value } = this.read(cell);
    return type === 'text' ? String(value).trim() : '';
  }

  /** Whether a cell's formula is the one the template gives it. */
  hasOwnFormula(cell: PlanCell): boolean {
    const { formula } = this.read(cell);
    if (formula === cell.formula) return true;
    return typeof formula === 'string' && plainFormula(formula) === plainFormula(cell.formula!);
  }

  /** What the template's formula gives with the cells as they are; `undefined` where it cannot be told. */
  worth(cell: PlanCell): Held | undefined {
    if (!cell.parsed || !this.readsOnlyInShape(cell)) return undefined;
    return this.workbook.evaluate(cell.sheet.name, cell.parsed);
  }

  /** Whether everything that a cell's formula reads is where the template has it. */
  readsOnlyInShape(cell: PlanCell): boolean {
    return this.compiled.precedents(cell).every(({ sheet }) => this.inShape(sheet));
  }

  private roundChosen(): PlanningRound {
    const cover = this.compiled.sheet('cover');
    const cell = cover.cells.find(({ line }) => line.id === 'round');
    const chosen = cell && this.text(cell).toLowerCase();
    return planningRounds.find((round) => round.toLowerCase() === chosen) ?? firstRound;
  }
}

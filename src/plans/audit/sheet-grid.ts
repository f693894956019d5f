import type { AuditCell, AuditSheet } from './audit-sheet';
import type { InSteps } from '../in-steps';
import type { Reference } from './reference';
import { type Formula, readFormula } from './relative-form';

/** What a cell holds; blank where the sheet lists nothing. */
export type Content = AuditCell['kind'] | 'blank';

/** The direction of a line of cells: across is a row, down is a column. */
export type Direction = 'across' | 'down';

/** A cell on a line. */
export interface LineCell {
  row: number;
  column: number;
  /** Its place along the line: the column on a row, the row on a column. */
  at: number;
  content: Content;
  formula?: Formula;
  value?: number;
}

/** Cells read between two pauses. */
const CELLS_IN_A_STEP = 1_000;

/** The cells of one sheet, to be looked up by place and walked along rows and columns. */
export class SheetGrid {
  readonly name: string;
  private readonly rows = new Map<number, Map<number, LineCell>>();
  private readonly columns = new Map<number, Map<number, LineCell>>();
  private readonly sorted = new Map<Direction, readonly (readonly LineCell[])[]>();

  private constructor(name: string) {
    this.name = name;
  }

  static *read({ name, cells }: AuditSheet): InSteps<SheetGrid> {
    const grid = new SheetGrid(name);
    for (const [index, cell] of cells.entries()) {
      if (index % CELLS_IN_A_STEP === CELLS_IN_A_STEP - 1) yield;
      grid.put(cell);
    }
    return grid;
  }

  private put({ row, column, kind, formula, value }: AuditCell): void {
    const read = {
      ...(kind === 'formula' && { formula: readFormula(row, column, formula ?? '') }),
      ...(value !== undefined && { value }),
    };
    lineAt(this.rows, row).set(column, { row, column, at: column, content: kind, ...read });
    lineAt(this.columns, column).set(row, { row, column, at: row, content: kind, ...read });
  }

  contentAt(row: number, column: number): Content {
    return this.rows.get(row)?.get(column)?.content ?? 'blank';
  }

  /** The figure of a cell; undefined where it holds none, and where it is not known. */
  valueAt(row: number, column: number): number | undefined {
    return this.rows.get(row)?.get(column)?.value;
  }

  formulaAt(row: number, column: number): Formula | undefined {
    return this.rows.get(row)?.get(column)?.formula;
  }

  /** The lines of one direction in order, each from its first cell in use to its last. */
  lines(direction: Direction): readonly (readonly LineCell[])[] {
    const held = this.sorted.get(direction);
    if (held) return held;
    const lines = [...(direction === 'across' ? this.rows : this.columns)]
      .sort(([a], [b]) => a - b)
      .map(([, line]) => [...line.values()].sort((a, b) => a.at - b.at));
    this.sorted.set(direction, lines);
    return lines;
  }
}

/** The sheets of a workbook, so that a reference to another sheet can be followed. */
export class WorkbookGrid {
  private readonly byName: ReadonlyMap<string, SheetGrid>;

  private constructor(readonly sheets: readonly SheetGrid[]) {
    this.byName = new Map(this.sheets.map((sheet) => [sheet.name.toUpperCase(), sheet]));
  }

  static *read(sheets: readonly AuditSheet[]): InSteps<WorkbookGrid> {
    const grids: SheetGrid[] = [];
    for (const sheet of sheets) grids.push(yield* SheetGrid.read(sheet));
    return new WorkbookGrid(grids);
  }

  /** The sheet a reference points at; undefined where it is in another workbook, or on several sheets. */
  sheetOf({ sheet }: Pick<Reference, 'sheet'>, own: SheetGrid): SheetGrid | undefined {
    if (sheet === '') return own;
    const name = sheet.slice(0, -1);
    const plain = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
    return this.byName.get(plain.toUpperCase());
  }
}

function lineAt(lines: Map<number, Map<number, LineCell>>, at: number): Map<number, LineCell> {
  const held = lines.get(at);
  if (held) return held;
  const line = new Map<number, LineCell>();
  lines.set(at, line);
  return line;
}

import type { AuditCell, AuditSheet } from './audit-sheet';
import { type Formula, readFormula } from './relative-form';
import { LAST_COLUMN } from './reference';

/** What a cell holds; blank where the sheet lists nothing. */
export type Content = AuditCell['kind'] | 'blank';

/** The direction of a line of cells: across is a row, down is a column. */
export type Direction = 'across' | 'down';

/** A cell on a line: its place along the line, and its formula where it has one. */
export interface LineCell {
  row: number;
  column: number;
  /** The column on a row, the row on a column. */
  at: number;
  content: Content;
  formula?: Formula;
}

const keyOf = (row: number, column: number): number => row * (LAST_COLUMN + 1) + column;

/** The cells of one sheet, to be looked up by place and walked along rows and columns. */
export class SheetGrid {
  readonly name: string;
  private readonly cells = new Map<number, LineCell>();
  private readonly rows = new Map<number, LineCell[]>();
  private readonly columns = new Map<number, LineCell[]>();

  constructor({ name, cells }: AuditSheet) {
    this.name = name;
    for (const { row, column, kind, formula } of cells) {
      if (this.cells.has(keyOf(row, column))) continue;
      const held: LineCell = { row, column, at: column, content: kind };
      if (kind === 'formula' && formula !== undefined) held.formula = readFormula(row, column, formula);
      this.cells.set(keyOf(row, column), held);
      listAt(this.rows, row).push(held);
      listAt(this.columns, column).push({ ...held, at: row });
    }
    for (const line of [...this.rows.values(), ...this.columns.values()]) line.sort((a, b) => a.at - b.at);
  }

  contentAt(row: number, column: number): Content {
    return this.cells.get(keyOf(row, column))?.content ?? 'blank';
  }

  formulaAt(row: number, column: number): Formula | undefined {
    return this.cells.get(keyOf(row, column))?.formula;
  }

  /** The lines of one direction, each from its first cell in use to its last. */
  lines(direction: Direction): LineCell[][] {
    const lines = direction === 'across' ? this.rows : this.columns;
    return [...lines].sort(([a], [b]) => a - b).map(([, line]) => line);
  }
}

function listAt<Item>(lists: Map<number, Item[]>, key: number): Item[] {
  const held = lists.get(key);
  if (held) return held;
  const list: Item[] = [];
  lists.set(key, list);
  return list;
}

import { blank, evaluate, type Held, type Lookup } from './formula/evaluate';
import type { Formula } from './formula/parse';
import type { SheetSnapshot, WorkbookSnapshot } from './snapshot';
import { type Area, areaOf } from './cell-area';
import type { CellValue } from './workbook-model';

/** What a cell holds and, where it is worked out, the formula with its "=" (otherwise its constant). */
export interface Reading extends Held {
  formula: CellValue;
}

const nothing: Reading = { ...blank, formula: '' };

/** The cells of a sheet by row and column, counted from 1. */
export class SheetReading {
  private readonly used: Area | undefined;

  constructor(readonly snapshot: SheetSnapshot) {
    this.used = usedArea(snapshot);
  }

  /** Blank outside the used range. */
  at(row: number, column: number): Reading {
    const { used, snapshot } = this;
    if (!used || !snapshot.used) return nothing;
    const [down, across] = [row - used.row, column - used.column];
    const type = snapshot.used.types[down]?.[across];
    if (type === undefined || type === 'blank') {
      const formula = snapshot.used.formulas[down]?.[across];
      return typeof formula === 'string' && formula.startsWith('=')
        ? { ...blank, type: 'text', formula }
        : nothing;
    }
    const value = snapshot.used.values[down]?.[across] ?? '';
    return { type, value, formula: snapshot.used.formulas[down]?.[across] ?? value };
  }

  /** The last row and column in use; 0 where none is. */
  get last(): { row: number; column: number } {
    const { used } = this;
    return used
      ? { row: used.row + used.rows - 1, column: used.column + used.columns - 1 }
      : { row: 0, column: 0 };
  }
}

/** Whether a sheet has cells in use, in a place that can be told. */
export const isUsed = (sheet: SheetSnapshot): boolean => usedArea(sheet) !== undefined;

function usedArea({ used }: SheetSnapshot): Area | undefined {
  // What is not an address has no place among the cells; such a sheet is read as empty.
  return used && /^[A-Z]{1,3}\d+(:[A-Z]{1,3}\d+)?$/.test(used.address) ? areaOf(used.address) : undefined;
}

/** A workbook's sheets by name, without regard to capitals, as Excel has it. */
export class WorkbookReading {
  private readonly sheets: ReadonlyMap<string, SheetReading>;

  constructor(readonly snapshot: WorkbookSnapshot) {
    this.sheets = new Map(
      snapshot.sheets.map((sheet) => [sheet.name.toLowerCase(), new SheetReading(sheet)]),
    );
  }

  sheet(name: string): SheetReading | undefined {
    return this.sheets.get(name.toLowerCase());
  }

  /** What formulas of a sheet read; cells of a sheet that is not there are errors. */
  lookupFrom(name: string): Lookup {
    return (sheet, row, column) => {
      const read = this.sheet(sheet ?? name);
      return read ? read.at(row, column) : { type: 'error', value: '#REF!' };
    };
  }

  /** What a formula of a sheet gives with the cells as they are. */
  evaluate(sheet: string, formula: Formula): Held | undefined {
    return evaluate(formula, this.lookupFrom(sheet));
  }
}

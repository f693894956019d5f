import { compile, type CompiledTemplate, type PlanCell } from '../src/plans/compile';
import { blankWorkbook } from '../src/plans/blank-workbook';
import { blank, evaluate, type Held } from '../src/plans/formula/evaluate';
import { type Formula, parseFormula } from '../src/plans/formula/parse';
import type { NameSnapshot, SheetSnapshot, WorkbookSnapshot } from '../src/plans/snapshot';
import type { Template } from '../src/plans/specification';
import { addressOf, area, areaOf } from '../src/plans/cell-area';
import type { CellValue } from '../src/plans/workbook-model';
import { shiftFormula, type Shift } from './plan-shift';

/** A cell of a workbook in the making: a constant, or a formula and what it last gave. */
interface BookCell {
  formula?: string;
  held: Held;
}

interface BookSheet {
  name: string;
  visible: boolean;
  hiddenRows: number[];
  hiddenColumns: number[];
  /** By row and column: "7,2". */
  cells: Map<string, BookCell>;
}

const key = (row: number, column: number): string => `${row},${column}`;
const places = new Map<string, [number, number]>();
const placeOf = (at: string): [number, number] => {
  const known = places.get(at);
  if (known) return known;
  const place = at.split(',').map(Number) as [number, number];
  places.set(at, place);
  return place;
};

export const heldOf = (value: CellValue): Held => {
  if (value === '') return blank;
  return { type: typeof value === 'string' ? 'text' : (typeof value as 'number' | 'boolean'), value };
};

/** Formulas understood once, whoever holds them. */
const understood = new Map<string, Formula | undefined>();
function parsed(formula: string): Formula | undefined {
  if (!understood.has(formula)) understood.set(formula, parseFormula(formula));
  return understood.get(formula);
}

/** A workbook that can be filled, broken as a user breaks one, worked out again and read as a snapshot. */
export class PlanBook {
  readonly compiled: CompiledTemplate;
  /** Whether it is to be read as it is, not worked out again. */
  frozen = false;
  private sheets: BookSheet[] = [];
  private names: NameSnapshot[] = [];

  constructor(readonly template: Template) {
    this.compiled = compile(template);
    const model = blankWorkbook(template);
    this.names = model.names.map((name) => ({ ...name, visible: true }));
    this.sheets = model.sheets.map((sheet) => ({
      name: sheet.name,
      visible: true,
      hiddenRows: [],
      hiddenColumns: [],
      cells: new Map(
        Object.entries(sheet.cells).map(([address, cell]) => {
          const { row, column } = areaOf(address);
          const held = heldOf(cell.value ?? '');
          return [key(row, column), cell.formula ? { formula: cell.formula, held } : { held }];
        }),
      ),
    }));
  }

  /** A copy that can be broken without harm to this one. */
  copy(): PlanBook {
    const other = Object.create(PlanBook.prototype) as PlanBook;
    return Object.assign(other, {
      template: this.template,
      compiled: this.compiled,
      frozen: this.frozen,
      names: [...this.names],
      sheets: this.sheets.map((sheet) => ({
        ...sheet,
        hiddenRows: [...sheet.hiddenRows],
        hiddenColumns: [...sheet.hiddenColumns],
        cells: new Map(sheet.cells),
      })),
    });
  }

  sheet(name: string): BookSheet {
    const found = this.sheets.find((one) => one.name === name);
    if (!found) throw new RangeError(`There is no sheet ${name}`);
    return found;
  }

  get sheetNames(): string[] {
    return this.sheets.map(({ name }) => name);
  }

  at(sheet: string, row: number, column: number): BookCell | undefined {
    return this.sheet(sheet).cells.get(key(row, column));
  }

  /** Types into a cell: a formula with its "=", a constant, or "" to clear it. */
  type(sheet: string, row: number, column: number, entered: CellValue): void {
    const isFormula = typeof entered === 'string' && entered.startsWith('=');
    this.put(sheet, row, column, isFormula ? { formula: entered, held: blank } : { held: heldOf(entered) });
  }

  /** Puts a cell as it is, whatever typing would make of it: an error, a value beside a formula. */
  put(sheet: string, row: number, column: number, cell: BookCell): void {
    this.sheet(sheet).cells.set(key(row, column), cell);
  }

  set(cell: PlanCell, entered: CellValue): void {
    this.type(cell.sheet.name, cell.row, cell.columnNumber, entered);
  }

  valueOf(cell: PlanCell): CellValue {
    return this.at(cell.sheet.name, cell.row, cell.columnNumber)?.held.value ?? '';
  }

  hide(sheet: string, what: { row?: number; column?: number }): void {
    const { hiddenRows, hiddenColumns } = this.sheet(sheet);
    if (what.row) hiddenRows.push(what.row);
    if (what.column) hiddenColumns.push(what.column);
  }

  hideSheet(sheet: string): void {
    this.sheet(sheet).visible = false;
  }

  renameSheet(from: string, to: string): void {
    this.sheet(from).name = to;
    this.respell((formula) =>
      formula.replaceAll(`'${from}'!`, `'${to}'!`).replaceAll(`${from}!`, `'${to}'!`),
    );
  }

  deleteSheet(name: string): void {
    this.sheets = this.sheets.filter((sheet) => sheet.name !== name);
    const reference = new RegExp(`(?:'${name}'|\\b${name})![$A-Z0-9:]+`, 'g');
    this.respell((formula) => formula.replace(reference, '#REF!'));
    this.names = this.names.filter(({ refersTo }) => !refersTo.includes(`'${name}'!`));
  }

  /** Excel's own name for a copy: "QIPP (2)". */
  copySheet(name: string): void {
    const copied = this.sheet(name);
    this.sheets.push({ ...copied, name: `${name} (2)`, cells: new Map(copied.cells) });
  }

  dropName(name: string): void {
    this.names = this.names.filter((one) => one.name !== name);
  }

  /** Inserts or deletes rows or columns, as Excel does: cells move and formulas follow them. */
  shift(sheet: string, shift: Shift): void {
    const own = this.sheet(sheet);
    const moved = [...own.cells].flatMap(([at, cell]): [string, BookCell][] => {
      const place = placeOf(at);
      const index = shift.across ? 1 : 0;
      if (shift.by < 0 && place[index] >= shift.at && place[index] < shift.at - shift.by) return [];
      const to: [number, number] = [...place];
      if (place[index] >= shift.at) to[index] += shift.by;
      return [[key(...to), cell]];
    });
    own.cells = new Map(moved);
    this.respell((formula, on) => shiftFormula(formula, on, sheet, shift));
    this.names = this.names.map((name) => ({
      ...name,
      refersTo: shiftFormula(name.refersTo, '', sheet, shift),
    }));
  }

  /** Works every formula out; one that is not understood keeps what it last gave. */
  recalculate(): this {
    const byName = new Map(this.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
    const done = new Set<BookCell>();
    const underWay = new Set<BookCell>();
    const heldIn = (sheet: BookSheet, at: string): Held => {
      const cell = sheet.cells.get(at);
      if (!cell?.formula || done.has(cell)) return cell?.held ?? blank;
      // A circle: Excel leaves 0.
      if (underWay.has(cell)) return { type: 'number', value: 0 };
      underWay.add(cell);
      const formula = parsed(cell.formula);
      const held = formula && evaluate(formula, lookupFrom(sheet));
      const worked = { ...cell, held: held ?? lastOf(cell) };
      sheet.cells.set(at, worked);
      underWay.delete(cell);
      done.add(worked);
      return worked.held;
    };
    const lookupFrom = (own: BookSheet) => (name: string | undefined, row: number, column: number) => {
      const sheet = name === undefined ? own : byName.get(name.toLowerCase());
      return sheet ? heldIn(sheet, key(row, column)) : { type: 'error' as const, value: '#REF!' };
    };
    for (const sheet of this.sheets) for (const at of [...sheet.cells.keys()]) heldIn(sheet, at);
    return this;
  }

  snapshot(): WorkbookSnapshot {
    return { sheets: this.sheets.map(sheetSnapshot), names: this.names, tables: [] };
  }

  private respell(change: (formula: string, sheet: string) => string): void {
    for (const sheet of this.sheets) {
      for (const [at, cell] of sheet.cells) {
        if (cell.formula) sheet.cells.set(at, { ...cell, formula: change(cell.formula, sheet.name) });
      }
    }
  }
}

/** The checks line, which the reader of formulas does not work out, says OK in a plan that is whole. */
const lastOf = ({ held }: BookCell): Held => (held.type === 'blank' ? { type: 'text', value: 'OK' } : held);

function sheetSnapshot(sheet: BookSheet): SheetSnapshot {
  const filled = [...sheet.cells].map(([at, cell]) => ({ place: placeOf(at), cell }));
  const rows = Math.max(1, ...filled.map(({ place }) => place[0]));
  const columns = Math.max(1, ...filled.map(({ place }) => place[1]));
  const table = <Kept>(kept: (cell: BookCell | undefined) => Kept): Kept[][] =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => kept(sheet.cells.get(key(row + 1, column + 1)))),
    );
  return {
    name: sheet.name,
    visible: sheet.visible,
    protected: true,
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
    used: {
      sheet: sheet.name,
      address: addressOf(area(1, 1, rows, columns)),
      values: table((cell) => cell?.held.value ?? ''),
      types: table((cell) => cell?.held.type ?? 'blank'),
      formulas: table((cell) => cell?.formula ?? cell?.held.value ?? ''),
      numberFormats: table(() => 'General'),
    },
  };
}

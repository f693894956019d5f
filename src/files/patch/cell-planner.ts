import { type Area, addressOf } from '../../plans/cell-area';
import { fileMessages } from '../../wording/files';
import { type CellPlace, cellAddress, cellArea, isWithin } from '../cell-reference';
import { FileRefusal } from '../file-refusal';
import { fromFile } from '../formulas/from-file';
import { cellContents, cellInWords } from '../sheet/cell-contents';
import { SheetFormulas } from '../sheet/cell-formula';
import type { CellElement } from '../sheet/scan-sheet';
import { AreaWindow } from './area-window';
import { type CheckedChange, type StoredValue, storedError } from './cell-changes';
import type { NewContents } from './cell-xml';
import type { PatchedSheet } from './sheet-patcher';
import type { Target } from './targets';

type NewFormula = NonNullable<NewContents['formula']>;

/** Decides, cell by cell in the order of the file, what each is to hold. */
export class CellPlanner {
  formulaCellsChanged = false;

  private readonly formulas: SheetFormulas;
  /** Where the results of changed formulas spilled before. */
  private readonly spilledBefore = new AreaWindow<true>();
  /** Array formulas that do not change, with their address. */
  private readonly unchangedArrays = new AreaWindow<string>();
  /** Shared formulas whose first cell, which has their text, is changed: their other cells get their own. */
  private readonly dissolved = new Set<number>();

  constructor(private readonly sheet: PatchedSheet) {
    this.formulas = new SheetFormulas(sheet.name, sheet.reading.budget, (stored) => `=${stored}`);
  }

  /** What a stored cell is to hold; nothing where it stays as it is. */
  plan(cell: CellElement, target: Target | undefined): NewContents | undefined {
    const text = this.storedFormula(cell, target);
    if (!target) return this.planUntouched(cell, text);
    this.refuseHeading(cell, target);
    if (target.spillsFrom) return this.planSpilled(cell, target, target.spillsFrom);
    return this.planChange(cell, target.change!, text);
  }

  /** What a cell that is not stored yet is to hold; nothing where it stays blank. */
  planNew(cell: CellPlace, { value, change, spillsFrom }: Target): NewContents | undefined {
    const place = spillsFrom?.place ?? change!.place;
    this.refuseWithinArray(cell, place, spillsFrom !== undefined || typeof change?.formula === 'string');
    if (change?.formula) return this.newFormula(change, change.formula);
    if (change?.isSpill) throw new FileRefusal('change', fileMessages.spillWithoutFormula(place));
    if (value === null) return undefined;
    this.refuseHeading(cell, { value });
    return { value, isResult: spillsFrom !== undefined };
  }

  /** The text of a cell's formula as the file spells it, with notes on what its change does to others. */
  private storedFormula(cell: CellElement, target: Target | undefined): string | undefined {
    const { formula } = cell;
    if (!formula || formula.type === 'dataTable') return undefined;
    const isMaster = formula.sharedIndex !== undefined && formula.text !== '';
    if (isMaster) this.dissolved.delete(formula.sharedIndex!);
    const isNeeded =
      isMaster || target?.change !== undefined || this.dissolved.has(formula.sharedIndex ?? -1);
    const stored = isNeeded ? this.formulas.of(cell)?.slice(1) : undefined;
    if (isMaster && target?.change && this.replacesFormula(cell, target.change, stored!)) {
      this.dissolved.add(formula.sharedIndex!);
    }
    return stored;
  }

  /** A cell without a change: it changes only with what became of others. */
  private planUntouched(cell: CellElement, stored: string | undefined): NewContents | undefined {
    const { formula } = cell;
    if (formula?.type === 'array') this.noteArray(cell);
    if (this.isDissolvedShare(cell)) return this.dissolvedShare(cell, stored!);
    if (formula || !this.spilledBefore.at(cell) || !this.holdsSomething(cell)) return undefined;
    return { value: null, isResult: true };
  }

  /** Whether a cell shared the formula of another that is changed, and so needs one of its own. */
  private isDissolvedShare({ formula }: CellElement): boolean {
    return (
      formula?.sharedIndex !== undefined && formula.text === '' && this.dissolved.has(formula.sharedIndex)
    );
  }

  private dissolvedShare(cell: CellElement, stored: string): NewContents {
    return { formula: { text: stored }, value: this.storedValue(cell), isResult: true };
  }

  private noteArray(cell: CellElement): void {
    const area = cellArea(cell.formula?.reference ?? '');
    if (area && area.rows * area.columns > 1) this.unchangedArrays.add(area, addressOf(area));
  }

  private planSpilled(cell: CellElement, target: Target, from: CheckedChange): NewContents | undefined {
    this.refuseWithinArray(cell, from.place, true);
    const wasSpilled = this.spilledBefore.at(cell) !== undefined && !cell.formula;
    const covers = cell.formula
      ? 'anything'
      : this.holdsSomething(cell) && !wasSpilled
        ? 'a constant'
        : 'nothing';
    if (covers !== 'nothing' && target.mayCover !== covers && target.mayCover !== 'anything') {
      throw new FileRefusal('change', fileMessages.spillBlocked(from.place, cellAddress(cell)));
    }
    if (cell.formula) this.formulaCellsChanged = true;
    if (!cell.formula && this.holdsAlready(cell, target.value)) return undefined;
    return { value: target.value, isResult: true };
  }

  private planChange(
    cell: CellElement,
    change: CheckedChange,
    stored: string | undefined,
  ): NewContents | undefined {
    this.refuseWithinArray(cell, change.place, typeof change.formula === 'string');
    const old = this.oldArray(cell);
    if (old?.dynamic) this.spilledBefore.add(old.area, true);
    if (old && !old.dynamic) this.checkFixedArray(change, old.area);
    const value = change.values[0]![0]!;
    if (change.formula === null) return this.planConstant(cell, value);
    if (change.formula !== undefined && this.replacesFormula(cell, change, stored ?? '')) {
      return this.newFormula(change, change.formula, cell);
    }
    if (!cell.formula) {
      if (change.isSpill) throw new FileRefusal('change', fileMessages.spillWithoutFormula(change.place));
      return this.planConstant(cell, value);
    }
    return this.planResult(cell, change, stored, old);
  }

  private planConstant(cell: CellElement, value: StoredValue): NewContents | undefined {
    if (cell.formula) this.formulaCellsChanged = true;
    else if (this.holdsAlready(cell, value)) return undefined;
    // Beside an array formula, texts are stored as results; a constant elsewhere as what it is.
    return { value, isResult: !cell.formula && cell.type === 'str' };
  }

  /** A formula stays, with a new result. */
  private planResult(
    cell: CellElement,
    change: CheckedChange,
    stored: string | undefined,
    old: OldArray | undefined,
  ): NewContents | undefined {
    const value = change.values[0]![0]!;
    const isOneCell = change.area.rows === 1 && change.area.columns === 1;
    if (!old && !isOneCell) {
      if (stored === undefined)
        throw new FileRefusal('change', fileMessages.spillWithoutFormula(change.place));
      return this.newFormula(change, stored, cell);
    }
    const reference = addressOf(change.area);
    const grows = old?.dynamic === true && addressOf(old.area) !== reference;
    if (stored !== undefined && this.isDissolvedShare(cell)) {
      return { ...this.dissolvedShare(cell, stored), value };
    }
    if (grows) this.formulaCellsChanged = true;
    else if (this.holdsAlready(cell, value)) return undefined;
    return { formula: { keep: true, ...(grows && { reference }) }, value, isResult: true };
  }

  private newFormula(change: CheckedChange, text: string, cell?: CellElement): NewContents {
    const value = change.values[0]![0]!;
    const formula: NewFormula = { text };
    if (change.isSpill) formula.reference = addressOf(change.area);
    if (!cell?.formula || change.isSpill || cell.formula.type === 'array') this.formulaCellsChanged = true;
    return { formula, value, isResult: true, ...(change.isSpill && { cellMark: this.sheet.spillMark() }) };
  }

  /** Whether a change gives a cell another formula than it has, or stores it in another way. */
  private replacesFormula(cell: CellElement, change: CheckedChange, stored: string): boolean {
    if (change.formula === null) return true;
    const isOneCell = change.area.rows === 1 && change.area.columns === 1;
    const isArray = cell.formula?.type === 'array';
    if (change.formula === undefined) return !isArray && !isOneCell;
    return (change.isSpill && !isArray) || fromFile(stored) !== fromFile(change.formula);
  }

  private oldArray(cell: CellElement): OldArray | undefined {
    if (cell.formula?.type !== 'array') return undefined;
    const area = cellArea(cell.formula.reference ?? cellAddress(cell));
    if (!area || !isWithin(area, cell)) return undefined;
    return { area, dynamic: this.sheet.reading.dynamicArrayMarks.has(cell.cellMark) };
  }

  /** An array formula of fixed size takes results of that size, or one value for its first cell. */
  private checkFixedArray({ formula, isSpill, area, place }: CheckedChange, old: Area): void {
    const isOneCell = old.rows === 1 && old.columns === 1;
    if (formula !== undefined) {
      if (isOneCell) return;
      throw new FileRefusal('change', fileMessages.fixedArray(place, addressOf(old)));
    }
    if (isSpill && (area.rows !== old.rows || area.columns !== old.columns)) {
      throw new FileRefusal('change', fileMessages.fixedArraySize(place, addressOf(old)));
    }
    if (isSpill) this.spilledBefore.add(old, true);
    else if (!isOneCell) this.unchangedArrays.add(old, addressOf(old));
  }

  /** Cells of an array formula that stays can take new values only. */
  private refuseWithinArray(cell: CellPlace, place: string, isMore: boolean): void {
    const array = this.unchangedArrays.at(cell);
    if (array !== undefined && isMore) throw new FileRefusal('change', fileMessages.fixedArray(place, array));
  }

  private refuseHeading(cell: CellPlace | CellElement, { value, change }: Omit<Target, 'mayCover'>): void {
    const table = this.sheet.tables.find(({ address, headings }) => {
      const area = cellArea(address)!;
      return isWithin({ ...area, rows: Math.min(headings, area.rows) }, cell);
    });
    if (!table || ('type' in cell && !change?.formula && this.holdsAlready(cell, value))) return;
    throw new FileRefusal(
      'change',
      fileMessages.tableHeading(cellInWords(this.sheet.name, cell), table.name),
    );
  }

  private holdsSomething(cell: CellElement): boolean {
    return cellContents(cell, this.sheet.name, this.sheet.reading).type !== 'blank';
  }

  private holdsAlready(cell: CellElement, value: StoredValue): boolean {
    const held = this.storedValue(cell);
    if (typeof held === 'object' && held && typeof value === 'object' && value) {
      return held.error === storedError(value.error);
    }
    return held === value;
  }

  private storedValue(cell: CellElement): StoredValue {
    const { value, type } = cellContents(cell, this.sheet.name, this.sheet.reading);
    if (type === 'blank') return null;
    return type === 'error' ? { error: String(value) } : value;
  }
}

interface OldArray {
  area: Area;
  /** Whether it spills; otherwise its size is fixed. */
  dynamic: boolean;
}

import { type Area, addressOf, overlap } from '../../plans/cell-area';
import { cellAddress, cellArea, isWithin } from '../cell-reference';
import { boundingArea } from '../engine/addresses';
import type { Book } from '../engine/book';
import type { CellRead, Sheet } from '../engine/sheet';
import { isBuiltInName } from '../formulas/built-in-names';
import type { CellPatch, SheetPatch, StoredValue } from '../patch/cell-changes';
import type { WorkbookFile } from '../read-workbook';
import { isInEngine } from '../engine/file-extras';
import { BeyondEngine } from './beyond-engine';
import { spilledValues, storedValue } from './calculated-cells';
import { sameValue } from './same-value';
import type { FormulaCell, StoredCells } from './stored-cells';

/** Something of an open workbook that a file cannot take over by changing its cells. */
export interface NotSaved {
  what: 'sheet' | 'name' | 'table';
  /** What was done to it since the file was opened. */
  how: 'added' | 'changed' | 'removed';
  name: string;
}

/** What differs between a file and the same workbook, opened in the engine and worked on. */
export class BookChanges {
  private readonly formulas = new Map<string, FormulaCell>();
  private readonly beyond: BeyondEngine;

  /** @param kept formulas that are shown as the values they have in the file: "Plan!B7" */
  constructor(
    private readonly book: Book,
    private readonly file: WorkbookFile,
    private readonly stored: StoredCells,
    private readonly kept: ReadonlySet<string>,
  ) {
    for (const cell of stored.formulas) this.formulas.set(`${cell.sheet}!${cell.address}`, cell);
    this.beyond = new BeyondEngine(file, new Set());
  }

  /** Sheets, names and tables that were added, changed or removed. */
  notSaved(): NotSaved[] {
    const { book, file } = this;
    const names = book.names.all().filter(({ sheetId }) => sheetId === null);
    return [
      ...differing(
        'sheet',
        new Map(file.snapshot.sheets.map(({ name }) => [name, ''])),
        new Map(book.sheets().map(({ name }) => [name, ''])),
      ),
      ...differing(
        'name',
        new Map(
          file.snapshot.names
            .filter(({ name }) => !isBuiltInName(name))
            .map(({ name, refersTo }) => [name, plain(refersTo)]),
        ),
        new Map(names.map(({ name, formula }) => [name, plain(formula)])),
      ),
      ...differing('table', this.tablesOfFile(), this.tablesOfBook()),
    ];
  }

  /** What changes in the cells of the sheets that the file has. */
  patches(): SheetPatch[] {
    return this.file.snapshot.sheets.flatMap(({ name, used }) => {
      const sheet = this.book.sheetByName(name);
      const cells = sheet ? this.patchesOf(sheet, used && cellArea(used.address)!) : [];
      return cells.length > 0 ? [{ sheet: name, cells }] : [];
    });
  }

  private patchesOf(sheet: Sheet, stored: Area | undefined): CellPatch[] {
    // The engine counts rows and columns from 0.
    const before = stored && { ...stored, row: stored.row - 1, column: stored.column - 1 };
    const now = sheet.usedArea(true);
    const area = before && now ? boundingArea(before, now) : (before ?? now);
    if (!area) return [];
    const spills = sheet.spills();
    const patches: CellPatch[] = [];
    for (const [down, line] of sheet.read(area).entries()) {
      for (const [across, cell] of line.entries()) {
        const place = { row: area.row + down, column: area.column + across };
        const spill = spills.find((one) => isWithin(one, place));
        const isAnchor = spill?.row === place.row && spill.column === place.column;
        if (spill && !isAnchor) continue;
        const result = spill ?? { ...place, rows: 1, columns: 1 };
        const patch = this.patchOf(sheet, cell, {
          ...result,
          row: result.row + 1,
          column: result.column + 1,
        });
        if (patch) patches.push(patch);
      }
    }
    return patches;
  }

  private patchOf(sheet: Sheet, cell: CellRead, area: Area): CellPatch | undefined {
    const address = cellAddress(area);
    const old = this.formulas.get(`${sheet.name}!${address}`);
    if (cell.formula !== '') return this.patchOfFormula(sheet, cell, area, old);
    const value = cell.kind === 'Empty' ? null : storedValue(cell);
    const isSame = sameValue(this.stored.value(sheet.name, area.row, area.column), value);
    if (old && this.kept.has(`${sheet.name}!${address}`) && isSame) return undefined;
    if (old) return { address, formula: null, value };
    if (isSame || (value === null && this.isSpilledInFile(sheet.name, area))) return undefined;
    return { address, value };
  }

  private patchOfFormula(
    sheet: Sheet,
    cell: CellRead,
    area: Area,
    old: FormulaCell | undefined,
  ): CellPatch | undefined {
    const address = cellAddress(area);
    const isOneCell = area.rows === 1 && area.columns === 1;
    const values = isOneCell ? [[storedValue(cell)]] : spilledValues(sheet, area);
    values[0]![0] = storedValue(cell);
    if (old?.formula !== cell.formula) {
      // A cell that keeps its value in place of its formula was never the engine's.
      if (cell.formula === '=""' && this.kept.has(`${sheet.name}!${address}`)) return undefined;
      const spills = !isOneCell || this.beyond.mustSpill(cell.formula);
      return { address, formula: cell.formula, ...(spills ? { spill: values } : { value: values[0]![0]! }) };
    }
    if (this.isAsStored(old, area, values)) return undefined;
    return old.kind === 'ordinary' && isOneCell
      ? { address, value: values[0]![0]! }
      : { address, spill: values };
  }

  private isAsStored({ sheet, area }: FormulaCell, now: Area, values: readonly StoredValue[][]): boolean {
    return (
      addressOf(area) === addressOf(now) &&
      values.every((line, down) =>
        line.every((value, across) =>
          sameValue(this.stored.value(sheet, now.row + down, now.column + across), value),
        ),
      )
    );
  }

  private isSpilledInFile(sheet: string, cell: Area): boolean {
    return this.file.arrays.some((array) => array.sheet === sheet && overlap(cellArea(array.address)!, cell));
  }

  private tablesOfFile(): Map<string, string> {
    return new Map(
      this.file.tables.filter(isInEngine).map(({ name, sheet, address, totals }) => {
        const area = cellArea(address)!;
        return [name, `${sheet}!${addressOf({ ...area, rows: area.rows - totals })}`];
      }),
    );
  }

  private tablesOfBook(): Map<string, string> {
    return new Map(
      this.book.tables.all().map(({ name, sheetId, area }) => {
        const address = addressOf({ ...area, row: area.row + 1, column: area.column + 1 });
        return [name, `${this.book.sheet(sheetId)?.name ?? ''}!${address}`];
      }),
    );
  }
}

const plain = (formula: string): string => formula.replace(/^=/, '').replaceAll(/['$]/g, '').toLowerCase();

function differing(
  what: NotSaved['what'],
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): NotSaved[] {
  const found: NotSaved[] = [];
  for (const [name, held] of now) {
    const old = before.get(name);
    if (old === undefined) found.push({ what, how: 'added', name });
    else if (old !== held) found.push({ what, how: 'changed', name });
  }
  for (const name of before.keys()) if (!now.has(name)) found.push({ what, how: 'removed', name });
  return found;
}

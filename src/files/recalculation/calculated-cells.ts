import { type Area, addressOf, overlap } from '../../plans/cell-area';
import { recalculationWords } from '../../wording/files';
import { cellArea } from '../cell-reference';
import type { Book } from '../engine/book';
import type { CellResult } from '../engine/cell-output';
import type { Sheet } from '../engine/sheet';
import type { SheetTable } from '../package/tables';
import type { StoredValue } from '../patch/cell-changes';
import { sameValue } from './same-value';
import type { FormulaCell, StoredCells } from './stored-cells';

/** A formula's result: the cells it fills, by rows, its own first. */
export interface Result {
  cell: FormulaCell;
  area: Area;
  values: StoredValue[][];
}

/** Reads the results of a workbook that the engine calculated. */
export class CalculatedCells {
  private readonly spills = new Map<string, ReadonlyMap<string, Area>>();

  constructor(
    private readonly book: Book,
    private readonly stored: StoredCells,
    private readonly tables: readonly SheetTable[],
  ) {
    for (const sheet of book.sheets()) {
      // The engine counts rows and columns from 0.
      const areas = sheet
        .spills()
        .map((area): [string, Area] => [
          `${area.row + 1},${area.column + 1}`,
          { ...area, row: area.row + 1, column: area.column + 1 },
        ]);
      this.spills.set(sheet.name, new Map(areas));
    }
  }

  result(cell: FormulaCell): Result {
    const sheet = this.book.sheetByName(cell.sheet)!;
    const area = this.areaOf(cell);
    const own = storedValue(sheet.resultAt(cell.row - 1, cell.column - 1));
    if (area.rows === 1 && area.columns === 1) return { cell, area, values: [[own]] };
    const values = spilledValues(sheet, area);
    values[0]![0] = own;
    return { cell, area, values };
  }

  /** Why what the engine gives for a formula is not what Excel would give; nothing where it is. */
  reason(result: Result): string | undefined {
    const { cell, area, values } = result;
    const own = values[0]![0]!;
    const before = this.stored.value(cell.sheet, cell.row, cell.column);
    if (isNameError(own) && !isNameError(before)) return recalculationWords.onlyExcelKnows();
    const table = this.tableHeadedBy(result);
    if (table) return recalculationWords.headsTable(table.name);
    if (cell.kind === 'spilling') return this.reasonOfTable(result);
    if (area.rows === cell.area.rows && area.columns === cell.area.columns) return undefined;
    if (cell.kind === 'ordinary') return recalculationWords.oneCellOfRange();
    return recalculationWords.otherSize(addressOf(cell.area));
  }

  /** A table takes no spilled results: Excel gives #SPILL!, which the engine does not know of tables. */
  private reasonOfTable({ cell, area }: Result): string | undefined {
    if (area.rows === 1 && area.columns === 1) return undefined;
    const table = this.tables.find(
      (one) => one.sheet === cell.sheet && overlap(cellArea(one.address)!, area),
    );
    return table && recalculationWords.spillsIntoTable(table.name);
  }

  /** Excel renames the column of a table with its heading, in every formula that uses it. */
  private tableHeadedBy({ cell, area, values }: Result): SheetTable | undefined {
    return this.tables.find(({ sheet, address, headings }) => {
      if (sheet !== cell.sheet || headings === 0) return false;
      const heads = { ...cellArea(address)!, rows: headings };
      if (!overlap(heads, area)) return false;
      return values.some((line, down) =>
        line.some((value, across) => {
          const [row, column] = [area.row + down, area.column + across];
          const isHeading = overlap(heads, { row, column, rows: 1, columns: 1 });
          return isHeading && !sameValue(this.stored.value(sheet, row, column), value);
        }),
      );
    });
  }

  private areaOf({ sheet, row, column }: FormulaCell): Area {
    return this.spills.get(sheet)?.get(`${row},${column}`) ?? { row, column, rows: 1, columns: 1 };
  }
}

/** The results of a formula that spills, by rows; the area is counted from 1. */
export const spilledValues = (sheet: Sheet, area: Area): StoredValue[][] =>
  sheet
    .spillResults({ ...area, row: area.row - 1, column: area.column - 1 })
    // Excel shows 0 for a blank cell that a formula gives.
    .map((line) => line.map((result) => (result.kind === 'Empty' ? 0 : storedValue(result))));

/** A result of the engine as a file stores it. */
export const storedValue = ({ kind, value }: CellResult): StoredValue =>
  kind === 'Error' ? { error: String(value) } : value;

const isNameError = (value: StoredValue): boolean => typeof value === 'object' && value?.error === '#NAME?';

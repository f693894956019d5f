import type { Area } from '../../plans/cell-area';
import type { CellValue } from '../../plans/workbook-model';
import { fileMessages } from '../../wording/files';
import { type CellPlace, cellPlace } from '../cell-reference';
import { FileRefusal } from '../file-refusal';
import { intoFile } from '../formulas/into-file';
import { limits } from '../limits';
import { cellInWords } from '../sheet/cell-contents';

/** A value to be stored: null for a blank, an error by its name. */
export type StoredValue = CellValue | { error: string } | null;

/** What changes in one cell. The format of the cell stays. */
export type CellPatch = {
  /** "B7". */
  address: string;
  /**
   * The new formula as the user types it (`=SYB.PHASE(...)`), null to leave a constant in its place; left
   * out where the cell keeps its formula or has none.
   */
  formula?: string | null;
} & (
  | {
      /** The constant, or the whole result of the formula: where it spilled before, its other cells are cleared. */
      value: StoredValue;
    }
  | {
      /**
       * The result of a formula that may spill, by rows, its own cell first. A new formula with it is stored
       * as one that spills, even where its result is one cell; without it, Excel would read it with an "@".
       */
      spill: StoredValue[][];
    }
);

/** What changes on one sheet. */
export interface SheetPatch {
  sheet: string;
  cells: readonly CellPatch[];
}

/** A change, checked, with its formula as a file stores it. */
export interface CheckedChange extends CellPlace {
  /** As a sentence names the cell. */
  place: string;
  formula: string | null | undefined;
  /** By rows; one row of one cell where nothing spills. */
  values: StoredValue[][];
  isSpill: boolean;
  /** The cells of its result. */
  area: Area;
}

/** The errors that a cell of a file may hold. */
const storedErrors = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];

/** Errors younger than the format: a file holds #VALUE! for them, which Excel finds out anew when it calculates. */
const youngErrors = [
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#BUSY!',
  '#UNKNOWN!',
  '#GETTING_DATA',
];

/** How a file writes an error. */
export const storedError = (error: string): string => (youngErrors.includes(error) ? '#VALUE!' : error);

/**
 * Checks the changes of a sheet: places, values, sizes and spelling.
 *
 * @throws FileRefusal
 */
export function checkChanges({ sheet, cells }: SheetPatch): CheckedChange[] {
  const changes = cells.map((change) => checkChange(sheet, change));
  const seen = new Set<string>();
  for (const { row, column, place } of changes) {
    const key = `${row},${column}`;
    if (seen.has(key)) throw new FileRefusal('change', fileMessages.changedTwice(place));
    seen.add(key);
  }
  return changes;
}

function checkChange(sheet: string, change: CellPatch): CheckedChange {
  const cell = cellPlace(change.address);
  if (!cell) throw new FileRefusal('change', fileMessages.notACell(sheet, change.address));
  const isSpill = 'spill' in change;
  const values = isSpill ? change.spill : [[change.value]];
  const place = cellInWords(sheet, cell);
  const area = spillArea(cell, values, place);
  for (const value of values.flat()) checkValue(value, place);
  const formula = change.formula ? intoFile(change.formula, isSpill, place) : change.formula;
  if (isSpill && formula === null) throw new FileRefusal('change', fileMessages.spillWithoutFormula(place));
  return { ...cell, place, formula, values, isSpill, area };
}

function spillArea({ row, column }: CellPlace, values: readonly StoredValue[][], place: string): Area {
  const columns = values[0]?.length ?? 0;
  if (columns === 0 || values.some((line) => line.length !== columns)) {
    throw new FileRefusal('change', fileMessages.spillNotRectangular(place));
  }
  if (row + values.length - 1 > limits.rows || column + columns - 1 > limits.columns) {
    throw new FileRefusal('change', fileMessages.spillOffSheet(place));
  }
  return { row, column, rows: values.length, columns };
}

function checkValue(value: StoredValue, place: string): void {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new FileRefusal('change', fileMessages.notANumber(place));
  }
  if (typeof value === 'string' && value.length > limits.textLength) {
    throw new FileRefusal('change', fileMessages.textTooLong(place, value.length, limits.textLength));
  }
  const error = typeof value === 'object' && value ? value.error : undefined;
  if (error !== undefined && !storedErrors.includes(error) && !youngErrors.includes(error)) {
    throw new FileRefusal('change', fileMessages.notAnError(place, error));
  }
}

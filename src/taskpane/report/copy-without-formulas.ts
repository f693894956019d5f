import { type CellPatch, type SheetPatch, type StoredValue, patchWorkbook, readWorkbook } from '../../files';
import { type Area, addressOf, area, areaOf, cellOf, overlap } from '../../plans/cell-area';
import { findCall } from '../../plans/explain/find-call';
import type { SheetSnapshot, UsedRange } from '../../plans/snapshot';
import { copyWords } from '../../wording/report';
import { Refusal } from '../../wording/refusal';

/** A workbook whose SYB formulas are values. */
export interface CopyWithoutFormulas {
  bytes: Uint8Array;
  /** How many cells hold a value in place of a formula's result. */
  cells: number;
}

/** What a function shows that has not been calculated: no result to hand on. */
const noResults: readonly unknown[] = ['#NAME?', '#BUSY!', '#GETTING_DATA'];

/** Named in a message; there may be hundreds. */
const MOST_NAMED = 5;

/**
 * A copy of a workbook file with the results of SYB functions as values, spilled ones too, and a note that
 * says so. Everything else stays as it is: Excel's own formulas go on working from the values.
 *
 * @throws Refusal where there is no SYB formula, or one shows no result.
 * @throws FileRefusal
 */
export function copyWithoutFormulas(file: Uint8Array): CopyWithoutFormulas {
  const { snapshot, arrays } = readWorkbook(file);
  const patches = snapshot.sheets.map((sheet): SheetPatch => {
    const filled = arrays.filter((one) => one.sheet === sheet.name);
    return { sheet: sheet.name, cells: sheet.used ? valuesOf(sheet.used, filled) : [] };
  });
  const cells = patches.reduce((count, patch) => count + patch.cells.length, 0);
  if (cells === 0) throw new Refusal(copyWords.noSybFormula());
  refuseUnsettled(patches);
  const note = noteOn(snapshot.sheets);
  return { bytes: patchWorkbook(file, [...patches, ...(note ? [note] : [])]), cells };
}

/** The cells that SYB formulas fill, each with what it shows. */
function valuesOf(used: UsedRange, filled: readonly { anchor: string; address: string }[]): CellPatch[] {
  const outer = areaOf(used.address);
  return used.formulas.flatMap((row, down) =>
    row.flatMap((formula, across): CellPatch[] => {
      if (typeof formula !== 'string' || !findCall(formula)) return [];
      const anchor = cellOf(outer, down, across);
      const all = filled.find((one) => one.anchor === addressOf(anchor));
      return cellsIn(all ? areaOf(all.address) : anchor).map((cell, index) => ({
        address: addressOf(cell),
        value: valueAt(used, outer, cell),
        ...(index === 0 && { formula: null }),
      }));
    }),
  );
}

const cellsIn = ({ row, column, rows, columns }: Area): Area[] =>
  Array.from({ length: rows * columns }, (_, index) =>
    area(row + Math.floor(index / columns), column + (index % columns)),
  );

function valueAt(used: UsedRange, outer: Area, cell: Area): StoredValue {
  if (!overlap(outer, cell)) return null;
  const [down, across] = [cell.row - outer.row, cell.column - outer.column];
  const value = used.values[down]![across]!;
  const type = used.types[down]![across]!;
  if (type === 'error') return { error: String(value) };
  return type === 'blank' ? null : value;
}

function refuseUnsettled(patches: readonly SheetPatch[]): void {
  const places = patches.flatMap(({ sheet, cells }) =>
    cells.flatMap((cell) => {
      const value = 'value' in cell ? cell.value : null;
      const error = typeof value === 'object' ? value?.error : undefined;
      return noResults.includes(error) ? [`${sheet}!${cell.address}`] : [];
    }),
  );
  if (places.length > 0) throw new Refusal(copyWords.unsettled(places.slice(0, MOST_NAMED)));
}

/** The note, in the first row of the first visible sheet that is empty, where it can run on to the right. */
function noteOn(sheets: readonly SheetSnapshot[]): SheetPatch | undefined {
  const sheet = sheets.find(({ visible }) => visible);
  if (!sheet) return undefined;
  const { used } = sheet;
  const outer = used && areaOf(used.address);
  const isEmpty = (row: number): boolean => {
    const held = outer && used.formulas[row - outer.row];
    return !held || held.every((formula) => formula === '');
  };
  let row = 1;
  while (!isEmpty(row)) row += 1;
  return { sheet: sheet.name, cells: [{ address: addressOf(area(row, 1)), value: copyWords.note() }] };
}

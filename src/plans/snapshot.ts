import { type Area, addressOf, areaOf, overlap } from './cell-area';
import type { CellValue } from './workbook-model';

/**
 * The plain picture of a workbook that checks and readings work on, so that each is written once:
 * the open workbook and an .xlsx file both give it.
 */

/** What a cell holds, by Excel's own types: a blank is not a zero, and an error is not text. */
export type CellType = 'blank' | 'number' | 'text' | 'boolean' | 'error' | 'other';

/** A rectangle of cells. Both tables have its rows and columns; a blank's value is "". */
export interface CellBlock {
  sheet: string;
  /** Without its sheet: "D6:G17". */
  address: string;
  values: CellValue[][];
  types: CellType[][];
}

/** The cells a defined name stands for. */
export interface NamedBlock extends CellBlock {
  name: string;
}

/** The cells of a sheet from the first to the last that is in use. */
export interface UsedRange extends CellBlock {
  /** The formula of each cell with its "=", or its constant. */
  formulas: CellValue[][];
  numberFormats: string[][];
}

export interface SheetSnapshot {
  name: string;
  visible: boolean;
  protected: boolean;
  /** Absent for an empty sheet. */
  used?: UsedRange;
  /** Hidden rows within the used range, counted from 1 as Excel shows them. */
  hiddenRows: number[];
  /** Hidden columns within the used range, column A being 1. */
  hiddenColumns: number[];
}

export interface NameSnapshot {
  name: string;
  /** As Excel gives it: "='Control totals'!$D$6:$G$17". */
  refersTo: string;
  comment: string;
  visible: boolean;
}

export interface TableSnapshot {
  name: string;
  sheet: string;
  address: string;
}

export interface WorkbookSnapshot {
  sheets: SheetSnapshot[];
  /** The names of the whole workbook, not those of one sheet. */
  names: NameSnapshot[];
  tables: TableSnapshot[];
}

/** A reference to cells of a named sheet, or nothing where it is not one ("=1.5", "=#REF!"). */
export function sheetAndAddress(reference: string): { sheet: string; address: string } | undefined {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!([$A-Z0-9:]+)$/i.exec(reference);
  if (!match) return undefined;
  const [, quoted, plain, cells] = match as unknown as [string, string?, string?, string?];
  const address = cells!.replaceAll('$', '');
  if (!/^[A-Z]{1,3}\d+(?::[A-Z]{1,3}\d+)?$/i.test(address)) return undefined;
  return { sheet: quoted?.replaceAll("''", "'") ?? plain!, address };
}

/** The cells of the names given, by name; a name that is missing or stands for no cells is left out. */
export function namedBlocks(
  snapshot: WorkbookSnapshot,
  names: readonly string[],
): ReadonlyMap<string, NamedBlock> {
  const wanted = new Map(names.map((name) => [name.toLowerCase(), name]));
  const found = new Map<string, NamedBlock>();
  for (const { name, refersTo } of snapshot.names) {
    const asked = wanted.get(name.toLowerCase());
    const place = sheetAndAddress(refersTo);
    const sheet =
      place && snapshot.sheets.find((one) => one.name.toLowerCase() === place.sheet.toLowerCase());
    if (asked && sheet) found.set(asked, { name: asked, ...cutOut(sheet, areaOf(place.address)) });
  }
  return found;
}

/** Part of a sheet; what lies outside its used range is blank. */
function cutOut(sheet: SheetSnapshot, cells: Area): CellBlock {
  const used = sheet.used && areaOf(sheet.used.address);
  const inUse = used && overlap(used, cells) ? sheet.used : undefined;
  const cut = <Held>(table: Held[][] | undefined, blank: Held): Held[][] =>
    Array.from({ length: cells.rows }, (_, row) =>
      Array.from(
        { length: cells.columns },
        (__, column) => table?.[cells.row + row - used!.row]?.[cells.column + column - used!.column] ?? blank,
      ),
    );
  return {
    sheet: sheet.name,
    address: addressOf(cells),
    values: cut<CellValue>(inUse?.values, ''),
    types: cut<CellType>(inUse?.types, 'blank'),
  };
}

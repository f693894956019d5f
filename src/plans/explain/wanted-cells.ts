import { type Area, addressOf, area, areaOf } from '../cell-area';
import {
  type CellBlock,
  type NameSnapshot,
  type TableSnapshot,
  type WorkbookSnapshot,
  namedBlocks,
  sheetAndAddress,
} from '../snapshot';
import type { Source, WrittenArgument, WrittenCall } from './find-call';

/** Cells that an explanation has to read: by their place, or a whole table by its name. */
export type CellsWanted = { sheet: string; address: string } | { table: string };

/** What tells cells that are wanted apart. */
export const wantedKey = (wanted: CellsWanted): string =>
  'table' in wanted ? `[${wanted.table.toLowerCase()}]` : `${wanted.sheet.toLowerCase()}!${wanted.address}`;

/** The cells read, by `wantedKey`; those that are not there are left out. */
export type CellsRead = ReadonlyMap<string, CellBlock>;

/**
 * Where the cells of a source are.
 *
 * @param own The sheet of the formula.
 * @returns undefined for a name that is not there or stands for no cells.
 */
export function placeOfSource(
  source: Source,
  own: string,
  names: readonly NameSnapshot[],
): CellsWanted | undefined {
  switch (source.kind) {
    case 'reference':
      return { sheet: source.sheet ?? own, address: source.address };
    case 'table':
      return { table: source.table };
    case 'name': {
      const name = names.find((one) => one.name.toLowerCase() === source.name.toLowerCase());
      // A name of a table without brackets is the table itself.
      return name ? sheetAndAddress(name.refersTo) : { table: source.name };
    }
  }
}

/** Every place that the arguments of a call are read from. */
export function cellsWanted(call: WrittenCall, own: string, names: readonly NameSnapshot[]): CellsWanted[] {
  const places = call.given.flatMap((argument) => {
    const place = argument.kind === 'cells' ? placeOfSource(argument.source, own, names) : undefined;
    return place ? [place] : [];
  });
  return [...new Map(places.map((place) => [wantedKey(place), place])).values()];
}

/** Cells that are wanted, from a snapshot. */
export function readFromSnapshot(snapshot: WorkbookSnapshot, wanted: readonly CellsWanted[]): CellsRead {
  const blocks = wanted.flatMap((one): [string, CellBlock][] => {
    const place = 'table' in one ? tablePlace(snapshot.tables, one.table) : one;
    const block = place && blockAt(snapshot, place);
    return block ? [[wantedKey(one), block]] : [];
  });
  return new Map(blocks);
}

const tablePlace = (tables: readonly TableSnapshot[], name: string): TableSnapshot | undefined =>
  tables.find((table) => table.name.toLowerCase() === name.toLowerCase());

/** The cells at a place; undefined where its sheet is not there. */
export function blockAt(
  snapshot: WorkbookSnapshot,
  { sheet, address }: { sheet: string; address: string },
): CellBlock | undefined {
  const refersTo = `='${sheet.replaceAll("'", "''")}'!${address}`;
  const only = { ...snapshot, names: [{ name: 'cells', refersTo, comment: '', visible: true }] };
  return namedBlocks(only, ['cells']).get('cells');
}

/** The cells that an argument stands for, and where they are. */
export interface ArgumentCells {
  block: CellBlock;
  area: Area;
}

/** Cuts an argument's cells out of what was read; undefined where they are not there. */
export function cellsOfArgument(
  argument: Extract<WrittenArgument, { kind: 'cells' }>,
  read: CellBlock,
): ArgumentCells | undefined {
  const ofTable = argument.source.kind === 'table' ? tableColumn(argument.source.column, read) : whole(read);
  const part = ofTable && (argument.part ? partOf(ofTable, argument.part) : ofTable);
  if (!part) return undefined;
  const outer = areaOf(read.address);
  return { area: part, block: cut(read, outer, part) };
}

const whole = (read: CellBlock): Area => areaOf(read.address);

/** A column of a table, or all of it: without the headings, which are its first row. */
function tableColumn(column: string | undefined, read: CellBlock): Area | undefined {
  const { row, column: left, rows, columns } = areaOf(read.address);
  if (rows < 2) return undefined;
  if (column === undefined) return area(row + 1, left, rows - 1, columns);
  const index = read.values[0]!.findIndex(
    (heading) => String(heading).toLowerCase() === column.toLowerCase(),
  );
  return index < 0 ? undefined : area(row + 1, left + index, rows - 1);
}

function partOf(of: Area, { row, column }: { row: number; column: number }): Area | undefined {
  if (row > of.rows || column > of.columns) return undefined;
  return area(
    row > 0 ? of.row + row - 1 : of.row,
    column > 0 ? of.column + column - 1 : of.column,
    row > 0 ? 1 : of.rows,
    column > 0 ? 1 : of.columns,
  );
}

function cut(read: CellBlock, outer: Area, part: Area): CellBlock {
  const [down, across] = [part.row - outer.row, part.column - outer.column];
  const within = <Held>(table: readonly (readonly Held[])[]): Held[][] =>
    table.slice(down, down + part.rows).map((row) => row.slice(across, across + part.columns));
  return {
    sheet: read.sheet,
    address: addressOf(part),
    values: within(read.values),
    types: within(read.types),
  };
}

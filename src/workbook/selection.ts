import { type AskedCell, firstCell, nearestText } from '../plans/explain/explain-cell';
import { type CellsRead, type CellsWanted, wantedKey } from '../plans/explain/wanted-cells';
import type { NameSnapshot } from '../plans/snapshot';
import { asWorkbookError } from './errors';
import { cellProperties, cellsOf, placeOf } from './read-cells';
import { type RunOptions, runInExcel } from './run-in-excel';
import type { Watch } from './watch-workbook';

/** A move is told once the selection has rested for this long, in milliseconds. */
const REST = 150;

/** The active cell with the formula that fills it, and the names that formulas may use. */
export interface ActiveCell {
  cell: AskedCell;
  names: NameSnapshot[];
}

/**
 * Reads the active cell, in one request: what it holds and, where it is part of a spilled result, the
 * formula that fills it.
 *
 * @throws WorkbookError
 */
export async function readActiveCell(options?: RunOptions): Promise<ActiveCell> {
  return runInExcel(async (context) => {
    const { workbook } = context;
    const own = workbook.getActiveCell();
    own.load(`${cellProperties},formulas,columnIndex`);
    const parent = own.getSpillParentOrNullObject();
    parent.load('address,formulas');
    const filled = [own, parent].map((anchor) => anchor.getSpillingToRangeOrNullObject());
    const line = own.getEntireRow().getUsedRangeOrNullObject(true);
    for (const range of filled) range.load('address');
    line.load(`${cellProperties},columnIndex`);
    workbook.names.load('items/name,items/formula,items/comment,items/visible');
    await context.sync();
    const names = workbook.names.items.map(({ name, formula, comment, visible }) => ({
      name,
      refersTo: String(formula),
      comment,
      visible,
    }));
    return { cell: askedCell(own, parent, filled, line), names };
  }, options);
}

function askedCell(
  own: Excel.Range,
  parent: Excel.Range,
  filled: readonly Excel.Range[],
  line: Excel.Range,
): AskedCell {
  const { sheet, address, values, types } = cellsOf(own);
  const all = filled.find((range) => !range.isNullObject);
  const area = all ? placeOf(all.address).address : address;
  const held: unknown = (parent.isNullObject ? own : parent).formulas[0]?.[0];
  const label = labelOf(own, line);
  return {
    sheet,
    address,
    value: values[0]![0]!,
    type: types[0]![0]!,
    formula: typeof held === 'string' && held.startsWith('=') ? held : '',
    anchor: firstCell(area),
    area,
    ...(label !== undefined && { label }),
  };
}

/** The nearest text to the left of the cell. */
function labelOf(own: Excel.Range, line: Excel.Range): string | undefined {
  if (line.isNullObject) return undefined;
  const { values, types } = cellsOf(line);
  const before = Math.max(0, own.columnIndex - line.columnIndex);
  return nearestText(values[0]!.slice(0, before), types[0]!.slice(0, before));
}

/**
 * Reads cells and tables, in one request whatever their number; what is not there is left out.
 *
 * @throws WorkbookError
 */
export async function readWantedCells(
  wanted: readonly CellsWanted[],
  options?: RunOptions,
): Promise<CellsRead> {
  if (wanted.length === 0) return new Map();
  return runInExcel(async (context) => {
    const { tables, worksheets } = context.workbook;
    const asked = wanted.map((one) => {
      const range =
        'table' in one
          ? tables.getItemOrNullObject(one.table).getRange()
          : worksheets.getItemOrNullObject(one.sheet).getRange(one.address);
      range.load(cellProperties);
      return { key: wantedKey(one), range };
    });
    await context.sync();
    return new Map(asked.flatMap(({ key, range }) => (range.isNullObject ? [] : [[key, cellsOf(range)]])));
  }, options);
}

/**
 * Tells when another cell or sheet is selected, once the selection rests.
 *
 * @throws WorkbookError where Excel does not take the subscription.
 */
export async function watchSelection(onMove: () => void): Promise<Watch> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const moved = (): Promise<void> => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(onMove, REST);
    return Promise.resolve();
  };
  // A handler can only be removed in the context that added it.
  let context: Excel.RequestContext | undefined;
  const handlers = await runInExcel(
    async (added) => {
      context = added;
      const { worksheets } = added.workbook;
      const all = [worksheets.onSelectionChanged.add(moved), worksheets.onActivated.add(moved)];
      await added.sync();
      return all;
    },
    { quietly: true },
  );
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      for (const handler of handlers) handler.remove();
      try {
        await context?.sync();
      } catch (error) {
        throw asWorkbookError(error);
      }
    },
  };
}

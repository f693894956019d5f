import type { NamedBlock } from '../plans/snapshot';
import { cellProperties, cellsOf } from './read-cells';
import { type RunOptions, runInExcel } from './run-in-excel';

/**
 * The cells of the names given, in one request whatever their number: the part of a snapshot that a
 * panel needs. A name that is missing or stands for no cells is left out.
 *
 * @throws WorkbookError
 */
export async function readNames(
  names: readonly string[],
  options?: RunOptions,
): Promise<ReadonlyMap<string, NamedBlock>> {
  return runInExcel(async (context) => {
    const ranges = names.map((name) => {
      const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
      range.load(cellProperties);
      return { name, range };
    });
    await context.sync();
    return new Map(
      ranges
        .filter(({ range }) => !range.isNullObject)
        .map(({ name, range }) => [name, { name, ...cellsOf(range) }]),
    );
  }, options);
}

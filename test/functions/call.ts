import { type ExcelFunction, functionTable } from '../../src/functions/table';

/** What Excel shows for a call: its rows of cells, or the code and sentence of its error. */
export type Shown = { cells: unknown[][] } | { code: string; message: string };

/** Calls a function as Excel does. Anything thrown that Excel could not show fails the test. */
export function call(id: string, ...given: unknown[]): Shown {
  const run = (functionTable as Record<string, ExcelFunction>)[id] as (...given: unknown[]) => unknown;
  try {
    const result = run(...given);
    return { cells: Array.isArray(result) ? (result as unknown[][]) : [[result]] };
  } catch (thrown) {
    if (!(thrown instanceof CustomFunctions.Error)) throw thrown;
    return { code: thrown.code, message: thrown.message ?? '' };
  }
}

/** The cells of a call that has to succeed. */
export function cellsOf(id: string, ...given: unknown[]): unknown[][] {
  const shown = call(id, ...given);
  if ('cells' in shown) return shown.cells;
  throw new Error(`SYB.${id} gave ${shown.code}: ${shown.message}`);
}

/** The error of a call that has to be refused. */
export function errorOf(id: string, ...given: unknown[]): { code: string; message: string } {
  const shown = call(id, ...given);
  if ('code' in shown) return shown;
  throw new Error(`SYB.${id} gave ${JSON.stringify(shown.cells)} and not an error`);
}

/** An error as Excel hands it over inside a range. */
export const excelError = (code: string): CustomFunctions.Error =>
  new CustomFunctions.Error(code as unknown as CustomFunctions.ErrorCode);

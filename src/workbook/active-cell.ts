import { runInExcel } from './run-in-excel';

/**
 * The formula of the active cell with its "=", "" where it holds none.
 *
 * @throws WorkbookError
 */
export async function activeCellFormula(): Promise<string> {
  return runInExcel(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load('formulas');
    await context.sync();
    const held: unknown = cell.formulas[0]?.[0];
    return typeof held === 'string' && held.startsWith('=') ? held : '';
  });
}

import { runInExcel } from './run-in-excel';

/**
 * Has Excel calculate every formula of the workbook again, whatever its calculation mode.
 *
 * @throws WorkbookError
 */
export async function recalculate(): Promise<void> {
  await runInExcel(async (context) => {
    context.workbook.application.calculate(Excel.CalculationType.full);
    await context.sync();
  });
}

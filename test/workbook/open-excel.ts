import { openWithFunctions } from '../../scripts/lib/open-with-functions';
import type { WorkbookModel } from '../../src/plans/workbook-model';
import type { Headless } from '../../src/workbench/headless';

/** What the tests type into Excel's place, beside its cells. */
export interface OpenExcel extends Headless {
  /** Loads and gives what `read` asks of the workbook. */
  look<Seen>(read: (context: Excel.RequestContext) => Promise<Seen>): Promise<Seen>;
}

/**
 * Opens a workbook (an empty one unless a model is given) in Excel's stand-in, with the functions as they
 * are built, and lets the code under test find it where Excel would be.
 */
export async function openExcel(model: WorkbookModel | null = null): Promise<OpenExcel> {
  const headless = await openWithFunctions(model);
  Object.assign(globalThis, { Excel: headless.excel, Office: headless.Office });
  return { ...headless, look: (read) => headless.excel.run(read) };
}

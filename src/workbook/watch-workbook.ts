import { asWorkbookError } from './errors';
import { runInExcel } from './run-in-excel';

/** A change is told once the workbook has been quiet for this long, in milliseconds. */
const QUIET_TIME = 250;

export interface Watch {
  /** Ends the subscription; nothing is told after it. */
  stop: () => Promise<void>;
}

/**
 * Tells of changes that may change what the workbook says: cells entered or recalculated, sheets added
 * or deleted. Many changes in a row are told as one, after `QUIET_TIME`.
 *
 * @throws WorkbookError where Excel does not take the subscription.
 */
export async function watchWorkbook(onChange: () => void): Promise<Watch> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const changed = (): Promise<void> => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(onChange, QUIET_TIME);
    return Promise.resolve();
  };
  const end = await subscribe(changed);
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await end();
    },
  };
}

async function subscribe(changed: () => Promise<void>): Promise<() => Promise<void>> {
  // A handler can only be removed in the context that added it.
  let context: Excel.RequestContext | undefined;
  const handlers = await runInExcel(
    async (added) => {
      context = added;
      const { worksheets } = added.workbook;
      const all = [
        worksheets.onChanged.add(changed),
        worksheets.onCalculated.add(changed),
        worksheets.onAdded.add(changed),
        worksheets.onDeleted.add(changed),
      ];
      await added.sync();
      return all;
    },
    { quietly: true },
  );
  return async () => {
    for (const handler of handlers) handler.remove();
    try {
      await context?.sync();
    } catch (error) {
      throw asWorkbookError(error);
    }
  };
}

import { asWorkbookError } from './errors';
import { runInExcel } from './run-in-excel';

/** A change is told once the workbook has been quiet for this long, in milliseconds. */
const QUIET_TIME = 250;

export interface Watch {
  /** Ends the subscription; nothing is told after it. */
  stop: () => Promise<void>;
}

/** What has changed since the workbook was last quiet. */
export interface WorkbookChange {
  /** The ids of the sheets whose cells were entered or cleared, or whose rows and columns were moved. */
  edited: readonly string[];
  /** Whether sheets were added or deleted. */
  sheetsChanged: boolean;
}

/**
 * Tells of changes that may change what the workbook says: cells entered or recalculated, sheets added
 * or deleted. Many changes in a row are told as one, after `QUIET_TIME`.
 *
 * @throws WorkbookError where Excel does not take the subscription.
 */
export async function watchWorkbook(onChange: (change: WorkbookChange) => void): Promise<Watch> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let edited = new Set<string>();
  let sheetsChanged = false;
  const tell = (): void => {
    const change = { edited: [...edited], sheetsChanged };
    edited = new Set();
    sheetsChanged = false;
    onChange(change);
  };
  const wait = (): Promise<void> => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(tell, QUIET_TIME);
    return Promise.resolve();
  };
  const end = await subscribe({
    onEdited: ({ worksheetId }) => {
      edited.add(worksheetId);
      return wait();
    },
    onCalculated: wait,
    onSheets: () => {
      sheetsChanged = true;
      return wait();
    },
  });
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await end();
    },
  };
}

interface Handlers {
  onEdited: (event: { worksheetId: string }) => Promise<void>;
  onCalculated: () => Promise<void>;
  onSheets: () => Promise<void>;
}

async function subscribe({ onEdited, onCalculated, onSheets }: Handlers): Promise<() => Promise<void>> {
  // A handler can only be removed in the context that added it.
  let context: Excel.RequestContext | undefined;
  const handlers = await runInExcel(
    async (added) => {
      context = added;
      const { worksheets } = added.workbook;
      const all = [
        worksheets.onChanged.add(onEdited),
        worksheets.onCalculated.add(onCalculated),
        worksheets.onAdded.add(onSheets),
        worksheets.onDeleted.add(onSheets),
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

import { asWorkbookError } from './errors';

/** After this long without an answer the user is told what Excel may be waiting for, in milliseconds. */
const PATIENCE = 1_000;

type Listener = () => void;
let waitingCalls = 0;
const listeners = new Set<Listener>();

function countWaiting(change: 1 | -1): void {
  waitingCalls += change;
  for (const listener of [...listeners]) listener();
}

/**
 * Whether something the user asked for has had no answer for a second. Excel answers nothing while a
 * cell is being typed in, and says nothing about it either.
 */
export function isWaitingForExcel(): boolean {
  return waitingCalls > 0;
}

/** Calls `listener` whenever `isWaitingForExcel` may have changed. Returns what ends the subscription. */
export function subscribeToWaiting(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export interface RunOptions {
  /** For work the user did not ask for: it may wait for the end of a cell edit without a word. */
  quietly?: boolean;
}

/**
 * Runs work on the open workbook, after the cell edit in progress if there is one.
 *
 * @throws WorkbookError whatever goes wrong, its message fit for the user.
 */
export async function runInExcel<Result>(
  work: (context: Excel.RequestContext) => Promise<Result>,
  { quietly = false }: RunOptions = {},
): Promise<Result> {
  const endWaiting = quietly ? undefined : beginWaiting();
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (error) {
    throw asWorkbookError(error);
  } finally {
    endWaiting?.();
  }
}

/** Counts a call as waiting once patience has run out; returns what ends that. */
function beginWaiting(): () => void {
  let end = () => clearTimeout(timer);
  const timer = setTimeout(() => {
    countWaiting(1);
    end = () => countWaiting(-1);
  }, PATIENCE);
  return () => end();
}

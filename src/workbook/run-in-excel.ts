import { excelWords } from '../wording/pane';
import { WorkbookError, asWorkbookError } from './errors';

/** After this long without an answer the user is told what Excel may be waiting for, in milliseconds. */
const PATIENCE = 1_000;

/**
 * After this long without the answer to a request the work is given up, in milliseconds: an answer may be lost
 * with the connection, and the pane must not wait for it for ever.
 */
export const LONGEST_WAIT = 120_000;
const LONGEST_QUIET_WAIT = 600_000;

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
    return await Excel.run({ delayForCellEdit: true }, (context) => {
      limitWaits(context, quietly ? LONGEST_QUIET_WAIT : LONGEST_WAIT);
      return work(context);
    });
  } catch (error) {
    throw asWorkbookError(error);
  } finally {
    endWaiting?.();
  }
}

/** Lets each request fail that has no answer in time: the work ends there, and asks for nothing more. */
function limitWaits(context: Excel.RequestContext, longest: number): void {
  const sync = context.sync.bind(context);
  context.sync = <Value>(passThroughValue?: Value) => answeredWithin(longest, sync(passThroughValue));
}

/**
 * An answer, or the end of the wait for it.
 *
 * @param longest In milliseconds.
 * @throws WorkbookError where there is none in time; what was asked may still be done after that.
 */
export async function answeredWithin<Value>(longest: number, answer: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new WorkbookError(excelWords.gaveUpWaiting(), 'no answer')), longest);
  });
  try {
    return await Promise.race([answer, tooLong]);
  } finally {
    clearTimeout(timer);
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

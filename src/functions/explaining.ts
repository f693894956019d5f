import type { Explain } from '../psf/steps';
import type { ParameterUsed } from '../plans/explain/call-outcome';

interface Listener {
  step: Explain;
  parameter: (used: ParameterUsed) => void;
}

/** Who listens to the call that runs now. Functions run to their end at once, so there is never another. */
let listener: Listener | undefined;

/** Runs a function as Excel runs it, with a listener to the steps of its rules. */
export function whileListening<Result>(listening: Listener, run: () => Result): Result {
  listener = listening;
  try {
    return run();
  } finally {
    listener = undefined;
  }
}

/** Where a rule sends its steps: nowhere, unless the call is being explained. */
export function steps(row?: number, column?: number): Explain | undefined {
  const heard = listener?.step;
  if (!heard || row === undefined) return heard;
  return (step) => heard({ ...step, row, ...(column !== undefined && { column }) });
}

/** Says which value of a scheme or planning round a function took. */
export function tellParameter(used: ParameterUsed): void {
  listener?.parameter(used);
}

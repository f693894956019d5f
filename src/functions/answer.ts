import { messages } from '../wording/messages';
import { Refusal } from '../wording/refusal';

/**
 * Runs a function's work and answers Excel. What is refused becomes `#VALUE!` or `#N/A` with its
 * sentence (Excel shows a sentence with these two only); an Excel error in the input is passed on.
 */
export function answer<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw asExcelError(error) as unknown as Error;
  }
}

function asExcelError(error: unknown): CustomFunctions.Error {
  if (error instanceof CustomFunctions.Error) return error;
  const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;
  if (error instanceof Refusal)
    return new CustomFunctions.Error(
      error.kind === 'not available' ? notAvailable : invalidValue,
      error.message,
    );
  const reason = error instanceof Error ? error.message : String(error);
  return new CustomFunctions.Error(invalidValue, messages.notWorkedOut(reason));
}

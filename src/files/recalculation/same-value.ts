import { type StoredValue, storedError } from '../patch/cell-changes';

/**
 * How far apart two numbers may be that are the same for a user. Excel shows 15 digits and stores 17; the
 * engine rounds each step to 15, and a chain of steps carries the last of them along.
 */
const RELATIVE = 1e-13;

/** What is left of a difference that should be nothing: 4860.1 - 4860 - 0.1. */
const NEXT_TO_NOTHING = 1e-12;

/** Whether a new result is the stored one, but for the last digits in which two calculations may differ. */
export function sameValue(stored: StoredValue, result: StoredValue): boolean {
  if (typeof stored === 'number' && typeof result === 'number') {
    const apart = Math.abs(stored - result);
    return apart <= NEXT_TO_NOTHING || apart <= RELATIVE * Math.max(Math.abs(stored), Math.abs(result));
  }
  if (typeof stored === 'object' && stored && typeof result === 'object' && result) {
    return stored.error === storedError(result.error);
  }
  return stored === result;
}

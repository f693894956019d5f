import { paneWords } from '../../wording/pane';
import { Refusal } from '../../wording/refusal';
import { WorkbookError } from '../../workbook/errors';

/** The sentence for the user: refusals have theirs, anything else is a fault of the add-in. */
export function causeOf(error: unknown): string {
  if (error instanceof WorkbookError || error instanceof Refusal) return error.message;
  return paneWords.ownFault(error instanceof Error ? error.message : String(error));
}

/** A refusal as Excel words it: what an add-in's `catch` sees as code and message. */
export class HostError extends Error {
  /** Class and member at which it happened, such as "Range.values"; filled in by the executor. */
  location = '';

  constructor(
    readonly code: string,
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

export const itemNotFound = (): HostError =>
  new HostError('ItemNotFound', "The requested resource doesn't exist.", 404);

export const invalidArgument = (
  message = 'The argument is invalid or missing or has an incorrect format.',
): HostError => new HostError('InvalidArgument', message, 400);

export const wrongSize = (): HostError =>
  invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );

export const itemAlreadyExists = (): HostError =>
  new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.', 409);

export const accessDenied = (): HostError =>
  new HostError(
    'AccessDenied',
    "The cell or chart you're trying to change is on a protected sheet. To make a change, unprotect the sheet.",
    403,
  );

export const invalidReference = (): HostError =>
  new HostError('InvalidReference', 'This reference is not valid for the current operation.', 400);

export const invalidOperation = (message: string): HostError =>
  new HostError('InvalidOperation', message, 400);

/** The stand-in fails on what it does not have; answering null would hide a gap. */
export const apiNotFound = (member: string): HostError =>
  new HostError('ApiNotFound', `The Excel stand-in does not have ${member}.`, 404);

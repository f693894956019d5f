import { excelWords } from '../wording/pane';

/** What went wrong with the workbook, for a caller that acts on it. */
export type WorkbookErrorKind =
  | 'cell edit'
  | 'protected'
  | 'not found'
  | 'already there'
  | 'too large'
  | 'not supported'
  | 'no answer'
  | 'changed meanwhile'
  | 'closed'
  | 'unknown';

/** The kinds that Excel's own errors come to. */
type ExcelErrorKind = Exclude<WorkbookErrorKind, 'changed meanwhile' | 'closed' | 'unknown'>;

/** A failure in the open workbook, its message fit for the user: what is wrong, where, and what to do. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';

  constructor(
    message: string,
    readonly kind: WorkbookErrorKind,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const kinds: Readonly<Record<string, ExcelErrorKind>> = {
  InvalidOperationInCellEditMode: 'cell edit',
  AccessDenied: 'protected',
  ItemNotFound: 'not found',
  InvalidReference: 'not found',
  ItemAlreadyExists: 'already there',
  ResponsePayloadSizeLimitExceeded: 'too large',
  RequestPayloadSizeLimitExceeded: 'too large',
  ApiNotFound: 'not supported',
  NotImplemented: 'not supported',
  UnsupportedOperation: 'not supported',
  ActivityLimitReached: 'no answer',
  RequestAborted: 'no answer',
  Timeout: 'no answer',
  ServiceNotAvailable: 'no answer',
  HostRestartNeeded: 'no answer',
};

const sentences: Readonly<Record<ExcelErrorKind, () => string>> = {
  'cell edit': excelWords.cellEdit,
  protected: excelWords.protectedSheet,
  'not found': excelWords.notFound,
  'already there': excelWords.alreadyThere,
  'too large': excelWords.tooLarge,
  'not supported': excelWords.notSupported,
  'no answer': excelWords.noAnswer,
};

/** Excel's own error, in plain words; a WorkbookError stays as it is. */
export function asWorkbookError(error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const { code, message } = read(error);
  const kind = kinds[code] ?? 'unknown';
  const sentence = kind === 'unknown' ? excelWords.unknown(message || code) : sentences[kind]();
  return new WorkbookError(sentence, kind, { cause: error });
}

function read(error: unknown): { code: string; message: string } {
  if (typeof error !== 'object' || error === null) return { code: '', message: String(error) };
  const { code, message } = error as { code?: unknown; message?: unknown };
  return { code: typeof code === 'string' ? code : '', message: typeof message === 'string' ? message : '' };
}

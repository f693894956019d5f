import { copyWords } from '../wording/report';
import { excelWords } from '../wording/pane';
import { WorkbookError } from './errors';
import { LONGEST_WAIT, answeredWithin } from './run-in-excel';

/** Bytes asked for at once: Excel on the web answers at most 5 MB, and a byte takes up to four characters. */
const SLICE = 1024 * 1024;

/**
 * The open workbook as an .xlsx file, as it is now, saved or not. The workbook is only read.
 *
 * @throws WorkbookError where Excel does not hand it over.
 */
export async function readDocument(): Promise<Uint8Array> {
  const file = await answered<Office.File>((done) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, done),
  );
  try {
    const bytes = new Uint8Array(file.size);
    let at = 0;
    for (let index = 0; index < file.sliceCount; index += 1) {
      const slice = await answered<Office.Slice>((done) => file.getSliceAsync(index, done));
      const part = slice.data as ArrayLike<number>;
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  } finally {
    // Excel keeps two copies at most; the next one fails where none is given back.
    file.closeAsync();
  }
}

function answered<Value>(ask: (done: (result: Office.AsyncResult<Value>) => void) => void): Promise<Value> {
  const answer = new Promise<Value>((resolve, reject) => {
    ask((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(refusal(result.error));
    });
  });
  return answeredWithin(LONGEST_WAIT, answer);
}

/** What this part of Excel's interface says while a cell is being edited; it does not wait for its end. */
const IN_CELL_EDIT_MODE = 5004;

function refusal({ code, message }: Office.Error): WorkbookError {
  return code === IN_CELL_EDIT_MODE
    ? new WorkbookError(copyWords.notRead(excelWords.cellEdit()), 'cell edit')
    : new WorkbookError(copyWords.notRead(copyWords.saveFirst(message)), 'no answer');
}

/**
 * Opens a file as a new workbook in a window of its own.
 *
 * @throws WorkbookError where this Excel cannot.
 */
export async function openAsNewWorkbook(bytes: Uint8Array): Promise<void> {
  try {
    await Excel.createWorkbook(inBase64(bytes));
  } catch (error) {
    throw new WorkbookError(copyWords.notOpened(), 'not supported', { cause: error });
  }
}

/** Text for `btoa` is made in parts: a call takes no more than some ten thousand arguments. */
function inBase64(bytes: Uint8Array): string {
  const part = 8192;
  const text = Array.from({ length: Math.ceil(bytes.length / part) }, (_, index) =>
    String.fromCharCode(...bytes.subarray(index * part, (index + 1) * part)),
  );
  return btoa(text.join(''));
}

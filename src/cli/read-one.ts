import { FileRefusal, readWorkbook, type WorkbookFile } from '../files';
import { readInput } from './files/read-input';
import { RefusedCommand } from './refused-command';
import { refusalSentence } from './reports/findings-text';

/**
 * The one workbook that a command reads.
 *
 * @throws RefusedCommand Naming the file.
 */
export async function readOne(path: string): Promise<WorkbookFile> {
  return naming(path, async () => readWorkbook(await readInput(path)));
}

/** Puts the file before the sentence of what it is refused for. */
export async function naming<Result>(path: string, work: () => Promise<Result> | Result): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FileRefusal) throw new RefusedCommand(refusalSentence(path, error.message));
    throw error;
  }
}

import { readFile, stat } from 'node:fs/promises';
import { FileRefusal } from '../../files';
import { limits } from '../../files/limits';
import { cliFileMessages } from '../../wording/command-line';
import { fileMessages } from '../../wording/files';
import { RefusedCommand } from '../refused-command';
import { codeOf, reasonOf } from './file-errors';

/**
 * The bytes of a workbook. One that is larger than is read is refused before it fills the memory.
 *
 * @throws RefusedCommand, FileRefusal
 */
export async function readInput(file: string): Promise<Uint8Array> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) throw new RefusedCommand(cliFileMessages.folderForFile(file));
    if (!found.isFile()) throw new RefusedCommand(cliFileMessages.notAFile(file));
    if (found.size > limits.fileBytes)
      throw new FileRefusal('too large', fileMessages.tooLargeFile(found.size, limits.fileBytes));
    return new Uint8Array(await readFile(file));
  } catch (error) {
    throw refusal(file, error);
  }
}

function refusal(file: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return new RefusedCommand(cliFileMessages.missing(file));
  if (code === 'EACCES' || code === 'EPERM') return new RefusedCommand(cliFileMessages.notReadable(file));
  return new RefusedCommand(cliFileMessages.readFailed(file, reasonOf(error)));
}

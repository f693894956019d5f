import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { cliFileMessages } from '../../wording/command-line';
import { RefusedCommand } from '../refused-command';
import { codeOf, reasonOf } from './file-errors';
import { beginFile, endFile } from './unfinished-files';

let filesBegun = 0;

/**
 * Writes a file whole or not at all: under another name in the same folder, to the disk, then in one step
 * to its own name. What stood there before is kept until that step, and on every failure.
 *
 * @throws RefusedCommand
 */
export async function writeWhole(file: string, contents: Uint8Array | string): Promise<void> {
  const { target, mode } = await placeFor(file);
  filesBegun += 1;
  const unfinished = path.join(path.dirname(target), `.syb-${process.pid}-${filesBegun}.part`);
  beginFile(unfinished);
  try {
    const handle = await open(unfinished, 'wx', mode);
    try {
      await handle.writeFile(contents);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, target);
    await syncFolder(path.dirname(target));
  } catch (error) {
    // Where even that fails, the first reason is the one to tell.
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw refusal(file, error);
  } finally {
    endFile(unfinished);
  }
}

/** Where the file really is: through a link, so that the link stays one. With the rights it had. */
async function placeFor(file: string): Promise<{ target: string; mode: number }> {
  const folder = path.dirname(file);
  const ofFolder = await stat(folder).catch(() => undefined);
  if (!ofFolder?.isDirectory()) throw new RefusedCommand(cliFileMessages.folderMissing(folder, file));
  const before = await stat(file).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw refusal(file, error);
  });
  if (before?.isDirectory()) throw new RefusedCommand(cliFileMessages.outputIsFolder(file));
  return before ? { target: await realpath(file), mode: before.mode & 0o777 } : { target: file, mode: 0o666 };
}

/** So that the new name outlives a power cut. Windows has no such step. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  let handle: FileHandle | undefined;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } catch (error) {
    // Some network folders cannot be synchronised; the file itself is written.
    if (!['EINVAL', 'ENOTSUP', 'EACCES', 'EPERM'].includes(codeOf(error) ?? '')) throw error;
  } finally {
    await handle?.close();
  }
}

function refusal(file: string, error: unknown): RefusedCommand {
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new RefusedCommand(cliFileMessages.notWritable(file));
    case 'ENOSPC':
    case 'EDQUOT':
      return new RefusedCommand(cliFileMessages.diskFull(file));
    case 'EBUSY':
    case 'ETXTBSY':
      return new RefusedCommand(cliFileMessages.busy(file));
    default:
      return new RefusedCommand(cliFileMessages.writeFailed(file, reasonOf(error)));
  }
}

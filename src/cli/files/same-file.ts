import { stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * What tells files apart whatever they are called: links, hard links, and other capitals where the disk
 * does not tell them apart all lead to the same. Nothing for a file that does not exist.
 */
async function identityOf(file: string): Promise<string | undefined> {
  const found = await stat(file, { bigint: true }).catch(() => undefined);
  return found && `${found.dev}:${found.ino}`;
}

/** The first of the files that is the same file as the one given. */
export async function sameFileAmong(file: string, others: readonly string[]): Promise<string | undefined> {
  const identity = await identityOf(file);
  if (identity === undefined) return undefined;
  for (const other of others) if ((await identityOf(other)) === identity) return other;
  return undefined;
}

/** The same for two names that stand for no file yet, on a disk that may not tell capitals apart. */
export const nameKey = (file: string): string => path.resolve(file).normalize('NFC').toLowerCase();

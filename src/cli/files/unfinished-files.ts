import { rmSync } from 'node:fs';

/** Files that are being written, under names of their own until they are whole. */
const unfinished = new Set<string>();

export const beginFile = (path: string): void => void unfinished.add(path);

export const endFile = (path: string): void => void unfinished.delete(path);

/** For the end of the program before its time: synchronous, for nothing else runs any more. */
export function removeUnfinishedFiles(): void {
  for (const path of unfinished) rmSync(path, { force: true });
  unfinished.clear();
}

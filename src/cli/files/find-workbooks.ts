import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { cliFileMessages } from '../../wording/command-line';
import { reasonOf } from './file-errors';

/** How the names of workbooks end. */
export const workbookNames = /\.xls[xm]$/i;

/** Excel's own mark beside a workbook that is open: "~$plan.xlsx". */
const isLockFile = (name: string): boolean => name.startsWith('~$');

export interface FoundFiles {
  /** In the order given, those of a folder by name. Each once. */
  files: string[];
  /** Folders given that hold no workbook or cannot be looked into, with the sentence that says so. */
  refused: { file: string; refused: string }[];
}

/**
 * The files meant by files and folders: of a folder, those with such names, folders within folders included. Links within a folder are not
 * followed, so that none can lead in a circle. A file is taken as it is given, whatever its name.
 */
export async function findFiles(given: readonly string[], names: RegExp): Promise<FoundFiles> {
  const found: FoundFiles = { files: [], refused: [] };
  for (const one of given) {
    if (!(await isFolder(one))) found.files.push(one);
    else if (!(await addFolder(one, names, found)))
      found.refused.push({ file: one, refused: cliFileMessages.noWorkbooks(one) });
  }
  return { ...found, files: [...new Set(found.files)] };
}

/** What cannot be looked at is no folder here; why is told when it is read. */
const isFolder = (place: string): Promise<boolean> =>
  stat(place).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** Whether the folder holds anything to tell of. */
async function addFolder(folder: string, names: RegExp, found: FoundFiles): Promise<boolean> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    found.refused.push({ file: folder, refused: cliFileMessages.folderNotRead(folder, reasonOf(error)) });
    return true;
  }
  let any = false;
  for (const entry of entries.sort((one, other) => inOrder(one.name, other.name))) {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) any = (await addFolder(place, names, found)) || any;
    else if (entry.isFile() && names.test(entry.name) && !isLockFile(entry.name)) {
      found.files.push(place);
      any = true;
    }
  }
  return any;
}

const inOrder = (one: string, other: string): number => one.localeCompare(other, 'en-GB', { numeric: true });

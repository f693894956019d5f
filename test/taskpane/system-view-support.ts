import { TextDecoder, TextEncoder } from 'node:util';
import { createWorkbook, readWorkbook } from '../../src/files';
import type { WorkbookSnapshot } from '../../src/plans/snapshot';
import type { WorkbookModel } from '../../src/plans/workbook-model';

// The page that pane tests run in lacks what every browser has.
Object.assign(globalThis, { TextDecoder, TextEncoder });

/** The sheets as they stand in a workbook before any formula is worked out: readings need the entries only. */
export const asOpened = (model: WorkbookModel): WorkbookSnapshot =>
  readWorkbook(createWorkbook(model)).snapshot;

/** A file as a browser hands it over. */
export function aFile(name: string, bytes: Uint8Array): File {
  const file = new File([], name);
  return Object.assign(file, { arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer) });
}

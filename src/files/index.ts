/** The door to .xlsx files: what may be used of this folder. No Office, no DOM, no Node: bytes in, bytes out. */
export { FileRefusal, type FileRefusalKind } from './file-refusal';
export { type LocalName, type WorkbookFile, readWorkbook } from './read-workbook';
export type { ArrayFormula } from './sheet/read-sheet';
export { patchWorkbook } from './patch-workbook';
export type { CellPatch, SheetPatch, StoredValue } from './patch/cell-changes';
export { createWorkbook } from './create-workbook';

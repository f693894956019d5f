/** The open workbook: the only folder that uses the Excel API. Whatever fails throws a WorkbookError. */
export { activeCellFormula } from './active-cell';
export { type AppliedChanges, type ApplyOptions, applyChanges, undoChanges } from './apply-changes';
export { openAsNewWorkbook, readDocument } from './document-file';
export { WorkbookError, type WorkbookErrorKind } from './errors';
export { type FindingsRecord, dropIgnored, keepIgnored, keepRun } from './findings-record';
export { type Place, goTo } from './go-to';
export { type InsertionProgress, insertQuarterlyWorkbook, insertWorkbook } from './insert-workbook';
export { type Preference, keepPreference, readPreferences } from './preferences';
export { type ReadForValidation, readForValidation, readSheets } from './read-for-validation';
export { readNames } from './read-names';
export { recalculate } from './recalculate';
export { isWaitingForExcel, subscribeToWaiting } from './run-in-excel';
export { savesFiles } from './saves-files';
export { type ActiveCell, readActiveCell, readWantedCells, watchSelection } from './selection';
export { takeSnapshot } from './take-snapshot';
export { type Watch, type WorkbookChange, watchWorkbook } from './watch-workbook';
export { writeFindings } from './write-findings';
export { writeReport } from './write-report';

/** The open workbook: the only folder that uses the Excel API. Whatever fails throws a WorkbookError. */
export { activeCellFormula } from './active-cell';
export { WorkbookError, type WorkbookErrorKind } from './errors';
export { type Place, goTo } from './go-to';
export { type InsertionProgress, insertQuarterlyWorkbook } from './insert-workbook';
export { readNames } from './read-names';
export { recalculate } from './recalculate';
export { isWaitingForExcel, subscribeToWaiting } from './run-in-excel';
export { takeSnapshot } from './take-snapshot';
export { type Watch, watchWorkbook } from './watch-workbook';

import { createContext, useContext } from 'react';
import type * as workbook from '../workbook';
import { goTo } from '../workbook/go-to';
import { readNames } from '../workbook/read-names';
import { recalculate } from '../workbook/recalculate';
import { isWaitingForExcel, subscribeToWaiting } from '../workbook/run-in-excel';
import { savesFiles } from '../workbook/saves-files';
import { watchWorkbook } from '../workbook/watch-workbook';

/** What the pane asks of the open workbook. */
export type WorkbookAccess = Pick<
  typeof workbook,
  | 'dropIgnored'
  | 'goTo'
  | 'insertWorkbook'
  | 'keepIgnored'
  | 'keepRun'
  | 'readForValidation'
  | 'readSheets'
  | 'writeFindings'
  | 'insertQuarterlyWorkbook'
  | 'isWaitingForExcel'
  | 'readNames'
  | 'openAsNewWorkbook'
  | 'readActiveCell'
  | 'readDocument'
  | 'savesFiles'
  | 'readWantedCells'
  | 'recalculate'
  | 'watchSelection'
  | 'subscribeToWaiting'
  | 'applyChanges'
  | 'keepPreference'
  | 'readPreferences'
  | 'takeSnapshot'
  | 'undoChanges'
  | 'watchWorkbook'
  | 'writeReport'
>;

/** What a part of the workbook's code does, loaded when it is first asked for: the pane's first load stays small. */
const whenAsked =
  <Given extends unknown[], Result>(load: () => Promise<(...given: Given) => Promise<Result>>) =>
  async (...given: Given): Promise<Result> =>
    (await load())(...given);

const changes = () => import('../workbook/apply-changes');
const documentFile = () => import('../workbook/document-file');
const findingsRecord = () => import('../workbook/findings-record');
const insertion = () => import('../workbook/insert-workbook');
const preferences = () => import('../workbook/preferences');
const selection = () => import('../workbook/selection');
const validation = () => import('../workbook/read-for-validation');

const openWorkbook: WorkbookAccess = {
  goTo,
  isWaitingForExcel,
  readNames,
  recalculate,
  savesFiles,
  subscribeToWaiting,
  watchWorkbook,
  applyChanges: whenAsked(async () => (await changes()).applyChanges),
  undoChanges: whenAsked(async () => (await changes()).undoChanges),
  dropIgnored: whenAsked(async () => (await findingsRecord()).dropIgnored),
  keepIgnored: whenAsked(async () => (await findingsRecord()).keepIgnored),
  keepRun: whenAsked(async () => (await findingsRecord()).keepRun),
  insertWorkbook: whenAsked(async () => (await insertion()).insertWorkbook),
  insertQuarterlyWorkbook: whenAsked(async () => (await insertion()).insertQuarterlyWorkbook),
  keepPreference: whenAsked(async () => (await preferences()).keepPreference),
  readPreferences: whenAsked(async () => (await preferences()).readPreferences),
  openAsNewWorkbook: whenAsked(async () => (await documentFile()).openAsNewWorkbook),
  readDocument: whenAsked(async () => (await documentFile()).readDocument),
  readActiveCell: whenAsked(async () => (await selection()).readActiveCell),
  readWantedCells: whenAsked(async () => (await selection()).readWantedCells),
  watchSelection: whenAsked(async () => (await selection()).watchSelection),
  readForValidation: whenAsked(async () => (await validation()).readForValidation),
  readSheets: whenAsked(async () => (await validation()).readSheets),
  takeSnapshot: whenAsked(async () => (await import('../workbook/take-snapshot')).takeSnapshot),
  writeFindings: whenAsked(async () => (await import('../workbook/write-findings')).writeFindings),
  writeReport: whenAsked(async () => (await import('../workbook/write-report')).writeReport),
};

/** The open workbook in Excel, unless another is provided. */
export const WorkbookContext = createContext<WorkbookAccess>(openWorkbook);

export const useWorkbook = (): WorkbookAccess => useContext(WorkbookContext);

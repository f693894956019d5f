import { createContext, useContext } from 'react';
import * as workbook from '../workbook';

/** What the pane asks of the open workbook. */
export type WorkbookAccess = Pick<
  typeof workbook,
  | 'goTo'
  | 'insertQuarterlyWorkbook'
  | 'isWaitingForExcel'
  | 'readNames'
  | 'recalculate'
  | 'subscribeToWaiting'
  | 'watchWorkbook'
>;

/** The open workbook in Excel, unless another is provided. */
export const WorkbookContext = createContext<WorkbookAccess>(workbook);

export const useWorkbook = (): WorkbookAccess => useContext(WorkbookContext);

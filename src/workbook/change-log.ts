import { styles } from '../plans/styles';
import {
  type LoggedList,
  changeLogHeadings,
  changeLogSheet,
  logLines,
  nextId,
  readLog,
} from '../plans/changes/change-log';
import type { ChangeList } from '../plans/changes/change-list';
import type { CellValue } from '../plans/workbook-model';
import { applyWords } from '../wording/changes';
import { asEntered } from './as-entered';
import { WorkbookError } from './errors';

/** The columns of the log that are read back: not the long texts, so that a year's log is one answer. */
const columnsRead = ['C:G', 'I:I'] as const;
const widths = [110, 110, 210, 100, 60, 90, 90, 330, 90];

/** The log asked for; read after the next sync. */
export interface AskedLog {
  sheet: Excel.Worksheet;
  parts: Excel.Range[];
}

/** The log as it stands. */
export interface LogState {
  /** Absent where the workbook has no log yet. */
  sheet?: Excel.Worksheet;
  lists: LoggedList[];
  /** The first row below the log, counted from 0. */
  nextRow: number;
}

export function askForLog(context: Excel.RequestContext): AskedLog {
  const sheet = context.workbook.worksheets.getItemOrNullObject(changeLogSheet);
  sheet.load('name,protection/protected');
  const parts = columnsRead.map((columns) => {
    const part = sheet.getRange(columns).getUsedRangeOrNullObject(true);
    part.load('rowIndex,columnIndex,values');
    return part;
  });
  return { sheet, parts };
}

/**
 * The log, once it is loaded.
 *
 * @throws WorkbookError where the sheet of that name is somebody else's, or protected.
 */
export function logAsked({ sheet, parts }: AskedLog): LogState {
  if (sheet.isNullObject) return { lists: [], nextRow: 0 };
  if (sheet.protection.protected)
    throw new WorkbookError(applyWords.logProtected(changeLogSheet), 'protected');
  const rows = rowsOf(parts);
  if (rows.length === 0) return { sheet, lists: [], nextRow: 0 };
  const isOurs = [2, 3, 4, 5, 6, 8].every((column) => rows[0]![column] === changeLogHeadings[column]);
  if (!isOurs) throw new WorkbookError(applyWords.logTaken(changeLogSheet), 'already there');
  return { sheet, lists: readLog(rows.slice(1)), nextRow: rows.length };
}

/** The cells of the parts in their rows and columns of the sheet; what was not asked for is "". */
function rowsOf(parts: readonly Excel.Range[]): CellValue[][] {
  const rows: CellValue[][] = [];
  for (const part of parts.filter((one) => !one.isNullObject)) {
    const last = part.rowIndex + part.values.length;
    while (rows.length < last) rows.push(changeLogHeadings.map(() => ''));
    (part.values as CellValue[][]).forEach((line, row) =>
      line.forEach((value, column) => {
        rows[part.rowIndex + row]![part.columnIndex + column] = value;
      }),
    );
  }
  return rows;
}

/** Where a list's lines went, to take them away again. */
export interface LoggedAt {
  id: number;
  row: number;
  rows: number;
  /** Whether the sheet was added for it. */
  added: boolean;
}

/** Adds a list to the log with the next sync; the sheet too, where there is none. */
export function appendToLog(
  context: Excel.RequestContext,
  { sheet: present, lists, nextRow }: LogState,
  list: ChangeList,
  { who, now }: { who: string; now: Date },
): LoggedAt {
  const sheet = present ?? context.workbook.worksheets.add(changeLogSheet);
  if (nextRow === 0) dress(sheet);
  const id = nextId(lists);
  const row = Math.max(1, nextRow);
  const lines = logLines(list, { id, when: excelDate(now), who });
  const cells = sheet.getRangeByIndexes(row, 0, lines.length, changeLogHeadings.length);
  cells.formulas = lines.map((line) => line.map(asEntered));
  sheet.getRangeByIndexes(row, 0, lines.length, 1).numberFormat = lines.map(() => ['dd/mm/yyyy hh:mm']);
  return { id, row, rows: lines.length, added: !present };
}

function dress(sheet: Excel.Worksheet): void {
  const headings = sheet.getRangeByIndexes(0, 0, 1, changeLogHeadings.length);
  headings.values = [[...changeLogHeadings]];
  headings.format.font.bold = true;
  const { fill, colour } = styles.headingText;
  if (fill) headings.format.fill.color = `#${fill}`;
  if (colour) headings.format.font.color = `#${colour}`;
  widths.forEach((points, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = points;
  });
  sheet.freezePanes.freezeRows(1);
}

const ONE_DAY = 86_400_000;
const DAY_NOUGHT = Date.UTC(1899, 11, 30);

/** A moment as Excel counts it, by the clock on the user's wall. */
function excelDate(moment: Date): number {
  const wall = moment.getTime() - moment.getTimezoneOffset() * 60_000;
  return (wall - DAY_NOUGHT) / ONE_DAY;
}

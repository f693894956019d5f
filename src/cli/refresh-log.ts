import type { CellPatch, SheetPatch } from '../files';
import { addressOf, area } from '../plans/cell-area';
import type { ChangeList } from '../plans/changes/change-list';
import {
  areHeadings,
  changeLogHeadings,
  changeLogSheet,
  logLines,
  nextId,
  readLog,
} from '../plans/changes/change-log';
import type { WorkbookSnapshot } from '../plans/snapshot';
import type { CellValue } from '../plans/workbook-model';
import { SheetReading } from '../plans/workbook-reading';
import { refreshLogWords } from '../wording/command-line';

/** What a list adds to the Change log of a workbook file, or why it is not added, as a sentence. */
export type LogEntry = { patch: SheetPatch; lines: number } | { notLogged: string };

/**
 * The lines of a list below those that the Change log has. No sheet is added to the file: without a Change
 * log, and where a sheet of that name is somebody else's, the list is not logged.
 */
export function logEntry(
  snapshot: WorkbookSnapshot,
  list: ChangeList,
  { who, now }: { who: string; now: Date },
): LogEntry {
  const sheet = snapshot.sheets.find(({ name }) => name.toLowerCase() === changeLogSheet.toLowerCase());
  if (!sheet) return { notLogged: refreshLogWords.noLog(changeLogSheet) };
  const rows = sheet.used ? rowsOf(new SheetReading(sheet)) : [];
  if (rows.length > 0 && !areHeadings(rows[0])) return { notLogged: refreshLogWords.notOurs(changeLogSheet) };
  const id = nextId(readLog(rows.slice(1)));
  const lines = logLines(list, { id, when: daysOf(now), who });
  const headings: CellValue[][] = rows.length === 0 ? [[...changeLogHeadings]] : [];
  return {
    patch: { sheet: sheet.name, cells: cellsOf([...headings, ...lines], rows.length + 1) },
    lines: lines.length,
  };
}

const rowsOf = (reading: SheetReading): CellValue[][] =>
  Array.from({ length: reading.last.row }, (_, row) =>
    changeLogHeadings.map((__, column): CellValue => reading.at(row + 1, column + 1).value),
  );

const cellsOf = (lines: readonly (readonly CellValue[])[], from: number): CellPatch[] =>
  lines.flatMap((line, down) =>
    line.flatMap((value, across): CellPatch[] =>
      value === '' ? [] : [{ address: addressOf(area(from + down, across + 1)), value }],
    ),
  );

const ONE_DAY = 86_400_000;
const DAY_NOUGHT = Date.UTC(1899, 11, 30);

/** A moment as Excel counts it, by the clock on the user's wall. */
const daysOf = (moment: Date): number =>
  (moment.getTime() - moment.getTimezoneOffset() * 60_000 - DAY_NOUGHT) / ONE_DAY;

import type { Quarter } from '../../psf/quarters';
import { areaOf } from '../cell-area';
import { type CellContent, contentBefore, contentOf, sameContent } from '../changes/cell-content';
import {
  areHeadings,
  changeLogHeadings,
  changeLogSheet,
  closesInForce,
  readLog,
} from '../changes/change-log';
import type { LoggedList } from '../changes/change-log';
import type { CellChange } from '../finding';
import type { WorkbookSnapshot } from '../snapshot';
import type { CellValue } from '../workbook-model';
import { SheetReading, WorkbookReading } from '../workbook-reading';

/** A quarter that is closed: its figures as they were, and who closed it when. */
export interface Closed {
  quarter: Quarter;
  who: string;
  /** As Excel counts days; undefined where somebody typed over it. */
  when: number | undefined;
  /** The digest on the Change log, in hexadecimal; "" where somebody took it away. */
  digest: string;
  figures: CellChange[];
}

/** The lists of a workbook's Change log, first to last; none where there is no log of ours. */
export function loggedLists(snapshot: WorkbookSnapshot): LoggedList[] {
  const sheet = snapshot.sheets.find(({ name }) => name.toLowerCase() === changeLogSheet.toLowerCase());
  if (!sheet?.used) return [];
  const reading = new SheetReading(sheet);
  const rows = Array.from({ length: reading.last.row }, (_, row) =>
    changeLogHeadings.map((__, column): CellValue => reading.at(row + 1, column + 1).value),
  );
  return areHeadings(rows[0]) ? readLog(rows.slice(1)) : [];
}

/** The closed quarters of a workbook, by its Change log. */
export function closedQuarters(snapshot: WorkbookSnapshot): ReadonlyMap<Quarter, Closed> {
  return new Map(
    [...closesInForce(loggedLists(snapshot))].map(([quarter, list]) => [quarter, closedOf(quarter, list)]),
  );
}

const closedOf = (quarter: Quarter, { who, when, remark, changes }: LoggedList): Closed => ({
  quarter,
  who,
  when,
  digest: /\b[0-9a-f]{64}\b/.exec(remark ?? '')?.[0] ?? '',
  figures: changes.filter(isFrozen),
});

/** A figure that a close holds, rather than one that it changed itself. */
const isFrozen = ({ before, after }: CellChange): boolean => before === after;

/**
 * The text whose digest a close keeps: a line for each figure, so that one changed by a penny, moved or left
 * out gives another digest.
 */
export function closingText(quarter: Quarter, figures: readonly CellChange[]): string {
  const lines = figures.map(({ sheet, address, before }) => JSON.stringify([sheet, address, before]));
  return [`Q${quarter}`, ...lines].join('\n');
}

/** A figure that is not as it was closed. */
export interface Since {
  sheet: string;
  address: string;
  then: CellContent;
  /** Undefined where its sheet is gone. */
  now: CellContent | undefined;
}

/** What of a closed quarter's figures is different in the workbook now. */
export function changedSince(snapshot: WorkbookSnapshot, { figures }: Closed): Since[] {
  const reading = new WorkbookReading(snapshot);
  return figures.flatMap((figure): Since[] => {
    const { sheet, address } = figure;
    const { row, column } = areaOf(address);
    const held = reading.sheet(sheet)?.at(row, column);
    const now = held && contentOf(held);
    const then = contentBefore(figure);
    return now && sameContent(now, then) ? [] : [{ sheet, address, then, now }];
  });
}

import { addressOf } from '../plans/cell-area';
import { type CellContent, contentAfter, contentBefore, sameContent } from '../plans/changes/cell-content';
import {
  type ChangeList,
  type NamedPlace,
  cellInWords,
  cellKey,
  faultOf,
  samePlace,
} from '../plans/changes/change-list';
import { changeLogSheet, frozenCells, lastToUndo, undoing } from '../plans/changes/change-log';
import type { CellChange } from '../plans/finding';
import { sheetAndAddress } from '../plans/snapshot';
import { applyWords, changeLogWords } from '../wording/changes';
import { type LogState, appendToLog, askForLog, logAsked } from './change-log';
import { type AskedArea, askForCells, contentsOf, enter, holds, inWords, wasTaken } from './changed-cells';
import { WorkbookError, asWorkbookError } from './errors';
import { askForPreference, textOf } from './preferences';
import { type Written, takeBack } from './put-back';
import { runInExcel } from './run-in-excel';

/** A list that was applied, as the Change log has it. */
export interface AppliedChanges {
  /** Its number in the Change log. */
  id: number;
  title: string;
  /** How many cells hold something else now. */
  cells: number;
}

export interface ApplyOptions {
  /** Who applies them; the name kept with the workbook unless given. */
  by?: string;
  /** The moment that the Change log shows; now unless given. */
  now?: Date;
}

/** Excel on the web takes 5 MB in a request; what a cell costs besides its own text is guessed high. */
const MOST_BYTES = 4_000_000;
const BYTES_BESIDE_TEXT = 200;

/**
 * Applies a list to the open workbook, all of it or nothing, and adds it to the Change log: two requests to
 * Excel. Refused, with nothing changed, where a cell does not hold its `before` any more, is locked on a
 * protected sheet or belongs to a closed quarter, or a sheet is gone. Where the writing fails half-way, what
 * was written is put back, in two more.
 *
 * @throws WorkbookError
 */
export async function applyChanges(list: ChangeList, options: ApplyOptions = {}): Promise<AppliedChanges> {
  refuseBadList(list);
  const attempt: { written?: Written } = {};
  try {
    return await runInExcel(async (context) => {
      const seen = await look(context, list);
      refuse(seen, list);
      attempt.written = write(context, seen, list, options);
      await context.sync();
      refuseUnlessTaken(seen);
      return { id: attempt.written.log.id, title: list.title, cells: seen.writes.length };
    });
  } catch (error) {
    const cause = inContext(asWorkbookError(error), attempt.written);
    throw attempt.written ? await takeBack(attempt.written, cause) : cause;
  }
}

/**
 * Takes the last applied list back, checked and logged in the same way: three requests to Excel.
 *
 * @returns undefined where the Change log has nothing to undo.
 * @throws WorkbookError
 */
export async function undoChanges(options: ApplyOptions = {}): Promise<AppliedChanges | undefined> {
  const { lists } = await runInExcel(async (context) => {
    const log = askForLog(context);
    await context.sync();
    return logAsked(log);
  }).catch((error: unknown) => {
    throw inContext(asWorkbookError(error), undefined);
  });
  const last = lastToUndo(lists);
  return last && applyChanges(undoing(last), options);
}

function refuseBadList(list: ChangeList): void {
  const fault = faultOf(list);
  if (fault) throw new WorkbookError(applyWords.badList(fault.place, fault.kind), 'not supported');
  if (list.changes.length === 0 && list.remark === undefined)
    throw new WorkbookError(applyWords.nothing(), 'not supported');
  const bytes = list.changes.reduce(
    (sum, { before, after, why }) =>
      sum +
      BYTES_BESIDE_TEXT +
      list.title.length +
      String(before).length +
      2 * String(after).length +
      why.length,
    0,
  );
  if (bytes > MOST_BYTES) throw new WorkbookError(applyWords.tooMany(list.changes.length), 'too large');
}

/** The workbook as it is just before the writing. */
interface Seen {
  log: LogState;
  userName: string;
  /** The areas of the cells that are to change, and of those only held to be as they are. */
  writing: AskedArea[];
  holding: AskedArea[];
  writes: CellChange[];
}

const isWrite = (change: CellChange): boolean => !sameContent(contentBefore(change), contentAfter(change));

async function look(context: Excel.RequestContext, { changes, within = [] }: ChangeList): Promise<Seen> {
  const log = askForLog(context);
  const userName = askForPreference(context, 'userName');
  const writes = changes.filter(isWrite);
  const writing = askForCells(context, writes, true);
  const holding = askForCells(
    context,
    changes.filter((change) => !isWrite(change)),
  );
  const names = within.map((place) => askForName(context, place));
  await context.sync();
  const missing = [...writing, ...holding].filter(({ worksheet }) => worksheet.isNullObject);
  if (missing.length > 0) {
    const sheets = [...new Set(missing.map(({ sheet }) => sheet))];
    throw new WorkbookError(applyWords.sheetGone(sheets), 'not found');
  }
  refuseMoved(names);
  return { log: logAsked(log), userName: textOf(userName), writing, holding, writes };
}

interface AskedName {
  place: NamedPlace;
  item: Excel.NamedItem;
}

function askForName(context: Excel.RequestContext, place: NamedPlace): AskedName {
  const item = context.workbook.names.getItemOrNullObject(place.name);
  item.load('formula');
  return { place, item };
}

/** Rows inserted or deleted move names with the cells they stand for, and leave addresses as they were. */
function refuseMoved(names: readonly AskedName[]): void {
  const moved = names.filter(
    ({ place, item }) => item.isNullObject || !samePlace(String(item.formula), place.refersTo),
  );
  if (moved.length === 0) return;
  const sheets = moved.map(({ place }) => sheetAndAddress(place.refersTo)?.sheet ?? place.name);
  throw new WorkbookError(applyWords.movedMeanwhile([...new Set(sheets)]), 'changed meanwhile');
}

function refuse({ log, writing, holding, writes }: Seen, { changes }: ChangeList): void {
  const frozen = frozenCells(log.lists);
  const closed = writes.flatMap((change) => {
    const quarter = frozen.get(cellKey(change.sheet, change.address));
    return quarter ? [{ place: cellInWords(change), quarter }] : [];
  });
  if (closed.length > 0) throw new WorkbookError(applyWords.closed(closed), 'closed');
  const held = contentsOf([...writing, ...holding]);
  const different = differing(changes, held, contentBefore, holds);
  if (different.length > 0)
    throw new WorkbookError(applyWords.changedMeanwhile(different), 'changed meanwhile');
  const locked = writing.filter(
    ({ worksheet, range }) =>
      worksheet.protection.protected && !areAllUnlocked(range.format.protection.locked),
  );
  if (locked.length > 0) {
    const places = locked.map(({ sheet, cells }) => cellInWords({ sheet, address: addressOf(cells) }));
    throw new WorkbookError(applyWords.protectedCells(places), 'protected');
  }
}

/** Excel says null where some cells are locked and some are not, which its types leave out. */
const areAllUnlocked = (locked: boolean | null): boolean => locked === false;

interface Difference {
  place: string;
  expected: string;
  found: string;
}

function differing(
  changes: readonly CellChange[],
  held: ReadonlyMap<string, CellContent>,
  expected: (change: CellChange) => CellContent,
  agree: (found: CellContent | undefined, expected: CellContent) => boolean,
): Difference[] {
  return changes.flatMap((change) => {
    const found = held.get(cellKey(change.sheet, change.address));
    if (agree(found, expected(change))) return [];
    return [{ place: cellInWords(change), expected: inWords(expected(change)), found: inWords(found) }];
  });
}

/** The whole of it as one request: the log first, since adding a sheet is what is refused most easily. */
function write(
  context: Excel.RequestContext,
  { log, userName, writing, writes }: Seen,
  list: ChangeList,
  { by, now = new Date() }: ApplyOptions,
): Written {
  const who = [by, userName].find((name) => name?.trim()) ?? changeLogWords.nobody();
  context.workbook.application.suspendApiCalculationUntilNextSync();
  const loggedAt = appendToLog(context, log, list, { who, now });
  const held = contentsOf(writing);
  const meant = new Map(
    writes.map((change) => [cellKey(change.sheet, change.address), contentAfter(change)]),
  );
  enter(writing, (key) => meant.get(key));
  const cells = writes.map((change) => ({
    sheet: change.sheet,
    address: change.address,
    original: held.get(cellKey(change.sheet, change.address))!,
    meant: contentAfter(change),
  }));
  return { log: loggedAt, cells };
}

/** Excel changes what it is given without a word: a number becomes text in a cell formatted as text. */
function refuseUnlessTaken({ writing, writes }: Seen): void {
  const different = differing(writes, contentsOf(writing), contentAfter, wasTaken);
  if (different.length > 0) throw new WorkbookError(applyWords.notTaken(different), 'unknown');
}

/** Excel's own refusal, told with what it means for the workbook. */
function inContext(error: WorkbookError, written: Written | undefined): WorkbookError {
  if (!error.cause) return error;
  if (!written) return new WorkbookError(applyWords.notBegun(error.message), error.kind, { cause: error });
  if (error.kind !== 'protected' || !written.log.added) return error;
  return new WorkbookError(applyWords.structureProtected(changeLogSheet), error.kind, { cause: error });
}

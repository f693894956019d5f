import { type Quarter, lastQuarter, quarters } from '../../psf/quarters';
import { Refusal } from '../../wording/refusal';
import { closeWords, refreshProblems } from '../../wording/refresh';
import { changeOf } from '../changes/cell-content';
import { type ChangeList, cellInWords } from '../changes/change-list';
import type { CellChange } from '../finding';
import { QuarterCells } from '../refresh/quarter-cells';
import type { WorkbookSnapshot } from '../snapshot';
import { closedQuarters, closingText } from './closed-quarters';

/**
 * The list that closes a quarter: it holds every figure of the quarter to be as it is, with a digest of them
 * all. Where the next quarter's figures are all there already, it opens with it.
 *
 * @param digestOf The SHA-256 of a text in hexadecimal; where this runs decides how it is worked out.
 * @throws Refusal where the quarter cannot be closed, saying why.
 */
export async function closeQuarter(
  snapshot: WorkbookSnapshot,
  quarter: Quarter,
  digestOf: (text: string) => Promise<string>,
): Promise<ChangeList> {
  const cells = cellsOf(snapshot);
  const closed = closedQuarters(snapshot);
  if (closed.has(quarter)) throw new Refusal(closeWords.alreadyClosed(quarter));
  const earlier = quarters.find((one) => one < quarter && !closed.has(one));
  if (earlier) throw new Refusal(closeWords.earlierOpen(quarter, earlier));
  if (cells.reported < quarter) throw new Refusal(closeWords.notReported(quarter));
  const figures = frozenFigures(cells, quarter);
  const digest = await digestOf(closingText(quarter, figures));
  return {
    title: closeWords.closeTitle(quarter),
    changes: [...figures, ...openingNext(cells, quarter)],
    remark: closeWords.digest(digest),
    mark: { does: 'closes', quarter },
  };
}

function cellsOf(snapshot: WorkbookSnapshot): QuarterCells {
  const cells = QuarterCells.of(snapshot);
  if ('missing' in cells) throw new Refusal(closeWords.notOurs());
  if (cells.uneven) throw new Refusal(Object.values(refreshProblems.uneven(cells.uneven)).join(' '));
  return cells;
}

function frozenFigures(cells: QuarterCells, quarter: Quarter): CellChange[] {
  return cells.ofQuarter(quarter).map(({ sheet, address, content, figure }) => {
    if (figure === undefined) throw new Refusal(closeWords.blankCell(cellInWords({ sheet, address })));
    return changeOf({ sheet, address, why: closeWords.frozen(quarter) }, content, content);
  });
}

/** A quarter that is still without figures opens with its refresh: until then its blanks would be errors. */
function openingNext(cells: QuarterCells, quarter: Quarter): CellChange[] {
  const next = quarters.find((one) => one === quarter + 1);
  if (!next || quarter === lastQuarter || cells.reported !== quarter) return [];
  if (cells.ofQuarter(next).some(({ figure }) => figure === undefined)) return [];
  const { content, ...place } = cells.reportedCell;
  return [changeOf({ ...place, why: closeWords.nextOpens(next) }, content, { value: next })];
}

/**
 * The list that reopens a closed quarter. It changes no cell.
 *
 * @throws Refusal where the quarter is not closed, a later one is, or no reason is given.
 */
export function reopenQuarter(snapshot: WorkbookSnapshot, quarter: Quarter, reason: string): ChangeList {
  const closed = closedQuarters(snapshot);
  if (!closed.has(quarter)) throw new Refusal(closeWords.notClosed(quarter));
  const later = quarters.find((one) => one > quarter && closed.has(one));
  if (later) throw new Refusal(closeWords.laterClosed(quarter, later));
  if (reason.trim() === '') throw new Refusal(closeWords.reasonNeeded());
  return {
    title: closeWords.reopenTitle(quarter),
    changes: [],
    remark: reason.trim(),
    mark: { does: 'reopens', quarter },
  };
}

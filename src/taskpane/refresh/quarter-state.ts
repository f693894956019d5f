import { type AnswersMoved, answersMoved, effectOf } from '../../plans/changes/position-after';
import { type Closed, type Since, changedSince, closedQuarters, closingText } from '../../plans/close';
import { type FinanceSheets, type RefreshPlan, financeSheetsOf, planRefresh } from '../../plans/refresh';
import { QuarterCells } from '../../plans/refresh/quarter-cells';
import { type WorkbookSnapshot, namedBlocks } from '../../plans/snapshot';
import { type Quarter, quarters } from '../../psf/quarters';
import { positionWords } from '../../wording/pane';
import type { PendingPreview } from './pending-preview';

/** A closed quarter and what has become of its figures. */
export interface ClosedState extends Closed {
  changed: Since[];
  /** Whether its lines on the Change log are the ones that were closed. */
  isGenuine: boolean;
}

/** What the panel shows of the workbook. */
export type QuarterState =
  | { status: 'loading' }
  | { status: 'failed'; text: string }
  | { status: 'not ours' }
  | {
      status: 'ready';
      systemName: string;
      year: string;
      reported: 0 | Quarter;
      closed: ReadonlyMap<Quarter, ClosedState>;
      /** What the workbook's own Finance returns have of its quarters. */
      finance: FinanceSheets;
    };

/** The quarters of a workbook, as far as it has any. */
export async function quarterState(
  snapshot: WorkbookSnapshot,
  digestOf: (text: string) => Promise<string>,
): Promise<QuarterState> {
  const cells = QuarterCells.of(snapshot);
  if ('missing' in cells) return { status: 'not ours' };
  const names = namedBlocks(snapshot, ['System_name', 'Scheme_year']);
  const text = (name: string) => String(names.get(name)?.values[0]?.[0] ?? '');
  const states = await Promise.all(
    [...closedQuarters(snapshot).values()].map(async (one): Promise<ClosedState> => ({
      ...one,
      changed: changedSince(snapshot, one),
      isGenuine: (await digestOf(closingText(one.quarter, one.figures))) === one.digest,
    })),
  );
  return {
    status: 'ready',
    systemName: text('System_name'),
    year: text('Scheme_year'),
    reported: cells.reported,
    closed: new Map(states.map((one) => [one.quarter, one])),
    finance: financeSheetsOf(snapshot),
  };
}

/** The quarter to work on next: the one after those reported, or the last that is still open. */
export function nextQuarter(reported: 0 | Quarter): Quarter {
  return quarters.find((one) => one === reported + 1) ?? 4;
}

/** A refresh that waits for the user's decision. */
export interface Preview {
  quarter: Quarter;
  plan: RefreshPlan;
  moved: AnswersMoved[];
  /** Why the position afterwards is not known, if so. */
  effectUnknown?: string;
}

/** What the returns would do to the workbook, and to Earned, Lost and Recoverable. */
export function previewOf(snapshot: WorkbookSnapshot, { quarter, returns }: PendingPreview): Preview {
  const plan = planRefresh(snapshot, returns, quarter);
  const effect = effectOf(snapshot, plan.changes);
  const shortNames = shortNamesIn(snapshot);
  const nameOf = (trust: string) => shortNames.get(trust) ?? trust;
  const moved = answersMoved(effect, positionWords.kindRows.system, nameOf);
  const { after } = effect;
  const unknown = after.status === 'unknown' ? (after.reason ?? after.problems[0]?.text) : undefined;
  return { quarter, plan, moved, ...(unknown !== undefined && { effectUnknown: unknown }) };
}

function shortNamesIn(snapshot: WorkbookSnapshot): ReadonlyMap<string, string> {
  const blocks = namedBlocks(snapshot, ['Organisations', 'Short_names']);
  const shortNames = blocks.get('Short_names')?.values ?? [];
  return new Map(
    (blocks.get('Organisations')?.values ?? []).map(([name], row) => [
      String(name).trim(),
      String(shortNames[row]?.[0] ?? name),
    ]),
  );
}

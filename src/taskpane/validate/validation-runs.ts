import { showNotice } from '../../commands/pane-route';
import type { Progress } from '../../plans/in-steps';
import { validateWords } from '../../wording/validate';
import type { FindingsRecord, WorkbookChange } from '../../workbook';
import { causeOf } from '../changes/cause-of';
import type { WorkbookAccess } from '../workbook-access';
import { type AskedRun, type Run, type Scope, validateAgain, validateNow } from './run-validation';

/** Where the runs stand. */
export interface RunState {
  latest?: Run;
  record: Pick<FindingsRecord, 'ignored' | 'unreadable'>;
  /** How far a run that the user asked for is. */
  running?: Progress;
  failed?: string;
  /** Whether the user ended the last run before it had ended by itself. */
  stopped?: true;
  /** Why the findings shown may be out of date, if they may. */
  outOfDate?: string;
  /** Why edits are not followed, if they are not. */
  notWatching?: string;
}

const everything: WorkbookChange = { edited: [], sheetsChanged: true };

/**
 * The runs that the user asks for, and quiet ones after edits. One at a time: a newer one ends the one
 * before, and what a run that is ended has read is forgotten.
 */
export class ValidationRuns {
  private state: RunState = { record: { ignored: [], unreadable: 0 } };
  /** Grows with each run: one whose turn is past has been overtaken. */
  private turn = 0;
  /** Whether a run that the user asked for is under way. */
  private isAsked = false;
  private isLooking = false;
  /** What has changed since the last look. */
  private changed: WorkbookChange | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly workbook: WorkbookAccess) {}

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** The same object until something in it changes. */
  current = (): RunState => this.state;

  /** Validates now, because the user asks for it. */
  run = async (scope: Scope): Promise<void> => {
    const mine = (this.turn += 1);
    this.isAsked = true;
    this.show({ running: { done: 0, of: 1 } });
    try {
      const asked = await validateNow(this.workbook, scope, {
        onStep: (running) => this.show({ running }),
        isStopped: () => this.turn !== mine,
      });
      if (asked) await this.finish(asked);
    } catch (error) {
      if (this.turn === mine) this.show({ failed: causeOf(error) });
    } finally {
      if (this.turn === mine) this.isAsked = false;
    }
    // What was edited meanwhile may not have been read.
    if (this.changed) this.look(this.changed);
  };

  private async finish({ run, record: { ignored, unreadable }, kept }: AskedRun): Promise<void> {
    this.show({ latest: run, record: { ignored, unreadable } });
    this.isAsked = false;
    await this.workbook.keepRun(kept).catch((error: unknown) => {
      showNotice({ kind: 'warning', title: validateWords.runNotKeptTitle(), text: causeOf(error) });
    });
  }

  stop = (): void => {
    this.turn += 1;
    this.isAsked = false;
    this.show({ stopped: true });
  };

  setRecord(record: RunState['record']): void {
    this.state = { ...this.state, record };
    this.tell();
  }

  /** Looks again at all that was validated, without a word. */
  lookAgain = (): void => this.look(everything);

  /** Follows the workbook until the returned function is called. */
  follow = (): (() => void) => {
    // What was edited while another panel was shown was not told.
    this.lookAgain();
    const watching = this.workbook.watchWorkbook((change) => this.look(change));
    watching.catch((error: unknown) => {
      this.state = { ...this.state, notWatching: causeOf(error) };
      this.tell();
    });
    return () => {
      // A subscription that never began, or whose page is going away, leaves nothing to end.
      watching.then((watch) => watch.stop()).catch(() => undefined);
    };
  };

  private look(change: WorkbookChange): void {
    if (!this.state.latest && !this.isAsked) return;
    this.changed = together(this.changed, change);
    if (!this.isLooking && !this.isAsked) void this.lookUntilQuiet();
  }

  /** Of changes that come while it looks, the last look sees them all. */
  private async lookUntilQuiet(): Promise<void> {
    this.isLooking = true;
    while (this.changed && this.state.latest && !this.isAsked) {
      const { changed } = this;
      this.changed = undefined;
      await this.lookOnce(this.state.latest, changed);
    }
    this.isLooking = false;
  }

  private async lookOnce(last: Run, change: WorkbookChange): Promise<void> {
    const mine = (this.turn += 1);
    try {
      const run = await validateAgain(this.workbook, last, change, {
        onStep: () => undefined,
        isStopped: () => this.turn !== mine,
      });
      if (run && this.turn === mine) this.show({ latest: run });
    } catch (error) {
      if (this.turn === mine) this.show({ outOfDate: causeOf(error) });
    }
  }

  /** What is shown beside what stays: the last run, the record and whether edits are followed. */
  private show(change: Partial<RunState>): void {
    const { latest, record, notWatching } = this.state;
    this.state = {
      record,
      ...(latest && { latest }),
      ...(notWatching !== undefined && { notWatching }),
      ...change,
    };
    this.tell();
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }
}

const together = (one: WorkbookChange | undefined, other: WorkbookChange): WorkbookChange => ({
  edited: [...new Set([...(one?.edited ?? []), ...other.edited])],
  sheetsChanged: (one?.sheetsChanged ?? false) || other.sheetsChanged,
});

import type { NamedBlock } from '../../src/plans/snapshot';
import type { WorkbookAccess } from '../../src/taskpane/workbook-access';
import type { InsertionProgress, Place } from '../../src/workbook';
import { sybBlocks } from '../workbook/syb-figures';

/** An open workbook as the pane sees it, without Excel. */
export class FakeWorkbook implements WorkbookAccess {
  blocks: Map<string, NamedBlock> = sybBlocks();
  /** What the next readings fail with. */
  readingFails?: Error;
  watchingFails?: Error;
  insertionFails?: Error;
  goingFails?: Error;
  /** Readings wait for this, if it is set. */
  hold?: Promise<void>;
  /** What an insertion puts into the workbook. */
  inserted: Map<string, NamedBlock> = sybBlocks();
  /** An insertion waits for this after its first step, if it is set. */
  holdInsertion?: Promise<void>;

  readonly wentTo: Place[] = [];
  readonly readings: { quietly?: boolean }[] = [];
  recalculations = 0;
  watches = 0;
  private changed: () => void = () => undefined;
  private waiting = false;
  private readonly waitingListeners = new Set<() => void>();

  readNames: WorkbookAccess['readNames'] = async (names, options = {}) => {
    this.readings.push(options);
    await this.hold;
    if (this.readingFails) throw this.readingFails;
    return new Map([...this.blocks].filter(([name]) => names.includes(name)));
  };

  goTo: WorkbookAccess['goTo'] = (place) => {
    if (this.goingFails) return Promise.reject(this.goingFails);
    this.wentTo.push(place);
    return Promise.resolve();
  };

  recalculate: WorkbookAccess['recalculate'] = () => {
    this.recalculations += 1;
    return Promise.resolve();
  };

  watchWorkbook: WorkbookAccess['watchWorkbook'] = (onChange) => {
    if (this.watchingFails) return Promise.reject(this.watchingFails);
    this.watches += 1;
    this.changed = onChange;
    return Promise.resolve({
      stop: () => {
        this.watches -= 1;
        return Promise.resolve();
      },
    });
  };

  insertQuarterlyWorkbook: WorkbookAccess['insertQuarterlyWorkbook'] = async (
    onProgress: (progress: InsertionProgress) => void = () => undefined,
  ) => {
    onProgress({ step: 'sheets', done: 1, steps: 4 });
    await this.holdInsertion;
    if (this.insertionFails) throw this.insertionFails;
    this.blocks = this.inserted;
  };

  isWaitingForExcel: WorkbookAccess['isWaitingForExcel'] = () => this.waiting;

  subscribeToWaiting: WorkbookAccess['subscribeToWaiting'] = (listener) => {
    this.waitingListeners.add(listener);
    return () => {
      this.waitingListeners.delete(listener);
    };
  };

  /** Something in the workbook has changed, and Excel says so. */
  edited(): void {
    this.changed();
  }

  keepWaiting(on: boolean): void {
    this.waiting = on;
    for (const listener of this.waitingListeners) listener();
  }
}

/** A promise and what resolves it. */
export function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

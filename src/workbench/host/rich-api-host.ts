import type { Book } from '../../files/engine/book';
import { EventBridge } from './event-bridge';
import { batchFault, type Fault, Faults } from './faults';
import { ActionKind, PathKind, ProcessQuery, type Batch, type BatchAnswer } from './process-query';
import { HostRange } from './range';
import { Services } from './services';
import { HostWorkbook } from './workbook';

/** An event on the wire: category, type, target, JSON text, id. */
export type WireEvent = [category: number, type: number, target: string, message: string, id: number];

/** What becomes of a request: an answer, a refusal of the whole request by its number, or silence. */
export type RequestOutcome = { answer: BatchAnswer } | { refused: number } | 'lost';

/** What becomes of the wish for a copy of the document. */
export type CopyOutcome = { bytes: Uint8Array } | { refused: number } | 'lost';

const INTERNAL_ERROR = 5001;
/** Excel's number for "not while a cell is being edited". */
const IN_CELL_EDIT_MODE = 5004;
const DELAY_FOR_CELL_EDIT = 64;

/** Answers the client's batches over a workbook, strictly one at a time, and sends it events. */
export class RichApiHost {
  readonly faults = new Faults();
  readonly services: Services;
  readonly workbook: HostWorkbook;
  private readonly executor: ProcessQuery;
  private readonly bridge: EventBridge;
  private readonly following: { dispose(): void };
  private readonly subscribers = new Set<(events: WireEvent[]) => void>();
  private last: Promise<unknown> = Promise.resolve();
  private editing: { ended: Promise<void>; end: () => void } | null = null;

  /** @param opened resolves when the workbook is ready for the add-in: requests wait for it. */
  constructor(
    readonly book: Book,
    private readonly opened: Promise<unknown>,
  ) {
    this.services = new Services((events) => this.push(events));
    this.bridge = new EventBridge(book, (events) => this.push(events));
    this.workbook = new HostWorkbook(book, this.bridge);
    this.executor = new ProcessQuery({
      root: this.workbook,
      newObject: (typeName) => this.services.find(typeName),
      settle: () => book.calculation.settled(),
      asAddIn: (work) => book.asAddIn(work),
    });
    this.following = book.events.on((event) => {
      if (event.kind !== 'changed') return;
      for (const held of this.executor.held()) if (held instanceof HostRange) held.follow(event);
    });
  }

  dispose(): void {
    this.following.dispose();
    this.bridge.dispose();
  }

  /** Events for the client, as long as it listens. */
  subscribe(subscriber: (events: WireEvent[]) => void): void {
    this.subscribers.add(subscriber);
  }

  get selectionEvents(): EventBridge['selection'] {
    return this.bridge.selection;
  }

  /** While a person types into a cell, Excel refuses requests, or holds those that ask for it. */
  get cellEditMode(): boolean {
    return this.editing !== null;
  }

  set cellEditMode(on: boolean) {
    if (on === this.cellEditMode) return;
    if (!on) {
      this.editing?.end();
      this.editing = null;
      return;
    }
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.editing = { ended, end };
  }

  /** Runs a batch after all that came before it. */
  request(batch: Batch, flags: number): Promise<RequestOutcome> {
    const run = this.last.then(() => this.handle(batch, flags));
    this.last = run.catch(() => undefined);
    return run;
  }

  /** A copy of the document once all requests before it are done and it is calculated. */
  copyOfDocument(copy: (book: Book) => Uint8Array): Promise<CopyOutcome> {
    const run = this.last.then(async (): Promise<CopyOutcome> => {
      await this.opened;
      const fault = await this.nextFault();
      if (fault?.kind === 'refuse') return { refused: INTERNAL_ERROR };
      if (fault?.kind === 'loseRequest' || fault?.kind === 'loseAnswer') return this.lost();
      if (this.editing) return { refused: IN_CELL_EDIT_MODE };
      await this.book.calculation.settled();
      return { bytes: copy(this.book) };
    });
    this.last = run.catch(() => undefined);
    return run;
  }

  private async handle(batch: Batch, flags: number): Promise<RequestOutcome> {
    if (!concernsWorkbook(batch)) return { answer: await this.executor.execute(batch) };
    await this.opened;
    const fault = await this.nextFault();
    if (fault?.kind === 'loseRequest') return this.lost();
    if (this.editing) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) return { refused: IN_CELL_EDIT_MODE };
      await this.editing.ended;
    }
    const answer = await this.executor.execute(batch, batchFault(fault));
    await this.finishBatch();
    return fault?.kind === 'loseAnswer' ? this.lost() : { answer };
  }

  /** The fault of the request that begins now, once what it is to wait for is done. */
  private async nextFault(): Promise<Fault | null> {
    const fault = this.faults.next();
    if (fault?.kind === 'delay') await (typeof fault.until === 'function' ? fault.until() : fault.until);
    if (fault?.kind === 'meanwhile') fault.happens();
    return fault;
  }

  private lost(): 'lost' {
    this.faults.onLost();
    return 'lost';
  }

  /** As in Excel, the workbook is calculated when a sync returns, however calculation was held before. */
  private async finishBatch(): Promise<void> {
    this.book.calculation.suspended = false;
    await this.book.calculation.settled();
    if (this.book.wasWrittenByAddIn) this.book.forgetUndo();
  }

  private push(events: WireEvent[]): void {
    for (const subscriber of this.subscribers) subscriber(events);
  }
}

/**
 * The client calls services of its own while it starts, and gives up references after `Excel.run`; those
 * are no requests of the add-in's.
 */
function concernsWorkbook(batch: Batch): boolean {
  if (Object.values(batch.ObjectPaths).some((path) => path.ObjectPathType === PathKind.New)) return false;
  const isCleaningUp = batch.Actions.some((action) => action.Name === '_RemoveReference');
  const methods = batch.Actions.filter((action) => action.ActionType !== ActionKind.Instantiate);
  return !isCleaningUp || methods.some((action) => action.Name !== '_RemoveReference');
}

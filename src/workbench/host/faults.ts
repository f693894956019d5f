import { HostError } from './errors';
import type { BatchFault } from './process-query';

/** What happens to one request of the add-in's. */
export type Fault =
  /** Refused with this code, after so many of its changes were made (none when omitted). */
  | { kind: 'refuse'; code: string; message: string; afterChanges?: number }
  /** Not begun before this is resolved; of a function, what it gives when the request comes. */
  | { kind: 'delay'; until: Promise<unknown> | (() => Promise<unknown>) }
  /** Done after something else has happened to the workbook: a person's or another user's doing. */
  | { kind: 'meanwhile'; happens: () => void }
  /** Done, but the answer never arrives. */
  | { kind: 'loseAnswer' }
  /** Neither done nor answered. */
  | { kind: 'loseRequest' };

/**
 * Faults a test asks for, by the number of the request they meet: 1 is the next one. Only requests that
 * concern the workbook count, one for each `context.sync()`.
 */
export class Faults {
  private readonly waiting = new Map<number, Fault>();
  private handled = 0;

  /** Told whenever an answer is not going to come. */
  onLost: () => void = () => undefined;

  /** How many requests there were since `resetCount`. */
  requests = 0;

  resetCount(): void {
    this.requests = 0;
  }

  /** Lets the `at`th request from now on meet a fault. */
  inject(at: number, fault: Fault): void {
    if (!Number.isInteger(at) || at < 1) throw new Error('Requests are numbered from 1, the next one.');
    this.waiting.set(this.handled + at, fault);
  }

  clear(): void {
    this.waiting.clear();
  }

  /** Counts a request; gives the fault that waits for it, or null. */
  next(): Fault | null {
    this.handled += 1;
    this.requests += 1;
    const fault = this.waiting.get(this.handled) ?? null;
    this.waiting.delete(this.handled);
    return fault;
  }
}

/** A refusal as the executor takes it. */
export function batchFault(fault: Fault | null): BatchFault | null {
  if (fault?.kind !== 'refuse') return null;
  return { afterChanges: fault.afterChanges ?? 0, error: new HostError(fault.code, fault.message, 500) };
}

import { LONGEST_WAIT } from '../../src/workbook/run-in-excel';
import type { Headless } from '../../src/workbench/headless';

type Wait = () => void;

/**
 * Stands in for the clock of long waits: minutes pass at once when an answer is lost, and never otherwise. Short
 * waits keep their own time.
 */
export class Patience {
  private readonly waits = new Map<object, Wait>();
  private readonly real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };

  /** How many waits for an answer were given up. */
  givenUp = 0;

  begin(): void {
    const later = (callback: Wait, delay?: number): unknown => {
      if ((delay ?? 0) < LONGEST_WAIT) return this.real.setTimeout(callback, delay);
      const wait = {};
      this.waits.set(wait, callback);
      return wait;
    };
    const never = (timer: unknown): void => {
      if (typeof timer === 'object' && timer !== null && this.waits.delete(timer)) return;
      this.real.clearTimeout(timer as NodeJS.Timeout);
    };
    Object.assign(globalThis, { setTimeout: later, clearTimeout: never });
  }

  end(): void {
    Object.assign(globalThis, this.real);
  }

  /** Has the waits for lost answers of a workbook end. */
  watch({ faults }: Pick<Headless, 'faults'>): void {
    faults.onLost = () => this.runOut();
  }

  /** Resolves once an answer that is waited for has been given up. */
  async hasRunOut(): Promise<void> {
    const moment = () => new Promise((resolve) => this.real.setTimeout(resolve, 1));
    await moment();
    this.runOut();
    await moment();
  }

  /** The minutes pass in which an answer is waited for. */
  runOut(): void {
    for (const [wait, callback] of [...this.waits]) {
      this.waits.delete(wait);
      this.givenUp += 1;
      callback();
    }
  }
}

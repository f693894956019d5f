import type { Pence } from './money';
import type { QuarterOfPot, QuarterOutcome } from './pot-history';
import type { Explain } from './steps';

/** A quarter of the system's pot as the readings of the loss see it. */
export interface QuarterOfSystem extends QuarterOfPot {
  shortfall: Pence;
  shortfallBefore: Pence;
  potsToDate: Pence;
  lossRate: number;
}

/** One reading of how System PSF is lost over several quarters. */
export type LossReading = (now: QuarterOfSystem, explain?: Explain) => QuarterOutcome;

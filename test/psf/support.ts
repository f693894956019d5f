import type { Pence } from '../../src/psf/money';
import type { Step } from '../../src/psf/steps';

/** £000 as typed in a test, in pence. */
export const pence = (thousands: number): Pence => Math.round(thousands * 100_000);
export const allPence = (thousands: readonly number[]): Pence[] => thousands.map(pence);
export const inThousands = (amounts: readonly Pence[]): number[] => amounts.map((amount) => amount / 100_000);
/** As it is printed: whole £000, halves up. */
export const asPrinted = (amount: Pence): number =>
  Math.sign(amount) * Math.round(Math.abs(amount) / 100_000);

/** Collects the steps of a rule, each as "id Q1: result" with amounts in £000. */
export function collectSteps(): { explain: (step: Step) => void; steps: Step[] } {
  const steps: Step[] = [];
  return { steps, explain: (step) => steps.push(step) };
}

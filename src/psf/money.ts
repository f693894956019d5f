import { Refusal } from '../wording/refusal';
import { messages } from '../wording/messages';

/**
 * Money in whole pence, held as an integer, so that it is added, compared and shared exactly.
 * £000 come in and go out; one pence is 0.00001 of them.
 */
export type Pence = number;

const PENCE_IN_A_THOUSAND_POUNDS = 100_000;
/** A rate is read to twelve decimals: finer than any published one, and exact as an integer. */
const PARTS = 1_000_000_000_000;

/** The nearest whole number, halves away from zero, as Excel rounds what it shows. */
export function roundHalfUp(value: number): number {
  const rounded = Math.sign(value) * Math.round(Math.abs(value));
  return rounded === 0 ? 0 : rounded;
}

export function fromThousands(thousands: number): Pence {
  return roundHalfUp(thousands * PENCE_IN_A_THOUSAND_POUNDS);
}

export function toThousands(pence: Pence): number {
  return pence / PENCE_IN_A_THOUSAND_POUNDS;
}

/** Adds amounts. Refused where the sum is too large to hold to the penny (£90,000bn). */
export function sum(amounts: readonly Pence[]): Pence {
  const total = amounts.reduce((running, amount) => running + amount, 0);
  if (!Number.isSafeInteger(total)) throw new Refusal(messages.sumTooLarge());
  return total;
}

/** `rate` times the amount, to the nearest penny, halves away from zero. */
export function times(amount: Pence, rate: number): Pence {
  const parts = roundHalfUp(rate * PARTS);
  const product = amount * parts;
  if (Number.isSafeInteger(product)) return roundHalfUp(product / PARTS);
  const size = divideHalfUp(magnitude(BigInt(amount) * BigInt(parts)), BigInt(PARTS));
  return Math.sign(product) * Number(size);
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  return (2n * dividend + divisor) / (2n * divisor);
}

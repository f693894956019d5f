import { fromThousands, sum, toThousands } from '../../../psf/money';
import { consolidationWordings as say } from '../../../wording/system-plans';
import { Refusal } from '../../../wording/refusal';
import type { PlanCell } from '../../compile';
import { firstDay, lastDay } from '../../figures';
import type { Held } from '../../formula/evaluate';

/** A figure of the system, or why there is none; what is neither is blank. */
export interface Added {
  held?: Held;
  why?: string;
}

const ofNumber = (value: number): Held => ({ type: 'number', value });

/** Adds figures: amounts to the penny, counts as they are. Nothing where there are none. */
export function addUp({ rule }: PlanCell, figures: readonly number[]): Added {
  if (figures.length === 0) return {};
  if (rule.holds !== 'amount') return { held: ofNumber(figures.reduce((total, one) => total + one, 0)) };
  try {
    return { held: ofNumber(toThousands(sum(figures.map(fromThousands)))) };
  } catch (reason) {
    if (reason instanceof Refusal) return { why: say.tooLarge() };
    throw reason;
  }
}

/** A rate and the figure that it is a rate of. */
export interface Weighted {
  rate: number;
  weight: number;
}

/** Rates are kept to ten decimals, so that an average of equal rates is that rate. */
const PARTS = 10_000_000_000;

/** The average of rates by their weights; where they weigh nothing, the rate that all have. */
export function average(rates: readonly Weighted[], baseInWords: string): Added {
  const [first] = rates;
  if (!first) return {};
  if (rates.every(({ rate }) => rate === first.rate)) return { held: ofNumber(first.rate) };
  const whole = rates.reduce((total, { weight }) => total + weight, 0);
  if (whole <= 0) return { why: say.baseNil(baseInWords) };
  const weighted = rates.reduce((total, { rate, weight }) => total + rate * weight, 0);
  return { held: ofNumber(Math.round((weighted / whole) * PARTS) / PARTS) };
}

/** What all hold; nothing where they differ. Text is compared without regard to capitals and spaces around it. */
export function agreed(all: readonly Held[]): Held | undefined {
  const key = ({ type, value }: Held): string => `${type} ${String(value).trim().toLowerCase()}`;
  const [first] = all;
  return first && all.every((one) => key(one) === key(first)) ? first : undefined;
}

/** Whether a number is a day that a plan of these rounds can speak of. */
export const isDay = (number: number): boolean => number >= firstDay && number <= lastDay;

/** The latest of some days, as Excel counts them. */
export const latest = (days: readonly number[]): Added =>
  days.length === 0 ? {} : { held: ofNumber(Math.max(...days)) };

import type { Held as HeldValue } from './formula/evaluate';
import type { CellRule } from './specification';

const ONE_DAY = 86_400_000;
/** Excel counts days from the last of 1899 (its leap day of 1900 included). */
const DAY_NOUGHT = Date.UTC(1899, 11, 30);

/** A date of Excel's, as a sentence says it: 41733 is "4 April 2014". */
export const dayInWords = (serial: number): string =>
  new Date(DAY_NOUGHT + Math.round(serial) * ONE_DAY).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

/** The number by which Excel knows a day written "2014-04-04". */
export const serialOf = (day: string): number =>
  Math.round((Date.parse(`${day}T00:00:00Z`) - DAY_NOUGHT) / ONE_DAY);

/** The same the other way round: 41733 is "2014-04-04". */
export const dayOf = (serial: number): string =>
  new Date(DAY_NOUGHT + Math.round(serial) * ONE_DAY).toISOString().slice(0, 10);

/** Days that a plan of these rounds can speak of. */
export const firstDay = serialOf('2008-04-01');
export const lastDay = serialOf('2030-03-31');

/** A number as a finance paper prints it, by what its cell holds: 1,234; (500); 0.5%. */
export function figure(value: number, holds: CellRule['holds']): string {
  if (holds === 'fraction') return `${plain(value * 100)}%`;
  if (holds === 'date' && value >= firstDay && value <= lastDay) return dayInWords(value);
  return holds === 'amount' && value < 0 ? `(${plain(-value)})` : plain(value);
}

const plain = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 3 });

const LONGEST = 60;

/** What a cell holds, as a sentence says it. */
export function heldInWords({ type, value }: HeldValue, holds: CellRule['holds']): string {
  if (type === 'blank') return 'blank';
  if (type === 'number') return figure(Number(value), holds);
  if (type === 'text') {
    const text = String(value);
    return `the text "${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}"`;
  }
  return String(value).toUpperCase();
}

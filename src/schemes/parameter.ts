import { messages } from '../wording/messages';
import { Refusal } from '../wording/refusal';

/** One value with the dates it holds for (inclusive, ISO) and the document and paragraph it comes from. */
export interface DatedValue<Value> {
  from: string;
  to: string;
  value: Value;
  reference: string;
}

interface Described<Value> {
  label: string;
  unit: string;
  values: readonly DatedValue<Value>[];
}

interface Published<Value> extends Described<Value> {
  assumed?: false;
}

/** What the sources leave open: shown as an assumption wherever its figure appears. */
interface Assumed<Value> extends Described<Value> {
  assumed: true;
  reason: string;
  alternatives: string;
}

export type Parameter<Value = unknown> = Published<Value> | Assumed<Value>;

/** Declares a dated, referenced parameter. */
export function parameter<Value>(description: Parameter<Value>): Parameter<Value> {
  return description;
}

/** A financial year as it is written: "2018/19". */
export type FinancialYear = `${number}/${number}`;

const financialYear = /^(\d{4})\/(\d{2})$/;

/** The first day of a financial year; refused where the year is not written as "2018/19". */
export function startOfYear(year: string): string {
  const match = financialYear.exec(year.trim());
  if (!match || (Number(match[1]) + 1) % 100 !== Number(match[2]))
    throw new Refusal(messages.yearNotRead(year));
  return `${match[1]}-04-01`;
}

/**
 * The value that holds throughout a financial year. A year outside the values is refused as not
 * available, never answered with the nearest one.
 */
export function valueIn<Value>(of: Parameter<Value>, year: string): DatedValue<Value> {
  const start = startOfYear(year);
  const held = of.values.find(({ from, to }) => from <= start && start <= to);
  if (!held) throw new Refusal(messages.notSetFor(of.label, year), 'not available');
  return held;
}

/** One value that holds for a run of financial years, first and last included. */
export function years<Value>(
  first: string,
  last: string,
  value: Value,
  reference: string,
): DatedValue<Value> {
  const endYear = Number(startOfYear(last).slice(0, 4)) + 1;
  return { from: startOfYear(first), to: `${endYear}-03-31`, value, reference };
}

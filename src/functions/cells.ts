import { type Pence, fromThousands } from '../psf/money';
import type { Quarter } from '../psf/quarters';
import { type CellKind, type Place, messages } from '../wording/messages';
import { Refusal } from '../wording/refusal';

/** One cell of an argument, and where it is: what a refusal has to name. */
export interface Cell {
  argument: string;
  value: unknown;
  /** None where the argument is a single cell. */
  place?: Place;
}

/** Reads a cell as one kind of figure, or refuses it with a sentence that names it. */
export type CellReader<Value> = (cell: Cell) => Value;

/** The most that an amount in £000 can be: £100bn, less than which no part of the NHS receives in pounds. */
const MOST_THOUSANDS = 1e8;
/** The most that can be held to the penny whatever its unit. */
const MOST_UNITS = 1e10;
const HIGHEST_RATE = 100;
const MOST_DECIMALS = 5;

const refused = (kind: CellKind, { argument, value, place }: Cell): Refusal =>
  new Refusal(messages.wrongValue(kind, argument, value, place));

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** A blank as any platform hands it over: nothing, or text without a character in it. */
export const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

function thousands(kind: CellKind, cell: Cell): Pence {
  const { argument, value, place } = cell;
  if (!isNumber(value)) throw refused(kind, cell);
  if (Math.abs(value) > MOST_THOUSANDS) throw new Refusal(messages.amountInPounds(argument, value, place));
  return fromThousands(value);
}

/** An amount of £000, surplus or deficit, in pence. */
export const amount: CellReader<Pence> = (cell) => thousands('amount', cell);

/** An amount of £000 that cannot be below nil, in pence. */
export const fund: CellReader<Pence> = (cell) => {
  const pence = thousands('fund', cell);
  if (pence < 0) throw refused('fund', cell);
  return pence;
};

/** An amount in the user's own unit (£ or £000), not below nil, in hundred-thousandths of it. */
export const base: CellReader<Pence> = (cell) => {
  const { argument, value, place } = cell;
  if (!isNumber(value) || value < 0) throw refused('base', cell);
  if (value > MOST_UNITS) throw new Refusal(messages.amountTooLarge(argument, value, place));
  return fromThousands(value);
};

/** A fraction from 0 to 1: 0.9 is 90%. */
export const fraction: CellReader<number> = (cell) => {
  if (!isNumber(cell.value) || cell.value < 0 || cell.value > 1) throw refused('fraction', cell);
  return cell.value;
};

/** A fraction above 0: a blank that arrives as 0 could otherwise be a target that everyone meets. */
export const fractionAboveNil: CellReader<number> = (cell) => {
  if (!isNumber(cell.value) || cell.value <= 0 || cell.value > 1) throw refused('fractionAboveNil', cell);
  return cell.value;
};

/** A rate in £ per £, above 0: a blank that arrives as 0 would otherwise be a scheme that never takes anything. */
export const rate: CellReader<number> = (cell) => {
  if (!isNumber(cell.value) || cell.value <= 0 || cell.value > HIGHEST_RATE) throw refused('rate', cell);
  return cell.value;
};

/** A weight to share by: any number not below 0. */
export const weight: CellReader<number> = (cell) => {
  if (!isNumber(cell.value) || cell.value < 0) throw refused('weight', cell);
  return cell.value;
};

/** How many there were: a whole number not below 0. */
export const wholeCount: CellReader<number> = (cell) => {
  if (!isNumber(cell.value) || cell.value < 0 || !Number.isInteger(cell.value)) throw refused('count', cell);
  return cell.value;
};

const flagWords: Readonly<Record<string, boolean>> = {
  y: true,
  yes: true,
  true: true,
  n: false,
  no: false,
  false: false,
};

/** TRUE or FALSE, or Y, N, Yes or No. */
export const flag: CellReader<boolean> = (cell) => {
  if (typeof cell.value === 'boolean') return cell.value;
  const word = typeof cell.value === 'string' ? cell.value.trim().toLowerCase() : '';
  const meant = Object.hasOwn(flagWords, word) ? flagWords[word] : undefined;
  if (meant === undefined) throw refused('flag', cell);
  return meant;
};

/** A number of decimals of £000: 5 of them are pence. */
export const decimalPlaces: CellReader<number> = (cell) => {
  const { value } = cell;
  if (!isNumber(value) || !Number.isInteger(value) || value < 0 || value > MOST_DECIMALS)
    throw refused('decimals', cell);
  return value;
};

const quarterWord = /^q([1-4])$/i;

/** The number of quarters reported: 1 to 4, or "Q1" to "Q4". */
export const quarterReported: CellReader<Quarter> = (cell) => {
  const { value } = cell;
  if (value === 1 || value === 2 || value === 3 || value === 4) return value;
  const match = typeof value === 'string' ? quarterWord.exec(value.trim()) : null;
  if (!match) throw refused('quarter', cell);
  return Number(match[1]) as Quarter;
};

const yearWritten = /^(\d{4})\/(\d{2})$/;

/** A financial year as it is written: "2018/19". */
export const financialYear: CellReader<string> = (cell) => {
  const written = typeof cell.value === 'string' ? cell.value.trim() : '';
  const match = yearWritten.exec(written);
  if (!match || (Number(match[1]) + 1) % 100 !== Number(match[2])) throw refused('year', cell);
  return written;
};

import type { Area } from '../cell-area';
import type { CellType } from '../snapshot';
import type { CellValue } from '../workbook-model';
import type { Formula } from './parse';

/** What a cell holds, with its type: a blank is not a zero, and an error is not text. */
export interface Held {
  type: CellType;
  value: CellValue;
}

/** Looks up cells; without a sheet, those of the sheet the formula is on. Blank where there are none. */
export type Lookup = (sheet: string | undefined, row: number, column: number) => Held;

export const blank: Held = { type: 'blank', value: '' };
const error = (value: string): Held => ({ type: 'error', value });
const ofNumber = (value: number): Held =>
  Number.isFinite(value) ? { type: 'number', value } : error('#NUM!');
const ofTruth = (value: boolean): Held => ({ type: 'boolean', value });

/** Stops the working out where a formula uses something that the templates do not. */
class NotWorkedOut extends Error {}

/**
 * What a formula gives, by Excel's rules for blanks, text and errors; `undefined` where it uses a function
 * that the templates do not, so that nobody takes a guess for a result.
 */
export function evaluate(formula: Formula, lookup: Lookup): Held | undefined {
  try {
    const result = scalar(formula, lookup);
    return result.type === 'blank' ? ofNumber(0) : result;
  } catch (reason) {
    if (reason instanceof NotWorkedOut) return undefined;
    throw reason;
  }
}

function scalar(formula: Formula, lookup: Lookup): Held {
  switch (formula.kind) {
    case 'constant':
      return {
        type: typeof formula.value === 'string' ? 'text' : (typeof formula.value as CellType),
        value: formula.value,
      };
    case 'error':
      return error(formula.value);
    case 'cells':
      if (formula.area.rows !== 1 || formula.area.columns !== 1) throw new NotWorkedOut();
      return lookup(formula.sheet, formula.area.row, formula.area.column);
    case 'minus':
      return arithmetic(ofNumber(0), scalar(formula.of, lookup), (a, b) => a - b);
    case 'percent':
      return arithmetic(scalar(formula.of, lookup), ofNumber(100), (a, b) => a / b);
    case 'binary':
      return binary(formula.operator, scalar(formula.left, lookup), scalar(formula.right, lookup));
    case 'call':
      return call(formula.name, formula.inputs, lookup);
  }
}

const arithmetics: Record<string, (a: number, b: number) => number> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '^': (a, b) => a ** b,
};

function binary(operator: string, left: Held, right: Held): Held {
  const failed = [left, right].find(({ type }) => type === 'error');
  if (failed) return failed;
  if (operator === '&') return { type: 'text', value: asText(left) + asText(right) };
  if (operator === '/') {
    if (asNumber(right) === 0) return error('#DIV/0!');
    return arithmetic(left, right, (a, b) => a / b);
  }
  const compute = arithmetics[operator];
  return compute ? arithmetic(left, right, compute) : ofTruth(compared(operator, left, right));
}

function arithmetic(left: Held, right: Held, compute: (a: number, b: number) => number): Held {
  const failed = [left, right].find(({ type }) => type === 'error');
  if (failed) return failed;
  const [a, b] = [asNumber(left), asNumber(right)];
  return a === undefined || b === undefined ? error('#VALUE!') : ofNumber(compute(a, b));
}

/** As Excel reads a cell in a sum: text that looks like a number is one. */
function asNumber({ type, value }: Held): number | undefined {
  if (type === 'blank') return 0;
  if (type === 'number' || type === 'boolean') return Number(value);
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value.replaceAll(',', '')) : NaN;
  return Number.isNaN(read) ? undefined : read;
}

const asText = ({ type, value }: Held): string =>
  type === 'boolean' ? String(value).toUpperCase() : String(value);

function compared(operator: string, left: Held, right: Held): boolean {
  const order = orderOf(left, right);
  switch (operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    default:
      return order >= 0;
  }
}

/** Excel's order: numbers before text before truth values; text without regard to capitals; a blank fits any. */
function orderOf(left: Held, right: Held): number {
  const filled = (one: Held, other: Held): Held => {
    if (one.type !== 'blank') return one;
    return other.type === 'text' ? { type: 'text', value: '' } : ofNumber(0);
  };
  const [a, b] = [filled(left, right), filled(right, left)];
  const rank = ({ type }: Held) => (type === 'number' ? 0 : type === 'text' ? 1 : 2);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  const key = ({ value }: Held) => (typeof value === 'string' ? value.toLowerCase() : Number(value));
  const [first, second] = [key(a), key(b)];
  return first === second ? 0 : first < second ? -1 : 1;
}

function call(name: string, inputs: readonly Formula[], lookup: Lookup): Held {
  switch (name) {
    case 'IF':
      return ifElse(inputs, lookup);
    case 'IFERROR': {
      const tried = scalar(inputs[0]!, lookup);
      return tried.type === 'error' ? scalar(inputs[1]!, lookup) : tried;
    }
    case 'ISNUMBER':
      return ofTruth(scalar(inputs[0]!, lookup).type === 'number');
    case 'SUMIF':
      return sumIf(inputs, lookup);
    case 'SUMPRODUCT':
      return sumProduct(inputs, lookup);
    case 'COUNTIF':
      return countIf(inputs, lookup);
    default:
      return ofAll(name, inputs, lookup);
  }
}

function ifElse([condition, then, otherwise]: readonly Formula[], lookup: Lookup): Held {
  if (!condition || !then) throw new NotWorkedOut();
  const held = scalar(condition, lookup);
  if (held.type === 'error') return held;
  if (asNumber(held)) return scalar(then, lookup);
  return otherwise ? scalar(otherwise, lookup) : ofTruth(false);
}

/** The cells of a range, or the one value of anything else. */
function values(input: Formula, lookup: Lookup): { held: Held; ofRange: boolean }[] {
  if (input.kind !== 'cells') return [{ held: scalar(input, lookup), ofRange: false }];
  return cellsOf(input.area).map(([row, column]) => ({
    held: lookup(input.sheet, row, column),
    ofRange: true,
  }));
}

function cellsOf({ row, column, rows, columns }: Area): [number, number][] {
  return Array.from({ length: rows * columns }, (_, index) => [
    row + Math.floor(index / columns),
    column + (index % columns),
  ]);
}

const aggregates: readonly string[] = ['COUNT', 'COUNTA', 'SUM', 'MAX', 'MIN', 'ABS', 'ROUND', 'AND', 'OR'];

function ofAll(name: string, inputs: readonly Formula[], lookup: Lookup): Held {
  if (!aggregates.includes(name)) throw new NotWorkedOut();
  const all = inputs.flatMap((input) => values(input, lookup));
  if (name === 'COUNT') return ofNumber(all.filter(({ held }) => held.type === 'number').length);
  if (name === 'COUNTA') return ofNumber(all.filter(({ held }) => held.type !== 'blank').length);
  const failed = all.find(({ held }) => held.type === 'error');
  if (failed) return failed.held;
  // In a range only numbers count; a value given by itself is read as one.
  const numbers = all
    .filter(({ held, ofRange }) => !ofRange || held.type === 'number')
    .map(({ held }) => asNumber(held));
  if (numbers.includes(undefined)) return error('#VALUE!');
  return aggregate(name, numbers as number[]);
}

function aggregate(name: string, numbers: readonly number[]): Held {
  switch (name) {
    case 'SUM':
      return ofNumber(numbers.reduce((sum, number) => sum + number, 0));
    case 'MAX':
      return ofNumber(numbers.length ? Math.max(...numbers) : 0);
    case 'MIN':
      return ofNumber(numbers.length ? Math.min(...numbers) : 0);
    case 'ABS':
      return ofNumber(Math.abs(numbers[0]!));
    case 'ROUND': {
      const scale = 10 ** (numbers[1] ?? 0);
      return ofNumber((Math.sign(numbers[0]!) * Math.round(Math.abs(numbers[0]!) * scale)) / scale);
    }
    case 'AND':
      return ofTruth(numbers.every(Boolean));
    default:
      return ofTruth(numbers.some(Boolean));
  }
}

function sumIf([keys, wanted, amounts]: readonly Formula[], lookup: Lookup): Held {
  if (!keys || !wanted || !amounts) throw new NotWorkedOut();
  const key = scalar(wanted, lookup);
  const added = values(amounts, lookup);
  const chosen = values(keys, lookup).map(({ held }) => compared('=', held, key));
  const numbers = added.filter(
    ({ held }, index) => chosen[index] && held.type !== 'text' && held.type !== 'blank',
  );
  const failed = numbers.find(({ held }) => held.type === 'error');
  return failed?.held ?? ofNumber(numbers.reduce((sum, { held }) => sum + Number(held.value), 0));
}

function countIf([cells, wanted]: readonly Formula[], lookup: Lookup): Held {
  if (!cells || !wanted) throw new NotWorkedOut();
  const key = scalar(wanted, lookup);
  return ofNumber(
    values(cells, lookup).filter(({ held }) => held.type !== 'blank' && compared('=', held, key)).length,
  );
}

function sumProduct(inputs: readonly Formula[], lookup: Lookup): Held {
  const columns = inputs.map((input) => values(input, lookup));
  const failed = columns.flat().find(({ held }) => held.type === 'error');
  if (failed) return failed.held;
  const amountOf = ({ type, value }: Held) => (type === 'number' ? Number(value) : 0);
  const products = columns[0]!.map((_, row) =>
    columns.reduce((product, column) => product * amountOf(column[row]?.held ?? blank), 1),
  );
  return ofNumber(products.reduce((sum, product) => sum + product, 0));
}

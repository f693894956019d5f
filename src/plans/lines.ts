import type { Agreement, CellRule, Column, Holds, Line } from './specification';
import type { CellValue } from './workbook-model';

type Detail = Partial<CellRule>;
type InColumn = NonNullable<Line['inColumn']>;

const input = (holds: Holds, detail: Detail): CellRule => ({
  role: 'input',
  holds,
  required: 'always',
  ...detail,
});

interface Options {
  year?: Line['year'];
  inColumn?: InColumn;
  note?: string;
}

const line = (id: string, label: string, cell: CellRule, { year, inColumn, note }: Options = {}): Line => ({
  id,
  label,
  cell: { ...cell, ...(note && { note }) },
  ...(year && { year }),
  ...(inColumn && { inColumn }),
});

/** £000, not below 0: enter 0 where it is nil. */
export const amount = (id: string, label: string, options?: Options): Line =>
  line(id, label, input('amount', { least: 0 }), options);

/** £000 of either sign. */
export const signedAmount = (id: string, label: string, options?: Options): Line =>
  line(id, label, input('amount', {}), options);

/** A fraction shown as a percentage, between 0 and 1 unless said otherwise. */
export const fraction = (
  id: string,
  label: string,
  { least = 0, most = 1, ...options }: Options & Detail = {},
): Line => line(id, label, input('fraction', { least, most }), options);

/** A whole number, not below 0. */
export const count = (id: string, label: string, options?: Options): Line =>
  line(id, label, input('count', { least: 0 }), options);

/** A number of any size, not below 0: a rate per 100,000, a score. */
export const number = (id: string, label: string, options?: Options): Line =>
  line(id, label, input('number', { least: 0 }), options);

/** Words. */
export const words = (id: string, label: string, options?: Options & Pick<Detail, 'required'>): Line =>
  line(id, label, input('text', { ...(options?.required && { required: options.required }) }), options);

/** One of a list. */
export const choice = (id: string, label: string, choices: readonly string[], options?: Options): Line =>
  line(id, label, input('choice', { choices }), options);

/** A day. */
export const date = (id: string, label: string, options?: Options): Line =>
  line(id, label, input('date', {}), options);

/** A published fraction, by column; empty where nothing is published for it. */
export const publishedFraction = (
  id: string,
  label: string,
  published: (column: Column) => number | undefined,
  options: Options = {},
): Line =>
  line(
    id,
    label,
    { role: 'prefilled', holds: 'fraction', required: 'always', least: -1, most: 1 },
    {
      ...options,
      inColumn: (column) => {
        const value = published(column);
        return value === undefined ? { role: 'unused' } : { value };
      },
    },
  );

/** A cell that ships with its value and is not meant to change. */
export const fixed = (id: string, label: string, value: CellValue, options?: Options): Line =>
  line(id, label, { role: 'prefilled', holds: 'text', required: 'always', value }, options);

/** A line worked out from others, in every column. */
export const calculated = (
  id: string,
  label: string,
  formula: string,
  options: Options & { holds?: Holds } = {},
): Line =>
  line(id, label, { role: 'calculated', holds: options.holds ?? 'amount', required: 'no', formula }, options);

export const total = (id: string, label: string, formula: string, options?: Options): Line =>
  line(id, label, { role: 'total', holds: 'amount', required: 'no', formula }, options);

/** A difference that should be nil. It stands in the columns that `inColumn` leaves it. */
export const check = (
  id: string,
  label: string,
  formula: string,
  agrees: Omit<Agreement, 'tolerance'> & { tolerance?: number },
  options?: Options & { holds?: Holds },
): Line => ({
  ...line(id, label, { role: 'check', holds: options?.holds ?? 'amount', required: 'no', formula }, options),
  agrees: { tolerance: 1, ...agrees },
});

/** Lines for so many schemes, contracts or risks: each is filled once its first cell is. */
export const register = (prefix: string, label: string, lines: number, cell: Detail = {}): Line[] =>
  Array.from({ length: lines }, (_, index) => ({
    id: `${prefix}${index + 1}`,
    label: `${label} ${index + 1}`,
    registered: true,
    cell: { role: 'input', holds: 'amount', required: 'when started', least: 0, ...cell },
  }));

/** A line that is answered in every column: a condition, a domain, a metric. */
export const answered = (id: string, label: string, options?: Options): Line => ({
  ...line(id, label, input('text', {}), options),
  registered: true,
});

/** Leaves a line out of the columns for which `applies` is false. */
export const onlyIn =
  (applies: (column: Column) => boolean, otherwise?: InColumn): InColumn =>
  (column) =>
    applies(column) ? otherwise?.(column) : { role: 'unused' };

import { type Pence, fromThousands } from '../../psf/money';
import { type Quarter, quarters } from '../../psf/quarters';
import { adjustmentWords } from '../../wording/adjustments';
import { numberMeant } from '../checks/entry/text-for-number';
import type { AdjustmentKind } from './adjustment-kinds';
import { excelDate } from './excel-date';

/** A line of the register as it is typed: every field text, "" where nothing is typed. */
export interface TypedLine {
  kind: AdjustmentKind | '';
  /** Short names. */
  from: string;
  to: string;
  quarter: string;
  /** £000. */
  amount: string;
  agreedBy: string;
  /** 2018-10-12. */
  date: string;
}

export type LineField = keyof TypedLine;

export const lineFields: readonly LineField[] = [
  'kind',
  'from',
  'to',
  'quarter',
  'amount',
  'agreedBy',
  'date',
];

export const blankLine: TypedLine = {
  kind: '',
  from: '',
  to: '',
  quarter: '',
  amount: '',
  agreedBy: '',
  date: '',
};

/** What keeps a line from being entered: the field and what to do. */
export interface LineProblem {
  field: LineField;
  text: string;
}

export const isBlankLine = (line: TypedLine): boolean => lineFields.every((field) => line[field] === '');

export const quarterOf = ({ quarter }: TypedLine): Quarter | undefined =>
  quarters.find((one) => String(one) === quarter);

/** More £000 than any organisation has: such an amount was typed in pounds. */
const tooLarge = 10_000_000;

/** The amount typed, in pence; undefined where it is none. */
export function amountOf({ amount }: TypedLine): Pence | undefined {
  const thousands = numberMeant(amount.trim());
  if (thousands === undefined || amount.includes('%') || Math.abs(thousands) >= tooLarge) return undefined;
  return fromThousands(thousands);
}

/** What is wrong with a line that is not blank, by field; nothing where it can be entered. */
export function lineProblems(line: TypedLine, organisations: readonly string[]): LineProblem[] {
  const words = adjustmentWords.problems;
  const problem = (field: LineField, text: string | undefined): LineProblem[] =>
    text === undefined ? [] : [{ field, text }];
  const party = (name: string, ofBlank: string) => {
    if (name === '') return ofBlank;
    return organisations.some((one) => sameName(one, name)) ? undefined : words.unknown(name);
  };
  const same = line.from !== '' && sameName(line.from, line.to);
  return [
    ...problem('kind', line.kind === '' ? words.noKind() : undefined),
    ...problem('from', party(line.from, words.noGiver())),
    ...problem('to', same ? words.sameParty(line.to) : party(line.to, words.noReceiver())),
    ...problem('quarter', quarterOf(line) ? undefined : words.noQuarter()),
    ...problem('amount', amountProblem(line)),
    ...problem('agreedBy', line.agreedBy.trim() === '' ? words.notAgreed() : undefined),
    ...problem('date', excelDate(line.date) === undefined ? words.noDate() : undefined),
  ];
}

function amountProblem(line: TypedLine): string | undefined {
  const words = adjustmentWords.problems;
  if (line.amount.trim() === '') return words.noAmount();
  const amount = amountOf(line);
  if (amount === undefined) return words.notAnAmount(line.amount.trim());
  return amount > 0 ? undefined : words.notAboveNil();
}

/** As Excel compares text: capitals and small letters are the same. */
export const sameName = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

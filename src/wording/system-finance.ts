import type { IndicatorId } from '../plans/system/finance/basket';

/** Pence as £000 for a sentence: 12,345. */
const thousands = (pence: number): string =>
  `£${(Math.round(Math.abs(pence) / 100) / 1_000).toLocaleString('en-GB', { maximumFractionDigits: 0 })}k`;

export const basketWords: Readonly<Record<IndicatorId, string>> = {
  delivered: 'Delivered, of the plan to date',
  forecast: 'Forecast, of the plan for the year',
  recurrent: 'Recurrent part',
  'of expenditure': 'Part of expenditure',
};

export const basketAssumption =
  'Which indicators make up the basket is an assumption: the memorandum of June 2017 (section 7.4.2) asks for one and names none.';

/** What a reader of the month's finances should look at; amounts in pence. */
export const remarkWords = {
  'finance/behind-plan': (who: string, amount: number) =>
    `${who} is ${thousands(amount)} behind its plan to date.`,
  'finance/forecast-below-plan': (who: string, amount: number) =>
    `${who} forecasts ${thousands(amount)} less than its plan for the year.`,
  'finance/recovery-in-forecast': (who: string, amount: number) =>
    `${who} is behind its plan, and its forecast has the months to come better theirs by ${thousands(amount)}.`,
  'finance/fund-overspent': (who: string, amount: number) =>
    `${who} is forecast ${thousands(amount)} beyond its allocation.`,
  'finance/fund-not-released': (who: string, amount: number) =>
    `${who}: ${thousands(amount)} is spent, and the funds are not released.`,
  'finance/efficiency-behind': (who: string, amount: number) =>
    `${who} has saved ${thousands(amount)} less than planned to date.`,
} as const;

export type RemarkId = keyof typeof remarkWords;

/** What keeps the finance sheets from being read as they stand. */
export const financeProblems = {
  anotherVersion: (found: string, expected: string) => ({
    text: `These sheets were made from the template "${found}"; this add-in reads "${expected}".`,
    remedy: 'Update the add-in, or insert the finance sheets of this version into a new workbook.',
  }),
  notAYear: (found: string) => ({
    text: `The financial year is ${found === '' ? 'blank' : `"${found}"`}.`,
    remedy: 'Write it as 2018/19.',
  }),
  twice: (organisation: string) => ({
    text: `${organisation} is in the list of organisations twice.`,
    remedy: 'Give each organisation a name of its own.',
  }),
  notAFraction: (what: string, found: string) => ({
    text: `${what} is ${found}, which is not between 0% and 100%.`,
    remedy: 'Enter it as a percentage, such as 100%.',
  }),
  belowNil: (what: string, found: string) => ({
    text: `${what} is ${found}; savings and spend are positive.`,
    remedy: 'Enter an amount in £000, not below 0.',
  }),
  inPounds: (what: string, found: string) => ({
    text: `${what} is ${found}, more than any part of the NHS receives in £000.`,
    remedy: 'Enter the amount in £000.',
  }),
  recurrentAbove: (organisation: string) => ({
    text: `${organisation} has more recurrent savings than savings to date.`,
    remedy: 'Correct one of the two.',
  }),
  spentAboveForecast: (fund: string) => ({
    text: `${fund} has spent more to date than its forecast for the year.`,
    remedy: 'Raise the forecast, or correct the spend.',
  }),
  monthMissing: (what: string) => ({
    text: `${what} is blank, though its month is reported.`,
    remedy: 'Enter the figure, or 0 if it is nil; or report an earlier month.',
  }),
};

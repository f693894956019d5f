import type { CellValue } from '../plans/workbook-model';

/** What Excel, given it as text, would take for a number, a date, a formula, TRUE or an error. */
const readAsSomethingElse =
  /^\s*(?:[-+=@＝＋－＠#%.(\d£$€'/]|(?:true|false)\s*$|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s\-/.]*\d)/i;

/**
 * A constant as it must be entered to stay what it is: Excel reads text as if it were typed, so that
 * "2018/19" may become a date, unless an apostrophe stands before it.
 */
export function asEntered(value: CellValue): CellValue {
  return typeof value === 'string' && readAsSomethingElse.test(value) ? `'${value}` : value;
}

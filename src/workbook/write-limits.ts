import { dayOf } from '../plans/figures';
import type { LimitValidation, ListValidation, SheetModel } from '../plans/workbook-model';
import { limitWords } from '../wording/limits';

/** Lists to choose from, and limits of what may be typed: each refuses anything else with its message. */
export function addValidations(sheet: Excel.Worksheet, { validations = [], limits = [] }: SheetModel): void {
  for (const list of validations) {
    const source = list.choicesFrom ?? list.choices.join(',');
    validate(sheet, list, { list: { inCellDropDown: true, source } }, limitWords.notInList());
  }
  for (const limit of limits) validate(sheet, limit, limitRule(limit), limitWords.outsideLimits());
}

function validate(
  sheet: Excel.Worksheet,
  { address, message }: ListValidation | LimitValidation,
  rule: Excel.DataValidationRule,
  title: string,
): void {
  const { dataValidation } = sheet.getRange(address);
  dataValidation.rule = rule;
  dataValidation.errorAlert = { title, message, showAlert: true, style: 'Stop' };
}

const kinds = { number: 'decimal', 'whole number': 'wholeNumber', date: 'date' } as const;

/** Excel has no rule for "any number": nothing that a plan could hold is below this one. */
const leastNumber = -1e15;

function limitRule({ holds, least, most }: LimitValidation): Excel.DataValidationRule {
  // Excel takes a day as its date and not as its number.
  const limit = (value: number): number | string => (holds === 'date' ? dayOf(value) : value);
  return { [kinds[holds]]: comparison(least, most, limit) };
}

function comparison(
  least: number | undefined,
  most: number | undefined,
  limit: (value: number) => number | string,
): Excel.BasicDataValidation {
  if (least !== undefined && most !== undefined) {
    return { formula1: limit(least), formula2: limit(most), operator: 'Between' };
  }
  if (most !== undefined) return { formula1: limit(most), operator: 'LessThanOrEqualTo' };
  return { formula1: limit(least ?? leastNumber), operator: 'GreaterThanOrEqualTo' };
}

/** Locks a sheet, without a password, but for the cells to be filled in. The last thing to be done to it. */
export function protect(sheet: Excel.Worksheet, { protection }: SheetModel): void {
  if (!protection) return;
  for (const address of protection.unlocked) sheet.getRange(address).format.protection.locked = false;
  sheet.protection.protect();
}

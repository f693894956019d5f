import { CanceledError, ICommandService, type ICellData, type IDisposable } from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import { contains } from '../../files/engine/addresses';
import type { Book } from '../../files/engine/book';
import type { Sheet } from '../../files/engine/sheet';
import type { LimitRule, ValidationRule } from '../../files/engine/sheet-state';
import { isUnlocked } from '../host/protected-cells';

interface Change {
  subUnitId: string;
  cellValue?: Record<string, Record<string, ICellData | null>>;
}

/**
 * Refuses what Excel refuses a person: changes on protected sheets, and values that are not on a cell's
 * list. An add-in's own writes are judged by the host.
 */
export function refuseForbiddenChanges(book: Book, tell: (why: string) => void): IDisposable {
  return book.injector.get(ICommandService).beforeCommandExecuted((command, options) => {
    if (command.id !== SetRangeValuesMutation.id || options?.onlyLocal || book.isAddInWriting) return;
    const change = command.params as Change;
    const sheet = book.sheet(change.subUnitId);
    const why = sheet && refusal(sheet, change);
    if (!why) return;
    tell(why);
    throw new CanceledError();
  });
}

function refusal(sheet: Sheet, change: Change): string | null {
  for (const [row, line] of Object.entries(change.cellValue ?? {})) {
    for (const [column, cell] of Object.entries(line)) {
      const why = cellRefusal(sheet, Number(row), Number(column), cell);
      if (why) return why;
    }
  }
  return null;
}

function cellRefusal(sheet: Sheet, row: number, column: number, cell: ICellData | null): string | null {
  const { protection, unlocked, validations } = sheet.state;
  if (protection && !isUnlocked(unlocked, { row, column, rows: 1, columns: 1 })) {
    return `The sheet “${sheet.name}” is protected: this cell cannot be changed.`;
  }
  const value = cell?.v;
  if (value === undefined || value === null || value === '' || cell?.f) return null;
  const validation = validations.find((kept) => contains(kept.area, row, column));
  if (!validation || allows(validation.rule, value)) return null;
  return validation.errorAlert.message || validation.prompt.message || 'This cell takes something else.';
}

/** Whether a rule lets a person type a value. A list taken from cells is not looked up. */
function allows(
  { list, decimal, wholeNumber, date }: ValidationRule,
  value: string | number | boolean,
): boolean {
  if (list) {
    if (list.source.startsWith('=')) return true;
    const choices = list.source.split(',').map((choice) => choice.trim().toLowerCase());
    return choices.includes(String(value).toLowerCase());
  }
  const limit = decimal ?? wholeNumber ?? date;
  if (!limit) return true;
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || Number.isNaN(number)) return false;
  return (!wholeNumber || Number.isInteger(number)) && isWithin(limit, number);
}

/** Excel counts days from the last of 1899, its leap day of 1900 included. */
const numberOf = (limit: number | string): number =>
  typeof limit === 'number' ? limit : (Date.parse(limit) - Date.UTC(1899, 11, 30)) / 86_400_000;

function isWithin({ formula1, formula2, operator }: LimitRule, number: number): boolean {
  const first = numberOf(formula1);
  const second = numberOf(formula2 ?? formula1);
  const holds: Record<string, boolean> = {
    Between: number >= first && number <= second,
    NotBetween: number < first || number > second,
    EqualTo: number === first,
    NotEqualTo: number !== first,
    GreaterThan: number > first,
    LessThan: number < first,
    GreaterThanOrEqualTo: number >= first,
    LessThanOrEqualTo: number <= first,
  };
  return holds[operator] ?? true;
}

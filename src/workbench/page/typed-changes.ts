import { CanceledError, ICommandService, type ICellData, type IDisposable } from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import { contains } from '../../files/engine/addresses';
import type { Book } from '../../files/engine/book';
import type { Sheet } from '../../files/engine/sheet';
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
  const list = validations.find((kept) => contains(kept.area, row, column));
  if (!list || list.rule.list.source.startsWith('=')) return null;
  const choices = list.rule.list.source.split(',').map((choice) => choice.trim());
  if (choices.some((choice) => choice.toLowerCase() === String(value).toLowerCase())) return null;
  return list.prompt.message || `This cell takes one of: ${choices.join(', ')}.`;
}

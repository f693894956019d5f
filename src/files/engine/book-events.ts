import type { IDisposable } from '@univerjs/core';
import type { Area } from './addresses';

/** Who made a change: the add-in through the host, or a person in the grid. */
export type Origin = 'addIn' | 'person';

export type ChangeType = 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted';

/** What happens in a workbook, as far as Excel tells an add-in. */
export type BookEvent =
  | { kind: 'changed'; sheetId: string; area: Area; change: ChangeType; origin: Origin }
  | { kind: 'selectionChanged'; sheetId: string; area: Area }
  | { kind: 'activated'; sheetId: string; before: string }
  | { kind: 'added'; sheetId: string; origin: Origin }
  | { kind: 'deleted'; sheetId: string; origin: Origin }
  | { kind: 'calculated'; sheetId: string };

/** Listeners to a workbook's events. */
export class BookEvents {
  private readonly listeners = new Set<(event: BookEvent) => void>();

  on(listener: (event: BookEvent) => void): IDisposable {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  }

  emit(event: BookEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }
}

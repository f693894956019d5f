import {
  ICommandService,
  type ICommandInfo,
  type ICellData,
  type IDisposable,
  type IExecutionOptions,
  type Injector,
  type IRange,
} from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
} from '@univerjs/sheets';
import type { Area } from './addresses';
import type { BookEvent, ChangeType, Origin } from './book-events';
import { areaOfRange } from './model-to-workbook';

interface SheetParams {
  unitId: string;
  subUnitId: string;
}

const lineChanges: Record<string, ChangeType> = {
  [InsertRowMutation.id]: 'RowInserted',
  [RemoveRowMutation.id]: 'RowDeleted',
  [InsertColMutation.id]: 'ColumnInserted',
  [RemoveColMutation.id]: 'ColumnDeleted',
};

/**
 * Turns what Univer does into the events Excel has. Results of calculation and formats are no change to
 * Excel, so they make no event.
 */
export function listenToCommands(
  injector: Injector,
  origin: () => Origin,
  emit: (event: BookEvent) => void,
): IDisposable {
  let active: string | null = null;
  return injector.get(ICommandService).onCommandExecuted((command, options) => {
    if (command.id === SetWorksheetActiveOperation.id) {
      const { subUnitId } = command.params as SheetParams;
      if (active !== null && active !== subUnitId) {
        emit({ kind: 'activated', sheetId: subUnitId, before: active });
      }
      active = subUnitId;
      return;
    }
    const event = eventOf(command, options, origin());
    if (event) emit(event);
  });
}

function eventOf(
  command: Readonly<ICommandInfo>,
  options: IExecutionOptions | undefined,
  origin: Origin,
): BookEvent | null {
  switch (command.id) {
    case SetRangeValuesMutation.id: {
      if (options?.onlyLocal) return null;
      const { subUnitId, cellValue } = command.params as SheetParams & { cellValue?: CellMatrix };
      const area = changedArea(cellValue);
      return area && { kind: 'changed', sheetId: subUnitId, area, change: 'RangeEdited', origin };
    }
    case SetSelectionsOperation.id: {
      const { subUnitId, selections } = command.params as SheetParams & { selections: { range: IRange }[] };
      const range = selections.at(-1)?.range;
      return range ? { kind: 'selectionChanged', sheetId: subUnitId, area: areaOfRange(range) } : null;
    }
    case InsertSheetMutation.id: {
      const { sheet } = command.params as { sheet: { id: string } };
      return { kind: 'added', sheetId: sheet.id, origin };
    }
    case RemoveSheetMutation.id: {
      const { subUnitId } = command.params as SheetParams;
      return { kind: 'deleted', sheetId: subUnitId, origin };
    }
    default: {
      const change = lineChanges[command.id];
      if (!change) return null;
      const { subUnitId, range } = command.params as SheetParams & { range: IRange };
      return { kind: 'changed', sheetId: subUnitId, area: areaOfRange(range), change, origin };
    }
  }
}

interface CellMatrix {
  [row: string]: { [column: string]: ICellData | null };
}

/** The rectangle around the cells whose content a command sets; null when it sets formats only. */
function changedArea(cells: CellMatrix | undefined): Area | null {
  const rows: number[] = [];
  const columns: number[] = [];
  for (const [row, line] of Object.entries(cells ?? {})) {
    for (const [column, cell] of Object.entries(line)) {
      if (cell && !('v' in cell || 'f' in cell || 'p' in cell)) continue;
      rows.push(Number(row));
      columns.push(Number(column));
    }
  }
  if (rows.length === 0) return null;
  const row = rows.reduce((least, value) => Math.min(least, value));
  const column = columns.reduce((least, value) => Math.min(least, value));
  return {
    row,
    column,
    rows: rows.reduce((most, value) => Math.max(most, value)) - row + 1,
    columns: columns.reduce((most, value) => Math.max(most, value)) - column + 1,
  };
}

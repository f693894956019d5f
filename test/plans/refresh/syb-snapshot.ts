import { addressOf, area, areaOf } from '../../../src/plans/cell-area';
import type {
  CellType,
  NamedBlock,
  SheetSnapshot,
  UsedRange,
  WorkbookSnapshot,
} from '../../../src/plans/snapshot';
import { namedBlocks } from '../../../src/plans/snapshot';
import { systemPsfWorkbook } from '../../../src/plans/system-psf';
import type { SystemPsfName } from '../../../src/plans/system-psf/names';
import type { SystemDescription } from '../../../src/plans/system-psf/system-description';
import type { CellValue, SheetModel, WorkbookModel } from '../../../src/plans/workbook-model';
import { sybBlocks } from '../../workbook/syb-figures';

/** The quarterly workbook of South Yorkshire and Bassetlaw as a snapshot, calculated by the rules. */
export function sybSnapshot(): WorkbookSnapshot {
  const snapshot = snapshotOf(systemPsfWorkbook());
  for (const block of sybBlocks().values()) layResults(snapshot, block);
  return snapshot;
}

/** Any system's quarterly workbook; cells of formulas are blank. */
export const systemSnapshot = (system: SystemDescription): WorkbookSnapshot =>
  snapshotOf(systemPsfWorkbook(system));

export function snapshotOf(model: WorkbookModel): WorkbookSnapshot {
  return {
    sheets: model.sheets.map(sheetOf),
    names: model.names.map((name) => ({ ...name, visible: true })),
    tables: [],
  };
}

const typeOf = (value: CellValue): CellType =>
  value === ''
    ? 'blank'
    : typeof value === 'string'
      ? 'text'
      : typeof value === 'number'
        ? 'number'
        : 'boolean';

function sheetOf({ name, cells }: SheetModel): SheetSnapshot {
  const placed = Object.entries(cells).map(([address, cell]) => ({ ...areaOf(address), cell }));
  const rows = Math.max(...placed.map(({ row }) => row)) + 4;
  const columns = Math.max(...placed.map(({ column }) => column)) + 4;
  const used = emptyRange(name, rows, columns);
  for (const { row, column, cell } of placed) {
    const value = cell.value ?? '';
    used.values[row - 1]![column - 1] = value;
    used.types[row - 1]![column - 1] = typeOf(value);
    used.formulas[row - 1]![column - 1] = cell.formula ?? value;
  }
  return { name, visible: true, protected: false, used, hiddenRows: [], hiddenColumns: [] };
}

function emptyRange(sheet: string, rows: number, columns: number): UsedRange {
  const table = <Held>(held: Held): Held[][] =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => held));
  return {
    sheet,
    address: addressOf(area(1, 1, rows, columns)),
    values: table<CellValue>(''),
    types: table<CellType>('blank'),
    formulas: table<CellValue>(''),
    numberFormats: table('General'),
  };
}

/** What a formula gives, where it stands; a constant is as the model has it. */
function layResults(snapshot: WorkbookSnapshot, { sheet, address, values, types }: NamedBlock): void {
  const used = snapshot.sheets.find(({ name }) => name === sheet)!.used!;
  const first = areaOf(address);
  values.forEach((row, down) =>
    row.forEach((value, across) => {
      const [line, column] = [first.row + down - 1, first.column + across - 1];
      used.values[line]![column] = value;
      used.types[line]![column] = types[down]![across]!;
      if (used.formulas[line]![column] === '') used.formulas[line]![column] = value;
    }),
  );
}

/** Types a constant into a cell of a name, counted from 0. */
export function type(
  snapshot: WorkbookSnapshot,
  name: SystemPsfName,
  [row, column]: readonly [number, number],
  value: CellValue,
): void {
  const cell = cellOf(snapshot, name, [row, column]);
  const at = areaOf(cell.address);
  const used = snapshot.sheets.find((sheet) => sheet.name === cell.sheet)!.used!;
  used.values[at.row - 1]![at.column - 1] = value;
  used.types[at.row - 1]![at.column - 1] = typeOf(value);
  used.formulas[at.row - 1]![at.column - 1] = value;
}

/** The place of a cell of a name, counted from 0. */
export function cellOf(
  snapshot: WorkbookSnapshot,
  name: SystemPsfName,
  [row, column]: readonly [number, number],
): { sheet: string; address: string } {
  const { sheet, address } = namedBlocks(snapshot, [name]).get(name)!;
  const first = areaOf(address);
  return { sheet, address: addressOf(area(first.row + row, first.column + column)) };
}

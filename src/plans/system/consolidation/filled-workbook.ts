import { blankWorkbook } from '../../blank-workbook';
import type { CompiledTemplate } from '../../compile';
import type { CellModel, SheetModel, WorkbookModel } from '../../workbook-model';
import { addressOf, area } from '../../cell-area';
import { type Cells, checksHold } from './work-out';

/**
 * The workbook of a template with its cells filled: inputs as values, formulas as the template's own with
 * what they give, and comments beside those the template has.
 *
 * @param notes By the index of a cell.
 */
export function filledWorkbook(
  { template, sheets }: CompiledTemplate,
  cells: Cells,
  notes: ReadonlyMap<number, string>,
): WorkbookModel {
  const model = blankWorkbook(template);
  for (const sheet of sheets) {
    const into = model.sheets.find(({ name }) => name === sheet.name)!;
    for (const { index, address } of sheet.cells) fill(into, address, cells[index], notes.get(index));
    if (sheet.checks) {
      const at = into.cells[addressOf(area(sheet.checks.row, sheet.checks.column))]!;
      at.value = checksHold(sheet, cells) ? 'OK' : 'Check: see the lines that should be nil';
    }
  }
  return model;
}

function fill({ cells }: SheetModel, address: string, held: Cells[number], note: string | undefined): void {
  const cell: CellModel | undefined = cells[address];
  if (!cell) return;
  // An error is no constant: a formula that gives one is worked out by Excel when the file is opened.
  if (held && held.type !== 'error') cell.value = held.value;
  if (note !== undefined) cell.note = cell.note === undefined ? note : `${cell.note} ${note}`;
}

import { addressOf, area, areaOf } from '../plans/cell-area';
import type { CellModel, CellValue, SheetModel, WorkbookModel } from '../plans/workbook-model';

/** What a sheet's cells show, by address: "B7". */
export type SheetValues = Readonly<Record<string, CellValue>>;

/**
 * A workbook with the values its formulas last had, which a reader shows until it calculates (Excel, while
 * a file is in Protected View).
 *
 * @param values By sheet, then address; a cell that is not given stays without a value.
 */
export function withValues(
  model: WorkbookModel,
  values: Readonly<Record<string, SheetValues | undefined>>,
): WorkbookModel {
  const sheets = model.sheets.map((sheet) => sheetWithValues(sheet, values[sheet.name] ?? {}));
  return { ...model, sheets };
}

function sheetWithValues(sheet: SheetModel, values: SheetValues): SheetModel {
  const cells: Record<string, CellModel> = { ...sheet.cells };
  for (const [address, model] of Object.entries(sheet.cells)) {
    if (!model.formula) continue;
    for (const covered of addressesCovered(address, model)) {
      const value = values[covered];
      if (value !== undefined) cells[covered] = { ...cells[covered], value };
    }
  }
  return { ...sheet, cells };
}

function addressesCovered(address: string, { spill }: CellModel): string[] {
  if (!spill) return [address];
  const { row, column } = areaOf(address);
  return Array.from({ length: spill.rows * spill.columns }, (_, index) =>
    addressOf(area(row + Math.floor(index / spill.columns), column + (index % spill.columns))),
  );
}

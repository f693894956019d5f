import type { CellBlock, CellType } from '../plans/snapshot';
import type { CellValue } from '../plans/workbook-model';

const types: Readonly<Record<string, CellType>> = {
  Empty: 'blank',
  String: 'text',
  Integer: 'number',
  Double: 'number',
  Boolean: 'boolean',
  Error: 'error',
};

/** The properties of a range that `cellsOf` reads. */
export const cellProperties = 'address,values,valueTypes';

/** The cells of a range whose `cellProperties` were loaded. */
export function cellsOf(range: Excel.Range): CellBlock {
  return {
    ...placeOf(range.address),
    values: range.values as CellValue[][],
    types: typesOf(range),
  };
}

/** What each cell of a range holds, whose `valueTypes` were loaded. */
export function typesOf(range: Excel.Range): CellType[][] {
  return range.valueTypes.map((row) => row.map((type) => types[type] ?? 'other'));
}

/** Excel's address "'Control totals'!D6:G17" as its sheet and the address there. */
export function placeOf(address: string): { sheet: string; address: string } {
  const mark = address.lastIndexOf('!');
  const sheet = address.slice(0, mark);
  const plain = sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
  return { sheet: plain, address: address.slice(mark + 1) };
}

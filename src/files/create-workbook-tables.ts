import { addressOf, area, areaOf } from '../plans/cell-area';
import type { SheetModel, TableModel } from '../plans/workbook-model';
import { escaped, mainNamespace, xmlPart } from './create-workbook-xml';

/**
 * The part of an Excel table; its columns are named by the cells of its first row.
 *
 * @param number Counted over the whole workbook, from 1.
 * @throws RangeError where a heading is missing or stands twice: Excel would repair, or refuse, the file.
 */
export function tablePart(sheet: SheetModel, table: TableModel, number: number): string {
  const headings = headingsOf(sheet, table);
  const columns = headings.map(
    (heading, index) => `<tableColumn id="${index + 1}" name="${escaped(heading)}"/>`,
  );
  return xmlPart(
    `<table xmlns="${mainNamespace}" id="${number}" name="${table.name}" displayName="${table.name}" ref="${table.address}" totalsRowShown="0">` +
      `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>` +
      '<tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>',
  );
}

function headingsOf(sheet: SheetModel, { name, address }: TableModel): string[] {
  const { row, column, columns } = areaOf(address);
  const headings = Array.from({ length: columns }, (_, index) => {
    const cell = addressOf(area(row, column + index));
    const heading = sheet.cells[cell]?.value;
    if (typeof heading !== 'string' || heading === '') {
      throw new RangeError(`The table ${name} has no heading in ${sheet.name}!${cell}`);
    }
    return heading;
  });
  if (new Set(headings.map((heading) => heading.toLowerCase())).size < columns) {
    throw new RangeError(`The table ${name} has two columns of the same heading: ${headings.join(', ')}`);
  }
  return headings;
}

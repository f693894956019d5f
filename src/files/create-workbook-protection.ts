import { addressOf, area, areaOf } from '../plans/cell-area';
import type { SheetModel } from '../plans/workbook-model';

/** Protects a sheet without a password: cells that are not unlocked cannot be changed until it is taken off. */
export const protectionXml = ({ protection }: SheetModel): string =>
  protection ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : '';

/** The addresses of the single cells that may be typed into on a protected sheet. */
export function unlockedCells({ protection }: SheetModel): ReadonlySet<string> {
  return new Set(
    (protection?.unlocked ?? []).flatMap((unlocked) => {
      const { row, column, rows, columns } = areaOf(unlocked);
      return Array.from({ length: rows * columns }, (_, index) =>
        addressOf(area(row + Math.floor(index / columns), column + (index % columns))),
      );
    }),
  );
}

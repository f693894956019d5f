import type { CellType } from '../../plans/snapshot';
import type { CellValue } from '../../plans/workbook-model';

/**
 * Whether what a snapshot gives as entered into a cell is a formula. A text that begins with "=", typed with
 * an apostrophe before it, reads alike, but is its own value, which no formula is.
 */
export const holdsFormula = (entered: CellValue, value: CellValue, type: CellType): entered is string =>
  typeof entered === 'string' && entered.startsWith('=') && !(type === 'text' && entered === value);

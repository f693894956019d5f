import { areaOf } from '../cell-area';
import type { CellChange } from '../finding';
import { type NameSnapshot, type WorkbookSnapshot, sheetAndAddress } from '../snapshot';
import type { Quarter } from '../../psf/quarters';

/** What a list is, beside changes of cells: the Change log keeps it with the list's number. */
export type ListMark =
  | { does: 'undoes'; list: number }
  | { does: 'closes'; quarter: Quarter }
  | { does: 'reopens'; quarter: Quarter };

/** A name of the workbook and the cells it stands for: "='Control totals'!$D$6:$G$17". */
export type NamedPlace = Pick<NameSnapshot, 'name' | 'refersTo'>;

/** Changes that are previewed, applied all or nothing, written to the Change log and undone together. */
export interface ChangeList {
  /** What was done, as the Change log and the pane's Undo call it: "Refresh Q3". */
  title: string;
  /** Where `before` and `after` are the same, the cell is only held to be so: a close is such a list. */
  changes: CellChange[];
  /**
   * The names whose cells these are, where they stood in the preview: where rows are inserted or deleted, a blank
   * cell of one organisation is where another's was.
   */
  within?: readonly NamedPlace[];
  /** Why the list as a whole, on a line of its own in the Change log. */
  remark?: string;
  mark?: ListMark;
}

/** Some names of a workbook, where they stand now. */
export const placesNamed = ({ names }: WorkbookSnapshot, wanted: readonly string[]): NamedPlace[] =>
  names.filter(({ name }) => wanted.includes(name)).map(({ name, refersTo }) => ({ name, refersTo }));

/** Whether two references, however they are spelled, are the same cells. */
export function samePlace(one: string, other: string): boolean {
  const [first, second] = [sheetAndAddress(one), sheetAndAddress(other)];
  if (!first || !second) return one === other;
  return cellKey(first.sheet, first.address) === cellKey(second.sheet, second.address);
}

/** One cell of a workbook, for maps and sets: Excel's sheets do not tell capitals from small letters. */
export const cellKey = (sheet: string, address: string): string =>
  `${sheet.toLowerCase()}!${address.replaceAll('$', '').toUpperCase()}`;

/** A cell as a sentence names it. */
export const cellInWords = ({ sheet, address }: Pick<CellChange, 'sheet' | 'address'>): string =>
  `${sheet}!${address.replaceAll('$', '')}`;

/** Why a list cannot be applied to any workbook, if so: a cell named twice, or no single cell at all. */
export function faultOf({ changes }: ChangeList): { kind: 'twice' | 'no cell'; place: string } | undefined {
  const seen = new Set<string>();
  for (const change of changes) {
    const place = cellInWords(change);
    if (!isOneCell(change.address)) return { kind: 'no cell', place };
    const key = cellKey(change.sheet, change.address);
    if (seen.has(key)) return { kind: 'twice', place };
    seen.add(key);
  }
  return undefined;
}

function isOneCell(address: string): boolean {
  if (!/^\$?[A-Z]{1,3}\$?\d+$/.test(address)) return false;
  const { rows, columns } = areaOf(address);
  return rows === 1 && columns === 1;
}

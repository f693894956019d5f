import { contentDamage, filePlaces } from '../../wording/files';
import type { CellType } from '../../plans/snapshot';
import type { CellValue } from '../../plans/workbook-model';
import { type CellPlace, cellAddress } from '../cell-reference';
import { damagedContent } from '../file-refusal';
import { fromCellText } from '../xml/xml-text';
import type { Reading } from './reading';
import type { CellElement } from './scan-sheet';
import { serialOf } from './serial-date';

/** What a cell holds, by Excel's own types. A blank's value is "". */
export interface CellContents {
  value: CellValue;
  type: CellType;
}

export const blank: CellContents = { value: '', type: 'blank' };

/** How a sentence names a cell. */
export const cellInWords = (sheet: string, cell: CellPlace): string =>
  filePlaces.cell(sheet, cellAddress(cell));

/**
 * The constant of a cell, or the value its formula last had.
 *
 * @throws FileRefusal
 */
export function cellContents(cell: CellElement, sheet: string, reading: Reading): CellContents {
  if (cell.type === 'inlineStr') {
    return cell.inlineText === undefined ? blank : { value: cell.inlineText, type: 'text' };
  }
  if (cell.value === undefined) return blank;
  // A formula may give "", which is a text; elsewhere an empty element is no value at all.
  if (cell.type === 'str') return { value: fromCellText(cell.value), type: 'text' };
  const written = cell.value.trim();
  if (written === '') return blank;
  const read = readers[cell.type]?.(written, reading);
  if (read) return read;
  throw damagedContent(cellInWords(sheet, cell), contentDamage.wrongValue(written, cell.type));
}

/** What is written in a cell of each type; nothing where that type cannot have it. */
const readers: Readonly<
  Partial<Record<string, (written: string, reading: Reading) => CellContents | undefined>>
> = {
  n: (written) => numberOf(Number(written)),
  s: (written, { sharedStrings }) => {
    const text = /^\d{1,9}$/.test(written) ? sharedStrings[Number(written)] : undefined;
    return text === undefined ? undefined : { value: text, type: 'text' };
  },
  b: (written) => {
    if (written === '1' || written === 'true') return { value: true, type: 'boolean' };
    return written === '0' || written === 'false' ? { value: false, type: 'boolean' } : undefined;
  },
  e: (written) => (written.startsWith('#') ? { value: written, type: 'error' } : undefined),
  d: (written, { date1904 }) => numberOf(serialOf(written, date1904)),
};

const numberOf = (value: number): CellContents | undefined =>
  Number.isFinite(value) ? { value, type: 'number' } : undefined;

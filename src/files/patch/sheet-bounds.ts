import { addressOf } from '../../plans/cell-area';
import { type CellPlace, cellArea } from '../cell-reference';
import type { XmlScanner } from '../xml/xml-scanner';
import type { Splice } from './splices';
import type { Target } from './targets';

/** A sheet's own note of the cells it has (`<dimension ref="A1:G17"/>`), which grows with them. */
export class SheetBounds {
  private note: { start: number; end: number; first: CellPlace; last: CellPlace } | undefined;
  private grown = false;

  /** The note, at its tag. One that cannot be read is left as it is: Excel works it out anew. */
  found(scanner: XmlScanner): void {
    const cells = cellArea(scanner.attribute('ref') ?? '');
    const written = scanner.attributesAsWritten().find(({ name }) => name === 'ref');
    if (!cells || !written) return;
    const last = { row: cells.row + cells.rows - 1, column: cells.column + cells.columns - 1 };
    this.note = { ...written, first: { row: cells.row, column: cells.column }, last };
  }

  add({ row, column }: CellPlace): void {
    if (!this.note) return;
    const { first, last } = this.note;
    if (row >= first.row && row <= last.row && column >= first.column && column <= last.column) return;
    this.note.first = { row: Math.min(first.row, row), column: Math.min(first.column, column) };
    this.note.last = { row: Math.max(last.row, row), column: Math.max(last.column, column) };
    this.grown = true;
  }

  splice(): Splice | undefined {
    if (!this.note || !this.grown) return undefined;
    const { start, end, first, last } = this.note;
    const rows = last.row - first.row + 1;
    const columns = last.column - first.column + 1;
    return { start, end, text: `ref="${addressOf({ ...first, rows, columns })}"` };
  }
}

/** A row's own note of its columns (`spans="1:7"`), where the cells to come lie outside it. */
export function widenedSpans(scanner: XmlScanner, cells: readonly [number, Target][]): Splice | undefined {
  const written = scanner.attributesAsWritten().find(({ name }) => name === 'spans');
  const noted = scanner
    .attribute('spans')
    ?.match(/\d{1,5}/g)
    ?.map(Number);
  if (!written || !noted) return undefined;
  const stored = cells
    .filter(([, { value, change }]) => value !== null || change?.formula)
    .map(([column]) => column);
  const first = Math.min(...noted);
  const last = Math.max(...noted);
  const from = stored.reduce((least, column) => Math.min(least, column), first);
  const to = stored.reduce((most, column) => Math.max(most, column), last);
  if (from === first && to === last) return undefined;
  return { start: written.start, end: written.end, text: `spans="${from}:${to}"` };
}

import { addressOf, areaOf, cellOf } from '../cell-area';
import { type CellContent, contentOf } from '../changes/cell-content';
import type { NamedBlock, WorkbookSnapshot } from '../snapshot';

/** A cell of a named block, counted from 0, with what is really in it: a formula is not its result. */
export function heldContent(
  snapshot: WorkbookSnapshot,
  block: NamedBlock,
  row: number,
  column: number,
): { sheet: string; address: string; held: CellContent } {
  const cell = cellOf(areaOf(block.address), row, column);
  const used = snapshot.sheets.find(({ name }) => name === block.sheet)?.used;
  const first = used && areaOf(used.address);
  const formula = used?.formulas[cell.row - first!.row]?.[cell.column - first!.column] ?? '';
  const value = block.values[row]?.[column] ?? '';
  const type = block.types[row]?.[column] ?? 'blank';
  return { sheet: block.sheet, address: addressOf(cell), held: contentOf({ formula, value, type }) };
}

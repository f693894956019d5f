import type { Reference } from './reference';
import type { Formula } from './relative-form';
import type { Content, SheetGrid, WorkbookGrid } from './sheet-grid';

/** Enough cells of a range to see what it holds; a whole column is not walked. */
const MOST_CELLS_READ = 200;

/** What a range mostly is to a formula: figures where it holds any, text where it holds only text. */
type InputKind = 'figures' | 'text' | 'blank';

export const isFigure = (content: Content): boolean => content === 'number' || content === 'formula';

/**
 * Whether a formula would find figures wherever the formula it was copied from finds them: a copy that
 * reads headings or blank cells does not belong where it was put.
 */
export function findsFigures(
  copy: Formula,
  from: Formula,
  sheet: SheetGrid,
  workbook: WorkbookGrid,
): boolean {
  return copy.references.every((reference, index) => {
    const before = inputKind(from.references[index]!, sheet, workbook);
    return before !== 'figures' || inputKind(reference, sheet, workbook) === 'figures';
  });
}

function inputKind(reference: Reference, own: SheetGrid, workbook: WorkbookGrid): InputKind {
  const sheet = workbook.sheetOf(reference, own);
  // Another workbook is not at hand: nothing can be held against a reference to it.
  if (!sheet || reference.shape === 'columns' || reference.shape === 'rows') return 'figures';
  let kind: InputKind = 'blank';
  let read = 0;
  for (let row = reference.top.at; row <= reference.bottom.at; row += 1) {
    for (let column = reference.left.at; column <= reference.right.at; column += 1) {
      const content = sheet.contentAt(row, column);
      if (isFigure(content)) return 'figures';
      if (content !== 'blank') kind = 'text';
      read += 1;
      if (read === MOST_CELLS_READ) return 'figures';
    }
  }
  return kind;
}

/** Whether everything a formula refers to is in the workbook, so that it can be seen what it would find. */
export const isAtHand = ({ references }: Formula, own: SheetGrid, workbook: WorkbookGrid): boolean =>
  references.every((reference) => workbook.sheetOf(reference, own) !== undefined);

import { addressOf, cellOf } from '../plans/cell-area';
import {
  type CellContent,
  contentOf,
  isErrorValue,
  isFormula,
  sameContent,
} from '../plans/changes/cell-content';
import { type SheetArea, rectanglesOf } from '../plans/changes/rectangles';
import { cellKey } from '../plans/changes/change-list';
import type { CellValue } from '../plans/workbook-model';
import { applyWords } from '../wording/changes';
import { asEntered } from './as-entered';
import { inOwnNamespace } from './own-namespace';
import { typesOf } from './read-cells';

/** A rectangle of the workbook whose cells were asked for. */
export interface AskedArea extends SheetArea {
  worksheet: Excel.Worksheet;
  range: Excel.Range;
}

interface Place {
  sheet: string;
  address: string;
}

const contents = 'formulas,values,valueTypes';

/** Asks for the cells at some places, a rectangle at a time; with `lock`, whether they are locked. */
export function askForCells(
  context: Excel.RequestContext,
  places: readonly Place[],
  lock = false,
): AskedArea[] {
  return rectanglesOf(places).map((area) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(area.sheet);
    const range = worksheet.getRange(addressOf(area.cells));
    worksheet.load('id,protection/protected');
    range.load(lock ? `${contents},format/protection/locked` : contents);
    return { ...area, worksheet, range };
  });
}

/** What each cell of the areas holds, by `cellKey`, once they are loaded. */
export function contentsOf(areas: readonly AskedArea[]): Map<string, CellContent> {
  const held = new Map<string, CellContent>();
  for (const { sheet, cells, range } of areas) {
    const types = typesOf(range);
    (range.formulas as CellValue[][]).forEach((line, row) =>
      line.forEach((formula, column) => {
        const value = (range.values as CellValue[][])[row]![column]!;
        const content = contentOf({ formula, value, type: types[row]![column]! });
        held.set(cellKey(sheet, addressOf(cellOf(cells, row, column))), content);
      }),
    );
  }
  return held;
}

/** Enters contents with the next sync; a cell without any stays as it is. */
export function enter(
  areas: readonly AskedArea[],
  contentAt: (key: string) => CellContent | undefined,
): void {
  for (const { sheet, cells, range } of areas) {
    range.formulas = Array.from({ length: cells.rows }, (_, row) =>
      Array.from({ length: cells.columns }, (__, column) => {
        const content = contentAt(cellKey(sheet, addressOf(cellOf(cells, row, column))));
        return content ? entered(content) : null;
      }),
    );
    range.load(contents);
  }
}

/** Text goes in as text, whatever it begins with; only a formula goes in as one. */
function entered(content: CellContent): CellValue {
  const { value } = content;
  if (isFormula(content)) return inOwnNamespace(String(value));
  return isErrorValue(content) ? value : asEntered(value);
}

/** Whether a cell holds what was entered. Excel may spell a formula in its own way. */
export const wasTaken = (found: CellContent | undefined, meant: CellContent): boolean =>
  found !== undefined && (sameContent(found, meant) || (isFormula(found) && isFormula(meant)));

/** Whether a cell holds a content, its formulas under the namespace of this build or of the template. */
export const holds = (found: CellContent | undefined, meant: CellContent): boolean =>
  found !== undefined &&
  (sameContent(found, meant) ||
    (isFormula(meant) && sameContent(found, { value: inOwnNamespace(String(meant.value)) })));

/** What a cell holds, as a sentence says it. */
export function inWords(content: CellContent | undefined): string {
  if (!content || content.value === '') return applyWords.blankCell();
  const { value } = content;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return String(value).toUpperCase();
  return isFormula(content) || isErrorValue(content) ? value : applyWords.textCell(value);
}

import { readsNothing } from './relative-form';
import type { LineCell } from './sheet-grid';
import { type FormulaCell, isFormulaCell } from './stretches';

/** Cells of one kind next to one another: copies of one formula, typed figures, or anything else. */
export interface Piece {
  kind: 'formula' | 'typed' | 'other';
  cells: LineCell[];
}

/** Whether a cell holds a typed figure, or a formula of typed numbers alone. */
export const isTyped = ({ content, formula }: LineCell): boolean =>
  content === 'number' || (formula !== undefined && readsNothing(formula));

export function piecesOf(line: readonly LineCell[], mostCellsBetween: number): Piece[] {
  const pieces: Piece[] = [];
  for (const cell of line) {
    const kind = isTyped(cell) ? 'typed' : isFormulaCell(cell) ? 'formula' : 'other';
    const piece = pieces.at(-1);
    const last = piece?.cells.at(-1);
    const near = last !== undefined && cell.at - last.at - 1 <= mostCellsBetween;
    // What lies apart is no neighbour: an empty piece keeps the two from being taken for such.
    if (last && !near) pieces.push({ kind: 'other', cells: [] });
    const joins = near && piece!.kind === kind && last.formula?.pattern === cell.formula?.pattern;
    if (joins) piece!.cells.push(cell);
    else pieces.push({ kind, cells: [cell] });
  }
  return pieces;
}

/** The formulas that stand beside a typed piece. */
export interface Sides {
  before: readonly FormulaCell[];
  after: readonly FormulaCell[];
  /** Whether those of both sides are copies of one another. */
  alike: boolean;
}

export function sidesOf(pieces: readonly Piece[], index: number): Sides {
  const before = formulasOf(pieces[index - 1]);
  const after = formulasOf(pieces[index + 1]);
  const alike =
    before.length > 0 && after.length > 0 && before[0]!.formula.pattern === after[0]!.formula.pattern;
  return { before, after, alike };
}

const formulasOf = (piece: Piece | undefined): FormulaCell[] =>
  piece?.kind === 'formula' ? piece.cells.filter(isFormulaCell) : [];

import type { AuditCriteria } from './criteria';
import { isFigure } from './inputs';
import type { Place, Reference } from './reference';
import type { Formula } from './relative-form';
import type { Direction, LineCell, SheetGrid } from './sheet-grid';
import { type FormulaCell, isFormulaCell } from './stretches';
import type { Suspect } from './suspect';
import { totalOfRange } from './totals';

/**
 * Totals at the foot or the right of a block whose range ends before the block does: as when a row was
 * inserted just above the total.
 */
export function shortTotals(sheet: SheetGrid, criteria: AuditCriteria): Suspect[] {
  return (['across', 'down'] as const).flatMap((direction) =>
    sheet
      .lines(direction)
      .flatMap((line) => line.filter(isFormulaCell))
      .flatMap((cell) => {
        const short = stopsShort(cell, direction, sheet, criteria);
        return short ? [short] : [];
      }),
  );
}

function stopsShort(
  cell: FormulaCell,
  direction: Direction,
  sheet: SheetGrid,
  criteria: AuditCriteria,
): Suspect | undefined {
  const range = rangeOnLine(cell.formula, cell, direction);
  if (!range) return undefined;
  const { first, last } = endsOf(range, direction);
  const between = cell.at - last - 1;
  if (between < 1 || between > criteria.mostCellsBetween || last - first + 1 < criteria.fewestNeighbours)
    return undefined;
  const place = (at: number): Place =>
    direction === 'across'
      ? { sheet: '', row: cell.row, column: at }
      : { sheet: '', row: at, column: cell.column };
  const omitted = Array.from({ length: between }, (_, index) => place(last + 1 + index));
  if (!omitted.every((one) => alike(sheet, one, place(last)))) return undefined;
  const expected = endingBefore(cell.formula, range, cell.at, direction);
  return {
    sheet,
    direction,
    cell,
    expected,
    neighbours: [],
    between: false,
    confidence: 'likely',
    what: { kind: 'short', omitted },
  };
}

/** The range of a formula that totals its own row or column, before it. */
function rangeOnLine(formula: Formula, cell: LineCell, direction: Direction): Reference | undefined {
  const range = totalOfRange(formula)?.range;
  if (!range) return undefined;
  const onLine =
    direction === 'across'
      ? range.top.at === cell.row && range.bottom.at === cell.row
      : range.left.at === cell.column && range.right.at === cell.column;
  return onLine ? range : undefined;
}

const endsOf = (
  { top, left, bottom, right }: Reference,
  direction: Direction,
): { first: number; last: number } =>
  direction === 'across' ? { first: left.at, last: right.at } : { first: top.at, last: bottom.at };

/** Whether two cells hold figures of the same making: both typed, or copies of one formula. */
function alike(sheet: SheetGrid, one: Place, other: Place): boolean {
  const content = sheet.contentAt(one.row, one.column);
  return (
    isFigure(content) &&
    content === sheet.contentAt(other.row, other.column) &&
    sheet.formulaAt(one.row, one.column)?.pattern === sheet.formulaAt(other.row, other.column)?.pattern
  );
}

function endingBefore(formula: Formula, range: Reference, at: number, direction: Direction): Formula {
  const longer: Reference =
    direction === 'across'
      ? { ...range, right: { ...range.right, at: at - 1 } }
      : { ...range, bottom: { ...range.bottom, at: at - 1 } };
  const tokens = formula.tokens.map((token) =>
    token.kind === 'reference' ? { kind: 'reference' as const, reference: longer } : token,
  );
  return { ...formula, tokens, references: [longer] };
}

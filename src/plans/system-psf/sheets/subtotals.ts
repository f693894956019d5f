import { addressOf, type Area, area, columnOf, rowsOf } from '../../cell-area';
import type { SheetDraft } from '../sheet-draft';
import type { OrderedSystem } from '../system-description';

/** Commissioners and trusts, as the published tables subtotal them; a kind without organisations has no line. */
function kindsOf(system: OrderedSystem): { label: string; from: number; count: number }[] {
  const commissioners = system.commissioners.length;
  return [
    { label: 'Commissioners', from: 0, count: commissioners },
    { label: 'Trusts', from: commissioners, count: system.trusts.length },
  ].filter(({ count }) => count > 0);
}

/** How many rows the subtotals and the system's total take below a block of organisations. */
export const subtotalRows = (system: OrderedSystem): number => kindsOf(system).length + 1;

/** The labels of the subtotals, in the first column. */
export function labelSubtotals(sheet: SheetDraft, row: number, system: OrderedSystem): void {
  const labels = [...kindsOf(system).map(({ label }) => label), 'System, each organisation as included'];
  labels.forEach((label, index) => sheet.text(row + index, 1, label, 'totalLabel'));
}

/**
 * Subtotals and the system's total below a block of organisations.
 *
 * @param included The column of included parts, for figures not yet counted by it.
 * @returns The line of the system's totals.
 */
export function placeSubtotals(sheet: SheetDraft, body: Area, system: OrderedSystem, included?: Area): Area {
  const first = body.row + body.rows;
  const kinds = kindsOf(system);
  kinds.forEach(({ from, count }, index) => {
    sheet.each(area(first + index, body.column, 1, body.columns), (_, column) => {
      const figures = addressOf(columnOf(rowsOf(body, from, count), column));
      const parts = included && addressOf(rowsOf(included, from, count));
      return { formula: parts ? `=SUMPRODUCT(${parts},${figures})` : `=SUM(${figures})`, style: 'total' };
    });
  });
  const total = area(first + kinds.length, body.column, 1, body.columns);
  sheet.each(total, (_, column) => ({
    formula: `=SUM(${addressOf(area(first, body.column + column, kinds.length))})`,
    style: 'total',
  }));
  return total;
}

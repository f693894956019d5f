import { parseFormula } from '../../formula/parse';
import type { PlanCell } from '../../compile';
import type { Plan } from '../../plan';

/** A formula that is not the template's, and what it reads of the plan. */
export interface ForeignFormula {
  cell: PlanCell;
  formula: string;
  /** The cells of the plan that it reads; `undefined` where the formula is not understood. */
  reads: readonly PlanCell[] | undefined;
}

/** Whether a formula leads out of the workbook: [Book.xlsx]Sheet!A1, '[Book.xlsx]A sheet'!A1, [1]Sheet!A1. */
export const leadsOut = (formula: string): boolean =>
  /\[[^\]]+\][^!"(),+*/^&<>=]*!/.test(formula.replace(/"(?:[^"]|"")*"/g, ''));

const known = new WeakMap<Plan, ForeignFormula[]>();

/** Every formula in a cell of the plan that the template does not have there. */
export function foreignFormulas(plan: Plan): readonly ForeignFormula[] {
  const found = known.get(plan) ?? plan.cells.flatMap((cell) => foreignIn(plan, cell));
  known.set(plan, found);
  return found;
}

function foreignIn(plan: Plan, cell: PlanCell): ForeignFormula[] {
  const { formula } = plan.read(cell);
  if (typeof formula !== 'string' || !formula.startsWith('=')) return [];
  // A formula is respelt when rows of a sheet that it reads have moved: that sheet is mended first.
  if (cell.formula && (plan.hasOwnFormula(cell) || !plan.readsOnlyInShape(cell))) return [];
  const parsed = parseFormula(formula);
  return [{ cell, formula, reads: parsed && plan.compiled.cellsRead(cell.sheet, parsed) }];
}

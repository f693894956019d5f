import { type Quarter, quarters } from '../../psf/quarters';
import type { Step, StepId } from '../../psf/steps';
import type { FunctionId } from './call-outcome';

/** The cell of a call's result that is explained, from 0. */
export interface CellOfResult {
  row: number;
  column: number;
}

/** What one cell of a result is, and which steps lead to it. */
export interface Focus {
  /** What the cell holds; `measure` is a key of the wording. */
  measure: string;
  quarter?: Quarter;
  /** Its row in the arguments, where it is of one organisation. */
  row?: number;
  belongs: (step: Step) => boolean;
}

const toDateSteps: readonly StepId[] = ['earnedToDate', 'lostToDate', 'recoverableToDate'];
const recoverySteps: readonly StepId[] = ['improvementNeeded', 'comesBack', 'nextLoss'];
const closingSteps = [...toDateSteps, ...recoverySteps];

const tableMeasures: Partial<Record<FunctionId, readonly string[]>> = {
  SYSTEMPSF: ['available', 'shortfall', 'earned', 'lost', 'recovered', 'paid', 'recoverable'],
  TRUSTPSF: ['available', 'shortfall', 'earned', 'lost', 'recovered', 'paid', 'recoverable'],
  AEPSF: ['available', 'earned', 'lost', 'recovered', 'paid', 'recoverable'],
};

/** The part of the split that each of its columns is. */
const splitSteps: readonly (readonly StepId[])[] = [
  ['aePart'],
  ['aePart', 'systemPart', 'financePart'],
  ['systemPart'],
  ['aePart', 'systemPart', 'financePart'],
];

/** Functions whose steps are by row and column, or by row and quarter. */
const byRowAndColumn: readonly FunctionId[] = ['SHARE', 'CONTROLTOTAL', 'SYSTEMPLAN', 'REQUIREMENT', 'MEETS'];
const byRowAndQuarter: readonly FunctionId[] = ['AESTANDARD', 'PHASE', 'VARIANCE'];

interface Choices {
  /** In lower case; "" where it was left out. */
  measure: string;
  scope: string;
}

/** What a cell of a function's result is. */
export function focusOn(id: FunctionId, cell: CellOfResult, choices: Choices): Focus {
  const { row } = cell;
  const ofRow = (step: Step) => step.row === undefined || step.row === row;
  if (id in tableMeasures) return ofPot(id, cell, choices.measure);
  if (id === 'RECOVERY') return ofRecovery(cell, choices.scope);
  if (id === 'PSFSPLIT') {
    const ids = splitSteps[cell.column] ?? [];
    const measure = ['ae', 'finance', 'system', 'total'][cell.column] ?? 'result';
    return { measure, row, belongs: (step) => ofRow(step) && ids.includes(step.id) };
  }
  if (byRowAndQuarter.includes(id)) {
    const quarter = quarters[cell.column];
    const belongs = (step: Step) => ofRow(step) && step.quarter === quarter;
    return { measure: 'result', row, ...(quarter && { quarter }), belongs };
  }
  if (byRowAndColumn.includes(id))
    return { measure: 'result', row, belongs: (step) => ofRow(step) && step.column === cell.column };
  const measure = id === 'MARGINALRATE' ? (['paid', 'heldBack'][cell.column] ?? 'result') : 'result';
  return { measure, belongs: ofRow };
}

function ofPot(id: FunctionId, { row, column }: CellOfResult, measure: string): Focus {
  const ofOne = id === 'SYSTEMPSF' || measure === 'table' ? undefined : row;
  const ofRow = (step: Step) => ofOne === undefined || step.row === undefined || step.row === ofOne;
  const rowPart = ofOne === undefined ? {} : { row: ofOne };
  if (measure === '') {
    const shown = toDateSteps.slice(0, column + 1);
    const belongs = (step: Step) =>
      ofRow(step) && (!closingSteps.includes(step.id) || shown.includes(step.id));
    return { measure: toDateSteps[column] ?? 'result', ...rowPart, belongs };
  }
  const quarter = quarters[measure === 'table' ? column - 1 : column];
  const named = measure === 'table' ? (tableMeasures[id]![row - 1] ?? 'heading') : measure;
  const belongs = (step: Step) =>
    ofRow(step) && !closingSteps.includes(step.id) && (step.quarter ?? 1) <= (quarter ?? 4);
  return { measure: named, ...(quarter && { quarter }), ...rowPart, belongs };
}

function ofRecovery({ row, column }: CellOfResult, scope: string): Focus {
  const ofSystem = scope === 'system';
  const closing = recoverySteps[column];
  const belongs = (step: Step) =>
    (ofSystem || step.row === row) && (!closingSteps.includes(step.id) || step.id === closing);
  return { measure: closing ?? 'result', ...(!ofSystem && { row }), belongs };
}

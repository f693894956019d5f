import type { Quarter } from '../../psf/quarters';
import type { Step, StepId } from '../../psf/steps';
import { type Area, addressOf } from '../cell-area';
import type { ArgumentName } from './call-outcome';

/** Which cells of an argument a figure comes from: of the step's row, of its quarter, or all of them. */
type Taken = 'all' | 'row' | 'quarter' | 'to date' | 'column';
type From = readonly [ArgumentName, Taken];

/** Where the figures of steps come from. A figure that is not here is worked out, and has no cell of its own. */
const origins: Readonly<Record<string, readonly From[]>> = {
  pot: [['available', 'quarter']],
  potsToDate: [['available', 'to date']],
  available: [['available', 'to date']],
  lossRate: [['lossRate', 'all']],
  planToDate: [['plan', 'to date']],
  actualToDate: [['actual', 'to date']],
  offsetsToDate: [['offsets', 'to date']],
  plan: [['plan', 'quarter']],
  actual: [['actual', 'quarter']],
  performance: [['performance', 'quarter']],
  lastYear: [['priorYear', 'quarter']],
  target: [['target', 'all']],
  aeShare: [['aeShare', 'all']],
  systemShare: [['systemShare', 'all']],
  additionalFund: [['additionalFund', 'row']],
  hasAE: [['hasAE', 'row']],
  annual: [['annual', 'row']],
  share: [['profile', 'quarter']],
  amount: [
    ['controlTotals', 'column'],
    ['amount', 'all'],
  ],
  variation: [['variations', 'column']],
  included: [['included', 'row']],
  weight: [['weights', 'column']],
  weights: [['weights', 'all']],
  startingPoint: [['startingPoint', 'all']],
  cap: [['cap', 'all']],
  rate: [['rate', 'all']],
  base: [['base', 'column']],
  value: [['value', 'row']],
  baseline: [['baseline', 'row']],
};

/** Steps of which a figure comes from another argument than its name says. */
const byStep: Partial<Record<StepId, Readonly<Record<string, readonly From[]>>>> = {
  draftPlanCounts: { amount: [['draftPlans', 'column']] },
  standardMet: { performance: [['performance', 'column']] },
};

/** The cells of a call's arguments, by the argument's name. */
export type ArgumentAreas = Partial<Record<ArgumentName, { sheet: string; area: Area }>>;

/**
 * Where a figure of a step comes from, if it comes from cells.
 *
 * @param reported Quarters reported: what is to date without a quarter of its own is up to there.
 */
export function cellsOfFigure(
  step: Step,
  figure: string,
  areas: ArgumentAreas,
  reported: Quarter,
): { sheet: string; address: string } | undefined {
  for (const [argument, taken] of byStep[step.id]?.[figure] ?? origins[figure] ?? []) {
    const held = areas[argument];
    const part = held && partTaken(held.area, taken, step, reported);
    if (part && contains(held.area, part)) return { sheet: held.sheet, address: addressOf(part) };
  }
  return undefined;
}

/** A step without a row is of all rows together; a single row or column serves every one. */
function partTaken(of: Area, taken: Taken, { row, column = 0, quarter }: Step, reported: Quarter): Area {
  const rows = row === undefined || of.rows === 1 ? of : { ...of, row: of.row + row, rows: 1 };
  const across = (from: number, count: number): Area =>
    of.columns === 1 ? rows : { ...rows, column: of.column + from, columns: count };
  switch (taken) {
    case 'all':
      return of;
    case 'row':
      return rows;
    case 'column':
      return across(column, 1);
    case 'quarter':
      return quarter === undefined ? rows : across(quarter - 1, 1);
    case 'to date':
      return across(0, quarter ?? reported);
  }
}

const contains = (outer: Area, inner: Area): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;

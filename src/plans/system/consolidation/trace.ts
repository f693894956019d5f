import { placeInWords } from '../../checks/about';
import type { PlanCell } from '../../compile';
import type { UnitOrganisation } from '../units';
import type { How } from './adding-rules';
import type { UnitPlan } from './load-plans';
import { isAdded } from './problems';
import { numberIn } from './plan-contents';
import type { Making } from './system-cells';
import type { Cells } from './work-out';

/** What one organisation's plan gives to a figure of the system. */
export interface FigurePart {
  organisation: UnitOrganisation;
  file: string;
  /** The cell of its own plan. */
  sheet: string;
  address: string;
  /** Nothing where that cell holds no number. */
  value?: number;
  /** Of the whole, where the parts add up to it: 0.25 is a quarter. */
  share?: number;
  /** Of an average: the figure that weights it. */
  weight?: number;
}

/** A place's part in a figure, with those of its organisations. */
export interface PlacePart {
  place: string;
  value?: number;
  share?: number;
  parts: FigurePart[];
}

/** A figure of the system with all it is made from. */
export interface FigureTrace {
  sheet: string;
  address: string;
  /** Its line and column in words. */
  label: string;
  how: How;
  value?: number;
  /** Of an average: what weights it, in words. */
  base?: string;
  /** Of a figure worked out by the template: its formula. */
  formula?: string;
  /** In the order of the unit; places without a part are left out. */
  places: PlacePart[];
}

const numberOf = (held: Cells[number]): number | undefined =>
  held?.type === 'number' ? Number(held.value) : undefined;

/** Traces a figure of the system to the places and organisations it is made from. */
export function traceOf(
  { cell, rule, line }: Making,
  plans: readonly UnitPlan[],
  system: Cells,
  byPlace: ReadonlyMap<string, Cells>,
): FigureTrace {
  const own: { plan: UnitPlan; at: PlanCell }[] = line
    ? line.entries.map(({ plan, cells }) => ({ plan, at: cells.get(cell.column)! }))
    : plans.map((plan) => ({ plan, at: cell }));
  const value = numberOf(system[cell.index]);
  const values = own.map(({ plan, at }) => numberIn(plan.contents, at));
  const whole = wholeOf(cell, value, values);
  const parts = own.map(({ plan, at }, index): FigurePart => {
    const weight = rule.how === 'weighted' ? numberIn(plan.contents, rule.base) : undefined;
    return {
      organisation: plan.organisation,
      file: plan.file,
      sheet: at.sheet.name,
      address: at.address,
      ...withShare(values[index], whole),
      ...(weight !== undefined && { weight }),
    };
  });
  return {
    sheet: cell.sheet.name,
    address: cell.address,
    label: placeInWords(cell),
    how: rule.how,
    ...(value !== undefined && { value }),
    ...(rule.how === 'weighted' && { base: placeInWords(rule.base) }),
    ...(cell.formula !== undefined && { formula: cell.formula }),
    places: [...byPlace].flatMap(([place, cells]) => {
      const ofPlace = parts.filter(({ organisation }) => organisation.place === place);
      if (ofPlace.length === 0) return [];
      return [{ place, ...withShare(numberOf(cells[cell.index]), whole), parts: ofPlace }];
    }),
  };
}

/** What shares are taken of: the figure, where its parts add up to it and it is not nil. */
function wholeOf(
  cell: PlanCell,
  value: number | undefined,
  parts: readonly (number | undefined)[],
): number | undefined {
  if (value === undefined || value === 0 || !isAdded(cell)) return undefined;
  const shown = parts.reduce<number>((total, one) => total + (one ?? 0), 0);
  return Math.abs(shown - value) < 0.5 ? value : undefined;
}

const withShare = (
  value: number | undefined,
  whole: number | undefined,
): Pick<FigurePart, 'value' | 'share'> => ({
  ...(value !== undefined && { value }),
  ...(value !== undefined && whole !== undefined && { share: value / whole }),
});

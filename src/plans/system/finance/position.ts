import { type Pence, sum, times } from '../../../psf/money';
import type { CellPlace } from '../cell-reader';

/** An organisation's year as it is filled in, in pence; a blank month or forecast has no figure. */
export interface OrganisationFinance {
  organisation: string;
  odsCode: string;
  kind: 'Commissioner' | 'Trust';
  place: string;
  accepted: boolean;
  included: number;
  controlTotal?: Pence;
  plan: readonly (Pence | undefined)[];
  actual: readonly (Pence | undefined)[];
  forecast?: Pence;
  at: { organisation: CellPlace; plan: CellPlace; actual: CellPlace; forecast: CellPlace };
}

export const positionFigures = [
  'planToDate',
  'actualToDate',
  'variance',
  'planYear',
  'forecast',
  'forecastVariance',
  'controlTotal',
  'forecastLessControlTotal',
  'toRecover',
] as const;
export type PositionFigure = (typeof positionFigures)[number];

/** In pence, surplus positive. A figure that rests on a blank is absent: a blank is not a nil. */
export type FinancePosition = Partial<Record<PositionFigure, Pence>>;

/**
 * An organisation's position at the end of a month, in full. `toRecover` is what the months to come have to
 * better their plan by for the forecast to hold.
 *
 * @param months Months reported, 1 to 12.
 */
export function positionOf(one: OrganisationFinance, months: number): FinancePosition {
  const planToDate = whole(one.plan.slice(0, months));
  const actualToDate = whole(one.actual.slice(0, months));
  const planYear = whole(one.plan);
  const { forecast, controlTotal } = one;
  const variance = less(actualToDate, planToDate);
  const forecastVariance = less(forecast, planYear);
  return withoutAbsent({
    planToDate,
    actualToDate,
    variance,
    planYear,
    forecast,
    forecastVariance,
    controlTotal,
    forecastLessControlTotal: less(forecast, controlTotal),
    toRecover: less(forecastVariance, variance),
  });
}

/** A position as far as the organisation is counted in the system. */
export const countedAt = (position: FinancePosition, included: number): FinancePosition =>
  withoutAbsent(
    eachFigure((figure) => (position[figure] === undefined ? undefined : times(position[figure], included))),
  );

/** Positions together; a figure that one of them lacks is absent, for a part is not the whole. */
export const together = (positions: readonly FinancePosition[]): FinancePosition =>
  withoutAbsent(eachFigure((figure) => whole(positions.map((position) => position[figure]))));

/** The sum, where every amount is there. */
export function whole(amounts: readonly (Pence | undefined)[]): Pence | undefined {
  const known = amounts.filter((amount): amount is Pence => amount !== undefined);
  return known.length === amounts.length ? sum(known) : undefined;
}

const less = (one: Pence | undefined, other: Pence | undefined): Pence | undefined =>
  one === undefined || other === undefined ? undefined : one - other;

type MaybeFigures = Record<PositionFigure, Pence | undefined>;

const eachFigure = (of: (figure: PositionFigure) => Pence | undefined): MaybeFigures =>
  Object.fromEntries(positionFigures.map((figure) => [figure, of(figure)])) as MaybeFigures;

const withoutAbsent = (figures: MaybeFigures): FinancePosition =>
  Object.fromEntries(Object.entries(figures).filter(([, amount]) => amount !== undefined));

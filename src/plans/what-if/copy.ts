import type { Pence } from '../../psf/money';
import type { AePerformance, OrganisationYear, SchemeTerms } from '../../psf/position';
import { type SystemPosition, systemPosition } from '../../psf/position';
import { type Quarter, lastQuarter, quarters } from '../../psf/quarters';
import { improvementPlanOf } from '../../psf/system-improvement-plan';
import { variance } from '../../psf/variance';

/** A copy of a workbook's figures to the end of a quarter, to be tried out on. The workbook keeps its own. */
export interface Copy {
  organisations: readonly OrganisationYear[];
  /** The quarter it goes to; those after the reported ones are a forecast. */
  quarter: Quarter;
  terms: SchemeTerms;
}

/** A figure of one organisation and quarter, in place of the copy's own. */
export interface TriedFigure {
  kind: 'actual' | 'offset';
  /** The organisation's place, from 0. */
  row: number;
  quarter: Quarter;
  amount: Pence;
}

/** What an organisation is held to in each quarter: its control total after variations, or its draft plan. */
export function planOf(organisation: OrganisationYear): Pence[] {
  const { controlTotal, variation } = organisation;
  return improvementPlanOf({
    ...organisation,
    controlTotal: controlTotal.map((amount, index) => amount + variation[index]!),
  });
}

/** How far an organisation is above its own plan to date, offsets counted; below nil is a shortfall. */
export function aheadOfPlan(organisation: OrganisationYear, quarter: Quarter): Pence {
  const { actual, offset } = organisation;
  const counted = actual.slice(0, quarter).map((amount, index) => amount + offset[index]!);
  return variance(planOf(organisation), counted, 'ytd').at(-1) ?? 0;
}

/**
 * A copy to the end of a quarter. A quarter to come is forecast on plan; its A&E performance is what the
 * workbook already holds for it, else that of the last quarter reported.
 */
export function copyTo(reported: Copy, quarter: Quarter): Copy {
  const known = Math.min(reported.quarter, quarter) as Quarter;
  const organisations = reported.organisations.map((one): OrganisationYear => {
    const forecast = planOf(one).slice(known, quarter);
    return {
      ...one,
      actual: [...one.actual.slice(0, known), ...forecast],
      ...(one.performance && { performance: carriedForward(one.performance, known) }),
    };
  });
  return { ...reported, organisations, quarter };
}

function carriedForward(performance: AePerformance, known: Quarter): AePerformance {
  const carried = (fractions: readonly number[]): number[] =>
    quarters.map((_, index) => {
      const held = fractions[index] ?? 0;
      // A blank reads as 0, and no department sees nobody within four hours.
      return index < known || held > 0 ? held : (fractions[known - 1] ?? 0);
    });
  return Object.fromEntries(
    Object.entries(performance).map(([name, fractions]) => [name, carried(fractions as readonly number[])]),
  ) as unknown as AePerformance;
}

/** The copy with other figures in place of its own. */
export function withFigures(copy: Copy, tried: readonly TriedFigure[]): Copy {
  if (tried.length === 0) return copy;
  const organisations = copy.organisations.map((one, row): OrganisationYear => {
    const own = tried.filter((figure) => figure.row === row && figure.quarter <= copy.quarter);
    if (own.length === 0) return one;
    const placed = (kind: TriedFigure['kind'], amounts: readonly Pence[]): Pence[] =>
      amounts.map(
        (amount, index) =>
          own.find((figure) => figure.kind === kind && figure.quarter === index + 1)?.amount ?? amount,
      );
    return { ...one, actual: placed('actual', one.actual), offset: placed('offset', one.offset) };
  });
  return { ...copy, organisations };
}

/** The copy with so much added to one organisation's actual or offset of its last quarter. */
export function withAdded(copy: Copy, kind: TriedFigure['kind'], row: number, amount: Pence): Copy {
  const held = copy.organisations[row]![kind][copy.quarter - 1]!;
  return withFigures(copy, [{ kind, row, quarter: copy.quarter, amount: held + amount }]);
}

/** @throws Refusal where the copy's variations or offsets do not net to zero. */
export const positionOf = ({ organisations, quarter, terms }: Copy): SystemPosition =>
  systemPosition(organisations, quarter, terms);

/** The quarters a copy can go to: the one reported and those to come. */
export const quartersFrom = (reported: Quarter): Quarter[] =>
  quarters.filter((quarter) => quarter >= reported && quarter <= lastQuarter);

import { type Pence, sum } from '../../psf/money';
import type { SystemPosition } from '../../psf/position';
import type { Quarter } from '../../psf/quarters';
import { type SystemPsfTerms, systemPsf } from '../../psf/system-psf';
import { type Copy, copyTo, positionOf, quartersFrom, withAdded } from './copy';

/** The least improvement by the end of a quarter that brings back what was lost, and what it brings. */
export interface Improvement {
  /** The quarter by whose end the improvement is made. */
  quarter: Quarter;
  /** Whole pence better than the forecast; nil where nothing can be brought back. */
  improvement: Pence;
  /** What is earned to date with it, more than without it: over all trusts and kinds of PSF. */
  gain: Pence;
}

export interface TrustImprovement {
  name: string;
  /** One for the quarter reported and each quarter to come. */
  byQuarter: Improvement[];
}

/**
 * The least number of pence, from 0 to `most`, at which something holds. It must hold at `most`, and once
 * it holds at an amount hold at every larger one.
 */
export function leastPence(most: Pence, holds: (amount: Pence) => boolean): Pence {
  let [tooLittle, enough] = [-1, most];
  while (enough - tooLittle > 1) {
    const middle = Math.floor((tooLittle + enough) / 2);
    if (holds(middle)) enough = middle;
    else tooLittle = middle;
  }
  return enough;
}

/**
 * The least improvement of the system's year to date at its last quarter that earns at least `wanted` of
 * System PSF: the inverse of the rule, found with the rule, and so exact for each of its readings.
 *
 * @param pots The system's pot of each quarter, to that quarter.
 * @param shortfalls The year-to-date shortfall at the end of each of them, without the improvement.
 * @param wanted What is to be earned to date; all that making the shortfall good earns, unless given.
 */
export function leastSystemImprovement(
  pots: readonly Pence[],
  shortfalls: readonly Pence[],
  terms: SystemPsfTerms,
  wanted?: Pence,
): Pence | undefined {
  const most = shortfalls.at(-1) ?? 0;
  const earnedWith = (improvement: Pence): Pence =>
    sum(systemPsf(pots, [...shortfalls.slice(0, -1), most - improvement], terms).paid);
  const goal = wanted ?? earnedWith(most);
  if (goal > earnedWith(most)) return undefined;
  return leastPence(most, (improvement) => earnedWith(improvement) >= goal);
}

/** For the system: what brings its PSF back by the end of the quarter reported, or of each to come. */
export function systemImprovements(reported: Copy): Improvement[] {
  return quartersFrom(reported.quarter).map((quarter) => {
    const copy = copyTo(reported, quarter);
    const before = positionOf(copy);
    const { available, shortfall } = before.systemHistory;
    const improvement = leastSystemImprovement(available, shortfall, copy.terms) ?? 0;
    const after = positionOf(withCountedInFull(copy, improvement));
    return { quarter, improvement, gain: gained(before, after) };
  });
}

/**
 * The improvement as the system counts it, made by nobody in particular: an organisation counted in full
 * that no PSF turns on, so that the trusts' own tests stay as they are.
 */
function withCountedInFull(copy: Copy, improvement: Pence): Copy {
  const nil = [0, 0, 0, 0];
  const actual = nil.slice(0, copy.quarter).map((_, index) => (index === copy.quarter - 1 ? improvement : 0));
  const extra = { name: '', accepted: true, included: 1, controlTotal: nil, draftPlan: nil, variation: nil };
  return { ...copy, organisations: [...copy.organisations, { ...extra, offset: nil, actual }] };
}

/** For each trust that accepted: what puts it back on its control total, and what that brings to all trusts. */
export function trustImprovements(reported: Copy): TrustImprovement[] {
  const quarterly = quartersFrom(reported.quarter).map((quarter) => {
    const copy = copyTo(reported, quarter);
    return { copy, before: positionOf(copy) };
  });
  const rows = reported.organisations.flatMap((one, row) => (one.pots ? [row] : []));
  return rows.flatMap((row, trust) => {
    const { name, accepted } = reported.organisations[row]!;
    if (!accepted) return [];
    const byQuarter = quarterly.map(({ copy, before }): Improvement => {
      const { improvementNeeded } = before.trusts[trust]!.stake;
      const after = positionOf(withAdded(copy, 'actual', row, improvementNeeded));
      return { quarter: copy.quarter, improvement: improvementNeeded, gain: gained(before, after) };
    });
    return [{ name, byQuarter }];
  });
}

const gained = (before: SystemPosition, after: SystemPosition): Pence =>
  after.total.earned - before.total.earned;

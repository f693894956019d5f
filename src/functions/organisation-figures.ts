import type { Pence } from '../psf/money';
import type { Quarter } from '../psf/quarters';
import type { TrustFigures } from '../psf/trust-finance-psf';
import { byQuarter, optional, refuseUnlessSameRows } from './arguments';
import { amount } from './cells';

/** Plans and actuals of the same organisations, by organisation and quarter reported. */
export interface PlanAndActual {
  plan: Pence[][];
  actual: Pence[][];
}

/** Reads a plan and the actuals against it: a row each for the same organisations. */
export function readPlanAndActual(plan: unknown, actual: unknown, quarters: Quarter): PlanAndActual {
  const plans = byQuarter('Plan', plan, amount, quarters);
  const actuals = byQuarter('Actual', actual, amount, quarters);
  refuseUnlessSameRows('Actual', actuals, 'Plan', plans);
  return { plan: plans, actual: actuals };
}

/** Reads the figures of trusts, with the in-year offsets agreed between organisations where they are given. */
export function readTrustFigures(
  given: { plan: unknown; actual: unknown; offsets?: unknown },
  quarters: Quarter,
): TrustFigures[] {
  const { plan, actual } = readPlanAndActual(given.plan, given.actual, quarters);
  const offsets = optional(
    given.offsets,
    () => byQuarter('Offsets', given.offsets, amount, quarters),
    undefined,
  );
  if (offsets) refuseUnlessSameRows('Offsets', offsets, 'Plan', plan);
  return plan.map((row, trust) => ({ plan: row, actual: actual[trust]!, offset: offsets?.[trust] }));
}

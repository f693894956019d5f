import type { QuarterOfSystem } from './loss-reading';
import type { Pence } from './money';
import type { Explain } from './steps';

/** All that was lost comes back once the cumulative position is on plan (MoU section 6(ii)). */
export function recoveredOnPlan(now: QuarterOfSystem, explain?: Explain): Pence {
  const { quarter, shortfall, outstanding, pot } = now;
  if (shortfall > 0) return 0;
  explain?.({ id: 'systemOnPlan', quarter, figures: { pot }, result: pot });
  if (outstanding > 0)
    explain?.({ id: 'recoveredBySystem', quarter, figures: { outstanding }, result: outstanding });
  return outstanding;
}

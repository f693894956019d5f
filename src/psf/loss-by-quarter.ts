import type { QuarterOfSystem } from './loss-reading';
import { times } from './money';
import type { QuarterOutcome } from './pot-history';
import { recoveredOnPlan } from './recovered-on-plan';
import type { Explain } from './steps';

/** Reading `quarter`: every quarter loses the rate times its year-to-date shortfall, up to its own pot. */
export function lossByQuarter(now: QuarterOfSystem, explain?: Explain): QuarterOutcome {
  const { quarter, pot, shortfall, lossRate } = now;
  const lost = Math.min(times(shortfall, lossRate), pot);
  if (shortfall > 0)
    explain?.({ id: 'lossAtRate', quarter, figures: { shortfall, lossRate, pot }, result: lost });
  return { lost, recovered: recoveredOnPlan(now, explain) };
}

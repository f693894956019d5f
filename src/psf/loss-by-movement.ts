import type { QuarterOfSystem } from './loss-reading';
import { times } from './money';
import type { QuarterOutcome } from './pot-history';
import { recoveredOnPlan } from './recovered-on-plan';
import type { Explain } from './steps';

/** Reading `movement`: a quarter loses only on what it added to the shortfall, up to its own pot. */
export function lossByMovement(now: QuarterOfSystem, explain?: Explain): QuarterOutcome {
  const { quarter, pot, shortfall, shortfallBefore, lossRate } = now;
  const movement = Math.max(0, shortfall - shortfallBefore);
  const lost = Math.min(times(movement, lossRate), pot);
  if (shortfall > 0)
    explain?.({
      id: 'lossOfMovement',
      quarter,
      figures: { shortfall, shortfallBefore, lossRate, pot },
      result: lost,
    });
  return { lost, recovered: recoveredOnPlan(now, explain) };
}

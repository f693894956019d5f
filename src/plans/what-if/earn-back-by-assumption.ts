import {
  type EarnBackFigures,
  type EarnBackReceiver,
  earnBack,
  earnBackByTrust,
  earnBackInAStraightLine,
  earnBackReceivers,
} from '../../psf/earn-back';
import { type Pence, sum } from '../../psf/money';
import { countedInSystem } from '../../psf/system-improvement-plan';
import { type Copy } from './copy';

/** What the earn-back rests on besides the full-year actual, as the workbook has it. */
export interface EarnBackTerms {
  startingPoint: Pence;
  systemControlTotal: Pence;
  cap: Pence;
  /** Earned back per £1, as chosen on Scheme. */
  rate: number;
  receiver: EarnBackReceiver;
  /** In the order of the workbook. */
  trusts: readonly { name: string; additionalFund: Pence; accepted: boolean }[];
}

export type EarnBackAssumption = { kind: 'rate'; rate: number } | { kind: 'straight line' };

export interface EarnBackResult {
  assumption: EarnBackAssumption;
  amount: Pence;
  /** Whether it is the one chosen in the workbook. */
  chosen: boolean;
  /** By receiver: each trust's part, and what is held for the system. */
  shares: { receiver: EarnBackReceiver; chosen: boolean; byTrust: Pence[]; held: Pence }[];
}

/** The system's actual for the year: each organisation as far as it is included. Before Q4 it is a forecast. */
export const fullYearActual = ({ organisations }: Copy): Pence =>
  sum(organisations.map(({ actual, included }) => sum(countedInSystem(actual, included))));

/** The rates offered, besides the one in the workbook: the memorandum gives none. */
const offeredRates = [1, 1.5] as const;

/** The earn-back of the year by each assumption offered, side by side (MoU section 6(ii)). */
export function earnBackByAssumption(actual: Pence, terms: EarnBackTerms): EarnBackResult[] {
  const { startingPoint, cap, systemControlTotal, rate } = terms;
  const figures: EarnBackFigures = { actual, startingPoint, cap };
  const rates = [...new Set<number>([...offeredRates, rate])].sort((a, b) => a - b);
  return [
    ...rates.map((offered) => ({
      assumption: { kind: 'rate' as const, rate: offered },
      amount: earnBack(figures, offered),
      chosen: offered === rate,
    })),
    {
      assumption: { kind: 'straight line' as const },
      amount: earnBackInAStraightLine(figures, systemControlTotal),
      chosen: false,
    },
  ].map((result) => ({ ...result, shares: sharesOf(result.amount, terms) }));
}

function sharesOf(amount: Pence, { receiver: chosen, trusts }: EarnBackTerms): EarnBackResult['shares'] {
  return earnBackReceivers.map((receiver) => {
    const byTrust = earnBackByTrust(amount, receiver, trusts);
    return { receiver, chosen: receiver === chosen, byTrust, held: amount - sum(byTrust) };
  });
}

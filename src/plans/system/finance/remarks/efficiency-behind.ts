import { sum } from '../../../../psf/money';
import { remarkWords } from '../../../../wording/system-finance';
import type { EfficiencyEntries } from '../basket';
import type { CellPlace } from '../../cell-reader';
import { bySize, type FinanceRemark, SHOWS } from './remark';

const source = 'MoU June 2017, section 7.4.2';

/** Savings to date that are less than planned. */
export const efficiencyBehind = (
  returns: readonly { organisation: string; entries: EfficiencyEntries; at: CellPlace }[],
): FinanceRemark[] =>
  bySize(
    returns.flatMap(({ organisation, entries, at }): FinanceRemark[] => {
      const { planToDate, actualToDate } = entries;
      if (planToDate === undefined || actualToDate === undefined) return [];
      const behind = sum([planToDate, -actualToDate]);
      if (behind < SHOWS) return [];
      const text = remarkWords['finance/efficiency-behind'](organisation, behind);
      return [
        {
          id: 'finance/efficiency-behind',
          severity: 'warning',
          who: organisation,
          text,
          amount: behind,
          places: [at],
          source,
        },
      ];
    }),
  );

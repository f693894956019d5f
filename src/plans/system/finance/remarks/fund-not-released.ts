import { remarkWords } from '../../../../wording/system-finance';
import type { FinanceRemark, RemarkRule } from './remark';

const source = 'MoU October 2018, section 5 and Annex 2, uncommitted funds';

/** Uncommitted funds that are spent before they are released. */
export const fundNotReleased: RemarkRule = ({ transformation }) => {
  if (transformation.released) return [];
  return transformation.funds.flatMap(({ fund, uncommitted, spent = 0, at }): FinanceRemark[] =>
    uncommitted && spent > 0
      ? [
          {
            id: 'finance/fund-not-released',
            severity: 'error',
            who: fund,
            text: remarkWords['finance/fund-not-released'](fund, spent),
            amount: spent,
            places: [at.spent],
            source,
          },
        ]
      : [],
  );
};

import { remarkWords } from '../../../../wording/system-finance';
import { bySize, type FinanceRemark, type RemarkRule } from './remark';

const source = 'MoU October 2018, section 5 and Annex 2';

/** A transformation fund that is forecast beyond its allocation. */
export const fundOverspent: RemarkRule = ({ transformation }) =>
  bySize(
    transformation.funds.flatMap(({ fund, left, at }): FinanceRemark[] => {
      if (left === undefined || left >= 0) return [];
      const text = remarkWords['finance/fund-overspent'](fund, -left);
      return [
        {
          id: 'finance/fund-overspent',
          severity: 'error',
          who: fund,
          text,
          amount: -left,
          places: [at.forecast],
          source,
        },
      ];
    }),
  );

import { fundsWordings } from '../../../wording/findings';
import { figure } from '../../figures';
import { type FundCheck, total } from './fund-figures';

/** A trust's PSF by kind that is not its share of the two funds. */
export const splitAddsUp: FundCheck = {
  id: 'funds/split-adds-up',
  family: 'Funds',
  severity: 'error',
  source: 'MoU October 2018, section 6(ii); Annex 3, Table 1',
  words: fundsWordings.split,
  *find(figures) {
    for (let trust = 0; trust < figures.size('PSF_allocations').rows; trust++) {
      const kinds = figures.row('PSF_allocations', trust)?.slice(0, 3);
      const [general, additional] = [
        figures.number('General_fund', trust),
        figures.number('Additional_fund', trust),
      ];
      if (!kinds || general === undefined || additional === undefined) continue;
      if (Math.abs(total(kinds) - general - additional) <= 1) continue;
      yield {
        ...figures.place('PSF_allocations', { row: trust }),
        wrong: fundsWordings.split.wrong(figures.text('Trust_short_names', trust)),
        expected: figure(general + additional, 'amount'),
        found: figure(total(kinds), 'amount'),
      };
    }
  },
};

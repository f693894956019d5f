import { fundsWordings } from '../../../wording/findings';
import { figure } from '../../figures';
import { type FundCheck, total } from './fund-figures';

/** A trust's PSF by quarter that does not add up to what it is paid in the year. */
export const phasingAddsUp: FundCheck = {
  id: 'funds/phasing-adds-up',
  family: 'Funds',
  severity: 'error',
  source: 'MoU October 2018, Annex 3, Table 2',
  words: fundsWordings.phasing,
  *find(figures) {
    for (let trust = 0; trust < figures.size('Total_pots').rows; trust++) {
      const quarters = figures.row('Total_pots', trust);
      const kinds = figures.row('PSF_paid_by_quarter', trust)?.slice(0, 3);
      if (!quarters || !kinds || kinds.length === 0 || Math.abs(total(quarters) - total(kinds)) <= 1)
        continue;
      yield {
        ...figures.place('Total_pots', { row: trust }),
        wrong: fundsWordings.phasing.wrong(figures.text('Trust_short_names', trust)),
        expected: figure(total(kinds), 'amount'),
        found: figure(total(quarters), 'amount'),
      };
    }
  },
};

import { fundsWordings } from '../../../wording/findings';
import { figure } from '../../figures';
import { EXACT, type FundCheck, total } from './fund-figures';

/** A trust that did not accept its control total and has PSF by quarter. */
export const nonAcceptorPaid: FundCheck = {
  id: 'funds/non-acceptor-paid',
  family: 'Funds',
  severity: 'error',
  source: 'MoU October 2018, section 6; Annex 3, Table 2',
  words: fundsWordings.nonAcceptor,
  *find(figures) {
    for (let trust = 0; trust < figures.size('Total_pots').rows; trust++) {
      const quarters = figures.row('Total_pots', trust);
      if (figures.text('Trust_accepted', trust).toUpperCase() !== 'N' || !quarters) continue;
      if (Math.abs(total(quarters)) <= EXACT) continue;
      yield {
        ...figures.place('Total_pots', { row: trust }),
        wrong: fundsWordings.nonAcceptor.wrong(figures.text('Trust_short_names', trust)),
        expected: '0',
        found: figure(total(quarters), 'amount'),
      };
    }
  },
};

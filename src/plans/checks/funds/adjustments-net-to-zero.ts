import { fundsWordings } from '../../../wording/findings';
import { figure } from '../../figures';
import { EXACT, type FundCheck, total } from './fund-figures';

/** Control total variations and in-year offsets that do not net to zero in a quarter. */
export const adjustmentsNetToZero: FundCheck = {
  id: 'funds/adjustments-net-to-zero',
  family: 'Funds',
  severity: 'error',
  source: 'MoU October 2018, section 6; Annex 3, Tables 2 and 3',
  words: fundsWordings.netZero,
  *find(figures) {
    for (const [name, what] of [
      ['Variations', 'Control total variations'],
      ['Offsets', 'In-year offsets'],
    ] as const) {
      for (let quarter = 0; quarter < figures.size(name).columns; quarter++) {
        const amounts = figures.column(name, quarter);
        if (!amounts || Math.abs(total(amounts)) <= EXACT) continue;
        const difference = figure(total(amounts), 'amount');
        yield {
          ...figures.place(name, { column: quarter }),
          wrong: fundsWordings.netZero.wrong(what, `Q${quarter + 1}`, difference),
          expected: '0',
          found: difference,
        };
      }
    }
  },
};

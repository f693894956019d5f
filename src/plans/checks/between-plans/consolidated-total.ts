import { betweenPlansWordings } from '../../../wording/between-plans';
import { part2 } from '../../templates/sources';
import type { BetweenCheck } from './plans-together';

/** A total of the system that is not the sum of the organisations' own. */
export const consolidatedTotal: BetweenCheck = {
  id: 'between-plans/consolidated-total',
  family: 'Between plans',
  severity: 'error',
  source: part2('paragraph 16'),
  words: betweenPlansWordings.total,
  *find({ totals }) {
    for (const { sheet, address, why } of totals) yield { sheet, cells: [address], wrong: why };
  },
};

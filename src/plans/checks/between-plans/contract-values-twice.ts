import { betweenPlansWordings } from '../../../wording/between-plans';
import { convention } from '../../templates/sources';
import type { BetweenCheck } from './plans-together';

/** A commissioner with contract values in its financial plan and in its contract return. */
export const contractValuesTwice: BetweenCheck = {
  id: 'between-plans/contract-values-twice',
  family: 'Between plans',
  severity: 'advice',
  source: convention,
  words: betweenPlansWordings.notUsed,
  *find({ triangulation: { notUsed } }) {
    for (const { file, sheet, why } of notUsed) yield { file, sheet, cells: [], wrong: why };
  },
};

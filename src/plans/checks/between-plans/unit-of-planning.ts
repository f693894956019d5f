import { betweenPlansWordings } from '../../../wording/between-plans';
import { part2 } from '../../templates/sources';
import { leftOutFor } from './left-out';
import type { BetweenCheck } from './plans-together';

/** A commissioner that is in another unit of planning, in none or in several. */
export const unitOfPlanning: BetweenCheck = {
  id: 'between-plans/unit-of-planning',
  family: 'Between plans',
  severity: 'error',
  source: part2('paragraph 13'),
  words: betweenPlansWordings.unit,
  find: (together) => leftOutFor(together, ({ kind }) => kind === 'other unit'),
};

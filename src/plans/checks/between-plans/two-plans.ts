import { betweenPlansWordings } from '../../../wording/between-plans';
import { part2 } from '../../templates/sources';
import { leftOutFor } from './left-out';
import type { BetweenCheck } from './plans-together';

/** Two plans of one organisation with different figures. */
export const twoPlans: BetweenCheck = {
  id: 'between-plans/two-plans',
  family: 'Between plans',
  severity: 'error',
  source: part2('paragraph 12'),
  words: betweenPlansWordings.twoPlans,
  find: (together) =>
    leftOutFor(together, ({ kind, sameAs }) => kind === 'duplicate' && sameAs === undefined),
};

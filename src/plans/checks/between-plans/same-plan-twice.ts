import { betweenPlansWordings } from '../../../wording/between-plans';
import { part2 } from '../../templates/sources';
import { leftOutFor } from './left-out';
import type { BetweenCheck } from './plans-together';

/** A copy of a plan that is counted. */
export const samePlanTwice: BetweenCheck = {
  id: 'between-plans/same-plan-twice',
  family: 'Between plans',
  severity: 'advice',
  source: part2('paragraph 12'),
  words: betweenPlansWordings.samePlan,
  find: (together) => leftOutFor(together, ({ sameAs }) => sameAs !== undefined),
};

import { betweenPlansWordings } from '../../../wording/between-plans';

import { leftOutFor, templatesOfTheRound } from './left-out';
import type { BetweenCheck } from './plans-together';

/** A plan of another planning round than most. */
export const otherRound: BetweenCheck = {
  id: 'between-plans/other-round',
  family: 'Between plans',
  severity: 'error',
  source: templatesOfTheRound,
  words: betweenPlansWordings.round,
  find: (together) => leftOutFor(together, ({ kind }) => kind === 'other round'),
};

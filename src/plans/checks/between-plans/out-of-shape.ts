import { betweenPlansWordings } from '../../../wording/between-plans';

import { leftOutFor, templatesOfTheRound } from './left-out';
import type { BetweenCheck } from './plans-together';

/** A plan whose figures cannot be told by their place. */
export const outOfShape: BetweenCheck = {
  id: 'between-plans/out-of-shape',
  family: 'Between plans',
  severity: 'warning',
  source: templatesOfTheRound,
  words: betweenPlansWordings.shape,
  find: (together) => leftOutFor(together, ({ kind }) => kind === 'out of shape'),
};

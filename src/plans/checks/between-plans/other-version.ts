import { betweenPlansWordings } from '../../../wording/between-plans';

import { leftOutFor, templatesOfTheRound } from './left-out';
import type { BetweenCheck } from './plans-together';

/** A plan on another version of its template. */
export const otherVersion: BetweenCheck = {
  id: 'between-plans/other-version',
  family: 'Between plans',
  severity: 'error',
  source: templatesOfTheRound,
  words: betweenPlansWordings.version,
  find: (together) => leftOutFor(together, ({ kind }) => kind === 'other version'),
};

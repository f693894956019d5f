import { betweenPlansWordings } from '../../../wording/between-plans';

import { leftOutFor, templatesOfTheRound } from './left-out';
import type { BetweenCheck } from './plans-together';

/** A plan whose headings name other years. */
export const otherYears: BetweenCheck = {
  id: 'between-plans/other-years',
  family: 'Between plans',
  severity: 'error',
  source: templatesOfTheRound,
  words: betweenPlansWordings.years,
  find: (together) => leftOutFor(together, ({ kind }) => kind === 'other years'),
};

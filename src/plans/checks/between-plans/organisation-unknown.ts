import { betweenPlansWordings } from '../../../wording/between-plans';
import { part2 } from '../../templates/sources';
import { leftOutFor } from './left-out';
import type { BetweenCheck } from './plans-together';

/** A plan that names nobody, nobody known, or two organisations. */
export const organisationUnknown: BetweenCheck = {
  id: 'between-plans/organisation-unknown',
  family: 'Between plans',
  severity: 'error',
  source: part2('paragraph 12'),
  words: betweenPlansWordings.organisation,
  find: (together) => leftOutFor(together, ({ kind }) => kind === 'organisation'),
};

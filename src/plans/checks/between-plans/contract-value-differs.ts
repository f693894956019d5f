import { betweenPlansWordings } from '../../../wording/between-plans';
import { differences } from './contract-differs';
import type { BetweenCheck } from './plans-together';
import { triangulated } from './two-sides';

/** Contract values on which commissioner and provider differ by more than rounding. */
export const contractValueDiffers: BetweenCheck = {
  id: 'between-plans/contract-value-differs',
  family: 'Between plans',
  severity: 'error',
  source: triangulated,
  words: betweenPlansWordings.valueDiffers,
  find: (together) => differences(together, 'value'),
};

import { betweenPlansWordings } from '../../../wording/between-plans';
import { differences } from './contract-differs';
import type { BetweenCheck } from './plans-together';
import { triangulated } from './two-sides';

/** Contract activity on which commissioner and provider differ by more than rounding. */
export const contractActivityDiffers: BetweenCheck = {
  id: 'between-plans/contract-activity-differs',
  family: 'Between plans',
  severity: 'error',
  source: triangulated,
  words: betweenPlansWordings.activityDiffers,
  find: (together) => differences(together, 'activity'),
};

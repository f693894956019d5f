import { agreementWordings } from '../../../wording/findings';
import { convention } from '../../templates/sources';
import { agreement } from './agreement';

export const fundUses = agreement({
  id: 'arithmetic/fund-uses',
  words: agreementWordings.fundUses,
  source: convention,
  templates: ['ccg-financial', 'better-care-fund'],
});

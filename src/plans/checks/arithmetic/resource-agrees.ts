import { agreementWordings } from '../../../wording/findings';
import { annex } from '../../templates/sources';
import { agreement } from './agreement';

export const resourceAgrees = agreement({
  id: 'arithmetic/resource-agrees',
  words: agreementWordings.resourceAgrees,
  source: annex('J', 'content of the financial plan'),
  templates: ['ccg-financial', 'direct-commissioning'],
});

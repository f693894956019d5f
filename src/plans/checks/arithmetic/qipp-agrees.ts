import { agreementWordings } from '../../../wording/findings';
import { annex } from '../../templates/sources';
import { agreement } from './agreement';

export const qippAgrees = agreement({
  id: 'arithmetic/qipp-agrees',
  words: agreementWordings.qippAgrees,
  source: annex('J', 'content of the financial plan'),
  templates: ['ccg-financial', 'direct-commissioning'],
});

import { agreementWordings } from '../../../wording/findings';
import { annex } from '../../templates/sources';
import { agreement } from './agreement';

export const cashAgrees = agreement({
  id: 'arithmetic/cash-agrees',
  words: agreementWordings.cashAgrees,
  source: annex('J', 'content of the financial plan'),
  templates: ['ccg-financial'],
});

import { agreementWordings } from '../../../wording/findings';
import { annex } from '../../templates/sources';
import { agreement } from './agreement';

export const investmentAgrees = agreement({
  id: 'arithmetic/investment-agrees',
  words: agreementWordings.investmentAgrees,
  source: annex('J', 'content of the financial plan'),
  templates: ['ccg-financial', 'direct-commissioning'],
});

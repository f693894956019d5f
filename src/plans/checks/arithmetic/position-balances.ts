import { agreementWordings } from '../../../wording/findings';
import { annex } from '../../templates/sources';
import { agreement } from './agreement';

export const positionBalances = agreement({
  id: 'arithmetic/position-balances',
  words: agreementWordings.positionBalances,
  source: annex('J', 'content of the financial plan'),
  templates: ['ccg-financial'],
});

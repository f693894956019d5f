import { agreementWordings } from '../../../wording/findings';
import { annex } from '../../templates/sources';
import { agreement } from './agreement';

export const contractsAgree = agreement({
  id: 'arithmetic/contracts-agree',
  words: agreementWordings.contractsAgree,
  source: annex('J', 'content of the financial plan'),
  templates: ['ccg-financial', 'direct-commissioning'],
});

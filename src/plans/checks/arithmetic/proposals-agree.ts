import { agreementWordings } from '../../../wording/findings';
import { annex } from '../../templates/sources';
import { agreement } from './agreement';

export const proposalsAgree = agreement({
  id: 'arithmetic/proposals-agree',
  words: agreementWordings.proposalsAgree,
  source: annex('J', 'content of the direct commissioning financial plan'),
  templates: ['direct-commissioning'],
});

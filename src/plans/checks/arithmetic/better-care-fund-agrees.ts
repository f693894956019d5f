import { agreementWordings } from '../../../wording/findings';
import { annex } from '../../templates/sources';
import { agreement } from './agreement';

export const betterCareFundAgrees = agreement({
  id: 'arithmetic/better-care-fund-agrees',
  words: agreementWordings.betterCareFundAgrees,
  source: annex('I', 'paragraph 24'),
  templates: ['ccg-financial'],
});

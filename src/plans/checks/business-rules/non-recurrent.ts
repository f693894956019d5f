import { businessRuleWordings } from '../../../wording/findings';
import { leastPart } from './least-part';

export const nonRecurrent = leastPart({
  id: 'business-rules/non-recurrent',
  rule: 'non-recurrent',
  words: businessRuleWordings.nonRecurrent,
  line: 'non_recurrent',
});

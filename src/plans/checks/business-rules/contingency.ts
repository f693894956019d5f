import { businessRuleWordings } from '../../../wording/findings';
import { leastPart } from './least-part';

export const contingency = leastPart({
  id: 'business-rules/contingency',
  rule: 'contingency',
  words: businessRuleWordings.contingency,
  line: 'contingency',
});

import { businessRuleWordings } from '../../../wording/findings';
import { leastPart } from './least-part';

export const surplus = leastPart({
  id: 'business-rules/surplus',
  rule: 'surplus',
  words: businessRuleWordings.surplus,
  line: 'surplus',
  onlyFrom: 0,
});

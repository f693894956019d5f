import { businessRuleWordings } from '../../../wording/findings';
import { leastPart } from './least-part';

export const transformation = leastPart({
  id: 'business-rules/transformation',
  rule: 'transformation',
  words: businessRuleWordings.transformation,
  line: 'transformation',
});

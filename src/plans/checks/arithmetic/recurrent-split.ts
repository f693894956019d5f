import { agreementWordings } from '../../../wording/findings';
import { convention } from '../../templates/sources';
import { agreement } from './agreement';

export const recurrentSplit = agreement({
  id: 'arithmetic/recurrent-split',
  words: agreementWordings.recurrentSplit,
  source: convention,
  templates: ['ccg-financial', 'direct-commissioning'],
});

import { agreementWordings } from '../../../wording/findings';
import { part2 } from '../../templates/sources';
import { agreement } from './agreement';

export const openingAndClosing = agreement({
  id: 'arithmetic/opening-and-closing',
  words: agreementWordings.openingAndClosing,
  source: part2('paragraph 65'),
  templates: ['ccg-financial', 'direct-commissioning'],
});

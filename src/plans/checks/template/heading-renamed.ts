import { templateWordings } from '../../../wording/findings';
import { structural } from './structural';

export const headingRenamed = structural({
  id: 'template/heading-renamed',
  kind: 'heading renamed',
  words: templateWordings.headingRenamed,
  wrong: ({ expected, found }) => templateWordings.headingRenamed.wrong(expected, found),
  mendable: true,
});

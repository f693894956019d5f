import { templateWordings } from '../../../wording/findings';
import { structural } from './structural';

export const headingDuplicated = structural({
  id: 'template/heading-duplicated',
  kind: 'heading duplicated',
  words: templateWordings.headingDuplicated,
  wrong: ({ expected }) => templateWordings.headingDuplicated.wrong(expected),
});

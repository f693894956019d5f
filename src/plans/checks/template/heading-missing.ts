import { templateWordings } from '../../../wording/findings';
import { structural } from './structural';

export const headingMissing = structural({
  id: 'template/heading-missing',
  kind: 'heading missing',
  words: templateWordings.headingMissing,
  wrong: ({ expected }) => templateWordings.headingMissing.wrong(expected),
});

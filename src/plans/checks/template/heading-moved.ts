import { templateWordings } from '../../../wording/findings';
import { structural } from './structural';

export const headingMoved = structural({
  id: 'template/heading-moved',
  kind: 'heading moved',
  words: templateWordings.headingMoved,
  wrong: ({ expected }) => templateWordings.headingMoved.wrong(expected),
});

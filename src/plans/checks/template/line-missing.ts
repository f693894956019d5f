import { templateWordings } from '../../../wording/findings';
import { structural } from './structural';

export const lineMissing = structural({
  id: 'template/line-missing',
  kind: 'line missing',
  words: templateWordings.lineMissing,
  wrong: ({ expected }) => templateWordings.lineMissing.wrong(expected),
});

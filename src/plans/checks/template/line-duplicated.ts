import { templateWordings } from '../../../wording/findings';
import { structural } from './structural';

export const lineDuplicated = structural({
  id: 'template/line-duplicated',
  kind: 'line duplicated',
  words: templateWordings.lineDuplicated,
  wrong: ({ expected }) => templateWordings.lineDuplicated.wrong(expected),
});

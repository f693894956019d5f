import { templateWordings } from '../../../wording/findings';
import { structural } from './structural';

export const lineMoved = structural({
  id: 'template/line-moved',
  kind: 'line moved',
  words: templateWordings.lineMoved,
  wrong: ({ expected }) => templateWordings.lineMoved.wrong(expected),
});

import { templateWordings } from '../../../wording/findings';
import { structural } from './structural';

export const lineRenamed = structural({
  id: 'template/line-renamed',
  kind: 'line renamed',
  words: templateWordings.lineRenamed,
  wrong: ({ expected, found }) => templateWordings.lineRenamed.wrong(expected, found),
  mendable: true,
});

import { templateWordings } from '../../../wording/findings';
import { structural } from './structural';

export const sheetRenamed = structural({
  id: 'template/sheet-renamed',
  kind: 'sheet renamed',
  words: templateWordings.sheetRenamed,
  wrong: ({ expected, found }) => templateWordings.sheetRenamed.wrong(expected, found),
});

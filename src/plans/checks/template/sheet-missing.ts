import { templateWordings } from '../../../wording/findings';
import { structural } from './structural';

export const sheetMissing = structural({
  id: 'template/sheet-missing',
  kind: 'sheet missing',
  words: templateWordings.sheetMissing,
  wrong: ({ expected }) => templateWordings.sheetMissing.wrong(expected),
});

import { templateWordings } from '../../../wording/findings';
import { structural } from './structural';

export const sheetDuplicated = structural({
  id: 'template/sheet-duplicated',
  kind: 'sheet duplicated',
  words: templateWordings.sheetDuplicated,
  wrong: ({ expected, found }) => templateWordings.sheetDuplicated.wrong(expected, found),
  severity: 'warning',
});

import { templateWordings } from '../../../wording/findings';
import { structural } from './structural';

export const rowsDeleted = structural({
  id: 'template/rows-deleted',
  kind: 'rows deleted',
  words: templateWordings.rowsDeleted,
  wrong: ({ expected }) => templateWordings.rowsDeleted.wrong(expected),
});

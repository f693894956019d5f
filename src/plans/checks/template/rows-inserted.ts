import { templateWordings } from '../../../wording/findings';
import { structural } from './structural';

export const rowsInserted = structural({
  id: 'template/rows-inserted',
  kind: 'rows inserted',
  words: templateWordings.rowsInserted,
  wrong: ({ expected, cells }) => templateWordings.rowsInserted.wrong(expected, cells.length),
});

import { templateWordings } from '../../../wording/findings';
import { structural } from './structural';

export const columnsInserted = structural({
  id: 'template/columns-inserted',
  kind: 'columns inserted',
  words: templateWordings.columnsInserted,
  wrong: ({ expected, cells }) => templateWordings.columnsInserted.wrong(expected, cells.length),
});

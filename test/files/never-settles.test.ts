import { recalculateWorkbook } from '../../src/files/recalculate';
import { richWorkbook, rows } from './hand-made-workbook';

/** D1 fills two cells more than it counts below itself, so each calculation makes it longer. */
const growing = (): Uint8Array =>
  richWorkbook({
    'xl/worksheets/sheet1.xml': rows(
      '<row r="1"><c r="D1" cm="1"><f t="array" ref="D1:D2">_xlfn.SEQUENCE(COUNT(INDIRECT("D2:D900"))+2)</f><v>1</v></c></row>' +
        '<row r="2"><c r="D2"><v>2</v></c></row>',
    ),
    'xl/worksheets/_rels/sheet1.xml.rels': undefined,
  });

describe('a spill that feeds itself', () => {
  it('has the whole file refused: it would never settle', async () => {
    await expect(recalculateWorkbook(growing(), {})).rejects.toThrow('The workbook does not settle');
  });
});

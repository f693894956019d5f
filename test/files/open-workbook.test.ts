import { OpenWorkbook } from '../../src/files/recalculation/open-workbook';
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

describe('a file that is to take the place of an open workbook', () => {
  it('passes its trial where it can be calculated', async () => {
    await expect(new OpenWorkbook(richWorkbook()).tryOut({})).resolves.toBeUndefined();
  });

  it('is refused before it takes that place where it never settles', async () => {
    await expect(new OpenWorkbook(growing()).tryOut({})).rejects.toThrow('The workbook does not settle');
  });
});

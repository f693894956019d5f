import { takeSnapshot } from '../../src/workbook';
import { addressOf, area } from '../../src/plans/cell-area';
import { openHeadless } from '../../src/workbench/headless';
import { type Requests, requestsWith } from './many-organisations';

test('no action makes more requests to Excel for 24 organisations than it may for one', async () => {
  const requests = await requestsWith(24);
  expect(requests.length).toBeGreaterThan(20);
  const tooMany = ({ made, allowed }: Requests) => made < 1 || made > allowed;
  expect(requests.filter(tooMany)).toEqual([]);
});

test('a workbook larger than one answer is read in parts, and whole', async () => {
  const held = (place: number) => (place < 60 ? `Heading ${place}` : `A remark of an accountant, ${place}`);
  const cells = Object.fromEntries(
    Array.from({ length: 1_100 * 60 }, (_, place) => [
      addressOf(area(Math.floor(place / 60) + 1, (place % 60) + 1)),
      { value: held(place), style: 'text' as const },
    ]),
  );
  const tables = [{ name: 'Remarks', address: 'A1:BH1100' }];
  const open = await openHeadless({
    model: { title: 'Large', sheets: [{ name: 'Large', cells, columnWidths: [], tables }], names: [] },
    calculation: 'Manual',
  });
  Object.assign(globalThis, { Excel: open.excel, Office: open.Office });
  const { sheets, tables: found } = await takeSnapshot();
  expect(open.faults.requests).toBeGreaterThan(3);
  expect(found).toEqual([{ name: 'Remarks', sheet: 'Large', address: 'A1:BH1100' }]);
  expect(sheets[0]!.used!.values.flat()).toEqual(Object.values(cells).map(({ value }) => value));
  open.close();
});

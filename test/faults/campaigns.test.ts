import { addressOf, area } from '../../src/plans/cell-area';
import { openHeadless } from '../../src/workbench/headless';
import * as workbook from '../../src/workbook';
import { largeSystem } from '../plans/system-psf/support';
import { actions, noActions } from './actions';
import { faultCampaign, kindsOfFault } from './fault-campaign';
import { type Requests, requestsWith } from './many-organisations';
import { sequenceCampaign } from './sequence-campaign';

const system = largeSystem(4);

test('every function of the open workbook is in the list of actions, or has its reason not to be', () => {
  const through = new Set(actions.flatMap((action) => action.through));
  const missing = Object.keys(workbook).filter(
    (name) => !through.has(name as keyof typeof workbook) && !(name in noActions),
  );
  expect(missing).toEqual([]);
});

/**
 * One action of each way of writing; each of its requests meets some kinds of fault, and together they meet every
 * kind. `npm run faults` lets all requests of all actions meet all of them.
 */
const inEveryRun = ['refresh a quarter', 'write the report', 'insert a template'];

describe('with any fault at any request the workbook is unchanged or changed whole, and the next try succeeds', () => {
  const kinds = new Set<string>();

  test.each(inEveryRun.map((name, turn) => ({ name, turn })))('$name', async ({ name, turn }) => {
    const action = actions.find((one) => one.name === name)!;
    const met = await faultCampaign(action, system, (kind, request) => (kind + request) % 6 === 2 * turn);
    expect(met.complaints).toEqual([]);
    expect(met.refused).toBeGreaterThanOrEqual(2);
    expect(met.retried).toBeGreaterThanOrEqual(2);
    for (const kind of met.kinds) kinds.add(kind);
  });

  test('every kind of fault is among them', () => {
    expect([...kinds].sort()).toEqual(kindsOfFault().sort());
  });
});

test('after any sequence of actions and faults the workbook holds what its user was told, and nothing is lost', async () => {
  const { sequences, actions, faults, refused, done } = await sequenceCampaign(10, 20181022);
  expect(sequences).toBe(10);
  expect(actions).toBeGreaterThan(50);
  expect(faults).toBeGreaterThan(10);
  expect(refused).toBeGreaterThan(10);
  expect(done).toBeGreaterThan(25);
});

test('no action makes more requests to Excel for 12 organisations than it may for one', async () => {
  const requests = await requestsWith(12);
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
  const { sheets, tables: found } = await workbook.takeSnapshot();
  expect(open.faults.requests).toBeGreaterThan(3);
  expect(found).toEqual([{ name: 'Remarks', sheet: 'Large', address: 'A1:BH1100' }]);
  expect(sheets[0]!.used!.values.flat()).toEqual(Object.values(cells).map(({ value }) => value));
  open.close();
});

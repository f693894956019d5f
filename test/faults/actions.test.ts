import * as workbook from '../../src/workbook';
import { largeSystem } from '../plans/system-psf/support';
import { actions, noActions } from './actions';
import { faultCampaign, kindsOfFault } from './fault-campaign';

const system = largeSystem(4);

test('every function of the open workbook is in the list of actions, or has its reason not to be', () => {
  const through = new Set(actions.flatMap((action) => action.through));
  const missing = Object.keys(workbook).filter(
    (name) => !through.has(name as keyof typeof workbook) && !(name in noActions),
  );
  expect(missing).toEqual([]);
});

/**
 * One action of each way of writing, each of which meets every third kind of fault, so that every kind is met;
 * `npm run faults` lets all actions meet all of them.
 */
const inEveryRun = ['refresh a quarter', 'write the report', 'insert a template'];

describe('with any fault at any request the workbook is unchanged or changed whole, and the next try succeeds', () => {
  const kinds = new Set<string>();

  test.each(inEveryRun.map((name, turn) => ({ name, turn })))('$name', async ({ name, turn }) => {
    const action = actions.find((one) => one.name === name)!;
    const met = await faultCampaign(action, system, (kind) => kind % inEveryRun.length === turn);
    expect(met.complaints).toEqual([]);
    expect(met.refused).toBeGreaterThanOrEqual(4);
    expect(met.retried).toBeGreaterThanOrEqual(4);
    for (const kind of met.kinds) kinds.add(kind);
  });

  test('every kind of fault is among them', () => {
    expect([...kinds].sort()).toEqual(kindsOfFault().sort());
  });
});

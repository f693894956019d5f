import * as workbook from '../../src/workbook';
import { largeSystem } from '../plans/system-psf/support';
import { actions, noActions } from './actions';
import { faultCampaign } from './fault-campaign';

const system = largeSystem(4);

test('every function of the open workbook is in the list of actions, or has its reason not to be', () => {
  const through = new Set(actions.flatMap((action) => action.through));
  const missing = Object.keys(workbook).filter(
    (name) => !through.has(name as keyof typeof workbook) && !(name in noActions),
  );
  expect(missing).toEqual([]);
});

/** The actions that write most; `npm run faults` tries all of them, with a refusal after more of the changes. */
const inEveryRun = actions.filter(({ name }) => ['refresh a quarter', 'write the report'].includes(name));

test.each(inEveryRun.map((action) => ({ name: action.name, action })))(
  '$name: with any fault at any request the workbook is unchanged or changed whole',
  async ({ action }) => {
    const { complaints, faults, refused } = await faultCampaign(action, system, [1, 9]);
    expect(complaints).toEqual([]);
    expect(faults).toBeGreaterThanOrEqual(9);
    expect(refused).toBeGreaterThanOrEqual(4);
  },
  600_000,
);

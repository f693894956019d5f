import { openWithFunctions } from '../../scripts/lib/open-with-functions';
import { systemPsfWorkbook } from '../../src/plans/system-psf';
import type { Headless } from '../../src/workbench/headless';
import { largeSystem } from '../plans/system-psf/support';
import { actions } from './actions';

/** A quarter is reopened, which leaves it open, before another is closed for good. */
const inTurn = actions
  .filter(({ on }) => on === 'quarterly workbook')
  .sort((one, other) => Number(one.name === 'close a quarter') - Number(other.name === 'close a quarter'));

describe('a system of 500 organisations', () => {
  const system = largeSystem(500);
  let open: Headless;
  beforeAll(async () => {
    open = await openWithFunctions(systemPsfWorkbook(system));
    Object.assign(globalThis, { Excel: open.excel, Office: open.Office });
    // How long the stand-in calculates is not what is counted here.
    open.book.calculation.mode = 'Manual';
  }, 600_000);
  afterAll(() => open.close());

  test.each(inTurn.map((action) => ({ name: action.name, requests: action.requests, action })))(
    '$name: no more than $requests requests to Excel',
    async ({ action, requests }) => {
      const perform = await action.begin(open, system);
      open.faults.resetCount();
      await perform();
      expect(open.faults.requests).toBeGreaterThan(0);
      expect(open.faults.requests).toBeLessThanOrEqual(requests);
    },
    600_000,
  );
});

import { openWithFunctions } from '../../scripts/lib/open-with-functions';
import { systemPsfWorkbook } from '../../src/plans/system-psf';
import type { Headless } from '../../src/workbench/headless';
import { takeSnapshot } from '../../src/workbook';
import { largeSystem } from '../plans/system-psf/support';
import { actions } from './actions';

/** These read all there is: their requests grow with what Excel puts into one answer, 5 MB on the web. */
const readings = ['take a snapshot', 'read for validation'];

/** The report first, of figures that are calculated; a quarter is reopened before one is closed for good. */
const place = (name: string): number =>
  name.startsWith('write the report') ? 0 : name === 'close a quarter' ? 2 : 1;

const inTurn = actions
  .filter(({ on, name }) => on === 'quarterly workbook' && !readings.includes(name))
  .sort((one, other) => place(one.name) - place(other.name));

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

  test('a workbook larger than one answer is read in parts, and whole', async () => {
    open.faults.resetCount();
    const { sheets, tables } = await takeSnapshot();
    expect(open.faults.requests).toBeGreaterThan(3);
    expect(sheets.map(({ name }) => name)).toEqual(open.sheets());
    const actuals = sheets.find(({ name }) => name === 'Actuals')!.used!;
    expect(actuals.formulas.length).toBeGreaterThan(500);
    expect(tables.length).toBeGreaterThan(0);
  }, 600_000);
});

import { planRefresh, returnOfText } from '../../src/plans/refresh';
import { systemPsfWorkbook } from '../../src/plans/system-psf';
import { actualChanges } from '../../src/plans/what-if/read-what-if';
import { fromThousands } from '../../src/psf/money';
import { applyChanges, takeSnapshot } from '../../src/workbook';
import { type Headless, openHeadless } from '../../src/workbench/headless';
import { adjustmentsList, closingList, returnsOf } from '../faults/actions';
import { largeSystem } from '../plans/system-psf/support';

const system = largeSystem(4);

/** A co-author's rows push an organisation's blank cells down: another organisation's are where they were. */
describe('rows that another user inserts between the preview and its application', () => {
  let open: Headless;
  beforeEach(async () => {
    open = await openHeadless({ model: systemPsfWorkbook(system), calculation: 'Manual' });
    Object.assign(globalThis, { Excel: open.excel, Office: open.Office });
  });
  afterEach(() => open.close());

  const insertRow = (sheet: string, above: number) =>
    open.book.sheetByName(sheet)!.facade.insertRowsBefore(above - 1, 1);
  const blank = ['', '', '', '', ''];
  const moved = (sheet: string) => new RegExp(`^Nothing was changed: .* ${sheet}.* Make the preview again`);

  test('no figure of a refresh goes to another organisation', async () => {
    const returned = returnOfText('returns.csv', returnsOf(system));
    const { changes } = planRefresh(await takeSnapshot(), [returned], 4);
    insertRow('Actuals', 12);
    await expect(applyChanges(changes)).rejects.toThrow(moved('Actuals'));
    expect((await open.values('Actuals!E10:E14')).flat()).toEqual(blank);
    expect(open.sheets()).not.toContain('Change log');
  });

  test('nor is a refresh planned, or a quarter closed, while the rows are not the organisations’', async () => {
    insertRow('Actuals', 12);
    const plan = planRefresh(await takeSnapshot(), [returnOfText('returns.csv', returnsOf(system))], 4);
    expect(plan.changes.changes).toEqual([]);
    expect(plan.problems).toMatchObject([
      { severity: 'error', text: expect.stringMatching(/^Actuals covers 5 rows where 4 are listed/) },
    ]);
    await expect(closingList(1)).rejects.toThrow(/^Actuals covers 5 rows/);
  });

  test('nor does a what-if, nor a new line of the adjustments stand in two rows', async () => {
    const tried = [{ kind: 'actual' as const, row: 2, quarter: 4 as const, amount: fromThousands(-5) }];
    const whatIf = actualChanges(await takeSnapshot(), tried);
    const adjustments = await adjustmentsList('50');
    insertRow('Actuals', 12);
    insertRow('Adjustments', 7);
    await expect(applyChanges(whatIf)).rejects.toThrow(moved('Actuals'));
    await expect(applyChanges(adjustments)).rejects.toThrow(moved('Adjustments'));
    expect((await open.values('Actuals!E10:E14')).flat()).toEqual(blank);
  });

  test('and where it happens while they are applied, each figure follows its organisation', async () => {
    const returned = returnOfText('returns.csv', returnsOf(system));
    const { changes } = planRefresh(await takeSnapshot(), [returned], 4);
    open.faults.inject(2, { kind: 'meanwhile', happens: () => insertRow('Actuals', 10) });
    await applyChanges(changes);
    expect((await open.values('Actuals!E10:E14')).flat()).toEqual(['', -903, -900, -902, -901]);
  });
});

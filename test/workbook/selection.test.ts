import { explainCall } from '../../src/functions/explain-call';
import { type ExplainOutcome, explain, planExplanation } from '../../src/plans/explain/explain-cell';
import { systemPsfWorkbook } from '../../src/plans/system-psf';
import { goTo, readActiveCell, readWantedCells, watchSelection } from '../../src/workbook';
import { type OpenExcel, openExcel } from './open-excel';

/** What the pane does for the selected cell. */
async function explainSelected(): Promise<ExplainOutcome> {
  const { cell, names } = await readActiveCell();
  const plan = planExplanation(cell, names);
  if (plan.status === 'nothing') return plan;
  return explain(plan, await readWantedCells(plan.wanted), names, explainCall);
}

describe('the selected cell of the quarterly workbook', () => {
  let excel: OpenExcel;
  beforeAll(async () => {
    excel = await openExcel(systemPsfWorkbook());
    await excel.cell("'System PSF'!B11");
  }, 120_000);
  afterAll(() => excel.close());

  test.each([
    ['System PSF', 'C11', 'Lost to date'],
    ['Trust PSF', 'D13', 'Recoverable, DBTH'],
    ['Phasing', 'I37', 'Amount of the quarter'],
  ])('%s %s is explained from what Excel holds', async (sheet, address, title) => {
    await goTo({ sheet, address });
    const outcome = await explainSelected();
    if (outcome.status === 'nothing') throw new Error(`${outcome.title}: ${outcome.text}`);
    expect(outcome.explanation.title).toContain(title);
    expect(outcome.explanation.agreement).toBe('agrees');
  });

  test('takes two requests to Excel', async () => {
    await goTo({ sheet: 'System PSF', address: 'C11' });
    excel.faults.resetCount();
    await explainSelected();
    expect(excel.faults.requests).toBe(2);
  });

  test('a typed-in cell and an empty one are told apart', async () => {
    await goTo({ sheet: 'Actuals', address: 'B10' });
    expect(await explainSelected()).toMatchObject({ title: 'This cell was typed in' });
    await goTo({ sheet: 'Actuals', address: 'Z99' });
    expect(await explainSelected()).toMatchObject({ title: 'This cell is empty' });
  });

  test('a table of the workbook can be an argument; one that is not there is named', async () => {
    const explainFormula = async (formula: string) => {
      const { cell, names } = await readActiveCell();
      const plan = planExplanation({ ...cell, formula }, names);
      if (plan.status === 'nothing') throw new Error(plan.text);
      return explain(plan, await readWantedCells(plan.wanted), names, explainCall);
    };
    const byTable = await explainFormula('=SYB.SHARE(100,Fund_table[General fund])');
    if (byTable.status === 'nothing') throw new Error(byTable.text);
    expect(byTable.explanation.arguments[1]).toMatchObject({
      holds: '7 × 1 cells',
      place: { sheet: 'Phasing' },
    });
    expect(await explainFormula('=SYB.SHARE(100,No_table[Share])')).toMatchObject({
      status: 'nothing',
      text: expect.stringContaining('No_table') as string,
    });
  });

  test('another selected cell is told once the selection rests, and no more after the watch is stopped', async () => {
    let told = 0;
    const first = await watchSelection(() => (told += 1));
    let hear = (): void => undefined;
    const second = await watchSelection(() => hear());
    const move = async (addresses: string[]) => {
      const heard = new Promise<void>((resolve) => (hear = resolve));
      for (const address of addresses) await goTo({ sheet: 'System PSF', address });
      await heard;
    };
    await move(['D11', 'B11']);
    expect(told).toBe(1);
    await first.stop();
    await move(['C11']);
    expect(told).toBe(1);
    await second.stop();
  });
});

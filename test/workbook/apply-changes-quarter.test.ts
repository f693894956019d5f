import { createHash } from 'node:crypto';
import { effectOf } from '../../src/plans/changes/position-after';
import { closeQuarter, closedQuarters, reopenQuarter } from '../../src/plans/close';
import { planRefresh, returnOfText } from '../../src/plans/refresh';
import { namedBlocks } from '../../src/plans/snapshot';
import { systemPsfWorkbook } from '../../src/plans/system-psf';
import { positionNames, readPosition } from '../../src/plans/system-psf/read-position';
import { systemPosition } from '../../src/psf/position';
import { applyChanges, keepPreference, recalculate, takeSnapshot, undoChanges } from '../../src/workbook';
import { largeSystem } from '../plans/system-psf/support';
import { type OpenExcel, openExcel } from './open-excel';

const digestOf = (text: string) => Promise.resolve(createHash('sha256').update(text).digest('hex'));

/** The requests to Excel that some work makes. */
async function requestsOf<Result>(excel: OpenExcel, work: () => Promise<Result>) {
  excel.faults.resetCount();
  const result = await work();
  return { result, requests: excel.faults.requests };
}

describe('the quarters of the South Yorkshire and Bassetlaw workbook', () => {
  let excel: OpenExcel;
  beforeAll(async () => {
    excel = await openExcel(systemPsfWorkbook());
  }, 120_000);
  afterAll(() => excel.close());

  const position = async () => {
    const outcome = readPosition(namedBlocks(await takeSnapshot(), positionNames));
    if (outcome.status !== 'read') throw new Error(JSON.stringify(outcome));
    const { organisations, quarter, terms } = outcome.reading;
    return systemPosition(organisations, quarter, terms);
  };

  test('what the preview says of the position is what the calculated workbook then holds, A&E included', async () => {
    const text =
      'ODS code,Actual £000,Attendances,Over four hours\n' +
      'RHQ,(2100),36000,3000\nRFF,-900,,\n02P,15,,\n' +
      ['02Q', '02X', '03L', '03N', 'RP5', 'RCU', 'RFR', 'RXE', 'TAH']
        .map((code) => `${code},-50,,`)
        .join('\n');
    const { result: snapshot, requests } = await requestsOf(excel, takeSnapshot);
    expect(requests).toBeLessThanOrEqual(3);
    const { changes, problems, notMatched } = planRefresh(snapshot, [returnOfText('Q4.csv', text)], 4);
    expect([problems, notMatched]).toEqual([[], []]);
    const { after, before } = effectOf(snapshot, changes);
    expect(before).toEqual({ status: 'known', position: await position() });
    const applied = await requestsOf(excel, () => applyChanges(changes, { by: 'A' }));
    expect(applied.requests).toBe(2);
    expect(after).toEqual({ status: 'known', position: await position() });
    const undone = await requestsOf(excel, () => undoChanges({ by: 'A' }));
    expect(undone.requests).toBe(3);
    expect(before).toEqual({ status: 'known', position: await position() });
  }, 120_000);

  test('whatever is applied, undone or kept, the user stays on the cells selected, and every format stays', async () => {
    const asTheUserSees = () =>
      excel.look(async ({ workbook }) => {
        const [selected, actuals] = [
          workbook.getSelectedRange(),
          workbook.worksheets.getItem('Actuals').getRange('A1:F30'),
        ];
        selected.load('address');
        actuals.load('numberFormat');
        await workbook.context.sync();
        return { selected: selected.address, formats: actuals.numberFormat as string[][] };
      });
    await excel.look(async ({ workbook }) => {
      workbook.worksheets.getItem('Control totals').getRange('C14:D16').select();
      await workbook.context.sync();
    });
    const before = await asTheUserSees();
    expect(before.selected).toBe("'Control totals'!C14:D16");
    const { changes } = planRefresh(await takeSnapshot(), [returnOfText('x', 'ODS code,Actual\nRHQ,-3')], 3);
    for (const write of [
      () => applyChanges(changes),
      () => undoChanges(),
      () => keepPreference('userName', 'A'),
      () => recalculate(),
    ]) {
      await write();
      expect(await asTheUserSees()).toEqual(before);
    }
  }, 120_000);

  test('a closed quarter is frozen against every list and Undo, until it is reopened', async () => {
    const late = (snapshot: Awaited<ReturnType<typeof takeSnapshot>>) =>
      planRefresh(snapshot, [returnOfText('late.csv', 'ODS code,Actual\nRHQ,-1')], 1);
    await applyChanges(late(await takeSnapshot()).changes);
    const stale = late(await takeSnapshot());
    expect(stale.changes.changes).toEqual([]);
    const other = planRefresh(await takeSnapshot(), [returnOfText('late.csv', 'ODS code,Actual\nRHQ,-2')], 1);
    await applyChanges(await closeQuarter(await takeSnapshot(), 1, digestOf), { by: 'A. Finance' });
    const closed = closedQuarters(await takeSnapshot()).get(1)!;
    expect(closed).toMatchObject({ who: 'A. Finance' });
    expect(closed.digest).toMatch(/^[0-9a-f]{64}$/);
    await expect(applyChanges(other.changes)).rejects.toThrow(
      /Q1 is closed, and with it Actuals!B18\. Reopen/,
    );
    await expect(undoChanges()).rejects.toThrow(/Q1 is closed/);
    expect(late(await takeSnapshot()).problems).toMatchObject([{ text: 'Q1 is closed.' }, {}]);
    await applyChanges(reopenQuarter(await takeSnapshot(), 1, 'Late journal'), { by: 'B' });
    expect(closedQuarters(await takeSnapshot()).size).toBe(0);
    await applyChanges(other.changes);
    expect((await excel.cell('Actuals!B18')).value).toBe(-2);
  }, 120_000);
});

test('500 organisations take no more requests than one system', async () => {
  const system = largeSystem(500);
  const excel = await openExcel(systemPsfWorkbook(system));
  // How long the stand-in calculates is not what is counted here.
  excel.book.calculation.mode = 'Manual';
  try {
    const text = [
      'Organisation,Actual £000',
      ...system.organisations.map(({ name }, index) => `${name},${-index}`),
    ];
    const read = await requestsOf(excel, takeSnapshot);
    expect(read.requests).toBeLessThanOrEqual(3);
    const { changes, problems } = planRefresh(read.result, [returnOfText('all.csv', text.join('\n'))], 4);
    expect(problems).toEqual([]);
    expect(changes.changes).toHaveLength(501);
    expect((await requestsOf(excel, () => applyChanges(changes))).requests).toBe(2);
    const close = await closeQuarter(await takeSnapshot(), 1, digestOf);
    expect((await requestsOf(excel, () => applyChanges(close))).requests).toBe(2);
    expect((await requestsOf(excel, () => undoChanges())).requests).toBe(3);
  } finally {
    excel.close();
  }
}, 300_000);

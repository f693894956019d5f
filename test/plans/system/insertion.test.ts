import { financeWorkbook } from '../../../src/plans/system/finance';
import {
  performanceNamesRead,
  performanceWorkbook,
  readPerformance,
} from '../../../src/plans/system/performance';
import { readinessWorkbook, readReadiness } from '../../../src/plans/system/readiness';
import { readNames, takeSnapshot } from '../../../src/workbook';
import { insertWorkbook } from '../../../src/workbook/insert-workbook';
import { openExcel } from '../../workbook/open-excel';
import { everyTrigger } from './performance/support';

test('the three can be inserted into one workbook, beside each other, and be read from it', async () => {
  const excel = await openExcel();
  for (const model of [performanceWorkbook(everyTrigger('Q3')), financeWorkbook(), readinessWorkbook()])
    await insertWorkbook(model);
  const { sheets } = await takeSnapshot();
  expect(sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'Performance',
      'Performance returns',
      'System finance',
      'Finance returns',
      'Maturity matrix',
      'Readiness standing',
    ]),
  );
  expect(readPerformance(await readNames(performanceNamesRead))).toMatchObject({
    status: 'read',
    reading: { system: 'South Yorkshire and Bassetlaw', year: '2018/19', period: 'Q3' },
  });
  expect(readReadiness(await takeSnapshot())).toMatchObject({ status: 'read', problems: [] });
  excel.close();
}, 180_000);

import { dayInWords, serialOf } from '../../../src/plans/figures';
import { type ReportModel, reportModel } from '../../../src/plans/report/report-model';
import { systemSections } from '../../../src/plans/report/system/sections';
import type { CellValue, WorkbookModel } from '../../../src/plans/workbook-model';
import { financeWorkbook, southYorkshireAndBassetlawFinance } from '../../../src/plans/system/finance';
import { performanceWorkbook } from '../../../src/plans/system/performance';
import { readinessWorkbook } from '../../../src/plans/system/readiness';
import { systemPsfWorkbook } from '../../../src/plans/system-psf';
import { namesToRead, workOutPosition } from '../../../src/taskpane/position/work-out-position';
import { readNames, takeSnapshot, writeReport } from '../../../src/workbook';
import { insertWorkbook } from '../../../src/workbook/insert-workbook';
import { readWorkbook, createWorkbook } from '../../../src/files';
import { type OpenExcel, openExcel } from '../../workbook/open-excel';
import { onPlan, rowOf, sheets } from '../system/finance/support';
import { Ready } from '../system/readiness/support';

/** The report of the open workbook, with what it holds of the whole system. */
async function reportOf(): Promise<ReportModel> {
  const worked = workOutPosition(await readNames(namesToRead));
  if (worked.status !== 'ready') throw new Error(worked.status);
  const { reading, position } = worked;
  const shortNames = reading.trusts.map(({ shortName }) => shortName);
  return reportModel({
    position,
    subject: { systemName: reading.systemName, year: reading.year, shortNames },
    assumptions: reading.assumptions,
    system: systemSections(await takeSnapshot()),
  });
}

/** Every domain developing, the plan of 2019/20 held against 13 February 2019, nothing met. */
function readiness(): Ready {
  const ready = new Ready()
    .set('cover', 'timetable', 'entry', '2019/20')
    .set('cover', 'position', 'entry', serialOf('2019-02-13'));
  for (let step = 1; step <= 8; step += 1) ready.set('milestones', `timetable2_${step}`, 'met', '');
  for (let domain = 1; domain <= 5; domain += 1)
    ready
      .set('maturity', `domain${domain}`, 'stage', 'Developing')
      .set('maturity', `domain${domain}`, 'target', 'Thriving');
  return ready;
}

/** As it goes into a workbook that has the quarterly workbook's stamp. */
const withoutStamp = (model: WorkbookModel): WorkbookModel => ({
  ...model,
  names: model.names.filter(({ name }) =>
    readinessWorkbook({ besides: ['Workbook_template'] }).names.some((kept) => kept.name === name),
  ),
});

describe('the board report of a workbook that holds the sheets of the system', () => {
  let excel: OpenExcel;
  let model: ReportModel;
  let requests: number;
  let values: CellValue[][];

  beforeAll(async () => {
    excel = await openExcel(systemPsfWorkbook());
    const typed = sheets();
    // 250 less than its plan in the sixth month.
    const row = rowOf('STH');
    typed.type('Finance_actuals', row, 5, Number(typed.value('Finance_actuals', row, 5)) - 250);
    for (const inserted of [typed.typed(), performanceWorkbook(), withoutStamp(readiness().model())])
      await insertWorkbook(inserted);
    model = await reportOf();
    excel.faults.resetCount();
    await writeReport(model);
    requests = excel.faults.requests;
    const { sheets: all } = await takeSnapshot();
    values = all.find(({ name }) => name === model.sheet.name)!.used!.values;
  }, 240_000);
  afterAll(() => excel.close());

  /** The last line of the label: a trust is also among those of the fund, further up. */
  const lineOf = (label: string): CellValue[] => {
    const line = values.filter(([first]) => first === label).at(-1);
    if (!line) throw new Error(`no line ${label}`);
    return line.slice(1);
  };

  test('is still written in two requests, and no cell of it shows an error', () => {
    expect(requests).toBe(2);
    const errors = values
      .flat()
      .filter((value) => /^#(?:N\/A|NAME|REF|VALUE|DIV|NUM|SPILL)/.test(String(value)));
    expect(errors).toEqual([]);
  });

  test('carries the finances: plan, actual and variance of organisations, places and the system', () => {
    const [plan, actual, variance] = lineOf('STH').map(Number) as [number, number, number];
    expect(variance).toBeCloseTo(-250, 5);
    expect(actual - plan).toBeCloseTo(-250, 5);
    // STH is of Sheffield; all other organisations are on plan.
    expect(Number(lineOf('Sheffield')[2])).toBeCloseTo(-250, 5);
    expect(Number(lineOf('System, as counted')[2])).toBeCloseTo(-250, 5);
    // Annex 2: £24.46m.
    expect(lineOf('Transformation funds, £000')[0]).toBe(24_460);
  });

  test('carries the months, drawn: a sixth month 250 below plan, and no actual after it', () => {
    const [plan, actual] = lineOf('September').map(Number) as [number, number];
    expect(actual - plan).toBeCloseTo(-250, 5);
    expect(lineOf('October')[1]).toBe('');
    expect(model.charts.map(({ name }) => name)).toContain('SYB finance by month');
  });

  test('carries performance against the standards, with the trigger that fires', () => {
    // 148,293 of 167,129 attendances within four hours.
    expect(lineOf('A&E within 4 hours').slice(0, 3)).toEqual([0.95, 148_293 / 167_129, 'No']);
    expect(lineOf('A&E within 4 hours')[5]).toBe('Beyond the threshold');
  });

  test('carries the maturity matrix, and the milestones of the system’s own timetable', () => {
    expect(lineOf('Integrated care models').slice(0, 4)).toEqual(['Developing', 'Thriving', 2, 1]);
    expect(lineOf('Every domain has reached')[0]).toBe('Developing');
    const second = lineOf('Draft operating plans of organisations');
    expect(second[0]).toBe(dayInWords(serialOf('2019-02-12')));
    expect(second.slice(2, 4)).toEqual(['Late', 1]);
    expect(values.flat()).not.toContain('First submission of plans');
  });
});

test('a workbook without the sheets has none of the sections, and one that cannot be read has not its own', () => {
  const opened = (model: Parameters<typeof createWorkbook>[0]) =>
    readWorkbook(createWorkbook(model)).snapshot;
  expect(systemSections(opened(systemPsfWorkbook()))).toEqual({});
  const broken = sheets(onPlan(1)).type('Finance_actuals', 0, 0, 'about 5');
  expect(systemSections(opened(broken.typed()))).toEqual({});
  const { organisations, places } = southYorkshireAndBassetlawFinance;
  expect(systemSections(opened(financeWorkbook()))).toEqual({
    finance: { organisations: organisations.length, places: places.length },
  });
});

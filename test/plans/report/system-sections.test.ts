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
import { filesOf, generatedSystem } from '../../../scripts/system-fill';
import { consolidate, contributionsSheet, loadPlans } from '../../../src/plans/system/consolidation';
import { triangulate, type Triangulation, triangulationSheet } from '../../../src/plans/system/triangulation';
import { southYorkshireAndBassetlawUnit as unit } from '../../../src/plans/system/units';

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

const system = generatedSystem(7, { mismatches: 20 });
const contracts: Triangulation = triangulate(filesOf([...system.commissioners, ...system.returns]), { unit });
const asWorkbook = (
  title: string,
  { sheet, names }: ReturnType<typeof triangulationSheet>,
): WorkbookModel => ({
  title,
  sheets: [sheet],
  names,
});

/** What the system's commissioners have of a line, £000, added up one by one. */
const together = (line: string, year = '2014/15'): number =>
  system.commissioners.reduce(
    (sum, { book }) => sum + Number(book.valueOf(book.compiled.cell('summary', line, year))),
    0,
  );

/** The contributions of the commissioners' plans; Sheffield's can be left out. */
function contributions(plans = system.commissioners): WorkbookModel {
  const { plans: loaded, missing } = loadPlans(filesOf(plans), { unit });
  return asWorkbook(
    'Contributions',
    contributionsSheet(consolidate(loaded, unit), {
      name: 'Contributions',
      missing: missing.map(({ shortName }) => shortName),
    }),
  );
}

describe('the board report of a workbook that holds the sheets of the system', () => {
  let excel: OpenExcel;
  let model: ReportModel;
  let requests: number;
  let triangulation: WorkbookModel;
  let values: CellValue[][];

  beforeAll(async () => {
    excel = await openExcel(systemPsfWorkbook());
    const typed = sheets();
    // 250 less than its plan in the sixth month.
    const row = rowOf('STH');
    typed.type('Finance_actuals', row, 5, Number(typed.value('Finance_actuals', row, 5)) - 250);
    triangulation = asWorkbook('Triangulation', triangulationSheet(contracts, 'Triangulation'));
    for (const inserted of [
      typed.typed(),
      performanceWorkbook(),
      withoutStamp(readiness().model()),
      contributions(),
      triangulation,
    ])
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

  test('carries the consolidated plan: what each organisation and the system have, as their plans have it', () => {
    const barnsley = system.commissioners.find(({ organisation }) => organisation.odsCode === '02P')!.book;
    const has = (line: string) => barnsley.valueOf(barnsley.compiled.cell('summary', line, '2014/15'));
    // A trust or commissioner is also among those of the finances, which come before.
    const lines = values.filter(([first]) => first === 'Barnsley CCG');
    const planned = lines.find(([, limit]) => limit === has('limit'))!;
    expect(planned.slice(1, 8)).toEqual(
      ['limit', 'spend', 'surplus', 'qipp', 'net_risk', 'contracts', 'capital'].map(has),
    );
    const [limit, spend, surplus, qipp] = lineOf('System').map(Number) as [number, number, number, number];
    expect(limit).toBeCloseTo(together('limit'), 5);
    expect(spend).toBeCloseTo(together('spend'), 5);
    expect(surplus).toBeCloseTo(together('limit') - together('spend'), 5);
    expect(qipp).toBeCloseTo(together('qipp'), 5);
    expect(Number(lineOf('QIPP savings')[4])).toBeCloseTo(together('qipp', '2018/19'), 5);
  });

  test('carries triangulation: how many lines do not agree, each pair, the largest, and what would change', () => {
    const { lines, mismatches, matrix } = contracts;
    const compared = lines.filter(({ status }) => status !== 'not loaded').length;
    expect(lineOf('Contract values and activity').slice(0, 2)).toEqual([compared, mismatches.length]);
    const top = values.findIndex(([first]) => first === 'Commissioner');
    expect(values[top]!.slice(1, 8)).toEqual(matrix.providers.map(({ shortName }) => shortName));
    expect(values.slice(top + 1, top + 6).map((row) => String(row[1]).startsWith('Agreed'))).toEqual(
      matrix.cells.map(([first]) => first!.status === 'agreed'),
    );
    const largest = mismatches.find(({ difference }) => difference !== undefined)!;
    const { commissioner, provider, subject, year, difference } = largest;
    const said = `${commissioner.shortName} and ${provider.shortName}: ${subject}`;
    const listed = values.find(([first, second]) => first === said && second === year)!;
    expect(listed[4]).toBe(difference);
    const change = contracts.changes.find(({ measure }) => measure === 'value')!;
    const column = contracts.years.indexOf(change.year);
    expect(lineOf(`${change.organisation.shortName}: Contract value, £000`)[column]).toBe(change.by);
  });

  test('its commentary says what the plans come to and what does not agree, every figure being in a table', () => {
    const text = values.map(([first]) => String(first));
    const plan = text.find((line) =>
      line.startsWith('The plans of 5 organisations together have, for 2014/15,'),
    )!;
    expect(plan).toContain('resources of 2,110,577');
    expect(plan).toContain('a surplus of 22,522');
    expect(plan).toContain('Every organisation that should have a plan has one.');
    const agreement = text.find((line) => line.startsWith('Commissioners’ and trusts’ contracts'))!;
    expect(agreement).toMatch(
      /do not agree, \d+ of them because a cell holds no number\. The largest difference/,
    );
    const shown = new Set(
      values
        .flat()
        .filter((value): value is number => typeof value === 'number')
        .map((value) => Math.round(Math.abs(value)).toLocaleString('en-GB')),
    );
    const figures = `${plan} ${agreement}`.replace(/\d{4}\/\d{2}/g, '').match(/\d+(?:,\d+)*/g)!;
    // The number of organisations is told by the lines themselves.
    expect(figures.slice(1).filter((figure) => !shown.has(figure))).toEqual([]);
    expect(values[2]![0]).toBe('');
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

describe('a report written before the sheets of the system came', () => {
  let excel: OpenExcel;
  beforeAll(async () => {
    excel = await openExcel(systemPsfWorkbook());
    await writeReport(await reportOf());
    await excel.setCell("'Board report'!J8", 'Agreed by the board');
    // Sheffield's plan is not there.
    await insertWorkbook(contributions(system.commissioners.slice(0, 4)));
  }, 120_000);
  afterAll(() => excel.close());

  const pictureOf = async () => JSON.stringify(await takeSnapshot());

  test.each([1, 40])('is as it was where writing fails after %i changes', async (afterChanges) => {
    const [before, model] = [await pictureOf(), await reportOf()];
    excel.faults.inject(2, { kind: 'refuse', code: 'GeneralException', message: 'x', afterChanges });
    await expect(writeReport(model)).rejects.toThrow('the workbook is as it was');
    expect(await pictureOf()).toBe(before);
  });

  test('is kept with the user’s cells beside it, and the new one has the plan and says whose is missing', async () => {
    expect(await writeReport(await reportOf())).toEqual({ keptAs: 'Board report, former' });
    const { sheets: all } = await takeSnapshot();
    const textOf = (sheet: string) => JSON.stringify(all.find(({ name }) => name === sheet)!.used!.values);
    expect(textOf('Board report')).toContain('The plans of 4 organisations together have');
    expect(textOf('Board report')).toContain('No plan counts from Sheffield CCG.');
    expect(textOf('Board report, former')).toContain('Agreed by the board');
    expect(await writeReport(await reportOf())).toEqual({});
  });

  test('says that the commentary is out of date once a contribution changes', async () => {
    await excel.setCell("'Contributions'!D5", 1);
    expect(String((await excel.cell("'Board report'!A3")).value)).toContain('write the report again');
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

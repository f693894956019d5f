import {
  type PerformanceName,
  performanceNamesRead,
  performanceWorkbook,
  readPerformance,
  systemPerformance,
} from '../../../../src/plans/system/performance';
import type { CellValue } from '../../../../src/plans/workbook-model';
import { ModelBlocks } from '../model-blocks';
import { everyTrigger } from './support';

const sheets = () => new ModelBlocks<PerformanceName>(performanceWorkbook());

const problems = (blocks: ModelBlocks<PerformanceName>['blocks']) => {
  const outcome = readPerformance(blocks);
  return outcome.status === 'problems' ? outcome.problems : [];
};

test('a workbook without the sheets is somebody else’s', () => {
  expect(readPerformance(new Map())).toEqual({ status: 'not ours' });
});

test('the sheets as they come are read without a problem, empty lines left out', () => {
  const outcome = readPerformance(sheets().blocks);
  expect(outcome).toMatchObject({
    status: 'read',
    reading: { year: '2018/19', period: 'Q4', threshold: 0.05 },
  });
});

const first = 'Performance_quarter_outside';
const patients = 'Performance_quarter_patients';

test.each<[string, PerformanceName, number, number, CellValue, RegExp]>([
  ['text for a number', first, 0, 0, '1,128 ', /holds "1,128 ", which is text/],
  ['TRUE for a number', first, 0, 0, true, /holds TRUE, which is not a number/],
  ['an error', first, 0, 0, '#REF!', /shows #REF!/],
  ['half a patient', first, 0, 0, 12.5, /is 12\.5; patients are counted/],
  ['fewer than none', first, 0, 0, -1, /is -1; patients are counted/],
  ['more outside than patients', first, 0, 0, 21_194, /21,194 outside the standard of 21,193 patients/],
  ['patients without those outside', first, 0, 0, '', /not how many were outside/],
  ['those outside without patients', patients, 0, 0, '', /not how many patients there were/],
  ['a measure of no list', 'Performance_measures', 0, 0, 'A&E', /is "A&E"/],
  ['a year of no list', 'Performance_years', 0, 0, '2015/16', /2015\/16 is not among the years/],
  [
    'a line without its organisation',
    'Performance_organisations',
    0,
    0,
    '',
    /The organisation of line 1 is blank/,
  ],
  ['an organisation twice', 'Performance_organisations', 1, 0, 'BHFT', /BHFT, 2016\/17 has two lines/],
  ['a period of no list', 'Performance_period', 0, 0, 'Q5', /The period reported is "Q5"/],
  ['a blank year', 'Performance_year', 0, 0, '', /a blank, is not among/],
  [
    'a year without standards',
    'Performance_year_list',
    0,
    0,
    '2019/20',
    /No NHS Constitution standards are set for 2019\/20/,
  ],
  ['a threshold of 5', 'Performance_threshold', 0, 0, 5, /is 5, which is not between 0 and 1/],
  [
    'another version',
    'Performance_template',
    0,
    0,
    'system-performance 9',
    /template "system-performance 9"/,
  ],
])('%s is a problem at its cell', (_what, name, row, column, value, text) => {
  const typed = sheets().type(name, row, column, value);
  const found = problems(typed.blocks);
  expect(found).toContainEqual(
    expect.objectContaining({
      name,
      sheet: typed.blocks.get(name)!.sheet,
      address: typed.address(name, row, column),
      text: expect.stringMatching(text) as string,
    }),
  );
  for (const { remedy } of found) expect(remedy).not.toBe('');
});

test.each(performanceNamesRead.filter((name) => name !== 'Performance_template'))(
  'the name %s is missed where it was deleted',
  (name) => {
    expect(problems(sheets().without(name)).map((problem) => problem.name)).toContain(name);
  },
);

test('a quarter beside its months has to be their sum', () => {
  const typed = sheets();
  [5_000, 6_000, 10_193].forEach((count, month) => {
    typed.type('Performance_month_patients', 0, month, count);
    typed.type('Performance_month_outside', 0, month, 376);
  });
  // 5,000 + 6,000 + 10,193 = 21,193 as published; 3 x 376 = 1,128 as published.
  expect(problems(typed.blocks)).toEqual([]);
  typed.type('Performance_month_outside', 0, 0, 377);
  expect(problems(typed.blocks).map(({ text }) => text)).toEqual([
    'Patients outside the standard (A&E within 4 hours, BHFT, 2016/17, Q1) is 1,128; its three months add up to 1,129.',
  ]);
});

test('a quarter whose months are known needs no return of its own', () => {
  const typed = sheets();
  // Line 11 is BHFT in 2018/19; its quarter 4 of 25,350 and 1,694, as three months.
  for (const [name, months] of [
    ['Performance_month_patients', [8_000, 8_000, 9_350]],
    ['Performance_month_outside', [600, 600, 494]],
  ] as const)
    months.forEach((count, month) => typed.type(name, 10, 9 + month, count));
  typed.type(patients, 10, 3, '').type(first, 10, 3, '');
  const outcome = readPerformance(typed.blocks);
  if (outcome.status !== 'read') throw new Error('not read');
  const fourHours = systemPerformance(outcome.reading).measures[0]!;
  expect(fourHours.system).toMatchObject({ state: 'not met', patients: 167_129, outside: 18_836 });
});

test('a trust that has not returned the period leaves the system without a figure, and is named', () => {
  const typed = sheets().type(patients, 10, 3, '').type(first, 10, 3, '');
  const outcome = readPerformance(typed.blocks);
  if (outcome.status !== 'read') throw new Error('not read');
  const { measures, proposals } = systemPerformance(outcome.reading);
  expect(measures[0]!.system).toMatchObject({ state: 'incomplete', missing: ['BHFT'] });
  expect(measures[0]!.system.performance).toBeUndefined();
  expect(measures[0]!.places.find(({ place }) => place === 'Sheffield')!.standing.state).toBe('not met');
  expect(proposals).toEqual([]);
});

test('no patients at all is neither met nor missed', () => {
  const typed = new ModelBlocks<PerformanceName>(performanceWorkbook(everyTrigger('Q3')))
    .type(patients, 4, 2, 0)
    .type(first, 4, 2, 0);
  const outcome = readPerformance(typed.blocks);
  if (outcome.status !== 'read') throw new Error('not read');
  const urgent = systemPerformance(outcome.reading).measures.find(
    ({ measure }) => measure === 'Cancer 62 days, urgent referral',
  )!;
  expect(urgent.system.state).toBe('no patients');
  expect(urgent.proposal).toBeUndefined();
});

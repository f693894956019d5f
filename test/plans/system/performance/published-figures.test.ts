import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  performanceWorkbook,
  type PerformanceName,
  readPerformance,
  southYorkshireAndBassetlawPerformance,
  systemPerformance,
} from '../../../../src/plans/system/performance';
import { ModelBlocks } from '../model-blocks';

interface Published {
  trust: string;
  year: string;
  quarter: string;
  attendances: number;
  over4Hours: number;
  within4Hours: number;
}

/** NHS England's figures as they were published, by trust and quarter. */
const published = readFileSync(join(__dirname, '../../../data/four-hour-performance.csv'), 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line): Published => {
    const [, trust, year, quarter, attendances, over, within] = line.split(',');
    return {
      trust: trust!,
      year: year!,
      quarter: quarter!,
      attendances: Number(attendances),
      over4Hours: Number(over),
      within4Hours: Number(within),
    };
  });

/** As the publication's copy calls them. */
const published4 = (organisation: string) =>
  ({ BHFT: 'Barnsley', TRFT: 'Rotherham' })[organisation] ?? organisation;

const fourHours = 'A&E within 4 hours';

function performance(year: string, period: 'Q1' | 'Q2' | 'Q3' | 'Q4') {
  const blocks = new ModelBlocks<PerformanceName>(
    performanceWorkbook({ ...southYorkshireAndBassetlawPerformance, year, period }),
  );
  const outcome = readPerformance(blocks.blocks);
  if (outcome.status !== 'read') throw new Error(JSON.stringify(outcome));
  return systemPerformance(outcome.reading);
}

const of = (year: string, period: 'Q1' | 'Q2' | 'Q3' | 'Q4') =>
  performance(year, period).measures.find(({ measure }) => measure === fourHours)!;

test('the sheets come filled with all 60 published returns', () => {
  const filled = southYorkshireAndBassetlawPerformance.lines.flatMap(
    ({ year, organisation, measure, returns }) =>
      Object.entries(returns ?? {}).map(([quarter, { patients, outside }]) => ({
        measure,
        trust: published4(organisation),
        year,
        quarter,
        attendances: patients,
        over4Hours: outside,
      })),
  );
  expect(filled).toHaveLength(60);
  const key = ({ trust, year, quarter }: { trust: string; year: string; quarter: string }) =>
    `${trust} ${year} ${quarter}`;
  const sorted = <One extends Parameters<typeof key>[0]>(all: One[]) =>
    [...all].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  expect(sorted(filled)).toEqual(
    sorted(published).map(({ within4Hours: _, ...one }) => ({ measure: fourHours, ...one })),
  );
});

test('each trust’s four-hour performance is the published one, to six decimals', () => {
  for (const year of ['2016/17', '2017/18', '2018/19'])
    for (const quarter of ['Q1', 'Q2', 'Q3', 'Q4'] as const)
      for (const { organisation, standing } of of(year, quarter).organisations) {
        const row = published.find(
          (one) => one.trust === published4(organisation) && one.year === year && one.quarter === quarter,
        )!;
        expect([organisation, standing.performance!.toFixed(6)]).toEqual([
          organisation,
          row.within4Hours.toFixed(6),
        ]);
      }
});

test('in quarter 4 of 2018/19 the system is 88.730%, from the patients and not from the percentages', () => {
  const { system } = of('2018/19', 'Q4');
  // 25,350 + 43,402 + 15,546 + 57,197 + 25,634 attendances; 1,694 + 3,698 + 464 + 8,007 + 4,973 over four hours.
  expect([system.patients, system.outside]).toEqual([167_129, 18_836]);
  // (167,129 - 18,836) / 167,129
  expect(system.performance!.toFixed(5)).toBe('0.88730');
  expect(system.state).toBe('not met');
  expect(system.places).toHaveLength(10);
});

test('only Sheffield Children’s meets 95% in quarter 4; the furthest below is named first', () => {
  const { organisations, proposal } = of('2018/19', 'Q4');
  expect(
    organisations.filter(({ standing }) => standing.state === 'met').map((one) => one.organisation),
  ).toEqual(['SCH']);
  expect(proposal!.organisations.map(({ organisation }) => organisation)).toEqual([
    'TRFT',
    'STH',
    'DBTH',
    'BHFT',
  ]);
});

test('6.27 points below 95% in quarter 4 asks for support; 4.19 below in quarter 3 for a plan and monitoring', () => {
  expect(of('2018/19', 'Q4').proposal!.trigger).toBe('performance/beyond-threshold');
  expect(of('2018/19', 'Q3').proposal!.trigger).toBe('performance/repeatedly-below');
});

test('Sheffield’s two trusts together have 89.982% in quarter 1 of 2018/19, not rounded to 90%', () => {
  const sheffield = of('2018/19', 'Q1').places.find(({ place }) => place === 'Sheffield')!;
  expect(sheffield.standing.performance!.toFixed(5)).toBe('0.89982');
});

test('the trend runs over the years, twelve quarters to quarter 4 of 2018/19', () => {
  const { trend } = of('2018/19', 'Q4');
  expect(trend).toHaveLength(12);
  expect(trend[0]).toMatchObject({ year: '2016/17', period: 'Q1' });
  // Quarter 1 of 2016/17: 134,043 attendances, 10,326 over four hours.
  expect(trend[0]!.performance!.toFixed(6)).toBe((1 - 10_326 / 134_043).toFixed(6));
});

test('measures that nobody has returned are not shown as missed', () => {
  expect(performance('2018/19', 'Q4').measures.map(({ measure }) => measure)).toEqual([fourHours]);
});

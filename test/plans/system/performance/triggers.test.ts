import {
  type PerformanceDescription,
  type PerformanceName,
  performanceWorkbook,
  readPerformance,
  systemPerformance,
} from '../../../../src/plans/system/performance';
import { ModelBlocks } from '../model-blocks';
import { oneCount, oneMeasure } from './support';

function proposalsOf(description: PerformanceDescription) {
  const outcome = readPerformance(new ModelBlocks<PerformanceName>(performanceWorkbook(description)).blocks);
  if (outcome.status !== 'read') throw new Error(JSON.stringify(outcome));
  return systemPerformance(outcome.reading).proposals;
}

const fired = (description: PerformanceDescription) =>
  proposalsOf(description).map(({ trigger, lines }) => [trigger, ...lines.map(({ kind }) => kind)]);

const [plan, monitoring, support] = ['improvement plan', 'monitoring', 'support'];

describe('each trigger has an example that fires it alone', () => {
  test('one patient of 1,000 too many is below the standard: an improvement plan', () => {
    // 949 of 1,000 within four hours: 94.9% against 95%; 95.0% in the quarter before.
    expect(fired(oneMeasure('A&E within 4 hours', [50, 50, 51]))).toEqual([
      ['performance/below-standard', plan],
    ]);
  });

  test('below three quarters running: a plan, and monitoring', () => {
    expect(fired(oneMeasure('A&E within 4 hours', [51, 60, 51]))).toEqual([
      ['performance/repeatedly-below', plan, monitoring],
    ]);
  });

  test('more than five points below: a plan, monitoring and support', () => {
    // 1,000 - 101 = 899: 89.9% is 5.1 points below 95%.
    expect(fired(oneMeasure('A&E within 4 hours', [0, 0, 101]))).toEqual([
      ['performance/beyond-threshold', plan, monitoring, support],
    ]);
  });

  test('one trolley wait over 12 hours: a plan, and monitoring', () => {
    expect(fired(oneCount('Trolley waits over 12 hours', [0, 0, 1]))).toEqual([
      ['performance/none-allowed', plan, monitoring],
    ]);
  });

  test('met, but worse than the quarter before twice running: monitoring', () => {
    expect(fired(oneMeasure('A&E within 4 hours', [10, 20, 30]))).toEqual([
      ['performance/falling', monitoring],
    ]);
  });
});

describe('nothing is proposed', () => {
  test.each<[string, PerformanceDescription]>([
    ['at the standard exactly', oneMeasure('A&E within 4 hours', [50, 50, 50])],
    ['for a measure without a standard', oneMeasure('Cancer 62 days, consultant upgrade', [900, 900, 900])],
    ['where none happened of what is not allowed', oneCount('Trolley waits over 12 hours', [3, 1, 0])],
    ['for one fall only', oneMeasure('A&E within 4 hours', [10, 10, 30])],
    ['where the period reported has no return', oneMeasure('A&E within 4 hours', [90, 90, undefined])],
  ])('%s', (_what, description) => {
    expect(fired(description)).toEqual([]);
  });
});

test('exactly five points below is not beyond the threshold, whatever the standard', () => {
  // 950 - 50 = 900 of 1,000 against 95%; 930 - 50 = 880 against 93%; 980 - 50 = 930 against 98%.
  for (const [measure, outside] of [
    ['A&E within 4 hours', 100],
    ['Cancer two-week wait, suspected cancer', 120],
    ['Cancer 31 days, drugs', 70],
  ] as const)
    expect(fired(oneMeasure(measure, [0, 0, outside]))).toEqual([['performance/below-standard', plan]]);
});

test('a missing quarter breaks the run: below now and two quarters ago is below once', () => {
  expect(fired(oneMeasure('A&E within 4 hours', [60, undefined, 60]))).toEqual([
    ['performance/below-standard', plan],
  ]);
});

test('a threshold agreed with the region and typed on the sheet is the one that counts', () => {
  const filled = new ModelBlocks<PerformanceName>(
    performanceWorkbook(oneMeasure('A&E within 4 hours', [0, 0, 101])),
  ).type('Performance_threshold', 0, 0, 0.06);
  const outcome = readPerformance(filled.blocks);
  if (outcome.status !== 'read') throw new Error('not read');
  expect(systemPerformance(outcome.reading).proposals[0]!.trigger).toBe('performance/below-standard');
});

test('a proposal cites the memorandum, and says what of it is assumed', () => {
  const [proposal] = proposalsOf(oneMeasure('A&E within 4 hours', [0, 0, 101]));
  expect(proposal!.source).toMatch(/^MoU October 2018, section 7, regional oversight/);
  expect(proposal!.assumed).toMatch(/five percentage points/);
  expect(proposal!.reason).toMatch(
    /^The system has 89\.9% against 95%: more than 5 percentage points below\./,
  );
  expect(proposal!.lines[0]!.text).toBe('Set out an improvement plan for A&E within 4 hours, with STH.');
});

import { type AeRule, meetsAeStandard } from '../../src/psf/ae-standard';
import { odsCodes, performance } from './published';
import { collectSteps } from './support';

const met = (trusts: (keyof typeof odsCodes)[], rule: AeRule, target = 0.9): boolean[] => {
  const codes = trusts.map((trust) => odsCodes[trust]);
  const lastYear = performance(codes, '2017/18');
  return performance(codes, '2018/19').map((now, index) =>
    meetsAeStandard(now, lastYear[index], { target, rule }),
  );
};

describe('the A&E standard with the real four-hour performance of 2018/19', () => {
  test('under "either" only STH misses of the trusts that accepted, in Q1, Q2 and Q3', () => {
    expect(met(['BHFT'], 'either')).toEqual([true, true, true, true]);
    expect(met(['DBTH'], 'either')).toEqual([true, true, true, true]);
    expect(met(['SCH'], 'either')).toEqual([true, true, true, true]);
    expect(met(['STH'], 'either')).toEqual([false, false, false, true]);
  });

  test('TRFT, which did not accept, would miss Q4 under "either"', () => {
    expect(met(['TRFT'], 'either')).toEqual([true, true, true, false]);
  });

  test('under "both" DBTH and SCH miss Q2 and STH all four quarters', () => {
    expect(met(['BHFT'], 'both')).toEqual([true, true, true, true]);
    expect(met(['DBTH'], 'both')).toEqual([true, false, true, true]);
    expect(met(['SCH'], 'both')).toEqual([true, false, true, true]);
    expect(met(['STH'], 'both')).toEqual([false, false, false, false]);
  });

  test('under "target" last year does not matter', () => {
    expect(met(['DBTH'], 'target')).toEqual([true, true, true, true]);
    expect(met(['STH'], 'target')).toEqual([false, false, false, false]);
    expect(met(['DBTH'], 'target', 0.95)).toEqual([false, false, false, false]);
  });

  test('Sheffield’s two acute trusts together had 89.982% in Q1, which is below 90% and not rounded up to it', () => {
    const [q1] = performance([odsCodes.STH, odsCodes.SCH], '2018/19');
    expect(q1).toBeCloseTo(0.89982, 5);
    expect(meetsAeStandard(q1!, undefined, { target: 0.9, rule: 'target' })).toBe(false);
    expect(met(['STH', 'SCH'], 'either')).toEqual([false, true, false, true]);
  });
});

describe('the A&E standard at its boundaries', () => {
  const terms = (rule: AeRule) => ({ target: 0.9, rule });

  test('exactly at the target meets it, however the percentage was divided', () => {
    expect(meetsAeStandard(0.9, undefined, terms('target'))).toBe(true);
    expect(meetsAeStandard(1 - 1 / 10, undefined, terms('target'))).toBe(true);
    expect(meetsAeStandard(0.3 * 3, undefined, terms('target'))).toBe(true); // 0.8999999999999999 in binary
    expect(meetsAeStandard(899_999_999 / 1_000_000_000, undefined, terms('target'))).toBe(false);
  });

  test('the same as last year is not better than last year', () => {
    expect(meetsAeStandard(0.8, 0.8, terms('either'))).toBe(false);
    expect(meetsAeStandard(0.8 + 1e-16, 0.8, terms('either'))).toBe(false);
    expect(meetsAeStandard(0.8001, 0.8, terms('either'))).toBe(true);
  });

  test('the same as last year is at the higher of the two', () => {
    expect(meetsAeStandard(0.95, 0.95, terms('both'))).toBe(true);
    expect(meetsAeStandard(0.3 * 3, 0.9, terms('both'))).toBe(true);
    expect(meetsAeStandard(0.9499, 0.95, terms('both'))).toBe(false);
    expect(meetsAeStandard(0.85, 0.8, terms('both'))).toBe(false);
    expect(meetsAeStandard(0.95, 0.8, terms('both'))).toBe(true);
  });

  test('without last year the target alone decides', () => {
    expect(meetsAeStandard(0.91, undefined, terms('either'))).toBe(true);
    expect(meetsAeStandard(0.89, undefined, terms('either'))).toBe(false);
  });

  test('explains both tests, and only the target where that is the rule', () => {
    const either = collectSteps();
    meetsAeStandard(0.85, 0.8, terms('either'), either.explain, 2);
    expect(either.steps).toEqual([
      { id: 'targetTest', quarter: 2, figures: { performance: 0.85, target: 0.9 }, result: 0 },
      { id: 'lastYearTest', quarter: 2, figures: { performance: 0.85, lastYear: 0.8 }, result: 1 },
    ]);
    const target = collectSteps();
    meetsAeStandard(0.95, 0.8, terms('target'), target.explain, 2);
    expect(target.steps.map(({ id }) => id)).toEqual(['targetTest']);
  });
});

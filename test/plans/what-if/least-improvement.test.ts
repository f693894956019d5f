import fc from 'fast-check';
import { copyTo, positionOf, withAdded } from '../../../src/plans/what-if/copy';
import {
  leastPence,
  leastSystemImprovement,
  systemImprovements,
  trustImprovements,
} from '../../../src/plans/what-if/least-improvement';
import { sum } from '../../../src/psf/money';
import type { Quarter } from '../../../src/psf/quarters';
import { lossMethods, systemPsf } from '../../../src/psf/system-psf';
import { allPence, pence } from '../../psf/support';
import { usualTerms } from '../../workbook/syb-figures';
import { copyOf, organisationAt, rowOf, smallCopies, sybCopy } from './support';

/** The worked figures of the fund's rules: System pots, and year-to-date shortfalls. */
const pots = allPence([858, 1_144, 1_717, 2_004]);
const shortfalls = allPence([500, 200, 100, 100]);
const terms = (method: (typeof lossMethods)[number], testFrom: Quarter = 1) => ({
  lossRate: 1.5,
  method,
  testFrom,
});
const runs = { numRuns: Number(process.env.PROPERTY_RUNS ?? 500) };

describe('the least improvement that brings System PSF back', () => {
  test.each(lossMethods)('by the reading "%s", of the worked example: the shortfall of 100', (method) => {
    expect(leastSystemImprovement(pots, shortfalls, terms(method))).toBe(pence(100));
  });

  test('where partial recovery counts, half of it brings back 1.5 times as much', () => {
    // Paid to date at Q4 without it: 5,723 - 150 = 5,573. With 50: 5,723 - 75 = 5,648.
    const improvement = leastSystemImprovement(pots, shortfalls, terms('trueup'), pence(5_648));
    expect(improvement).toBe(pence(50));
  });

  test('where each quarter stands alone, it brings back only the quarter’s own loss until it is whole', () => {
    // Earned at Q4 without it: 4,373; with 50: 4,373 + 75 = 4,448. Everything (5,723) needs all 100.
    expect(leastSystemImprovement(pots, shortfalls, terms('quarter'), pence(4_448))).toBe(pence(50));
    expect(leastSystemImprovement(pots, shortfalls, terms('quarter'), pence(4_449))).toBeLessThan(pence(100));
    expect(leastSystemImprovement(pots, shortfalls, terms('quarter'), pence(5_723))).toBe(pence(100));
  });

  test('where only the movement counts, Q4 loses nothing, and everything needs all 100', () => {
    expect(leastSystemImprovement(pots, shortfalls, terms('movement'), pence(4_973))).toBe(0);
    expect(leastSystemImprovement(pots, shortfalls, terms('movement'), pence(4_974))).toBe(pence(100));
  });

  test('before the first quarter that is tested nothing is lost, and nothing needs to improve', () => {
    expect(leastSystemImprovement(pots.slice(0, 2), shortfalls.slice(0, 2), terms('quarter', 3))).toBe(0);
  });

  test('more than making the shortfall good can bring is out of reach', () => {
    expect(leastSystemImprovement(pots, shortfalls, terms('quarter'), pence(5_724))).toBeUndefined();
  });

  test('is the first amount that is enough, tried penny by penny, by every reading and rate', () => {
    const few = fc.integer({ min: 0, max: 12 });
    const quarterly = fc.integer({ min: 1, max: 4 }).chain((count) => {
      const each = fc.array(few, { minLength: count, maxLength: count });
      return fc.record({ own: each, short: each });
    });
    const anyTerms = fc.record({
      lossRate: fc.constantFrom(0, 0.25, 0.5, 1, 1.5, 2.25),
      method: fc.constantFrom(...lossMethods),
      testFrom: fc.constantFrom<Quarter>(1, 2, 3, 4),
    });
    fc.assert(
      fc.property(quarterly, anyTerms, fc.option(few, { nil: undefined }), ({ own, short }, given, more) => {
        const last = short.length - 1;
        const earnedWith = (improvement: number) =>
          sum(systemPsf(own, [...short.slice(0, last), short[last]! - improvement], given).paid);
        const wanted = more === undefined ? earnedWith(short[last]!) : earnedWith(0) + more;
        const each = Array.from({ length: short[last]! + 1 }, (_, improvement) => improvement);
        const first = each.find((improvement) => earnedWith(improvement) >= wanted);
        const goal = more === undefined ? undefined : wanted;
        expect(leastSystemImprovement(own, short, given, goal)).toBe(first);
      }),
      runs,
    );
  });
});

describe('South Yorkshire and Bassetlaw after quarter 3', () => {
  const copy = sybCopy();

  test('brings all System PSF back with 95 more, in Q3 or by the end of Q4', () => {
    // Lost to Q3: 1.5 x 410 + 1.5 x 240 + 1.5 x 95 = 1,117.5. Left at 95 short, Q4 would lose 142.5 more.
    expect(systemImprovements(copy)).toEqual([
      { quarter: 3, improvement: pence(95), gain: pence(1_117.5) },
      { quarter: 4, improvement: pence(95), gain: pence(1_260) },
    ]);
  });

  test('puts STH back with 118, which saves its pots and, counted in the system, the system’s too', () => {
    const found = trustImprovements(copy);
    const sth = found.find(({ name }) => name.startsWith('Sheffield Teaching'))!;
    // In Q3: its finance PSF, 4,689.825, and the system's 1,117.5, for 118 is more than 95.
    expect(sth.byQuarter[0]).toEqual({
      quarter: 3,
      improvement: pence(118),
      gain: pence(4_689.825 + 1_117.5),
    });
    expect(sth.byQuarter[1]!.improvement).toBe(pence(118));
    const others = found.filter(({ name }) => name !== sth.name);
    expect(others.map(({ byQuarter }) => byQuarter[0])).toEqual(
      others.map(() => ({ quarter: 3, improvement: 0, gain: 0 })),
    );
  });

  test('leaves out the trust that did not accept its control total: it is paid nothing by quarter', () => {
    expect(trustImprovements(copy).map(({ name }) => name)).not.toContain(
      'The Rotherham NHS Foundation Trust',
    );
  });
});

describe('a trust’s least improvement', () => {
  test('puts it on its control total to the penny: a penny less and its finance PSF stays lost', () => {
    fc.assert(
      fc.property(smallCopies({ minLength: 1, maxLength: 4 }), (reported) => {
        const improvements = trustImprovements(reported);
        const accepted = reported.organisations.flatMap((one, row) =>
          one.pots && one.accepted ? [row] : [],
        );
        accepted.forEach((row, place) => {
          for (const { quarter, improvement, gain } of improvements[place]!.byQuarter) {
            const copy = copyTo(reported, quarter);
            const trust = reported.organisations.slice(0, row).filter(({ pots: own }) => own).length;
            const financeWith = (amount: number) =>
              positionOf(withAdded(copy, 'actual', row, amount)).trusts[trust]!.stake.improvementNeeded;
            expect(financeWith(improvement)).toBe(0);
            if (improvement > 0) expect(financeWith(improvement - 1)).toBe(1);
            expect(gain).toBeGreaterThanOrEqual(0);
          }
        });
      }),
      { numRuns: 100 },
    );
  });

  test('in a quarter to come it is held against a forecast on plan', () => {
    const copy = copyOf([organisationAt('One', -30, { finance: 500 })], { ...usualTerms, lossRate: 0 });
    const [one] = trustImprovements(copy);
    expect(one!.byQuarter.map(({ improvement }) => improvement)).toEqual(allPence([30, 30, 30, 30]));
    // Made good at once it saves Q1; left to Q4 it saves the pots of all four quarters.
    expect(one!.byQuarter.map(({ gain }) => gain)).toEqual(allPence([500, 1_000, 1_500, 2_000]));
    expect(rowOf(copy, 'One')).toBe(0);
  });
});

describe('the least number of pence', () => {
  test('is found at both ends', () => {
    expect(leastPence(10, () => true)).toBe(0);
    expect(leastPence(10, (amount) => amount >= 10)).toBe(10);
    expect(leastPence(0, () => true)).toBe(0);
  });
});

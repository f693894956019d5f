import fc from 'fast-check';
import { copyTo, positionOf, withFigures } from '../../../src/plans/what-if/copy';
import { chanceBelow, evenlySpread, outturnAt } from '../../../src/plans/what-if/outturn-range';
import { psfAtOutturn } from '../../../src/plans/what-if/psf-at-outturn';
import { barsOf, riskView } from '../../../src/plans/what-if/risk-view';
import { pence } from '../../psf/support';
import { copyOf, organisationAt, smallCopies, sybCopy } from './support';

const draws = 10_000;

describe('what is lost at an outturn', () => {
  test('is what the whole position loses with these actuals, whatever the choices of the scheme', () => {
    const outturn = fc.array(fc.integer({ min: -6, max: 6 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(smallCopies({ minLength: 1, maxLength: 5 }), outturn, (copy, amounts) => {
        const tried = copy.organisations.map((_, row) => ({
          kind: 'actual' as const,
          row,
          quarter: copy.quarter,
          amount: amounts[row]!,
        }));
        const { trusts, total, system } = positionOf(withFigures(copy, tried));
        const lost = psfAtOutturn(copy).lostAt(copy.organisations.map((_, row) => amounts[row]!));
        expect(lost).toMatchObject({
          system: system.lost,
          finance: trusts.reduce((sum, trust) => sum + trust.finance.lost, 0),
          ae: trusts.reduce((sum, trust) => sum + trust.ae.lost, 0),
          total: total.lost,
        });
      }),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? 500) },
    );
  });

  test('is never less than what is lost anyway', () => {
    fc.assert(
      fc.property(
        smallCopies({ minLength: 1, maxLength: 5 }),
        fc.array(fc.integer({ min: -9, max: 99 }), { minLength: 5, maxLength: 5 }),
        (copy, amounts) => {
          const { lostAt, lostAnyway } = psfAtOutturn(copy);
          const lost = lostAt(copy.organisations.map((_, row) => amounts[row]!));
          for (const kind of ['system', 'finance', 'ae', 'total'] as const)
            expect(lost[kind]).toBeGreaterThanOrEqual(lostAnyway[kind]);
        },
      ),
    );
  });
});

describe('a range of outturns', () => {
  const range = { row: 0, low: pence(-300), likely: pence(-100), high: pence(0) };

  test('reaches from low to high, and two thirds of it lie below the likely one', () => {
    // The triangle left of -100 is 200 of the 300 wide.
    expect(outturnAt(range, 0)).toBe(pence(-300));
    expect(outturnAt(range, 2 / 3)).toBe(pence(-100));
    expect(outturnAt(range, 1)).toBe(0);
    expect(chanceBelow(range, pence(-100))).toBeCloseTo(2 / 3, 12);
  });

  test('the outturn not passed in a part of the cases has that part below it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (part) => {
        expect(chanceBelow(range, outturnAt(range, part))).toBeCloseTo(part, 5);
      }),
    );
  });

  test('of one figure alone is that figure', () => {
    expect(outturnAt({ row: 0, low: 5, likely: 5, high: 5 }, 0.3)).toBe(5);
  });

  test('the drawn numbers are spread evenly: each tenth has its tenth of them', () => {
    const next = evenlySpread(2018);
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let draw = 0; draw < 100_000; draw += 1) tenths[Math.floor(next() * 10)]! += 1;
    // Four standard deviations of a binomial count: 4 x sqrt(100,000 x 0.1 x 0.9) = 379.
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(380);
  });
});

describe('the risk view', () => {
  const inDoubt = (row: number, low: number, likely: number, high: number) => ({
    row,
    low: pence(low),
    likely: pence(likely),
    high: pence(high),
  });

  test('finds the chance that a trust misses its control total, as the triangle has it', () => {
    const copy = copyOf([organisationAt('One', 0, { finance: 500 })]);
    const range = inDoubt(0, -100, 10, 50);
    const view = riskView({ copy, ranges: [range], together: false, draws, seed: 1 });
    const exact = chanceBelow(range, 0);
    // Four standard deviations of a part of 10,000 draws: at most 4 x 0.5 / 100 = 0.02.
    expect(Math.abs(view.trusts[0]!.chance - exact)).toBeLessThan(0.02);
    const finance = view.pots.find(({ kind }) => kind === 'finance')!;
    expect(finance).toMatchObject({ chance: view.trusts[0]!.chance, p90: pence(500) });
    expect(finance.mean).toBeCloseTo(view.trusts[0]!.chance * pence(500), -1);
  });

  test('two alike that move together miss together; each on its own they rarely do', () => {
    const copy = copyOf([
      organisationAt('One', 0, { finance: 500 }),
      organisationAt('Two', 0, { finance: 500 }),
    ]);
    const ranges = [inDoubt(0, -50, 0, 50), inDoubt(1, -50, 0, 50)];
    const chanceOfAny = (together: boolean) =>
      riskView({ copy, ranges, together, draws, seed: 1 }).pots.find(({ kind }) => kind === 'finance')!
        .chance;
    // One in two together; on their own all but one in four.
    expect(Math.abs(chanceOfAny(true) - 0.5)).toBeLessThan(0.02);
    expect(Math.abs(chanceOfAny(false) - 0.75)).toBeLessThan(0.02);
  });

  test('is the same for the same seed, and its bars hold every case', () => {
    const copy = copyTo(sybCopy(), 4);
    const ranges = copy.organisations.map(({ actual }, row) => ({
      row,
      low: actual[3]! - pence(200),
      likely: actual[3]!,
      high: actual[3]! + pence(150),
    }));
    const question = { copy, ranges, together: false, draws: 2_000, seed: 2018 };
    const view = riskView(question);
    expect(riskView(question)).toEqual(view);
    expect(view.bars.reduce((sum, { cases }) => sum + cases, 0)).toBe(2_000);
    expect(view.bars.length).toBeLessThanOrEqual(20);
    for (const { p10, p50, p90 } of view.pots) {
      expect(p10).toBeLessThanOrEqual(p50);
      expect(p50).toBeLessThanOrEqual(p90);
    }
  });

  test('without any doubt loses what the copy loses on account of its figures, in every case', () => {
    const copy = sybCopy();
    const view = riskView({ copy, ranges: [], together: false, draws: 10, seed: 1 });
    const total = view.pots.find(({ kind }) => kind === 'total')!;
    // System 1,117.5 and STH's finance PSF of Q3, 4,689.825.
    expect(total).toMatchObject({ chance: 1, p10: pence(5_807.325), p90: pence(5_807.325) });
    // On the A&E standard STH's A&E PSF of Q1 and Q3 (45% of 7,830.9: 3,523.905); and for good DBTH's of Q2, when
    // it was below its control total (30% of 16,238, and 20% of that: 974.28).
    expect(view.lostAnyway).toBe(pence(3_523.905 + 974.28));
  });
});

describe('the bars of the histogram', () => {
  test('are of a round width and have an amount on an edge in the upper bar', () => {
    const bars = barsOf([0, pence(99), pence(100), pence(2_000)]);
    expect(bars).toHaveLength(20);
    expect(bars[0]).toEqual({ from: 0, to: pence(100), cases: 2 });
    expect(bars[1]).toEqual({ from: pence(100), to: pence(200), cases: 1 });
    expect(bars.at(-1)).toEqual({ from: pence(1_900), to: pence(2_000), cases: 1 });
  });

  test('are one bar where nothing is lost', () => {
    expect(barsOf([0, 0])).toEqual([{ from: 0, to: pence(1), cases: 2 }]);
  });
});

import fc from 'fast-check';
import { fromThousands, roundHalfUp, sum, times, toThousands } from '../../src/psf/money';
import { yearToDate, sumByQuarter } from '../../src/psf/quarters';

describe('money in whole pence', () => {
  test('a tenth and two tenths of a thousand pounds are exactly three tenths', () => {
    expect(sum([fromThousands(0.1), fromThousands(0.2)])).toBe(fromThousands(0.3));
  });

  test('£000 and pence convert both ways: 1,234.56789 is £1,234,567.89', () => {
    expect(fromThousands(1234.56789)).toBe(123_456_789);
    expect(toThousands(123_456_789)).toBe(1234.56789);
  });

  test('halves round away from zero, as Excel shows them; nil is never negative', () => {
    expect([0.5, 1.5, -0.5, -1.5, 2.4, -2.4].map(roundHalfUp)).toEqual([1, 2, -1, -2, 2, -2]);
    expect(Object.is(roundHalfUp(-0.4), 0)).toBe(true);
    expect(Object.is(fromThousands(-0), 0)).toBe(true);
  });

  test('a rate times an amount is rounded once, to the penny', () => {
    expect(times(5, 0.7)).toBe(4); // 3.5
    expect(times(-5, 0.7)).toBe(-4);
    expect(times(fromThousands(401), 0.35 * 0.15)).toBe(fromThousands(21.0525));
    expect(times(0, 1.5)).toBe(0);
  });

  test('large amounts lose nothing: 1.5 times £56,789,012,345.67', () => {
    expect(times(5_678_901_234_567, 1.5)).toBe(8_518_351_851_851); // ...850.5
    expect(times(-5_678_901_234_567, 1.5)).toBe(-8_518_351_851_851);
    expect(times(5_678_901_234_569, 0.5)).toBe(2_839_450_617_285); // ...284.5
    expect(times(5_678_901_234_567, -0.1)).toBe(-567_890_123_457); // ...456.7
  });

  test('small and large amounts are multiplied by the same rule', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9_000, max: 9_000 }),
        fc.integer({ min: 0, max: 3_000 }),
        (amount, thousandths) => {
          const scaled = Math.abs(amount) * thousandths;
          const expected = Math.floor(scaled / 1000) + (scaled % 1000 >= 500 ? 1 : 0);
          expect(times(amount, thousandths / 1000)).toBe(expected === 0 ? 0 : Math.sign(amount) * expected);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('a sum too large to hold to the penny is refused, never approximate', () => {
    expect(() => sum([Number.MAX_SAFE_INTEGER, 1])).toThrow('add up to more than £90,000bn');
    expect(sum([Number.MAX_SAFE_INTEGER])).toBe(Number.MAX_SAFE_INTEGER);
  });

  test('the year to date is the running sum; the system’s quarter is the sum of its organisations', () => {
    expect(yearToDate([1, 2, 3, 4])).toEqual([1, 3, 6, 10]);
    expect(
      sumByQuarter([
        [1, 2],
        [10, 20],
      ]),
    ).toEqual([11, 22]);
    expect(sumByQuarter([])).toEqual([]);
  });
});

import fc from 'fast-check';
import { phase, shareAmount } from '../../src/psf/phasing';
import { shareOut, wholeWeights } from '../../src/psf/share-out';
import { lossBorneByTrusts } from '../../src/psf/loss-borne-by-trusts';
import { acceptors, potsOf, profile2018 } from './published';
import { allPence, collectSteps, inThousands, pence } from './support';

describe('sharing an amount so that the parts add up to it', () => {
  test('the Q1 loss of 750 in whole £000, by the pots as Table 2 prints them: 109, 215, 19, 46, 15, 346', () => {
    const printedPots = acceptors.map((trust) => trust.psfByQuarterThenYear!.system[0]);
    expect(printedPots).toEqual([125, 246, 21, 53, 17, 396]);
    expect(inThousands(shareAmount(pence(750), printedPots, 0))).toEqual([109, 215, 19, 46, 15, 346]);
  });

  test('the same loss by the unrounded pots: 109.59 and 18.40 round the other way', () => {
    const pots = acceptors.map((trust) => potsOf(trust).system[0]!);
    expect(inThousands(shareAmount(pence(750), pots, 0))).toEqual([110, 215, 18, 46, 15, 346]);
    expect(inThousands(lossBorneByTrusts(pence(750), pots)).map((share) => share.toFixed(2))).toEqual([
      '109.59', // 750 x 125.4225 / 858.3225
      '215.20',
      '18.40',
      '46.33',
      '14.54',
      '345.94',
    ]);
  });

  test('units left over go to the largest remainders; of equal ones to the larger weight, then to the first', () => {
    expect(shareOut(100, [1n, 1n, 1n])).toEqual([34, 33, 33]);
    expect(shareOut(10, [1n, 2n])).toEqual([3, 7]); // 3.33 and 6.67
    expect(shareOut(1, [1n, 3n])).toEqual([0, 1]);
    expect(shareOut(2, [1n, 3n])).toEqual([0, 2]); // 0.5 and 1.5: the larger weight
  });

  test('a negative amount is shared as its opposite would be', () => {
    expect(shareOut(-100, [1n, 1n, 1n])).toEqual([-34, -33, -33]);
    expect(shareOut(-1, [1n, 0n])).toEqual([-1, 0]);
    expect(shareOut(-1, [0n, 1n]).every((share) => !Object.is(share, -0))).toBe(true);
  });

  test('nothing is shared as nothing, whatever the weights; something needs a weight', () => {
    expect(shareOut(0, [0n, 0n])).toEqual([0, 0]);
    expect(() => shareOut(1, [0n, 0n])).toThrow('weights that add up to more than 0');
  });

  test('weights are read as the decimals the user sees', () => {
    expect(wholeWeights([0.1, 0.25, 3])).toEqual([10n, 25n, 300n]);
    expect(wholeWeights([1e-7, 2])).toEqual([1n, 20_000_000n]);
    expect(wholeWeights([1e21, 1])).toEqual([10n ** 21n, 1n]);
    expect(wholeWeights([])).toEqual([]);
  });

  test('the phased quarters of a penny are whole pence and add up to it', () => {
    expect(phase(1, profile2018)).toEqual([0, 0, 0, 1]);
  });

  test('a year of 100.4 in whole £000 is 100 in quarters 15, 20, 30, 35', () => {
    expect(inThousands(phase(pence(100.4), profile2018, 0))).toEqual([15, 20, 30, 35]);
    expect(inThousands(phase(pence(100.5), profile2018, 0))).toEqual([15, 20, 30, 36]); // 101: 15.15, 20.2, 30.3, 35.35
    expect(inThousands(phase(pence(-100.5), profile2018, 0))).toEqual([-15, -20, -30, -36]);
    expect(inThousands(phase(pence(1.29), profile2018, 1))).toEqual([0.2, 0.3, 0.4, 0.4]); // 1.3: .195 .26 .39 .455
  });

  test('explains each quarter with the year and the quarter’s share', () => {
    const { explain, steps } = collectSteps();
    phase(pence(100), profile2018, undefined, explain);
    expect(steps[3]).toEqual({
      id: 'phased',
      quarter: 4,
      figures: { annual: pence(100), share: 0.35 },
      result: pence(35),
    });
    expect(steps.map(({ quarter }) => quarter)).toEqual([1, 2, 3, 4]);
  });

  test('parts always add up to the whole and none is more than a unit from its exact share', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), weights, (amount, parts) => {
        const total = parts.reduce((sum, part) => sum + part, 0);
        fc.pre(total > 0);
        const shares = shareOut(amount, parts.map(BigInt));
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(amount);
        shares.forEach((share, index) =>
          expect(Math.abs(share - (amount * parts[index]!) / total)).toBeLessThan(1.001),
        );
      }),
      { numRuns: 1000 },
    );
  });
});

describe('how trusts bear the system’s loss', () => {
  test('pro rata to their pots', () => {
    expect(inThousands(lossBorneByTrusts(pence(100), allPence([300, 100])))).toEqual([75, 25]);
  });

  test('by the split agreed before the quarter end', () => {
    expect(inThousands(lossBorneByTrusts(pence(100), allPence([300, 100]), [1, 1]))).toEqual([50, 50]);
  });

  test('never more than its pot: what one cannot bear falls on the others as agreed', () => {
    expect(inThousands(lossBorneByTrusts(pence(200), allPence([300, 60, 300]), [1, 2, 3]))).toEqual([
      35, 60, 105,
    ]);
  });

  test('what those named in the split cannot bear falls on the rest pro rata to their pots', () => {
    expect(inThousands(lossBorneByTrusts(pence(180), allPence([100, 60, 20]), [1, 0, 0]))).toEqual([
      100, 60, 20,
    ]);
    expect(inThousands(lossBorneByTrusts(pence(140), allPence([100, 60, 20]), [1, 0, 0]))).toEqual([
      100, 30, 10,
    ]);
  });

  test('a loss of nothing is borne by nobody', () => {
    expect(lossBorneByTrusts(0, [0, 0])).toEqual([0, 0]);
  });
});

import fc from 'fast-check';
import { marginalRate } from '../../../src/plans/rules/marginal-rate';

const thousand = 100_000; // pence in £1,000

test('200 over a baseline of 1,000: 30% is paid, 70% held back', () => {
  expect(marginalRate(1200 * thousand, 1000 * thousand, 0.3)).toEqual({
    paid: 1060 * thousand,
    heldBack: 140 * thousand,
  });
});

test('at the baseline and below it everything is paid', () => {
  expect(marginalRate(1000 * thousand, 1000 * thousand, 0.3)).toEqual({ paid: 1000 * thousand, heldBack: 0 });
  expect(marginalRate(999 * thousand, 1000 * thousand, 0.3)).toEqual({ paid: 999 * thousand, heldBack: 0 });
});

test('half a penny is paid in full: 0.5 × 1p rounds up', () => {
  expect(marginalRate(101, 100, 0.5)).toEqual({ paid: 101, heldBack: 0 });
});

test('paid and held back add up to the value, and neither is below nil', () => {
  const pence = fc.integer({ min: 0, max: 1e13 });
  fc.assert(
    fc.property(pence, pence, fc.double({ min: 0, max: 1, noNaN: true }), (value, baseline, rate) => {
      const { paid, heldBack } = marginalRate(value, baseline, rate);
      expect(paid + heldBack).toBe(value);
      expect(Math.min(paid, heldBack)).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 1000 },
  );
});

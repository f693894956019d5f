import { betterCareFundPayment } from '../../../src/plans/rules/better-care-fund-payment';

const metrics = (...met: [april: boolean, october: boolean][]) =>
  met.map(([april, october]) => ({ april, october }));
const none = metrics(...Array.from({ length: 6 }, (): [boolean, boolean] => [false, false]));

describe('Better Care Fund payments, as parts of the pool of £1bn', () => {
  test('each metric tested in April earns a third of a quarter: delayed transfers, emergencies, local', () => {
    const earns = none.map((_, tested) => {
      const oneMet = none.map((metric, index) => (index === tested ? { ...metric, april: true } : metric));
      return betterCareFundPayment([false, false, false, false], oneMet).april;
    });
    expect(earns.map((part) => Number(part.toFixed(10)))).toEqual([
      0, 0, 0.0833333333, 0.0833333333, 0, 0.0833333333,
    ]);
  });

  test('each metric earns a sixth of a half in October', () => {
    const earns = none.map((_, tested) => {
      const oneMet = none.map((metric, index) => (index === tested ? { ...metric, october: true } : metric));
      return betterCareFundPayment([false, false, false, false], oneMet).october;
    });
    expect(earns.map((part) => Number(part.toFixed(10)))).toEqual(Array(6).fill(0.0833333333));
  });

  test('three of four conditions earn nothing when it is all or nothing, and three quarters otherwise', () => {
    const three = [true, true, false, true];
    expect(betterCareFundPayment(three, none).april).toBe(0);
    expect(betterCareFundPayment(three, none, true).april).toBe(0);
    expect(betterCareFundPayment(three, none, false).april).toBe(0.1875); // 3/4 of 0.25
  });

  test('four of four earn a quarter of the pool either way', () => {
    const four = [true, true, true, true];
    expect(betterCareFundPayment(four, none, true).april).toBe(0.25);
    expect(betterCareFundPayment(four, none, false).april).toBe(0.25);
  });
});

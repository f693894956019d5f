import { type OrganisationYear, type SchemeTerms, systemPosition } from '../../src/psf/position';
import type { Quarter } from '../../src/psf/quarters';
import { annex3, odsCodes, performance, potsOf } from './published';
import { allPence, asPrinted, inThousands, pence } from './support';

const terms: SchemeTerms = {
  lossRate: 1.5,
  method: 'quarter',
  ae: { target: 0.9, rule: 'either' },
  missedTrustKeepsSystemPsf: true,
  aeReturnsWithControlTotal: false,
};

const nil = [0, 0, 0, 0];

/** Annex 3 with every organisation exactly on plan and the real A&E figures. */
function onPlan(): OrganisationYear[] {
  const commissioners = annex3.commissioners.map(({ name, controlTotal }) => {
    const quarterly = allPence([1, 2, 3, 4].map(() => controlTotal / 4));
    return {
      name,
      accepted: true,
      included: 1,
      controlTotal: quarterly,
      draftPlan: nil,
      variation: nil,
      offset: nil,
      actual: quarterly,
    };
  });
  const trusts = annex3.trusts.map((trust) => {
    const controlTotal = allPence(trust.controlTotalByQuarter);
    const draftPlan = allPence(trust.draftPlanByQuarter ?? nil);
    const code = odsCodes[trust.short as keyof typeof odsCodes] as string | undefined;
    return {
      name: trust.short,
      accepted: trust.acceptedControlTotal,
      included: 1,
      controlTotal,
      draftPlan,
      variation: nil,
      offset: nil,
      actual: trust.acceptedControlTotal ? controlTotal : draftPlan,
      pots: potsOf(trust),
      ...(code && {
        performance: { trust: performance([code], '2018/19'), trustLastYear: performance([code], '2017/18') },
      }),
    };
  });
  return [...commissioners, ...trusts];
}

function changed(name: string, change: Partial<OrganisationYear>): OrganisationYear[] {
  return onPlan().map((one) => (one.name === name ? { ...one, ...change } : one));
}

const trust = (position: ReturnType<typeof systemPosition>, name: string) =>
  position.trusts.find((one) => one.name === name)!;

describe('the position of South Yorkshire and Bassetlaw', () => {
  test('on plan all year: all finance and System PSF is earned; only STH’s A&E PSF of Q1 to Q3 is lost', () => {
    const position = systemPosition(onPlan(), 4, terms);
    expect(asPrinted(position.system.earned)).toBe(5722); // 50% x 70% x (18,712 - 2,363)
    expect(position.system.lost).toBe(0);
    expect(position.planToDate).toBe(position.actualToDate);
    const sth = trust(position, 'STH');
    expect(inThousands([sth.ae.lost, sth.ae.recoverable])).toEqual([5090.085, 0]); // 65% of 30% of 26,103
    expect(position.total.lost).toBe(sth.ae.lost);
    expect(asPrinted(position.total.available)).toBe(56_590); // 64,770 - 8,180
    expect(position.systemStake).toEqual({ improvementNeeded: 0, comesBack: 0, nextLoss: 0 });
  });

  test('the year’s plan is the starting point of Table 4, but for the 1 by which SHSC’s quarters exceed its year', () => {
    expect(systemPosition(onPlan(), 4, terms).planToDate).toBe(pence(-87_460));
  });

  test('a trust that did not accept is paid nothing by quarter', () => {
    const rotherham = trust(systemPosition(onPlan(), 4, terms), 'TRFT');
    expect(rotherham.accepted).toBe(false);
    expect(rotherham.total).toEqual({ available: 0, earned: 0, lost: 0, recoverable: 0 });
    expect(rotherham.stake.nextLoss).toBe(0);
  });

  test('a commissioner’s shortfall costs the trusts their System PSF, and no finance PSF', () => {
    const position = systemPosition(
      changed('NHS Sheffield CCG', { actual: allPence([-500, 0, 0, 0]) }),
      1,
      terms,
    );
    expect(inThousands([position.system.earned, position.system.lost])).toEqual([108.3225, 750]); // 858.3225 - 1.5 x 500
    expect(position.system.recoverable).toBe(pence(750));
    expect(position.trusts.map(({ finance }) => finance.lost)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(inThousands([trust(position, 'STH').system.lost])[0]).toBeCloseTo(345.94, 2); // 750 x 395.9025 / 858.3225
    expect(position.systemStake).toEqual({
      improvementNeeded: pence(500),
      comesBack: pence(750),
      nextLoss: pence(750),
    });
    expect(position.systemHistory.shortfall).toEqual(allPence([500]));
  });

  test('an organisation half included counts half its shortfall', () => {
    const half = changed('NHS Sheffield CCG', { actual: allPence([-500, 0, 0, 0]), included: 0.5 });
    expect(systemPosition(half, 1, terms).system.lost).toBe(pence(375));
  });

  test('a trust that misses loses its finance and A&E pots, and the finance pot comes back', () => {
    const [plan] = onPlan().filter(({ name }) => name === 'BHFT');
    const actual = plan!.controlTotal.map((amount, index) => amount + pence([-100, 100, 0, 0][index]!));
    const q1 = trust(systemPosition(changed('BHFT', { actual }), 1, terms), 'BHFT');
    expect(inThousands([q1.finance.lost, q1.finance.recoverable])).toEqual([742.8225, 742.8225]);
    expect(inThousands([q1.ae.lost, q1.ae.recoverable])).toEqual([372.105, 0]);
    expect(inThousands([q1.stake.improvementNeeded, q1.stake.nextLoss])).toEqual([100, 990.43]);
    const q2 = trust(systemPosition(changed('BHFT', { actual }), 2, terms), 'BHFT');
    expect([q2.finance.lost, q2.ae.lost]).toEqual([0, pence(372.105)]);
    const returns = { ...terms, aeReturnsWithControlTotal: true };
    expect(trust(systemPosition(changed('BHFT', { actual }), 2, returns), 'BHFT').ae.lost).toBe(0);
    const own = { ...terms, missedTrustKeepsSystemPsf: false };
    const withheld = trust(systemPosition(changed('BHFT', { actual }), 1, own), 'BHFT').system;
    expect(inThousands([withheld.earned, withheld.lost, withheld.recoverable])).toEqual([
      0, 125.4225, 125.4225,
    ]);
  });

  test('an offset moves a trust onto its control total; a variation moves its plan', () => {
    const [plan] = onPlan().filter(({ name }) => name === 'BHFT');
    const short = plan!.controlTotal.map((amount, index) => amount - (index === 0 ? pence(100) : 0));
    const swap = (kind: 'offset' | 'variation', amount: number) =>
      changed('BHFT', { actual: short }).map((one) =>
        one.name === 'BHFT'
          ? { ...one, [kind]: [pence(amount), 0, 0, 0] }
          : one.name === 'DBTH'
            ? { ...one, [kind]: [-pence(amount), 0, 0, 0] }
            : one,
      );
    const offset = systemPosition(swap('offset', 100), 1, terms);
    expect(trust(offset, 'BHFT').finance.lost).toBe(0);
    expect(trust(offset, 'DBTH').finance.lost).toBeGreaterThan(0);
    const varied = systemPosition(swap('variation', -100), 1, terms);
    expect(trust(varied, 'BHFT').finance.lost).toBe(0);
    expect(varied.planToDate).toBe(offset.planToDate);
  });

  test('the A&E Delivery Board earns a trust’s pot where the trust misses', () => {
    const sheffield = [odsCodes.STH, odsCodes.SCH];
    const own = onPlan().find(({ name }) => name === 'STH')!.performance!;
    const withBoard = changed('STH', {
      performance: {
        ...own,
        board: performance(sheffield, '2018/19'),
        boardLastYear: performance(sheffield, '2017/18'),
      },
    });
    const sth = trust(systemPosition(withBoard, 4, terms), 'STH');
    expect(inThousands([sth.ae.lost])).toEqual([3523.905]); // Q1 and Q3 only: 45% of 30% of 26,103
  });

  test('offsets and variations that do not net to zero are refused', () => {
    expect(() => systemPosition(changed('STH', { offset: [0, 0, 1, 0] }), 1, terms)).toThrow(
      'Offsets do not net to zero in Q3',
    );
    expect(() => systemPosition(changed('STH', { variation: [0, 1, 0, 0] }), 1, terms)).toThrow(
      'Variations do not net to zero in Q2',
    );
  });

  test.each([1, 2, 3] as Quarter[])('figures after quarter %s change nothing', (quarter) => {
    const later = onPlan().map((one) => ({
      ...one,
      actual: one.actual.map((amount, index) => (index < quarter ? amount : Number.NaN)),
    }));
    expect(systemPosition(later, quarter, terms)).toEqual(systemPosition(onPlan(), quarter, terms));
  });
});

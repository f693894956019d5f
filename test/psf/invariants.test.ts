import fc from 'fast-check';
import { sum } from '../../src/psf/money';
import { type PotHistory } from '../../src/psf/pot-history';
import { type OrganisationYear, type SchemeTerms, systemPosition } from '../../src/psf/position';
import { type Quarter } from '../../src/psf/quarters';
import { shortfall } from '../../src/psf/shortfall';
import { type LossMethod, lossMethods, systemPsf } from '../../src/psf/system-psf';
import { systemPsfByTrust } from '../../src/psf/system-psf-by-trust';
import { threeAnswers } from '../../src/psf/three-answers';
import { trustAePsf } from '../../src/psf/trust-ae-psf';
import { trustFinancePsf } from '../../src/psf/trust-finance-psf';

/** A thousand runs, or as many as a longer campaign asks for. */
const runs = { numRuns: Number(process.env.PROPERTY_RUNS ?? 1000) };

const four = <T>(each: fc.Arbitrary<T>) => fc.array(each, { minLength: 4, maxLength: 4 });
/** Often a round amount, so that exact equality with the plan is common; else any pence. */
const amount = fc.oneof(
  fc.integer({ min: -30, max: 30 }).map((thousands) => thousands * 10_000_000),
  fc.integer({ min: -3_000_000_000, max: 3_000_000_000 }),
);
const pot = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 200_000_000 }));
const quarter = fc.constantFrom<Quarter>(1, 2, 3, 4);
const flags = four(fc.boolean());
const systemTerms = fc.record({
  lossRate: fc.constantFrom(0, 0.5, 1, 1.5, 2.25),
  method: fc.constantFrom<LossMethod>(...lossMethods),
  testFrom: quarter,
});
const schemeTerms: fc.Arbitrary<SchemeTerms> = fc
  .record({
    terms: systemTerms,
    rule: fc.constantFrom('either', 'both', 'target'),
    missedTrustKeepsSystemPsf: fc.boolean(),
    aeReturnsWithControlTotal: fc.boolean(),
  })
  .map(({ terms, rule, ...rest }) => ({ ...terms, ae: { target: 0.9, rule: rule as 'either' }, ...rest }));

const nil = [0, 0, 0, 0];
const organisation: fc.Arbitrary<OrganisationYear> = fc
  .record({
    accepted: fc.boolean(),
    controlTotal: four(amount),
    draftPlan: four(amount),
    actual: four(amount),
    pots: fc.option(fc.record({ ae: four(pot), finance: four(pot), system: four(pot) }), { nil: undefined }),
    performance: four(fc.double({ min: 0.7, max: 1, noNaN: true })),
    lastYear: four(fc.double({ min: 0.7, max: 1, noNaN: true })),
    onPlan: fc.boolean(),
  })
  .map(({ performance, lastYear, onPlan, ...rest }) => ({
    ...rest,
    name: 'organisation',
    included: 1,
    variation: nil,
    offset: nil,
    actual: onPlan ? (rest.accepted ? rest.controlTotal : rest.draftPlan) : rest.actual,
    performance: { trust: performance, trustLastYear: lastYear },
  }));
const system = fc.array(organisation, { minLength: 1, maxLength: 8 });

/** Every kind of pot of a random system, followed through the quarters by every option. */
const anyHistory: fc.Arbitrary<PotHistory> = fc.oneof(
  fc
    .tuple(four(pot), four(amount), four(amount), systemTerms)
    .map(([pots, plan, actual, terms]) => systemPsf(pots, shortfall(plan, actual), terms)),
  fc
    .tuple(four(pot), four(amount), four(amount), four(amount))
    .map(([pots, plan, actual, offset]) => trustFinancePsf(pots, { plan, actual, offset })),
  fc
    .tuple(four(pot), four(amount), four(amount), flags, flags, fc.boolean())
    .map(([pots, plan, actual, trust, board, returnsWithControlTotal]) =>
      trustAePsf(pots, { plan, actual }, { trust, board }, { returnsWithControlTotal }),
    ),
  fc
    .tuple(
      fc.array(four(pot), { minLength: 1, maxLength: 6 }),
      four(amount),
      four(amount),
      systemTerms,
      flags,
      fc.boolean(),
    )
    .map(([pots, plan, actual, terms, met, own]) => {
      const trusts = systemPsfByTrust(pots, shortfall(plan, actual), terms, {
        mustMeetControlTotal: own ? pots.map(() => met) : undefined,
      });
      return trusts[trusts.length - 1]!;
    }),
);

describe('for every pot, by every rule and option', () => {
  test('Earned and Lost add up to what was available, and Lost is what was lost and did not come back', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { available, earned, lost } = threeAnswers(history);
        expect(earned + lost).toBe(available);
        expect(lost).toBe(sum(history.lost) - sum(history.recovered));
        expect(earned).toBe(sum(history.earned) + sum(history.recovered));
      }),
      runs,
    );
  });

  test('what is paid to date never falls: nothing is clawed back', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        for (const paid of history.paid) expect(paid).toBeGreaterThanOrEqual(0);
        for (const recovered of history.recovered) expect(recovered).toBeGreaterThanOrEqual(0);
      }),
      runs,
    );
  });

  test('a quarter loses no less than nil and no more than its pot', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        history.lost.forEach((lost, index) => {
          expect(lost).toBeGreaterThanOrEqual(0);
          expect(lost).toBeLessThanOrEqual(history.available[index]!);
        });
      }),
      runs,
    );
  });

  test('at the end of every quarter no more is recoverable than was lost to date, and nothing after Q4', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        history.recoverable.forEach((recoverable, index) => {
          const lostToDate =
            sum(history.lost.slice(0, index + 1)) - sum(history.recovered.slice(0, index + 1));
          expect(recoverable).toBeGreaterThanOrEqual(0);
          expect(recoverable).toBeLessThanOrEqual(lostToDate);
        });
        expect(history.recoverable[3]).toBe(0);
      }),
      runs,
    );
  });
});

describe('when every quarter is on plan', () => {
  const better = four(fc.integer({ min: 0, max: 100 }));

  test('all System PSF is earned, by every reading', () => {
    fc.assert(
      fc.property(four(pot), four(amount), better, systemTerms, (pots, plan, extra, terms) => {
        const actual = plan.map((planned, index) => planned + extra[index]!);
        expect(systemPsf(pots, shortfall(plan, actual), terms).earned).toEqual(pots);
      }),
      runs,
    );
  });

  test('all trust finance PSF is earned, and A&E PSF wherever the standard is met', () => {
    fc.assert(
      fc.property(four(pot), four(amount), better, flags, (pots, plan, extra, trust) => {
        const actual = plan.map((planned, index) => planned + extra[index]!);
        expect(trustFinancePsf(pots, { plan, actual }).earned).toEqual(pots);
        const ae = trustAePsf(pots, { plan, actual }, { trust });
        expect(ae.earned).toEqual(pots.map((available, index) => (trust[index] ? available : 0)));
      }),
      runs,
    );
  });
});

describe('a better actual in any quarter never reduces the year’s Earned', () => {
  const improvement = fc.integer({ min: 1, max: 3_000_000_000 });
  const inQuarter = fc.integer({ min: 0, max: 3 });
  const improved = (actual: number[], by: number, at: number) =>
    actual.map((value, index) => (index === at ? value + by : value));

  test('of System PSF, by the readings "quarter" and "trueup"', () => {
    const monotone = fc.record({
      lossRate: fc.constantFrom(0.5, 1, 1.5),
      method: fc.constantFrom<LossMethod>('quarter', 'trueup'),
      testFrom: quarter,
    });
    fc.assert(
      fc.property(
        four(pot),
        four(amount),
        four(amount),
        improvement,
        inQuarter,
        monotone,
        (pots, plan, actual, by, at, terms) => {
          const earned = (figures: number[]) =>
            threeAnswers(systemPsf(pots, shortfall(plan, figures), terms)).earned;
          expect(earned(improved(actual, by, at))).toBeGreaterThanOrEqual(earned(actual));
        },
      ),
      runs,
    );
  });

  test('of trust finance PSF', () => {
    fc.assert(
      fc.property(
        four(pot),
        four(amount),
        four(amount),
        improvement,
        inQuarter,
        (pots, plan, actual, by, at) => {
          const earned = (figures: number[]) =>
            threeAnswers(trustFinancePsf(pots, { plan, actual: figures })).earned;
          expect(earned(improved(actual, by, at))).toBeGreaterThanOrEqual(earned(actual));
        },
      ),
      runs,
    );
  });
});

describe('the position of a system', () => {
  test('does not depend on the order of its organisations', () => {
    fc.assert(
      fc.property(system, quarter, schemeTerms, (organisations, q, terms) => {
        const named = organisations.map((one, index) => ({ ...one, name: `organisation ${index}` }));
        const forward = systemPosition(named, q, terms);
        const backward = systemPosition([...named].reverse(), q, terms);
        // Trusts that share a quarter's loss may swap the odd penny when their pots are equal; no total moves.
        expect({ ...backward, trusts: [] }).toEqual({ ...forward, trusts: [] });
        backward.trusts.reverse().forEach((trust, index) => {
          const same = forward.trusts[index]!;
          expect({ ...trust, system: undefined, total: undefined }).toEqual({
            ...same,
            system: undefined,
            total: undefined,
          });
          expect(Math.abs(trust.system.earned - same.system.earned)).toBeLessThanOrEqual(4);
        });
      }),
      runs,
    );
  });

  test('does not change for the system when one organisation is counted as two', () => {
    const parts = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(system, quarter, schemeTerms, parts, (organisations, q, terms, part) => {
        fc.pre(terms.missedTrustKeepsSystemPsf); // the alternative asks how each trust did, so there it may
        const [first, ...others] = organisations;
        const take = (values: readonly number[]) => values.map(() => part);
        const rest = (values: readonly number[]) => values.map((value) => value - part);
        const halves = first!.pots && { ae: nil, finance: nil, system: nil };
        const split = [
          {
            ...first!,
            controlTotal: take(first!.controlTotal),
            draftPlan: take(first!.draftPlan),
            actual: take(first!.actual),
          },
          {
            ...first!,
            controlTotal: rest(first!.controlTotal),
            draftPlan: rest(first!.draftPlan),
            actual: rest(first!.actual),
            pots: halves,
          },
          ...others,
        ];
        const whole = systemPosition(organisations, q, terms);
        const inTwo = systemPosition(split, q, terms);
        expect(inTwo.system).toEqual(whole.system);
        expect(inTwo.systemStake).toEqual(whole.systemStake);
        expect([inTwo.planToDate, inTwo.actualToDate]).toEqual([whole.planToDate, whole.actualToDate]);
      }),
      runs,
    );
  });

  test('at a quarter does not depend on what later quarters hold', () => {
    fc.assert(
      fc.property(system, quarter, schemeTerms, four(amount), (organisations, q, terms, other) => {
        const later = <T>(values: readonly T[], replacement: readonly T[]) =>
          values.map((value, index) => (index < q ? value : replacement[index]!));
        const changed = organisations.map((one) => ({
          ...one,
          actual: later(one.actual, other),
          controlTotal: later(one.controlTotal, other),
          draftPlan: later(one.draftPlan, other),
        }));
        expect(systemPosition(changed, q, terms)).toEqual(systemPosition(organisations, q, terms));
      }),
      runs,
    );
  });

  test('the trusts’ System PSF adds up to the system’s, each between nil and its pots', () => {
    fc.assert(
      fc.property(system, quarter, schemeTerms, (organisations, q, terms) => {
        const position = systemPosition(organisations, q, terms);
        expect(sum(position.trusts.map(({ system: own }) => own.earned))).toBe(position.system.earned);
        for (const { system: own } of position.trusts) {
          expect(own.earned).toBeGreaterThanOrEqual(0);
          expect(own.earned).toBeLessThanOrEqual(own.available);
        }
      }),
      runs,
    );
  });
});

import fc from 'fast-check';
import { type Copy, aheadOfPlan } from '../../../src/plans/what-if/copy';
import type { OrganisationYear, SchemeTerms } from '../../../src/psf/position';
import type { Quarter } from '../../../src/psf/quarters';
import { lossMethods } from '../../../src/psf/system-psf';
import { organisationYears, shippedActuals, usualTerms } from '../../workbook/syb-figures';
import { pence } from '../../psf/support';

/** South Yorkshire and Bassetlaw to the end of quarter 3, with the actuals its workbook ships with. */
export const sybCopy = (actuals = shippedActuals, terms: SchemeTerms = usualTerms): Copy => ({
  organisations: organisationYears(actuals),
  quarter: actuals[0]!.length as Quarter,
  terms,
});

export const rowOf = ({ organisations }: Copy, name: string): number =>
  organisations.findIndex((one) => one.name.includes(name));

const nil = [0, 0, 0, 0];

/** An organisation that is so far (£000) from a plan of nil at quarter 1; with pots it is a trust. */
export function organisationAt(
  name: string,
  ahead: number,
  pots?: { finance: number; ae?: number },
): OrganisationYear {
  const quarterly = (thousands: number) => nil.map(() => pence(thousands));
  return {
    name,
    accepted: true,
    included: 1,
    controlTotal: nil,
    draftPlan: nil,
    variation: nil,
    offset: nil,
    actual: [pence(ahead)],
    ...(pots && {
      pots: { finance: quarterly(pots.finance), ae: quarterly(pots.ae ?? 0), system: quarterly(0) },
      performance: { trust: nil.map(() => 1), trustLastYear: nil },
    }),
  };
}

export const copyOf = (organisations: OrganisationYear[], terms = usualTerms): Copy => ({
  organisations,
  quarter: 1,
  terms,
});

/** Small whole pence, so that equal amounts and exact hits are common. */
const few = fc.integer({ min: -4, max: 4 });
const pots = fc.integer({ min: 0, max: 6 });
const terms: fc.Arbitrary<SchemeTerms> = fc.record({
  lossRate: fc.constantFrom(0.25, 0.5, 1, 1.5),
  method: fc.constantFrom(...lossMethods),
  testFrom: fc.constantFrom<Quarter>(1, 3),
  ae: fc.constant({ target: 0.9, rule: 'either' as const }),
  missedTrustKeepsSystemPsf: fc.boolean(),
  aeReturnsWithControlTotal: fc.boolean(),
});

/** Systems of a few organisations and a few pence, under any choice of the scheme. */
export const smallCopies = (organisations: { minLength: number; maxLength: number }): fc.Arbitrary<Copy> =>
  fc.constantFrom<Quarter>(1, 2, 3, 4).chain((quarter) => {
    const four = <T>(each: fc.Arbitrary<T>) => fc.array(each, { minLength: 4, maxLength: 4 });
    const organisation = fc
      .record({
        accepted: fc.boolean(),
        included: fc.constantFrom(0, 0.5, 1, 1),
        controlTotal: four(few),
        draftPlan: four(few),
        actual: fc.array(few, { minLength: quarter, maxLength: quarter }),
        pots: fc.option(fc.record({ ae: four(pots), finance: four(pots), system: four(pots) }), {
          nil: undefined,
        }),
        performance: four(fc.constantFrom(0.85, 0.95)),
      })
      .map(({ pots: own, performance, ...rest }): OrganisationYear => ({
        ...rest,
        name: 'organisation',
        variation: nil,
        offset: nil,
        ...(own && { pots: own, performance: { trust: performance, trustLastYear: nil.map(() => 0.99) } }),
      }));
    return fc.record({
      organisations: fc.array(organisation, organisations),
      quarter: fc.constant(quarter),
      terms,
    });
  });

/** Every way to share out whole pence from `least` to `most` among organisations so that they net to zero. */
export function* netZeroOffsets(count: number, least: readonly number[], most: number): Generator<number[]> {
  if (count === 1) {
    yield [0];
    return;
  }
  function* rest(place: number, sum: number): Generator<number[]> {
    if (place === count - 1) {
      if (-sum >= least[place]! && -sum <= most) yield [-sum];
      return;
    }
    for (let amount = least[place]!; amount <= most; amount += 1)
      for (const others of rest(place + 1, sum + amount)) yield [amount, ...others];
  }
  yield* rest(0, 0);
}

/** The most an organisation may give: its over-performance, if it may give at all. */
export const overPlan = (one: OrganisationYear, quarter: Quarter): number =>
  Math.max(0, aheadOfPlan(one, quarter));

import fc from 'fast-check';
import { bestChoice } from '../../../src/plans/what-if/best-choice';
import { type BestOffset, bestOffset } from '../../../src/plans/what-if/best-offset';
import { type Copy, positionOf, withFigures } from '../../../src/plans/what-if/copy';
import { pence } from '../../psf/support';
import { copyOf, netZeroOffsets, organisationAt, overPlan, rowOf, smallCopies, sybCopy } from './support';

const anyoneMayGive = { commissionersMayGive: true, nonAcceptorsMayGive: true };

/** The copy once the transfers are entered as offsets of its last quarter. */
function applied(copy: Copy, { transfers }: BestOffset): Copy {
  const now = copy.quarter - 1;
  const added = copy.organisations.map(({ offset }) => offset[now]!);
  for (const { from, to, amount } of transfers) {
    added[from]! -= amount;
    added[to]! += amount;
  }
  return withFigures(
    copy,
    added.map((amount, row) => ({ kind: 'offset' as const, row, quarter: copy.quarter, amount })),
  );
}

describe('the best offset of South Yorkshire and Bassetlaw at quarter 3', () => {
  const copy = sybCopy();
  const best = bestOffset(copy, anyoneMayGive);

  test('lifts STH, 118 short, and saves its finance PSF of the quarter', () => {
    // Control total to Q3: -8,693 - 4,277 - 5,339 = -18,309; actual -8,658 - 4,250 - 5,519 = -18,427.
    expect(best.lifted).toEqual([
      expect.objectContaining({ row: rowOf(copy, 'Sheffield Teaching'), needs: pence(118) }),
    ]);
    // Its finance PSF of the year is 26,103 less A&E (30%: 7,830.9) less System (35% of 7,541: 2,639.35), and
    // Q3 pays 30% of it: 0.3 x 15,632.75 = 4,689.825. Its A&E PSF is lost on the standard either way.
    expect(best.saved).toBe(pence(4_689.825));
    expect(best.moved).toBe(pence(118));
    expect(best.left).toEqual([]);
  });

  test('is what the rules give once it is entered', () => {
    const before = positionOf(copy);
    const after = positionOf(applied(copy, best));
    expect(after.total.earned - before.total.earned).toBe(best.saved);
    expect(after.system).toEqual(before.system);
  });

  test('is given by those furthest over plan first, and says what each has left over', () => {
    const total = best.givers.reduce((sum, { gives }) => sum + gives, 0);
    expect(total).toBe(best.moved);
    const giving = best.givers.filter(({ gives }) => gives > 0);
    const largest = Math.max(...best.givers.map(({ over }) => over));
    expect(giving.map(({ over }) => over)).toContain(largest);
    for (const { over, gives } of best.givers) expect(gives).toBeLessThanOrEqual(over);
  });
});

describe('which trusts an offset lifts', () => {
  test('where it cannot lift all, those whose PSF is worth most together, not the dearest one', () => {
    const copy = copyOf([
      organisationAt('Giver', 100, { finance: 0 }),
      organisationAt('One', -100, { finance: 500 }),
      organisationAt('Two', -60, { finance: 300 }),
      organisationAt('Three', -40, { finance: 250 }),
    ]);
    // 100 lifts One (500), or Two and Three (300 + 250 = 550).
    const best = bestOffset(copy, anyoneMayGive);
    expect(best.lifted.map(({ name }) => name)).toEqual(['Two', 'Three']);
    expect(best.saved).toBe(pence(550));
    expect(best.left.map(({ name }) => name)).toEqual(['One']);
  });

  test('of offsets that save the same, the smallest total moved; then the order of the sheet', () => {
    const cheaper = copyOf([
      organisationAt('Giver', 50, { finance: 0 }),
      organisationAt('One', -50, { finance: 300 }),
      organisationAt('Two', -40, { finance: 300 }),
    ]);
    expect(bestOffset(cheaper, anyoneMayGive).lifted.map(({ name }) => name)).toEqual(['Two']);
    const alike = copyOf([
      organisationAt('Giver', 50, { finance: 0 }),
      organisationAt('One', -50, { finance: 300 }),
      organisationAt('Two', -50, { finance: 300 }),
    ]);
    expect(bestOffset(alike, anyoneMayGive).lifted.map(({ name }) => name)).toEqual(['One']);
  });

  test('a penny too little lifts nobody', () => {
    const copy = copyOf([
      organisationAt('Giver', 99.99999, { finance: 0 }),
      organisationAt('One', -100, { finance: 500 }),
    ]);
    expect(bestOffset(copy, anyoneMayGive)).toMatchObject({ saved: 0, moved: 0, lifted: [], transfers: [] });
  });

  test('a commissioner over its control total gives where commissioners may', () => {
    const copy = copyOf([organisationAt('CCG', 30), organisationAt('One', -30, { finance: 500 })]);
    expect(bestOffset(copy, anyoneMayGive).transfers).toEqual([{ from: 0, to: 1, amount: pence(30) }]);
    expect(bestOffset(copy, { ...anyoneMayGive, commissionersMayGive: false }).saved).toBe(0);
  });

  test('nobody gives more than it is over plan, and a trust that gives stays on its control total', () => {
    const copy = copyOf([
      organisationAt('Small', 10, { finance: 400 }),
      organisationAt('Large', 25, { finance: 400 }),
      organisationAt('One', -30, { finance: 500 }),
    ]);
    const best = bestOffset(copy, anyoneMayGive);
    expect(best.transfers).toEqual([
      { from: 0, to: 2, amount: pence(5) },
      { from: 1, to: 2, amount: pence(25) },
    ]);
    expect(positionOf(applied(copy, best)).total.lost).toBe(0);
  });

  test('saves as much as the best of all offsets there are, tried one by one', () => {
    fc.assert(
      fc.property(
        smallCopies({ minLength: 2, maxLength: 4 }),
        fc.boolean(),
        fc.boolean(),
        (copy, ...allowed) => {
          const terms = { commissionersMayGive: allowed[0], nonAcceptorsMayGive: allowed[1] };
          const now = copy.quarter;
          const mayGive = copy.organisations.map(
            (one) =>
              (one.pots !== undefined || terms.commissionersMayGive) &&
              (one.accepted || terms.nonAcceptorsMayGive),
          );
          const least = copy.organisations.map((one, row) => -(mayGive[row] ? overPlan(one, now) : 0));
          const most = -least.reduce((sum, amount) => sum + amount, 0);
          const before = positionOf(copy).total.earned;
          let [saved, moved] = [0, 0];
          for (const offsets of netZeroOffsets(least.length, least, most)) {
            const tried = offsets.map((amount, row) => ({
              kind: 'offset' as const,
              row,
              quarter: now,
              amount,
            }));
            const gain = positionOf(withFigures(copy, tried)).total.earned - before;
            const total = offsets.reduce((sum, amount) => sum + Math.max(0, amount), 0);
            if (gain > saved || (gain === saved && total < moved)) [saved, moved] = [gain, total];
          }
          const best = bestOffset(copy, terms);
          expect({ saved: best.saved, moved: best.moved }).toEqual({ saved, moved });
          expect(positionOf(applied(copy, best)).total.earned - before).toBe(saved);
        },
      ),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? 60) },
    );
  });
});

describe('the best choice within a capacity', () => {
  const candidates = fc.array(
    fc.record({ cost: fc.integer({ min: 1, max: 12 }), value: fc.integer({ min: 0, max: 12 }) }),
    { maxLength: 9 },
  );

  test('is the best of every subset, at the least cost, with the earliest candidates', () => {
    fc.assert(
      fc.property(candidates, fc.integer({ min: 0, max: 40 }), (all, capacity) => {
        let best = { chosen: [] as number[], cost: 0, value: 0 };
        // From the subset with every candidate down, the first candidate being the highest bit: earlier ones first.
        for (let bits = 2 ** all.length - 1; bits >= 0; bits -= 1) {
          const chosen = all.flatMap((_, place) => ((bits >> (all.length - 1 - place)) & 1 ? [place] : []));
          const cost = chosen.reduce((sum, place) => sum + all[place]!.cost, 0);
          const value = chosen.reduce((sum, place) => sum + all[place]!.value, 0);
          if (cost > capacity) continue;
          if (value > best.value || (value === best.value && cost < best.cost))
            best = { chosen, cost, value };
        }
        expect(bestChoice(all, capacity)).toMatchObject(best);
      }),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? 1000) },
    );
  });

  test('compares few choices even of five hundred candidates of pence', () => {
    let state = 1;
    const next = (most: number) => (state = (state * 48_271) % 2_147_483_647) % most;
    const many = Array.from({ length: 500 }, () => ({
      cost: 1 + next(500_000_000),
      value: next(5_000_000_000),
    }));
    const { compared } = bestChoice(many, 20_000_000_000);
    expect(compared).toBeLessThan(2_000_000);
  });
});

import { Chance } from '../../scripts/plan-chance';
import { outcomeOf } from '../../scripts/plan-fault';
import { faultCatalogue } from '../../scripts/plan-fault-catalogue';
import { checks } from '../../src/plans/checks';
import { validate } from '../../src/plans/validate';
import { aPlan, brief } from './support';

describe('a fault of each kind', () => {
  const met = new Set<string>();

  it.each(faultCatalogue.map((fault) => [fault.name, fault] as const))(
    'is found in its cell, and nothing else but what follows from it: %s',
    (_, fault) => {
      for (const seed of [11, 12]) {
        const plan = aPlan(fault.template);
        const expected = fault.apply(plan, new Chance(seed));
        met.add(expected.rule);
        const { findings } = validate((plan.frozen ? plan : plan.recalculate()).snapshot());
        const { found, strangers } = outcomeOf(findings, expected);
        expect({ expected, found, strangers: strangers.map(brief) }).toEqual({
          expected,
          found: true,
          strangers: [],
        });
      }
    },
  );

  it('breaks every rule there is', () => {
    const unmet = checks.map(({ id }) => id).filter((id) => !met.has(id));
    expect(unmet).toEqual([]);
  });

  it('comes in forty kinds and more', () => {
    expect(faultCatalogue.length).toBeGreaterThanOrEqual(40);
    expect(new Set(faultCatalogue.map(({ name }) => name)).size).toBe(faultCatalogue.length);
  });
});

import { businessRuleOf, requirement } from '../../../src/plans/rules/requirement';
import { planTypes } from '../../../src/schemes/business-rules';

const thousand = 100_000; // pence in £1,000

test('a CCG of £300m sets £7.5m aside in 2014/15, of which £3m for transformation, and £3m from 2015/16', () => {
  const base = 300_000 * thousand;
  const nonRecurrent = businessRuleOf('non-recurrent', 'CCG')!;
  expect(requirement(base, nonRecurrent, '2014/15')).toBe(7500 * thousand);
  expect(requirement(base, businessRuleOf('transformation', 'CCG')!, '2014/15')).toBe(3000 * thousand);
  expect(requirement(base, nonRecurrent, '2015/16')).toBe(3000 * thousand);
});

test('a year that the rule sets nothing for is refused as not available', () => {
  expect(() => requirement(1, businessRuleOf('transformation', 'CCG')!, '2015/16')).toThrow(
    expect.objectContaining({ kind: 'not available' }) as Error,
  );
});

test('only CCGs are asked for transformation', () => {
  expect(planTypes.filter((planType) => businessRuleOf('transformation', planType))).toEqual(['CCG']);
});

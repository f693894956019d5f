import { parameters } from '../../src/schemes';
import {
  betterCareFundParameters,
  conditionsPaidInApril,
  paidMetrics,
} from '../../src/schemes/better-care-fund';
import { businessRules, planTypes } from '../../src/schemes/business-rules';
import { constitutionStandards, constitutionZeroTolerance } from '../../src/schemes/nhs-constitution';
import { type Parameter, valueIn } from '../../src/schemes/parameter';
import { planningAssumptions } from '../../src/schemes/planning-assumptions';

const ofTheRound: Record<string, Parameter> = {
  ...planningAssumptions,
  ...constitutionStandards,
  ...constitutionZeroTolerance,
  ...betterCareFundParameters,
};

test.each(Object.entries(ofTheRound))(
  '%s names its document and its paragraph, table or annex',
  (_, { values }) => {
    for (const { reference } of values)
      expect(reference).toMatch(/^Everyone Counts: .*, (Part [12], (paragraph|table)|Annex [BI])/);
  },
);

test.each(Object.entries(ofTheRound))('%s holds in no year outside the round', (_, one) => {
  expect(() => valueIn(one, '2013/14')).toThrow('not set for 2013/14');
  expect(() => valueIn(one, '2019/20')).toThrow('not set for 2019/20');
});

test('every parameter of the round is among those that the check reads', () => {
  const rules = planTypes.flatMap((planType) => Object.values(businessRules[planType]));
  const checked = new Set(Object.values(parameters));
  for (const one of [...Object.values(ofTheRound), ...rules]) expect(checked.has(one)).toBe(true);
});

test('the payments of the Better Care Fund add up to its pool of £1,000m', () => {
  const of = (parameter: Parameter<number>) => valueIn(parameter, '2015/16').value;
  const { paidInAprilForConditions, paidInAprilForMetrics, paidInOctober, performancePool } =
    betterCareFundParameters;
  expect([paidInAprilForConditions, paidInAprilForMetrics, paidInOctober].map(of)).toEqual([250, 250, 500]);
  expect(of(performancePool)).toBe(250 + 250 + 500);
});

test('four conditions are paid for; six metrics, three of them tested in April', () => {
  expect(conditionsPaidInApril).toHaveLength(4);
  expect(paidMetrics.map(({ name }) => name)).toHaveLength(6);
  expect(paidMetrics.filter(({ testedInApril }) => testedInApril).map(({ name }) => name)).toEqual([
    'Delayed transfers of care',
    'Avoidable emergency admissions',
    'The local metric',
  ]);
});

test('what the guidance leaves open is marked as an assumption', () => {
  const assumed = Object.entries(parameters).flatMap(([name, one]) => (one.assumed ? [name] : []));
  expect(assumed).toEqual(
    expect.arrayContaining([
      'Over 75 funding per head',
      'Mixed-sex accommodation breaches',
      'conditionsAllOrNothing',
      'businessRuleBase',
    ]),
  );
});

import { parameterFaults } from '../../scripts/parameters/parameter-faults';
import { parameters } from '../../src/schemes';
import type { Parameter } from '../../src/schemes/parameter';

const good: Parameter = {
  label: 'System PSF lost per £1 of system shortfall',
  unit: '£ per £',
  values: [
    { from: '2018-04-01', to: '2019-03-31', value: 1.5, reference: 'MoU October 2018, section 6(ii)' },
  ],
};
const value = good.values[0]!;

test('every parameter of the add-in is dated and referenced, and every assumption says why', () => {
  expect(parameterFaults(parameters)).toEqual([]);
});

test('a parameter that has all it needs passes', () => {
  expect(parameterFaults({ lossRate: good })).toEqual([]);
});

test.each<[string, Parameter, RegExp]>([
  [
    'without a reference',
    { ...good, values: [{ ...value, reference: ' ' }] },
    /lossRate, value 1\.5: it has no reference/,
  ],
  ['without a date', { ...good, values: [{ ...value, from: '' }] }, /are not dates/],
  ['with a day that does not exist', { ...good, values: [{ ...value, to: '2019-13-31' }] }, /are not dates/],
  [
    'that ends before it begins',
    { ...good, values: [{ ...value, to: '2018-03-31' }] },
    /ends .* before it begins/,
  ],
  [
    'with two values on one day',
    { ...good, values: [value, { ...value, from: '2019-03-31', to: '2020-03-31' }] },
    /two values on 2019-03-31/,
  ],
  ['without a value', { ...good, values: [] }, /has no value/],
  ['without a unit', { ...good, unit: '' }, /has no unit/],
  ['without a label', { ...good, label: '' }, /has no label/],
  [
    'assumed without a reason',
    { ...good, assumed: true, reason: '', alternatives: 'none' },
    /gives no reason/,
  ],
  [
    'assumed without an alternative',
    { ...good, assumed: true, reason: 'open', alternatives: '' },
    /names no alternative/,
  ],
])('a parameter %s is caught', (_what, parameter, message) => {
  expect(parameterFaults({ lossRate: parameter })).toContainEqual(expect.stringMatching(message));
});

test('an empty list of parameters is caught, for it would pass every other check', () => {
  expect(parameterFaults({})).toHaveLength(1);
});

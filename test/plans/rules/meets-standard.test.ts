import { meetsStandard } from '../../../src/plans/rules/meets-standard';

test.each([
  [0.95, true],
  [0.9500001, true],
  [0.9499999, false],
  [0, false],
])('four-hour performance of %d against 95%%: %s', (performance, met) => {
  expect(meetsStandard('A&E within 4 hours', performance, 0.95)).toBe(met);
});

test.each([
  [0, true],
  [1, false],
])('%d waits over 52 weeks: %s', (waits, met) => {
  expect(meetsStandard('Waits over 52 weeks', waits, 0)).toBe(met);
});

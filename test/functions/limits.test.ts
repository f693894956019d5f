import { cellsOf, errorOf } from './call';

const plan = [[0, 0, 0, 0]];

describe('an amount', () => {
  test('of exactly £100bn is read, and a pound more is asked about', () => {
    expect(cellsOf('VARIANCE', plan, [[-1e8, 0, 0, 0]], 1)).toEqual([[-1e8, '', '', '']]);
    expect(errorOf('VARIANCE', plan, [[-1e8 - 0.001, 0, 0, 0]], 1).message).toBe(
      'Actual: row 1, Q1 is -100,000,000.001, which in £000 is more than £100bn. ' +
        'Is it in pounds? Divide it by 1,000.',
    );
  });

  test('of a fund may be nil, and not a penny below', () => {
    expect(cellsOf('MARGINALRATE', 0, 0)).toEqual([[0, 0]]);
    expect(errorOf('MARGINALRATE', -0.00001, 0).message).toBe(
      'Value: row 1 is -0.00001; enter an amount in £000 as a number, not below 0.',
    );
  });

  test('as a base of a business rule is read up to 10,000,000,000 in whatever unit', () => {
    expect(cellsOf('REQUIREMENT', 'surplus', '2014/15', 1e10)).toEqual([[1e8]]);
    expect(errorOf('REQUIREMENT', 'surplus', '2014/15', 1e10 + 1).code).toBe('#VALUE!');
  });

  test('so large in all that pence are lost is refused', () => {
    const many = Array.from({ length: 1000 }, () => [1e8, 0, 0, 0]);
    expect(errorOf('SYSTEMPSF', many, many, plan, 1).message).toBe(
      'The figures add up to more than £90,000bn; check that every amount is in £000.',
    );
  });
});

describe('a rate', () => {
  const lostAt = (rate: number) =>
    cellsOf('SYSTEMPSF', plan, [[-1, 0, 0, 0]], [[500, 0, 0, 0]], 1, 'lost', rate);

  test('may be as high as £100 for £1', () => {
    expect(lostAt(100)).toEqual([[100, '', '', '']]);
  });

  test.each([0, -1.5, 100.1])('of %d is refused', (rate) => {
    expect(() => lostAt(rate)).toThrow('Loss rate is');
  });
});

describe('a fraction', () => {
  test.each([
    [42.5, '42.5% is 0.425'],
    [100, '100% is 1'],
    [1.01, '1.01% is 0.0101'],
    [250, '95% is 0.95'],
    [-0.1, '95% is 0.95'],
  ])('of %d is refused with what was probably meant: %s', (typed, meant) => {
    expect(errorOf('AESTANDARD', [[typed, 0, 0, 0]], 1).message).toContain(
      `; enter a fraction from 0 to 1 (${meant}).`,
    );
  });

  test.each([0, 1])('of %d is read', (performance) => {
    expect(cellsOf('AESTANDARD', [[performance, 0, 0, 0]], 1)).toEqual([[performance === 1, '', '', '']]);
  });
});

describe('a profile', () => {
  test('of thirds typed to nine decimals adds up to the year', () => {
    const [quarters] = cellsOf('PHASE', [[100]], [[0, 0.333333333, 0.333333333, 0.333333334]], 0);
    expect(quarters).toEqual([0, 33, 33, 34]);
  });

  test('of more than the year is refused as one of less is', () => {
    expect(errorOf('PHASE', [[100]], [[0.3, 0.3, 0.3, 0.2]]).message).toContain('Profile adds up to 1.1;');
  });
});

describe('a flag', () => {
  test.each([
    ['Y', true],
    ['yes', true],
    [' TRUE ', true],
    [true, true],
    ['n', false],
    ['NO', false],
    ['false', false],
    [false, false],
  ])('%p is read as %p', (flag, meant) => {
    expect(cellsOf('SYSTEMPLAN', 1, 2, flag)).toEqual([[meant ? 1 : 2]]);
  });

  test.each(['x', 'constructor', 'toString', 1])('%p is refused', (flag) => {
    expect(errorOf('SYSTEMPLAN', 1, 2, flag).message).toContain('enter TRUE or FALSE, or Y or N');
  });
});

test('long text is quoted in part', () => {
  expect(errorOf('VARIANCE', plan, [['x'.repeat(500), 0, 0, 0]], 1).message).toBe(
    `Actual: row 1, Q1 is the text "${'x'.repeat(40)}…"; enter an amount in £000 as a number.`,
  );
});

test('what the rule itself did not foresee is said as a fault of the add-in, not thrown at Excel', () => {
  const spoilt = new Proxy([], {
    get: () => {
      throw new TypeError('no such row');
    },
  });
  expect(errorOf('PHASE', spoilt)).toEqual({
    code: '#VALUE!',
    message:
      'This could not be worked out (no such row). It is a fault of the add-in: please report it with this sentence.',
  });
});

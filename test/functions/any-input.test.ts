import fc from 'fast-check';
import { call, excelError } from './call';
import { contract, goodCall } from './contract';

/** Anything a cell can hold, and what no cell can. */
const cell = fc.oneof(
  fc.double(),
  fc.integer({ min: -10, max: 10 }),
  fc.boolean(),
  fc.string(),
  fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    'Y',
    'n',
    'Q3',
    'table',
    'trueup',
    '2018/19',
    '2014/15',
    'contingency',
    'Tariff uplift',
    'Waits over 52 weeks',
    '__proto__',
    'constructor',
    Number.NaN,
    -0,
    1e8,
    1e308,
    5e-324,
  ),
  fc.constantFrom('#DIV/0!', '#N/A', '#REF!').map(excelError),
  fc.constantFrom<unknown>({}, { basicValue: 1 }, { basicValue: {} }, () => 1, Symbol('junk'), 1n),
);

const range = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

const junk = fc.oneof(
  cell,
  range,
  fc.array(cell, { maxLength: 4 }),
  fc.array(fc.array(cell), { maxLength: 4 }),
);

const isShown = (shown: unknown) =>
  typeof shown === 'string' ||
  typeof shown === 'boolean' ||
  (typeof shown === 'number' && Number.isFinite(shown) && !Object.is(shown, -0));

/** A result that spills is a rectangle of cells; an error has a code, and says why unless it is passed on. */
function expectWithinContract(id: string, given: unknown[]): void {
  const shown = call(id, ...given);
  if ('cells' in shown) {
    expect(shown.cells.length).toBeGreaterThan(0);
    expect(new Set(shown.cells.map((row) => row.length)).size).toBe(1);
    expect(shown.cells.flat().filter((one) => !isShown(one))).toEqual([]);
  } else {
    expect(shown.code).toMatch(/^#/);
    if (shown.message === '') expect(['#DIV/0!', '#N/A', '#REF!']).toContain(shown.code);
    else expect(shown.message).toMatch(/^(?!This could not be worked out)/);
  }
}

const hasRange = (id: string) => goodCall(id).some(Array.isArray);
const functions = Object.entries(contract).map(([id, { arguments: promised }]) => ({
  id,
  length: promised.length,
}));

describe('whatever is given, a function answers within its contract', () => {
  test.each(functions)('SYB.$id, every argument anything', ({ id, length }) => {
    const given = fc.array(junk, { maxLength: length });
    fc.assert(
      fc.property(given, (values) => expectWithinContract(id, values)),
      { numRuns: 300 },
    );
  });

  test.each(functions)('SYB.$id, one argument anything and the others good', ({ id, length }) => {
    const spoilt = fc.tuple(fc.integer({ min: 0, max: length - 1 }), junk);
    fc.assert(
      fc.property(spoilt, ([index, value]) => expectWithinContract(id, goodCall(id).with(index, value))),
      { numRuns: 1000 },
    );
  });

  test.each(functions.filter(({ id }) => hasRange(id)))(
    'SYB.$id, one cell of a good range anything',
    ({ id }) => {
      const spoilt = fc.tuple(fc.nat(), fc.nat(), fc.nat(), cell);
      fc.assert(
        fc.property(spoilt, ([which, down, across, value]) => {
          const given = goodCall(id);
          const ranges = given.flatMap((one, index) => (Array.isArray(one) ? [index] : []));
          const index = ranges[which % ranges.length]!;
          const rows = given[index] as unknown[][];
          const row = down % rows.length;
          const changed = rows.with(row, rows[row]!.with(across % rows[row]!.length, value));
          expectWithinContract(id, given.with(index, changed));
        }),
        { numRuns: 1000 },
      );
    },
  );
});

const quarter = fc.integer({ min: 1, max: 4 });
const money = fc.integer({ min: -100_000_000, max: 100_000_000 }).map((pence) => pence / 100_000);
const pot = fc.integer({ min: 0, max: 100_000_000 }).map((pence) => pence / 100_000);
const trusts = (amount: fc.Arbitrary<number>, count: number) =>
  fc.array(fc.array(amount, { minLength: 4, maxLength: 4 }), { minLength: count, maxLength: count });
const year = fc
  .integer({ min: 1, max: 5 })
  .chain((count) => fc.tuple(trusts(money, count), trusts(money, count), trusts(pot, count), quarter));

const inPence = (thousands: unknown) => Math.round((thousands as number) * 100_000);

describe('through the functions', () => {
  test.each(['SYSTEMPSF', 'TRUSTPSF'])(
    'SYB.%s: earned and lost add up to what was available, and recoverable is within lost',
    (id) => {
      fc.assert(
        fc.property(year, ([plan, actual, available, reported]) => {
          const shown = call(id, plan, actual, available, reported);
          const table = call(id, plan, actual, available, reported, 'available');
          if (!('cells' in shown) || !('cells' in table)) throw new Error('refused');
          shown.cells.forEach(([earned, lost, recoverable], row) => {
            const total = table.cells[row]!.reduce<number>(
              (sum, one) => sum + (one === '' ? 0 : inPence(one)),
              0,
            );
            expect(inPence(earned) + inPence(lost)).toBe(total);
            expect(inPence(recoverable)).toBeLessThanOrEqual(inPence(lost));
          });
        }),
        { numRuns: 1000 },
      );
    },
  );

  test('a year phased to any number of decimals adds up to the rounded year', () => {
    fc.assert(
      fc.property(money, fc.integer({ min: 0, max: 5 }), (annual, decimals) => {
        const shown = call('PHASE', [[annual]], null, decimals);
        if (!('cells' in shown)) throw new Error(shown.message);
        const unit = 10 ** (5 - decimals);
        const rounded = Math.sign(annual) * Math.round(inPence(Math.abs(annual)) / unit) * unit;
        expect(shown.cells[0]!.reduce<number>((sum, one) => sum + inPence(one), 0)).toBe(rounded + 0);
      }),
      { numRuns: 1000 },
    );
  });
});

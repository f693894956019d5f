import { functionTable } from '../../src/functions/table';
import { type Shown, call, cellsOf, errorOf, excelError } from './call';
import { type ArgumentContract, contract, goodCall } from './contract';

const values: [named: string, value: unknown][] = [
  ['a blank that arrives as 0', 0],
  ['a blank that arrives as null', null],
  ['a blank that arrives as empty text', ''],
  ['a blank that arrives as undefined', undefined],
  ['a space', ' '],
  ['the text n/a', 'n/a'],
  ['a number stored as text', '12'],
  ['quarter 3 as text', 'Q3'],
  ['quarter 5 as text', 'Q5'],
  ['5', 5],
  ['2.5', 2.5],
  ['-1', -1],
  ['1', 1],
  ['95', 95],
  ['TRUE', true],
  ['FALSE', false],
  ['Yes', 'Yes'],
  ['an amount in pounds', 250_000_000_000],
  ['the largest number', Number.MAX_VALUE],
  ['not a number', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['minus infinity', Number.NEGATIVE_INFINITY],
  ['an object', {}],
  ['#DIV/0!', excelError('#DIV/0!')],
  ['#N/A', excelError('#N/A')],
];

const isBlank = (value: unknown) => [null, undefined, '', ' '].includes(value as null);

function expectSoundCells(shown: Shown): void {
  const cells = 'cells' in shown ? shown.cells.flat() : [];
  expect('message' in shown ? shown.message : '').toBe('');
  expect(cells.filter((cell) => !isSound(cell))).toEqual([]);
  expect(cells.length).toBeGreaterThan(0);
}

/** What Excel can show: never null, undefined, an object, or a number that is none. */
const isSound = (cell: unknown) =>
  typeof cell === 'string' ||
  typeof cell === 'boolean' ||
  (typeof cell === 'number' && Number.isFinite(cell) && !Object.is(cell, -0));

function expectOutcome(shown: Shown, argument: ArgumentContract, value: unknown, place: string | undefined) {
  if (argument.accepts(value)) {
    expectSoundCells(shown);
  } else if (value instanceof CustomFunctions.Error) {
    expect(shown).toEqual({ code: value.code, message: '' });
  } else {
    const unlisted = typeof value === 'string' && !isBlank(value) ? argument.unlisted : undefined;
    expect(shown).toEqual({ code: unlisted ?? '#VALUE!', message: expect.stringContaining(argument.label) });
    expect(shown).toEqual({ code: unlisted ?? '#VALUE!', message: expect.stringContaining(place ?? '') });
  }
}

/** The good range with one cell changed: row 2, and column 2 where it has one. */
function withCell(range: unknown[][], value: unknown): unknown[][] {
  const column = Math.min(1, range[1]!.length - 1);
  return range.map((row, index) => (index === 1 ? row.with(column, value) : row));
}

const functionsByName = Object.entries(contract).map(([id, promised]) => ({ id, promised }));

test('the contract covers every function', () => {
  expect(Object.keys(contract).sort()).toEqual(Object.keys(functionTable).sort());
});

describe.each(functionsByName)('SYB.$id', ({ id, promised }) => {
  const good = goodCall(id);

  test('gives what it promises, cell by cell', () => {
    const cells = cellsOf(id, ...good);
    expect(cells.map((row) => row.length)).toEqual(Array(promised.rows).fill(promised.columns));
    expectSoundCells({ cells });
  });

  describe.each(promised.arguments.map((argument, index) => ({ ...argument, argument, index })))(
    '$label',
    ({ argument, index }) => {
      const replaced = (value: unknown) => call(id, ...good.with(index, value));
      const { good: range } = argument;

      if (Array.isArray(range) && range.length > 1) {
        test.each(values)('a cell that holds %s', (_, value) => {
          expectOutcome(replaced(withCell(range as unknown[][], value)), argument, value, argument.place);
        });

        test.each(values)('%s in place of the range', (_, value) => {
          const shown = replaced(value);
          if (argument.optional && isBlank(value)) expectSoundCells(shown);
          else if (value instanceof CustomFunctions.Error) expect(shown).toMatchObject({ message: '' });
          else if ('cells' in shown) expectSoundCells(shown);
          else
            expect(shown).toMatchObject({
              code: '#VALUE!',
              message: expect.stringContaining(argument.label),
            });
        });

        test('rows of different lengths', () => {
          expect(replaced([...(range as unknown[][]), []])).toMatchObject({
            message: `${argument.label} has rows of different lengths; choose one rectangular range.`,
          });
        });

        test('a range of no cells', () => {
          const blank = { message: expect.stringContaining(`${argument.label} is blank`) };
          if (!argument.optional) expect([replaced([]), replaced([[]])]).toMatchObject([blank, blank]);
          else for (const empty of [[], [[]]]) expectSoundCells(replaced(empty));
        });
      } else {
        test.each(values)('%s', (_, value) => {
          const shown = replaced(value);
          if (argument.optional && isBlank(value)) expectSoundCells(shown);
          else expectOutcome(shown, argument, value, undefined);
        });

        test.each(values)('%s in a range of one cell', (_, value) => {
          expect(replaced([[value]])).toEqual(replaced(value));
        });
      }

      if (argument.wrongSizes?.length)
        test.each(argument.wrongSizes.map((size) => [`${size.length} × ${size[0]!.length}`, size]))(
          'a range of %s is refused',
          (_, size) => {
            expect(errorOf(id, ...good.with(index, size))).toEqual({
              code: '#VALUE!',
              message: expect.stringContaining(argument.label),
            });
          },
        );
    },
  );

  const optionalFrom = promised.arguments.findIndex(({ optional }) => optional);
  if (optionalFrom >= 0)
    test.each([[undefined], [null], ['']])('arguments left out as %p take their defaults', (blank) => {
      const needed = good.slice(0, optionalFrom);
      const blanks = good.slice(optionalFrom).map(() => blank);
      expect(call(id, ...needed, ...blanks)).toEqual(call(id, ...needed));
      expectSoundCells(call(id, ...needed));
    });
});

describe('ten thousand organisations', () => {
  const size = 10_000;
  const many = (range: unknown[][]) => Array.from({ length: size }, (_, row) => range[row % range.length]);
  const isByRow = ({ good, name }: ArgumentContract) =>
    Array.isArray(good) && good.length === 2 && name !== '';
  const spilling = functionsByName.filter(({ promised }) => promised.arguments.some(isByRow));

  test.each(spilling)('SYB.$id answers', ({ id, promised }) => {
    const given = promised.arguments.map((argument) =>
      isByRow(argument) ? many(argument.good as unknown[][]) : argument.good,
    );
    const cells = cellsOf(id, ...given);
    expect(cells).toHaveLength(promised.rows === 2 ? size : 1);
    expectSoundCells({ cells });
  });
});

describe('data types of Excel', () => {
  const formatted = (basicValue: unknown, basicType: string) => ({ type: 'Any', basicType, basicValue });

  test('a formatted number is read as the number it shows', () => {
    const actual = [[formatted(-5, 'Double'), 0, 0, 0]];
    expect(cellsOf('VARIANCE', [[0, 0, 0, 0]], actual, 1)).toEqual([[-5, '', '', '']]);
  });

  test('an error is passed on, and one that a function cannot give is named', () => {
    const withError = (error: string) => [[formatted(error, 'Error'), 0, 0, 0]];
    expect(errorOf('VARIANCE', [[0, 0, 0, 0]], withError('#REF!'), 1).code).toBe('#REF!');
    expect(errorOf('VARIANCE', [[0, 0, 0, 0]], withError('#SPILL!'), 1)).toEqual({
      code: '#VALUE!',
      message: 'Actual: row 1, Q1 holds the Excel error #SPILL!; correct that cell first.',
    });
  });
});

describe('cells after the quarter reported', () => {
  const junk = [Number.NaN, 'text', excelError('#DIV/0!')];
  const byQuarterOnly = functionsByName.filter(
    ({ promised }) =>
      promised.arguments.some(({ place }) => place === 'row 2, Q2') &&
      promised.arguments.some(({ name }) => name === 'quarter'),
  );

  test.each(byQuarterOnly)('SYB.$id ignores them, whatever they hold', ({ id, promised }) => {
    const spoilt = promised.arguments.map(({ good, place }) =>
      place === 'row 2, Q2' ? (good as unknown[][]).map((row) => [row[0], ...junk]) : good,
    );
    const reportedOne = (given: unknown[]) =>
      given.with(
        promised.arguments.findIndex(({ name }) => name === 'quarter'),
        1,
      );
    const shown = call(id, ...reportedOne(spoilt));
    if (id === 'RECOVERY')
      expect(shown).toMatchObject({
        message:
          'Available: row 1, Q2 is not a number that Excel can hold; enter an amount in £000 as a number, not below 0.',
      });
    else expect(shown).toEqual(call(id, ...reportedOne(goodCall(id))));
  });
});

import fc from 'fast-check';
import { auditFormulas } from '../../../src/plans/audit/audit-formulas';
import { addressOf, area } from '../../../src/plans/cell-area';
import { type Cells, fill, sheetOf } from './support';

const FIRST_ROW = 12;
const FIRST_COLUMN = 2;

/** Formulas that a region may be filled with; the figures they read stand in rows 1 to 10 above it. */
const formulas = ['=SUM(B$1:B$10)', '=B1*2', '=B$1*$B$2', '=AVERAGE(B$3:B$10)-B$1', '=IF(B$1>0,B$2,B$3)'];

interface Region {
  formula: string;
  rows: number;
  columns: number;
}

const region = fc.record<Region>({
  formula: fc.constantFrom(...formulas),
  rows: fc.integer({ min: 4, max: 9 }),
  columns: fc.integer({ min: 5, max: 12 }),
});

const sheetFilled = ({ formula, rows, columns }: Region): Cells => ({
  ...fill(addressOf(area(1, FIRST_COLUMN, 10, columns)), 40),
  ...fill(addressOf(area(1, 1, FIRST_ROW + rows, 1)), 'label'),
  ...fill(addressOf(area(FIRST_ROW, FIRST_COLUMN, rows, columns)), formula.replaceAll('B1*', 'B2*')),
});

const placeIn = ({ rows, columns }: Region) =>
  fc.tuple(fc.nat(rows - 1), fc.nat(columns - 1)).map(([down, right]) => ({ down, right }));

describe('Whatever the sheet', () => {
  test('formulas filled by copying have nothing to report', () => {
    fc.assert(
      fc.property(region, (one) => {
        expect(auditFormulas([sheetOf(sheetFilled(one))])).toEqual([]);
      }),
    );
  });

  test('a figure typed over one of them is found, and nothing else', () => {
    fc.assert(
      fc.property(
        region.chain((one) => fc.tuple(fc.constant(one), placeIn(one))),
        ([one, { down, right }]) => {
          const address = addressOf(area(FIRST_ROW + down, FIRST_COLUMN + right));
          const reports = auditFormulas([sheetOf({ ...sheetFilled(one), [address]: 7 })]);
          expect(reports.map(({ kind, cells }) => ({ kind, cells }))).toEqual([
            { kind: 'overwritten', cells: [address] },
          ]);
        },
      ),
    );
  });

  test('a range of one of them that leaves out a row is found, and nothing else', () => {
    fc.assert(
      fc.property(
        region
          .map((one) => ({ ...one, formula: '=SUM(B$1:B$10)' }))
          .chain((one) => fc.tuple(fc.constant(one), placeIn(one))),
        fc.integer({ min: 1, max: 6 }),
        ([one, { down, right }], leftOut) => {
          const cell = area(FIRST_ROW + down, FIRST_COLUMN + right);
          const column = addressOf(area(1, cell.column)).replace('1', '');
          const short = `=SUM(${column}$${1 + leftOut}:${column}$10)`;
          const reports = auditFormulas([sheetOf({ ...sheetFilled(one), [addressOf(cell)]: short })]);
          expect(reports.map(({ kind, cells }) => ({ kind, cells }))).toEqual([
            { kind: 'stops short', cells: [addressOf(cell)] },
          ]);
        },
      ),
    );
  });

  test('another formula among them is found, wherever it has neighbours on both sides, and nothing else', () => {
    fc.assert(
      fc.property(
        region.chain((one) => fc.tuple(fc.constant(one), placeIn(one))),
        ([one, { down, right }]) => {
          fc.pre((down > 0 && down < one.rows - 1) || (right > 0 && right < one.columns - 1));
          const address = addressOf(area(FIRST_ROW + down, FIRST_COLUMN + right));
          const reports = auditFormulas([sheetOf({ ...sheetFilled(one), [address]: '=MAX($B$1:$B$9)*3' })]);
          expect(reports.map(({ kind, cells }) => ({ kind, cells }))).toEqual([
            { kind: 'inconsistent', cells: [address] },
          ]);
        },
      ),
    );
  });

  test('the order of the sheets, and of the cells on them, changes no report', () => {
    const first = sheetOf(
      { ...sheetFilled({ formula: '=SUM(B$1:B$10)', rows: 4, columns: 6 }), D13: 7 },
      'First',
    );
    const second = sheetOf(
      {
        ...fill('B1:H4', 30),
        ...fill('B5:H5', '=SUM(B1:B4)'),
        ...fill('B6:H6', '=First!B12'),
        E6: '=First!E13+1',
      },
      'Second',
    );
    const third = sheetOf({ ...fill('B6:H6', '=Second!B5'), E6: '=Second!E4' }, 'Third');
    const expected = auditFormulas([first, second, third]);
    expect(expected.map(({ sheet, cells }) => [sheet, ...cells])).toEqual([
      ['First', 'D13'],
      ['Second', 'E6'],
      ['Third', 'E6'],
    ]);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([first, second, third], { minLength: 3 }),
        fc.shuffledSubarray([...first.cells], { minLength: first.cells.length }),
        (sheets, cells) => {
          const reports = auditFormulas(
            sheets.map((sheet) => (sheet === first ? { ...first, cells } : sheet)),
          );
          expect(reports).toHaveLength(expected.length);
          expect(reports).toEqual(expect.arrayContaining(expected));
        },
      ),
    );
  });

  test('formulas that make no sense are read to their end and never throw', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        '(',
        ')',
        '"',
        "'",
        '[',
        ']',
        '{',
        '}',
        '!',
        ':',
        '$',
        '#',
        ',',
        'B3',
        '$C$4:D9',
        'SUM(',
        'Plan!',
        'A:A',
        '1:1',
        '#REF!',
      ),
    );
    const formula = fc.array(piece, { maxLength: 12 }).map((pieces) => `=${pieces.join('')}`);
    fc.assert(
      fc.property(fc.array(formula, { minLength: 4, maxLength: 12 }), (row) => {
        const cells = row.map((text, index) => ({
          row: 5,
          column: 2 + index,
          kind: 'formula' as const,
          formula: text,
        }));
        for (const { sheet } of auditFormulas([{ name: 'Plan', cells }])) expect(sheet).toBe('Plan');
      }),
      { numRuns: 1000 },
    );
  });
});

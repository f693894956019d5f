import { openHeadless, type Headless } from '../../src/workbench/headless';
import { smallFunctions, smallWorkbook } from './small-workbook';

let workbench: Headless;

beforeAll(async () => {
  workbench = await openHeadless({ model: smallWorkbook, functionsScript: smallFunctions });
});
afterAll(() => workbench.close());

/** Loads what is named of a range on the Notes sheet after doing something to it. */
async function afterwards<Member extends keyof Excel.Interfaces.RangeData>(
  address: string,
  members: Member[],
  change: (range: Excel.Range) => void = () => undefined,
): Promise<Pick<Excel.Interfaces.RangeData, Member>> {
  return workbench.excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Notes').getRange(address);
    change(range);
    range.load(members.join(','));
    await context.sync();
    const read = range.toJSON();
    const wanted: Partial<Excel.Interfaces.RangeData> = {};
    for (const member of members) wanted[member] = read[member];
    return wanted;
  });
}

describe('the client starts against the stand-in', () => {
  test('it believes to be in Excel on the web', () => {
    expect(workbench.Office.context.host).toBe('Excel');
    expect(workbench.Office.context.platform).toBe('OfficeOnline');
    expect(workbench.Office.context.displayLanguage).toBe('en-GB');
  });

  test('only requirement sets that the stand-in has are declared', () => {
    const { requirements } = workbench.Office.context;
    expect(requirements.isSetSupported('ExcelApi', '1.15')).toBe(true);
    expect(requirements.isSetSupported('ExcelApi', '1.16')).toBe(false);
    expect(requirements.isSetSupported('SharedRuntime', '1.1')).toBe(true);
  });
});

describe('cells hold what is written to them', () => {
  test('numbers, text, truth values and formulas come back as they went in', async () => {
    const read = await afterwards('A1:D1', ['values', 'formulas', 'valueTypes', 'text'], (range) => {
      range.values = [[12.5, 'Barnsley', true, '=A1*2']];
    });
    expect(read.values).toEqual([[12.5, 'Barnsley', true, 25]]);
    expect(read.formulas).toEqual([[12.5, 'Barnsley', true, '=A1*2']]);
    expect(read.valueTypes).toEqual([['Double', 'String', 'Boolean', 'Double']]);
    expect(read.text).toEqual([['12.5', 'Barnsley', 'TRUE', '25']]);
  });

  test('text that reads as a number becomes one, unless an apostrophe says otherwise', async () => {
    const read = await afterwards('A2:F2', ['values', 'valueTypes', 'text'], (range) => {
      range.values = [['1,234', "'1,234", '12%', '(500)', '1,234 ', '01/04/2018']];
    });
    expect(read.values).toEqual([[1234, '1,234', 0.12, -500, 1234, 43191]]);
    expect(read.text).toEqual([['1,234', '1,234', '12%', '-500', '1,234', '01/04/2018']]);
  });

  test('text that looks like a number stays text when its format changes', async () => {
    const read = await afterwards('A2:B2', ['values', 'formulas', 'valueTypes'], (range) => {
      range.values = [["'-2", "'007"]];
      range.format.font.bold = true;
      range.numberFormat = [['#,##0', '0']];
    });
    expect(read).toEqual({
      values: [['-2', '007']],
      formulas: [['-2', '007']],
      valueTypes: [['String', 'String']],
    });
  });

  test('null leaves a cell alone and empty text empties it', async () => {
    await afterwards('A3:C3', [], (range) => {
      range.values = [[1, 2, 3]];
    });
    const read = await afterwards('A3:C3', ['values', 'valueTypes'], (range) => {
      range.values = [[null, '', 4]];
    });
    expect(read.values).toEqual([[1, '', 4]]);
    expect(read.valueTypes).toEqual([['Double', 'Empty', 'Double']]);
  });

  test('one value given to a range goes to every cell', async () => {
    const read = await afterwards('A4:B5', ['values'], (range) => {
      range.values = 7 as unknown as number[][];
    });
    expect(read.values).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  test('a cell formatted as text keeps a number as text', async () => {
    const read = await afterwards('A6', ['values', 'valueTypes'], (range) => {
      range.numberFormat = [['@']];
      range.values = [['007']];
    });
    expect(read).toEqual({ values: [['007']], valueTypes: [['String']] });
  });

  test('negative thousands show in brackets', async () => {
    const read = await afterwards('A7:B7', ['text', 'numberFormat'], (range) => {
      range.numberFormat = [['#,##0;(#,##0)', '0.000%']];
      range.values = [[-1234567, 0.89982]];
    });
    expect(read.text).toEqual([['(1,234,567)', '89.982%']]);
    expect(read.numberFormat).toEqual([['#,##0;(#,##0)', '0.000%']]);
  });

  test('an error is an error, calculated or typed, and a text that looks like one is not', async () => {
    const read = await afterwards('A8:C8', ['values', 'valueTypes'], (range) => {
      range.values = [['=1/0', '#N/A', "'#N/A"]];
    });
    expect(read).toEqual({
      values: [['#DIV/0!', '#N/A', '#N/A']],
      valueTypes: [['Error', 'Error', 'String']],
    });
  });

  test('whole columns are answered with null, as by Excel', async () => {
    const read = await afterwards('A:B', ['values', 'rowCount', 'address']);
    expect(read).toEqual({ values: null, rowCount: 1_048_576, address: 'Notes!A:B' });
  });
});

describe('large ranges', () => {
  let large: Headless;

  beforeEach(async () => {
    large = await openHeadless();
  });
  afterEach(() => large.close());

  /** Writes a block of consecutive numbers in one sync and reads it back in another. */
  async function writtenAndRead(rows: number, columns: number): Promise<unknown[][]> {
    return large.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const range = sheet.getRangeByIndexes(0, 0, rows, columns);
      range.values = Array.from({ length: rows }, (_row, row) =>
        Array.from({ length: columns }, (_column, column) => row * columns + column),
      );
      await context.sync();
      large.faults.resetCount();
      range.load('values,formulas,valueTypes');
      await context.sync();
      return range.values;
    });
  }

  test('1,501 cells, which the client sends in another way than 1,500, are written whole', async () => {
    const read = await writtenAndRead(1501, 1);
    expect(read.map(([value]) => value)).toEqual(Array.from({ length: 1501 }, (_row, row) => row));
  });

  test('5,000 rows are read in one request', async () => {
    const read = await writtenAndRead(5000, 3);
    expect(large.faults.requests).toBe(1);
    expect(read).toHaveLength(5000);
    expect(read[4999]).toEqual([14997, 14998, 14999]);
  });
});

describe('formulas spill and calculate', () => {
  test('a template opens with its formulas calculated, spills on spills included', async () => {
    expect(await workbench.values("'Trust plans'!A9:D10")).toEqual([
      [120, 240, 360, 480],
      [-123.45, -246.9, -370.35, -493.8],
    ]);
    expect((await workbench.cell("'Trust plans'!D12")).value).toBe(192);
    expect((await workbench.cell("'Trust plans'!B5")).text).toBe('(35)');
  });

  test('an edited plan reaches formulas two spills away', async () => {
    await workbench.setCell("'Trust plans'!B3", 2000);
    expect((await workbench.cell("'Trust plans'!D12")).value).toBe(320);
    expect((await workbench.cell("'Trust plans'!A15")).value).toBeCloseTo(800 - 493.8, 10);
    await workbench.setCell("'Trust plans'!B3", 1200);
    expect((await workbench.cell("'Trust plans'!D12")).value).toBe(192);
  });

  test('an edit reaches the end of a chain of seven spills, in whatever order they stand', async () => {
    // Each reads the cell below its predecessor's own: one that was spilled.
    const rows = [20, 12, 4, 24, 16, 8, 28];
    await workbench.setCell('Notes!AF40', 1);
    for (const [index, row] of [...rows.entries()].reverse()) {
      const before = rows[index - 1];
      await workbench.setCell(`Notes!AF${row}`, `=SYB.NEXT(${before ? `AF${before + 1}` : 'AF40'})`);
    }
    expect((await workbench.cell('Notes!AF29')).value).toBe(1 + 7 * 2);
    await workbench.setCell('Notes!AF40', 100);
    expect((await workbench.cell('Notes!AF29')).value).toBe(100 + 7 * 2);
  });

  test('the add-in sees where a formula spills to and where a spilled cell comes from', async () => {
    const seen = await workbench.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Trust plans');
      const spill = sheet.getRange('A9').getSpillingToRangeOrNullObject().load('address');
      const parent = sheet.getRange('C10').getSpillParentOrNullObject().load('address');
      const none = sheet.getRange('B3').getSpillParentOrNullObject().load('address');
      const inside = sheet.getRange('A9:D10').load('hasSpill');
      const across = sheet.getRange('A8:D10').load('hasSpill');
      await context.sync();
      return [spill.address, parent.address, none.isNullObject, inside.hasSpill, across.hasSpill];
    });
    expect(seen).toEqual(["'Trust plans'!A9:D10", "'Trust plans'!A9", true, true, null]);
  });

  test('a value in the way of a spill gives #SPILL! and its removal the result', async () => {
    await workbench.setCell("'Trust plans'!C10", 'in the way');
    expect((await workbench.cell("'Trust plans'!A9")).value).toBe('#SPILL!');
    await workbench.setCell("'Trust plans'!C10", '');
    expect((await workbench.cell("'Trust plans'!C10")).value).toBeCloseTo(-370.35, 10);
  });

  test('in manual calculation results wait until they are asked for', async () => {
    const { excel } = workbench;
    const results = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Notes').getRange('W1:X1');
      range.values = [[1, '=W1+1']];
      await context.sync();
      context.workbook.application.calculationMode = 'Manual';
      range.values = [[10, null]];
      range.load('values');
      await context.sync();
      const before = range.values[0]?.[1] as number;
      context.workbook.application.calculate('Recalculate');
      range.load('values');
      await context.sync();
      context.workbook.application.calculationMode = 'Automatic';
      await context.sync();
      return [before, range.values[0]?.[1] as number];
    });
    expect(results).toEqual([2, 11]);
  });
});

describe('custom functions are called as Excel calls them', () => {
  test('a refusal shows as #VALUE! and keeps what it said', async () => {
    const cell = await workbench.cell("'Trust plans'!A16");
    expect(cell).toMatchObject({
      value: '#VALUE!',
      kind: 'Error',
      message: 'Actual: row 3, Q2 is blank; enter 0 if it is nil',
    });
  });

  test('only #VALUE! and #N/A keep a message', async () => {
    await workbench.setCell('Notes!Z1', '=SYB.MISSING()');
    await workbench.setCell('Notes!Z2', '=SYB.DIVIDE()');
    await workbench.setCell('Notes!Z3', '=SYB.BROKEN()');
    expect(await workbench.cell('Notes!Z1')).toMatchObject({ value: '#N/A', message: 'not set for 2019/20' });
    expect(await workbench.cell('Notes!Z2')).toMatchObject({ value: '#DIV/0!', message: null });
    expect(await workbench.cell('Notes!Z3')).toMatchObject({ value: '#VALUE!', message: null });
  });

  test('a message goes when the cell is given another content', async () => {
    await workbench.setCell('Notes!Z1', '=NA()');
    expect(await workbench.cell('Notes!Z1')).toMatchObject({ value: '#N/A', message: null });
  });

  test.each([
    ['an empty cell', '=SYB.SEEN(AA99)', 'object [[null]]'],
    ['an omitted argument', '=SYB.SEEN(,1)', 'null'],
    ['a number', '=SYB.SEEN(2.5)', 'number 2.5'],
    ['text', '=SYB.SEEN("Q3")', 'string "Q3"'],
    ['a truth value', '=SYB.SEEN(TRUE)', 'boolean true'],
    ['an error', '=SYB.SEEN(1/0)', 'error #DIV/0!'],
    ['an array', '=SYB.SEEN({1,2;3,4})', 'object [[1,2],[3,4]]'],
  ])('%s arrives as what it is', async (_what, formula, seen) => {
    await workbench.setCell('Notes!Z5', formula);
    expect((await workbench.cell('Notes!Z5')).value).toBe(seen);
  });

  test('null shows 0 and an infinite number #NUM!, as in Excel', async () => {
    await workbench.setCell('Notes!Z6', '=SYB.NOTHING()');
    await workbench.setCell('Notes!Z7', '=SYB.ENDLESS()');
    expect((await workbench.cell('Notes!Z6')).value).toBe(0);
    expect((await workbench.cell('Notes!Z7')).value).toBe('#NUM!');
  });

  test('the same function answers over the client’s own protocol', async () => {
    expect(await workbench.invokeFunction('ADD', [2, 3])).toMatchObject({ succeeded: true, value: 5 });
    expect(await workbench.invokeFunction('REFUSE', [1])).toMatchObject({ succeeded: false });
  });
});

describe('functions.json decides how arguments arrive', () => {
  const metadata = {
    allowErrorForDataTypeAny: true,
    functions: [
      {
        id: 'SEEN',
        name: 'SEEN',
        parameters: [{ name: 'given', type: 'any', dimensionality: 'scalar' }],
      },
      {
        id: 'SPREAD',
        name: 'SPREAD',
        parameters: [{ name: 'annual', type: 'any', dimensionality: 'matrix' }],
      },
      {
        id: 'ADD',
        name: 'ADD',
        parameters: [
          { name: 'first', type: 'number', dimensionality: 'scalar' },
          { name: 'second', type: 'number', dimensionality: 'scalar', optional: true },
        ],
      },
    ],
  };

  test.each([
    ['one cell for one value', '=SYB.SEEN(A1)', 'number 40'],
    ['a blank cell for one value', '=SYB.SEEN(B9)', 'null'],
    ['an error for one value', '=SYB.SEEN(1/0)', 'error #DIV/0!'],
    ['one value for a range', '=INDEX(SYB.SPREAD(5),1,2)', 1],
    ['text for a number', '=SYB.ADD("2",3)', 5],
    ['words for a number', '=SYB.ADD("two",3)', '#VALUE!'],
    ['a range for one value', '=SYB.SEEN(A1:A2)', '#VALUE!'],
    ['an omitted number', '=SYB.ADD(2)', 2],
  ])('%s', async (_what, formula, result) => {
    const described = await openHeadless({ functionsScript: smallFunctions, functionsMetadata: metadata });
    await described.setCell('A1', 40);
    await described.setCell('C1', formula);
    expect((await described.cell('C1')).value).toBe(result);
    described.close();
  });
});

import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { type StoredValue, createWorkbook, patchWorkbook, readWorkbook } from '../../src/files';
import { cellArea } from '../../src/files/cell-reference';
import { type Recalculation, recalculateWorkbook } from '../../src/files/recalculate';
import type { CellModel } from '../../src/plans/workbook-model';
import { libreOfficeChartWorkbook, libreOfficeWorkbook } from './good-workbooks';
import { oneSheet, packed, richParts, richWorkbook, rows, smallParts } from './hand-made-workbook';
import { sybFunctions } from './syb-functions';

const assets = path.join(__dirname, '../../assets');
const starters = readdirSync(assets).filter((name) => name.endsWith('.xlsx'));
const starter = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(assets, name)));

const isSame = (one: Uint8Array, other: Uint8Array): boolean => Buffer.from(one).equals(Buffer.from(other));

/** The value of a cell of a file; null for a blank. */
function valueIn(bytes: Uint8Array, sheet: string, address: string): StoredValue {
  const { used } = readWorkbook(bytes).snapshot.sheets.find(({ name }) => name === sheet)!;
  const from = cellArea(used!.address)!;
  const { row, column } = cellArea(address)!;
  const type = used!.types[row - from.row]?.[column - from.column] ?? 'blank';
  const value = used!.values[row - from.row]?.[column - from.column] ?? null;
  return type === 'blank' ? null : type === 'error' ? { error: String(value) } : value;
}

/** A workbook of one sheet "Plan", with formulas that have no values yet. */
const workbookOf = (cells: Record<string, CellModel['value']>): Uint8Array =>
  createWorkbook({
    title: 'Plan',
    names: [],
    sheets: [
      {
        name: 'Plan',
        columnWidths: [],
        cells: Object.fromEntries(
          Object.entries(cells).map(([address, held]) => [
            address,
            typeof held === 'string' && held.startsWith('=') ? { formula: held } : { value: held! },
          ]),
        ),
      },
    ],
  });

/** What the formulas give, in the order of column A. */
async function resultsOf(
  formulas: readonly `=${string}`[],
  beside: Record<string, CellModel['value']> = {},
): Promise<StoredValue[]> {
  const cells = Object.fromEntries(formulas.map((formula, index) => [`A${index + 1}`, formula]));
  const { bytes, notCalculated } = await recalculateWorkbook(workbookOf({ ...cells, ...beside }));
  expect(notCalculated).toEqual([]);
  return formulas.map((_, index) => valueIn(bytes, 'Plan', `A${index + 1}`));
}

describe.each(starters)('the starter workbook %s', (name) => {
  it('is the same file after a recalculation: its values are current', async () => {
    const bytes = starter(name);
    const result = await recalculateWorkbook(bytes, await sybFunctions());
    expect({ ...result, bytes: undefined }).toEqual({
      bytes: undefined,
      changed: [],
      messages: [],
      notCalculated: [],
      restingOnStored: [],
      calculated: readWorkbook(bytes).snapshot.sheets.flatMap(({ used }) =>
        (used?.formulas ?? []).flat().filter((entered) => String(entered).startsWith('=')),
      ).length,
    });
    expect(isSame(result.bytes, bytes)).toBe(true);
  });
});

describe('a recalculation', () => {
  it('changes the cells whose values are new, and tells what they were', async () => {
    // 2 + 3 = 5 was stored as 4; 2 x 3 = 6 is current.
    const bytes = oneSheet(
      '<row r="1"><c r="A1"><v>2</v></c><c r="B1"><v>3</v></c><c r="C1"><f>A1+B1</f><v>4</v></c>' +
        '<c r="D1"><f>A1*B1</f><v>6</v></c></row>',
    );
    const result = await recalculateWorkbook(bytes);
    expect(result.changed).toEqual([{ sheet: 'Plan', address: 'C1', before: 4, after: 5 }]);
    expect([valueIn(result.bytes, 'Plan', 'C1'), valueIn(result.bytes, 'Plan', 'D1')]).toEqual([5, 6]);
  });

  it('leaves the last digits of a value that is the same, and those of its own arithmetic', async () => {
    // 0.1 + 0.2 in Excel, and what is left of 4860.1 - 4860 - 0.1.
    const bytes = oneSheet(
      '<row r="1"><c r="A1"><f>0.1+0.2</f><v>0.30000000000000004</v></c>' +
        '<c r="B1"><f>4860.1-4860-0.1</f><v>3.6360980597220987E-13</v></c></row>',
    );
    const { bytes: after, changed, calculated } = await recalculateWorkbook(bytes);
    expect([changed, calculated]).toEqual([[], 2]);
    expect(isSame(after, bytes)).toBe(true);
  });

  it('sees a penny in a figure of a hundred million pounds', async () => {
    // £000: 100,000.00001 is a penny more than 100,000.
    const bytes = oneSheet(
      '<row r="1"><c r="A1"><v>100000.00001</v></c><c r="B1"><f>A1+0</f><v>100000</v></c></row>',
    );
    const { changed } = await recalculateWorkbook(bytes);
    expect(changed).toEqual([{ sheet: 'Plan', address: 'B1', before: 100_000, after: 100_000.00001 }]);
  });

  it('gives the values that Excel gives, where other programs differ', async () => {
    const beside = { C1: 'Barnsley', C2: 'Doncaster', D1: 120, D2: -60, E1: '12', E2: true };
    expect(
      await resultsOf(
        [
          '=-2^2',
          '=2^3^2',
          '=TRUE=1',
          '=TRUE>5',
          '="a"="A"',
          '="">0',
          '=SUM(D1,"3",TRUE)',
          '=SUM(E1:E2)',
          '=COUNT(E1:E2)',
          '=E1+1',
          '=Z1=""',
          '=Z1=0',
          '=Z1',
          '=XLOOKUP("Doncaster",C1:C2,D1:D2)',
          '=XLOOKUP("Zed",C1:C2,D1:D2,"none")',
          '=LET(a,2,b,a+1,a*b)',
          '=IF(C1="barnsley",1,0)',
          '=ROUND(2.5,0)',
          '=ROUND(-2.5,0)',
          '=MOD(-7,3)',
          '=1/0',
          '=C1+1',
        ],
        beside,
      ),
    ).toEqual([
      4,
      64,
      false,
      true,
      true,
      true,
      124,
      0,
      0,
      13,
      true,
      true,
      0,
      -60,
      'none',
      6,
      1,
      3,
      -3,
      2,
      { error: '#DIV/0!' },
      { error: '#VALUE!' },
    ]);
  });

  it('tells an empty text that a formula gives from a blank and from 0', async () => {
    const formulas: `=${string}`[] = [
      '=B1+1',
      '=B1=0',
      '=B1>0',
      '=0=B1',
      '=B1=""',
      '=B1=Z1',
      '=ISBLANK(B1)',
      '=ISBLANK(Z1)',
      '=COUNTA(B1:B2)',
      '=ISTEXT(B1)',
      '=SUM(B1:B2)',
      '=COUNTBLANK(B1:B2)',
      '=C1=12',
    ];
    expect(await resultsOf(formulas, { B1: '=""', C1: '12' })).toEqual([
      { error: '#VALUE!' },
      false,
      true,
      false,
      true,
      true,
      false,
      true,
      1,
      true,
      0,
      2,
      false,
    ]);
  });

  it('counts dates that need no calendar as they are stored, from 1904 too', async () => {
    const bytes = packed(
      smallParts(
        {
          Plan: rows(
            '<row r="1"><c r="A1"><v>41942</v></c><c r="B1"><f>A1+30</f><v>0</v></c><c r="C1"><f>MONTH(A1)</f><v>10</v></c></row>',
          ),
        },
        { before: '<workbookPr date1904="1"/>' },
      ),
    );
    const result = await recalculateWorkbook(bytes);
    expect(result.changed).toEqual([{ sheet: 'Plan', address: 'B1', before: 0, after: 41_972 }]);
    expect(result.notCalculated).toEqual([
      {
        sheet: 'Plan',
        address: 'C1',
        formula: '=MONTH(A1)',
        why: 'MONTH reads dates, which count from 1904 in this workbook',
      },
    ]);
  });

  it('knows names of the workbook, tables and other sheets', async () => {
    const bytes = createWorkbook({
      title: 'Plan',
      names: [{ name: 'Loss_rate', refersTo: "='A & E'!$B$2", comment: '' }],
      sheets: [
        {
          name: 'Plan',
          columnWidths: [],
          cells: {
            A1: { value: 'Trust' },
            B1: { value: 'Q1' },
            A2: { value: 'Barnsley' },
            B2: { value: 100 },
            A3: { value: 'Doncaster' },
            B3: { value: 250 },
            D1: { formula: '=SUM(Actuals[Q1])*Loss_rate' },
            D2: { formula: "=SUM('A & E'!B1:B2)" },
            D3: { formula: '=ROWS(Actuals)' },
          },
          tables: [{ name: 'Actuals', address: 'A1:B3' }],
        },
        { name: 'A & E', columnWidths: [], cells: { B1: { value: 2 }, B2: { value: 1.5 } } },
      ],
    });
    const { bytes: after } = await recalculateWorkbook(bytes);
    // (100 + 250) x 1.5; 2 + 1.5; two rows.
    expect(['D1', 'D2', 'D3'].map((cell) => valueIn(after, 'Plan', cell))).toEqual([525, 3.5, 2]);
  });
});

describe('formulas that spill', () => {
  /** B1:B`count` hold 1, 2, ...; D1 spills twice as much of the rows that A1 says. */
  const spilling = (stored: number, value: number, beside = ''): Uint8Array => {
    const cells = Array.from({ length: 4 }, (_, index) => {
      const row = index + 1;
      const asked = row === 1 ? `<c r="A1"><v>${value}</v></c>` : '';
      const reference = stored === 1 ? 'D1' : `D1:D${stored}`;
      const formula =
        row === 1
          ? `<c r="D1" cm="1"><f t="array" ref="${reference}">_xlfn._xlws.FILTER(B1:B4,B1:B4&lt;=A1)*2</f><v>2</v></c>`
          : row <= stored
            ? `<c r="D${row}"><v>${row * 2}</v></c>`
            : row === 4
              ? beside
              : '';
      return `<row r="${row}">${asked}<c r="B${row}"><v>${row}</v></c>${formula}</row>`;
    });
    return richWorkbook({
      'xl/worksheets/sheet1.xml': rows(
        `${cells.join('')}<row r="9"><c r="A9"><f>SUM(D1:D4)</f><v>0</v></c></row>`,
      ),
      'xl/worksheets/_rels/sheet1.xml.rels': undefined,
    });
  };
  const columnD = (bytes: Uint8Array) => [1, 2, 3, 4].map((row) => valueIn(bytes, 'Actuals', `D${row}`));
  const total = (bytes: Uint8Array) => valueIn(bytes, 'Actuals', 'A9');

  it('grow', async () => {
    const { bytes, changed } = await recalculateWorkbook(spilling(2, 3));
    expect(columnD(bytes)).toEqual([2, 4, 6, null]);
    // 2 + 4 + 6
    expect(total(bytes)).toBe(12);
    expect(changed.map(({ address }) => address)).toEqual(['D3', 'A9']);
    expect(readWorkbook(bytes).arrays).toEqual([
      { sheet: 'Actuals', anchor: 'D1', address: 'D1:D3', dynamic: true },
    ]);
  });

  it('shrink, and clear what they no longer fill', async () => {
    const { bytes, changed } = await recalculateWorkbook(spilling(3, 1));
    expect(columnD(bytes)).toEqual([2, null, null, null]);
    expect([total(bytes), changed.map(({ address }) => address)]).toEqual([2, ['D2', 'D3', 'A9']]);
  });

  it('stop at a cell that is not empty, as an error', async () => {
    const { bytes } = await recalculateWorkbook(spilling(2, 4, '<c r="D4"><v>7</v></c>'));
    // A file stores #VALUE! for #SPILL!.
    expect(columnD(bytes)).toEqual([{ error: '#VALUE!' }, null, null, 7]);
    expect(readWorkbook(bytes).arrays.map(({ address }) => address)).toEqual(['D1']);
  });

  it('do not spill where the file has them as ordinary formulas: of a range, these take one cell', async () => {
    const bytes = oneSheet(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1:A2*2</f><v>2</v></c><c r="C1"><f>SUM(A1:A2*2)</f><v>2</v></c>' +
        '<c r="D1"><f>SUMPRODUCT(A1:A2*2)</f><v>0</v></c></row><row r="2"><c r="A2"><v>5</v></c></row>',
    );
    const result = await recalculateWorkbook(bytes);
    // 2 x 1 + 2 x 5; the two before it stay.
    expect(result.changed).toEqual([{ sheet: 'Plan', address: 'D1', before: 0, after: 12 }]);
    expect(result.notCalculated.map(({ address, why }) => [address, why])).toEqual([
      ['B1', 'of a range it takes the one cell beside its own ("@")'],
      ['C1', 'of a range it takes the one cell beside its own ("@")'],
    ]);
  });

  it('fill the cells of a fixed size for which they were entered', async () => {
    const bytes = patchWorkbook(libreOfficeWorkbook(), [
      { sheet: 'Actuals', cells: [{ address: 'B2', value: 10 }] },
    ]);
    const { bytes: after, notCalculated } = await recalculateWorkbook(bytes);
    // D5:D6 is {=B2:B3*2}.
    expect([valueIn(after, 'Actuals', 'D5'), valueIn(after, 'Actuals', 'D6')]).toEqual([20, -17_386]);
    expect([valueIn(after, 'Actuals', 'D2'), valueIn(after, 'Actuals', 'B5')]).toEqual([
      10 - 4839.5,
      10 - 8693 + 120,
    ]);
    expect(notCalculated).toEqual([]);
  });
});

describe('a formula that only Excel calculates', () => {
  const kept = async (formula: string, extra: Partial<Record<string, string>> = {}): Promise<Recalculation> =>
    recalculateWorkbook(
      packed({
        ...smallParts(
          {
            Plan: rows(
              `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>${formula}</f><v>41</v></c><c r="C1"><f>B1+A1</f><v>0</v></c>` +
                '<c r="D1"><f>A1+1</f><v>0</v></c></row><row r="2"><c r="A2"><v>5</v></c></row>',
            ),
            Other: rows('<row r="1"><c r="A1"><v>3</v></c></row>'),
          },
          { after: extra.after ?? '' },
        ),
      }),
    );

  it.each([
    ['TODAY()', 'TODAY depends on when or where it is calculated'],
    ['A1+RAND()', 'RAND depends on when or where it is calculated'],
    ['[1]Sheet1!A1', 'it reads another workbook'],
    ["'[2]Plan 18'!A1*2", 'it reads another workbook'],
    ['GETPIVOTDATA("Sum",A1)', 'the function GETPIVOTDATA is not known here'],
    ['OTHERADDIN.RATE(A1)', 'the function OTHERADDIN.RATE is not known here'],
    ['_xldudf_SYB_SCHEME("Loss rate")', 'the function SYB.SCHEME is not known here'],
    ['SUM(Plan:Other!A1)', 'it reads the same cells of several sheets at once'],
    ["SUM('Plan:Other'!A1)", 'it reads the same cells of several sheets at once'],
    ['SUM((A1,A2))', 'it reads several areas in one pair of brackets'],
    ['SUM(A1:B2 A2:B3)', 'it reads the cells that two ranges have in common'],
    ['SUM(_xlfn.ANCHORARRAY(A1))', 'it reads all that another formula spills ("#")'],
    ['EDATE(A1,1)', 'EDATE is calculated otherwise by Excel'],
    ['IF(A1=2,1,)', 'an input of IF is left out'],
    ['NoSuchName+1', 'the workbook has no name "NoSuchName"'],
    ['B1+1', 'it depends on its own result'],
    ['IF(A1=1,C1,0)', 'it depends on its own result'],
  ])('keeps its value: %s', async (formula, why) => {
    const result = await kept(formula);
    expect(result.notCalculated[0]).toMatchObject({ sheet: 'Plan', address: 'B1', why });
    expect(valueIn(result.bytes, 'Plan', 'B1')).toBe(41);
    // The rest is calculated: 1 + 1.
    expect(valueIn(result.bytes, 'Plan', 'D1')).toBe(2);
  });

  it('is named with the formulas that were calculated from its value', async () => {
    for (const formula of ['TODAY()', 'NoSuchName+1', 'B1+1']) {
      const result = await kept(formula);
      // 41 + 1
      expect(valueIn(result.bytes, 'Plan', 'C1')).toBe(42);
      expect(result.notCalculated).toHaveLength(1);
      expect(result.restingOnStored).toEqual([{ sheet: 'Plan', address: 'C1' }]);
    }
  });

  it('keeps the value of each formula in a circle, and of no other', async () => {
    const bytes = oneSheet(
      '<row r="1"><c r="A1"><f>B1+1</f><v>10</v></c><c r="B1"><f>C1*1</f><v>20</v></c><c r="C1"><f>A1*1</f><v>30</v></c>' +
        '<c r="D1"><f>A1+B1</f><v>0</v></c><c r="E1"><f>E1</f><v>7</v></c></row>',
    );
    const result = await recalculateWorkbook(bytes);
    expect(result.notCalculated.map(({ address }) => address)).toEqual(['A1', 'B1', 'C1', 'E1']);
    // 10 + 20
    expect(result.changed).toEqual([{ sheet: 'Plan', address: 'D1', before: 0, after: 30 }]);
  });

  it.each(['C2', 'C2+1'])(
    'is found in a circle through cells into which another spills: %s',
    async (formula) => {
      // C1 spills A1:A3 into C1:C3, and A2 reads C2.
      const bytes = richWorkbook({
        'xl/worksheets/sheet1.xml': rows(
          '<row r="1"><c r="A1"><v>1</v></c><c r="C1" cm="1"><f t="array" ref="C1:C3">A1:A3*1</f><v>1</v></c></row>' +
            `<row r="2"><c r="A2"><f>${formula}</f><v>25</v></c><c r="C2"><v>25</v></c></row>` +
            '<row r="3"><c r="A3"><v>3</v></c><c r="C3"><v>3</v></c><c r="E3"><f>SUM(A1:A3)</f><v>0</v></c></row>',
        ),
        'xl/worksheets/_rels/sheet1.xml.rels': undefined,
      });
      const { changed, notCalculated } = await recalculateWorkbook(bytes);
      expect(notCalculated.map(({ address, why }) => [address, why])).toEqual([
        ['C1', 'it depends on its own result'],
        ['A2', 'it depends on its own result'],
      ]);
      // 1 + 25 + 3
      expect(changed).toEqual([{ sheet: 'Actuals', address: 'E3', before: 0, after: 29 }]);
    },
  );

  it('may use a name for it, or be a name that moves with its cell', async () => {
    const names =
      '<definedNames><definedName name="Today_is">TODAY()</definedName><definedName name="Above">Plan!A1</definedName>' +
      '<definedName name="Rate">Plan!$A$2</definedName></definedNames>';
    for (const [formula, why] of [
      ['Today_is+1', 'TODAY depends on when or where it is calculated'],
      ['Above*2', expect.stringContaining('means other cells in each place')],
      ['Rate*2', expect.stringContaining('is also that of a function')],
    ] as const) {
      const { notCalculated } = await kept(formula, { after: names });
      expect(notCalculated).toEqual([expect.objectContaining({ address: 'B1', why })]);
    }
  });

  it('keeps an error and an empty text too, for those that read them', async () => {
    const bytes = oneSheet(
      '<row r="1"><c r="A1" t="e"><f>RAND()/0</f><v>#DIV/0!</v></c><c r="B1" t="str"><f>CELL("filename")</f><v></v></c>' +
        '<c r="C1"><f>IFERROR(A1,5)</f><v>0</v></c><c r="D1" t="str"><f>B1&amp;"x"</f><v></v></c>' +
        '<c r="E1" t="b"><f>ISBLANK(B1)</f><v>1</v></c></row>',
    );
    const { bytes: after } = await recalculateWorkbook(bytes);
    expect(['A1', 'B1', 'C1', 'D1', 'E1'].map((cell) => valueIn(after, 'Plan', cell))).toEqual([
      { error: '#DIV/0!' },
      '',
      5,
      'x',
      false,
    ]);
  });

  it('says nothing on the console, where a circle goes through spilled cells of several sheets', async () => {
    const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const bytes = patchWorkbook(starter('system-psf-2018-19.xlsx'), [
      { sheet: 'Actuals', cells: [{ address: 'D18', formula: "='System PSF'!B11", value: 5 }] },
    ]);
    const { notCalculated } = await recalculateWorkbook(bytes, await sybFunctions());
    expect(notCalculated.map(({ sheet, address }) => `${sheet}!${address}`)).toContain('Actuals!D18');
    expect(said).not.toHaveBeenCalled();
    said.mockRestore();
  });

  it('is every formula of a workbook that rounds to what it shows', async () => {
    await expect(kept('A1', { after: '<calcPr fullPrecision="0"/>' })).rejects.toThrow(
      'Set precision as displayed',
    );
  });

  it('is a subtotal over rows that a filter may hide', async () => {
    const bytes = oneSheet(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row>' +
        '<row r="3"><c r="A3"><f>SUBTOTAL(9,A1:A2)</f><v>1</v></c></row>',
    );
    const { changed, notCalculated } = await recalculateWorkbook(bytes);
    expect([changed, notCalculated.map(({ why }) => why)]).toEqual([
      [],
      ['SUBTOTAL depends on which rows a filter hides'],
    ]);
  });

  it('is the heading of a table that would be another: its column would be renamed', async () => {
    const bytes = richWorkbook({
      'xl/worksheets/sheet1.xml': rows(
        '<row r="1"><c r="A1" t="str"><f>"Trust"&amp;A6</f><v>Trust</v></c><c r="B1" t="str"><f>"Q"&amp;1</f><v>Q1</v></c>' +
          '<c r="C1" t="inlineStr"><is><t>Q2</t></is></c></row><row r="5"><c r="A5"><f>1+1</f><v>0</v></c></row>' +
          '<row r="6"><c r="A6"><v>7</v></c><c r="B6" t="str"><f>A1&amp;"!"</f><v></v></c></row>',
      ),
    });
    const { changed, notCalculated, restingOnStored } = await recalculateWorkbook(bytes);
    expect(notCalculated).toEqual([
      {
        sheet: 'Actuals',
        address: 'A1',
        formula: '="Trust"&A6',
        why: 'it is a heading of the table "Actuals_table", and a new one would rename a column in other formulas',
      },
    ]);
    expect(changed).toEqual([
      { sheet: 'Actuals', address: 'A5', before: 0, after: 2 },
      { sheet: 'Actuals', address: 'B6', before: '', after: 'Trust!' },
    ]);
    expect(restingOnStored).toEqual([{ sheet: 'Actuals', address: 'B6' }]);
  });

  it('is one whose result would spill into a table', async () => {
    const table = richParts['xl/tables/table1.xml'] as string;
    const bytes = richWorkbook({
      'xl/tables/table1.xml': table.replaceAll('A1:C4', 'B3:D5'),
      'xl/worksheets/sheet1.xml': rows(
        '<row r="3"><c r="B3" t="inlineStr"><is><t>Trust</t></is></c></row>' +
          '<row r="4"><c r="A4" cm="1"><f t="array" ref="A4">_xlfn.SEQUENCE(1,2)</f><v>9</v></c></row>',
      ),
    });
    const { changed, notCalculated } = await recalculateWorkbook(bytes);
    expect([changed, notCalculated.map(({ address }) => address)]).toEqual([[], ['A4']]);
  });
});

describe('the functions of the add-in', () => {
  it('say with their error why, and where', async () => {
    const bytes = patchWorkbook(starter('system-psf-2018-19.xlsx'), [
      { sheet: 'Actuals', cells: [{ address: 'D14', value: 'n/a' }] },
    ]);
    const { messages } = await recalculateWorkbook(bytes, await sybFunctions());
    expect(messages).toContainEqual(
      expect.objectContaining({
        sheet: 'Actuals',
        error: '#VALUE!',
        message: 'Actual: row 5, Q3 is the text "n/a"; enter an amount in £000 as a number.',
      }),
    );
  });

  it('are calculated in a macro workbook that keeps its other parts byte for byte', async () => {
    const bytes = richWorkbook();
    const { bytes: after, notCalculated, changed } = await recalculateWorkbook(bytes, await sybFunctions());
    const parts = (file: Uint8Array) => new Map(partsOf(file));
    const [old, now] = [parts(bytes), parts(after)];
    const differing = [...old].filter(([name, text]) => now.get(name) !== text).map(([name]) => name);
    expect(changed.every(({ sheet }) => sheet === 'Actuals')).toBe(true);
    expect(changed.length).toBeGreaterThan(0);
    // Where other cells spill than before, Excel's own order of calculation goes, and what leads to it.
    const mayChange = [
      'xl/worksheets/sheet1.xml',
      'xl/calcChain.xml',
      'xl/_rels/workbook.xml.rels',
      '[Content_Types].xml',
    ];
    expect(differing.filter((name) => !mayChange.includes(name))).toEqual([]);
    expect(differing).toContain('xl/worksheets/sheet1.xml');
    for (const kept of [
      'xl/vbaProject.bin',
      'xl/webextensions/webextension1.xml',
      'xl/charts/chart1.xml',
      'xl/comments1.xml',
      'xl/pivotTables/pivotTable1.xml',
    ])
      expect([kept, now.get(kept) === old.get(kept)]).toEqual([kept, true]);
    expect(notCalculated).toEqual([]);
  });
});

describe('a workbook of LibreOffice with a chart and a comment', () => {
  const month = 'Month by month';

  it('is the same file after a recalculation', async () => {
    const { bytes, notCalculated } = await recalculateWorkbook(libreOfficeChartWorkbook());
    expect(isSame(bytes, libreOfficeChartWorkbook())).toBe(true);
    expect(notCalculated).toEqual([]);
  });

  it('changes in the cells that follow from another figure, and nowhere else', async () => {
    const given = libreOfficeChartWorkbook();
    const edited = patchWorkbook(given, [
      {
        sheet: month,
        cells: [
          { address: 'B2', value: 110 },
          { address: 'A2', value: 43_221 },
        ],
      },
    ]);
    const { bytes, changed } = await recalculateWorkbook(edited);
    const now = Object.fromEntries(changed.map(({ address, after }) => [address, after]));
    // 110 - 40 + 25.5 = 95.5; 1 May 2018 is 43,221, and 31 and 30 days later are 43,252 and 43,282.
    expect(now).toEqual({ C2: 110, C3: 70, C4: 95.5, D2: 220, B5: 95.5, A3: 43_252, A4: 43_282 });
    const [old, after] = [new Map(partsOf(given)), new Map(partsOf(bytes))];
    expect([...after.keys()]).toEqual([...old.keys()]);
    const differing = [...old].filter(([name, text]) => after.get(name) !== text).map(([name]) => name);
    expect(differing).toEqual(['xl/worksheets/sheet1.xml']);
    const cellsOf = (parts: ReadonlyMap<string, string>) =>
      parts.get('xl/worksheets/sheet1.xml')!.split(/(?=<c )/);
    const [before, cells] = [cellsOf(old), cellsOf(after)];
    const places = cells.flatMap((cell, at) =>
      cell === before[at] ? [] : [/^<c r="(\w+)"/.exec(cell)?.[1]],
    );
    expect(places.sort()).toEqual(['A2', 'A3', 'A4', 'B2', 'B5', 'C2', 'C3', 'C4', 'D2']);
  });
});

function partsOf(bytes: Uint8Array): [string, string][] {
  return Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part, true)]);
}

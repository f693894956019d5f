import { strFromU8, unzipSync } from 'fflate';
import { type CellPatch, FileRefusal, patchWorkbook, readWorkbook } from '../../src/files';
import {
  metadata,
  oneSheet,
  packed,
  richParts,
  richWorkbook,
  rows,
  smallParts,
  worksheet,
} from './hand-made-workbook';

const SHEET = 'xl/worksheets/sheet1.xml';

const textsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part, true)]));

const patchPlan = (inside: string, ...cells: CellPatch[]) =>
  textsOf(patchWorkbook(oneSheet(inside), [{ sheet: 'Plan', cells }]))[SHEET];

/** The rows of the sheet "Plan" after the changes. */
const rowsAfter = (inside: string, ...cells: CellPatch[]) =>
  /<sheetData>(.*)<\/sheetData>/s.exec(patchPlan(inside, ...cells)!)![1];

const changeActuals = (cells: CellPatch[], bytes = richWorkbook()) =>
  patchWorkbook(bytes, [{ sheet: 'actuals', cells }]);

/** Each entry's bytes as they are packed, with its own header. */
function packedEntries(bytes: Uint8Array): Map<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  const entries = new Map<string, string>();
  for (let at = view.getUint32(end + 16, true); at < end;) {
    const nameLength = view.getUint16(at + 28, true);
    const start = view.getUint32(at + 42, true);
    const name = strFromU8(bytes.subarray(at + 46, at + 46 + nameLength));
    const length = 30 + nameLength + view.getUint32(at + 20, true);
    entries.set(name, strFromU8(bytes.subarray(start, start + length), true));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

describe('a workbook of which one actual changes', () => {
  const before = richWorkbook();
  const after = changeActuals([{ address: 'B3', value: 190.25 }]);

  it('keeps every other part byte for byte, packed as it was: charts, pivot, comments, macros, add-ins', () => {
    const old = packedEntries(before);
    const changed = [...packedEntries(after)]
      .filter(([name, bytes]) => old.get(name) !== bytes)
      .map(([name]) => name);
    expect(changed).toEqual([SHEET]);
    expect([...packedEntries(after).keys()]).toEqual([...old.keys()]);
  });

  it('changes nothing in the sheet but that cell', () => {
    expect(textsOf(after)[SHEET]).toBe(
      (richParts[SHEET] as string).replace(
        '<c r="B3" s="1"><v>178</v></c>',
        '<c r="B3" s="1"><v>190.25</v></c>',
      ),
    );
  });

  it('gives the same bytes for the same change', () => {
    expect(changeActuals([{ address: 'B3', value: 190.25 }])).toEqual(after);
  });

  it('gives the file as it was where every cell holds already what it should', () => {
    const same = changeActuals([
      { address: 'B3', value: 178 },
      { address: 'A2', value: 'Barnsley & others' },
      { address: 'C2', value: -9720, formula: '=B2*2' },
      { address: 'B4', value: { error: '#N/A' } },
      { address: 'A4', value: true },
      { address: 'A20', value: null },
      {
        address: 'B6',
        spill: [
          [1, 2, 3, 4],
          [5, 6, 7, ''],
        ],
      },
      { address: 'B9', value: '1.5\r', formula: '=SYB.SCHEME("Loss rate")&"_xldudf_"' },
    ]);
    expect(same).toEqual(before);
  });
});

describe('what a cell is to hold', () => {
  const cell = '<row r="1"><c r="A1" s="3" vm="1" x:y="z"><v>1</v><extLst><ext/></extLst></c></row>';
  const written = (...value: [CellPatch]) => rowsAfter(cell, ...value)!.replace(/^<row r="1">|<\/row>$/g, '');

  it.each([
    [2.5, '<c r="A1" s="3" x:y="z"><v>2.5</v><extLst><ext/></extLst></c>'],
    [1e21, '<c r="A1" s="3" x:y="z"><v>1e+21</v><extLst><ext/></extLst></c>'],
    [false, '<c r="A1" s="3" x:y="z" t="b"><v>0</v><extLst><ext/></extLst></c>'],
    [null, '<c r="A1" s="3" x:y="z"><extLst><ext/></extLst></c>'],
    ['n/a', '<c r="A1" s="3" x:y="z" t="inlineStr"><is><t>n/a</t></is><extLst><ext/></extLst></c>'],
    [
      ' <&>\n_x000D_\r\ud800',
      '<c r="A1" s="3" x:y="z" t="inlineStr"><is><t xml:space="preserve"> &lt;&amp;&gt;\n_x005F_x000D__x000D__xD800_</t></is><extLst><ext/></extLst></c>',
    ],
    [{ error: '#DIV/0!' }, '<c r="A1" s="3" x:y="z" t="e"><v>#DIV/0!</v><extLst><ext/></extLst></c>'],
    [{ error: '#SPILL!' }, '<c r="A1" s="3" x:y="z" t="e"><v>#VALUE!</v><extLst><ext/></extLst></c>'],
  ])('%j keeps the format and what else is stored with the cell', (value, xml) => {
    expect(written({ address: 'A1', value })).toBe(xml);
  });

  it('keeps a formula and stores its new result, texts in the way of results', () => {
    const formula = '<row r="1"><c r="A1" t="str"><f ca="1">B1&amp;"x"</f><v>old</v></c></row>';
    expect(rowsAfter(formula, { address: 'A1', value: 'new' })).toBe(
      '<row r="1"><c r="A1" t="str"><f ca="1">B1&amp;"x"</f><v>new</v></c></row>',
    );
    expect(rowsAfter(formula, { address: 'A1', value: 7 })).toBe(
      '<row r="1"><c r="A1"><f ca="1">B1&amp;"x"</f><v>7</v></c></row>',
    );
  });

  it('stores a new formula as Excel stores it, and takes one away', () => {
    expect(
      rowsAfter('<row r="1"><c r="A1"><v>1</v></c></row>', {
        address: 'A1',
        value: 2,
        formula: '=SYB.EARNBACK(B1,C1,D1)<IFNA(E1,0)',
      }),
    ).toBe(
      '<row r="1"><c r="A1"><f>_xldudf_SYB_EARNBACK(B1,C1,D1)&lt;_xlfn.IFNA(E1,0)</f><v>2</v></c></row>',
    );
    expect(
      rowsAfter('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>', {
        address: 'A1',
        value: 'typed',
        formula: null,
      }),
    ).toBe('<row r="1"><c r="A1" t="inlineStr"><is><t>typed</t></is></c></row>');
  });
});

describe('cells and rows that were not stored before', () => {
  it('are put in their order', () => {
    const inside =
      '<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row><row r="5"/><row r="7"><c r="A7"/></row>';
    const after = rowsAfter(
      inside,
      ...['E9', 'A1', 'C2', 'AA2', 'A2', 'C5', 'B4', 'A7'].map((address, value) => ({ address, value })),
    );
    expect(after).toBe(
      '<row r="1"><c r="A1"><v>1</v></c></row>' +
        '<row r="2"><c r="A2"><v>4</v></c><c r="B2"><v>1</v></c><c r="C2"><v>2</v></c><c r="D2"><v>2</v></c><c r="AA2"><v>3</v></c></row>' +
        '<row r="4"><c r="B4"><v>6</v></c></row><row r="5"><c r="C5"><v>5</v></c></row><row r="7"><c r="A7"><v>7</v></c></row><row r="9"><c r="E9"><v>0</v></c></row>',
    );
  });

  it('are put into a sheet that had none', () => {
    const bytes = packed(smallParts({ Plan: worksheet('<sheetData/><pageMargins/>') }));
    const { [SHEET]: xml } = textsOf(
      patchWorkbook(bytes, [{ sheet: 'Plan', cells: [{ address: 'B2', value: 1 }] }]),
    );
    expect(xml).toBe(
      worksheet('<sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData><pageMargins/>'),
    );
  });

  it('take the format of their row or column, and the notes of size grow with them', () => {
    const { [SHEET]: xml } = textsOf(
      changeActuals([
        { address: 'D9', value: 1 },
        { address: 'H2', value: 2 },
        { address: 'C12', value: 3 },
      ]),
    );
    expect(xml).toBe(
      (richParts[SHEET] as string)
        .replace('<dimension ref="A1:F9"/>', '<dimension ref="A1:H12"/>')
        .replace('<row r="2" spans="1:6"', '<row r="2" spans="1:8"')
        .replace(
          'si="0">B2-$B$2</f><v>0</v></c></row>',
          'si="0">B2-$B$2</f><v>0</v></c><c r="H2"><v>2</v></c></row>',
        )
        .replace(
          '<v>1.5_x000D_</v></c></row>',
          '<v>1.5_x000D_</v></c><c r="D9" s="1"><v>1</v></c></row><row r="12"><c r="C12" s="1"><v>3</v></c></row>',
        ),
    );
  });

  it('are written with the prefix that the sheet’s program uses', () => {
    const xml =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const bytes = packed(smallParts({ Plan: xml }));
    const patched = patchWorkbook(bytes, [
      {
        sheet: 'Plan',
        cells: [
          { address: 'A1', value: 'a' },
          { address: 'B2', value: 2 },
        ],
      },
    ]);
    expect(textsOf(patched)[SHEET]).toBe(
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row>' +
        '<x:row r="2"><x:c r="B2"><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    );
  });
});

describe('a result that spills', () => {
  const spilled =
    '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:B2">_xldudf_SYB_PHASE(D1)</f><v>1</v></c><c r="B1"><v>2</v></c></row>' +
    '<row r="2"><c r="A2" s="4"><v>3</v></c><c r="B2"><v>4</v></c><c r="C2"><v>99</v></c></row>';
  const withMarks = (inside: string) => {
    const parts = smallParts({ Plan: rows(inside) });
    parts['xl/metadata.xml'] = metadata;
    parts['xl/_rels/workbook.xml.rels'] = (parts['xl/_rels/workbook.xml.rels'] as string).replace(
      '</Relationships>',
      '<Relationship Id="m" Type="x/sheetMetadata" Target="metadata.xml"/></Relationships>',
    );
    return packed(parts);
  };
  const after = (inside: string, ...cells: CellPatch[]) =>
    /<sheetData>(.*)<\/sheetData>/s.exec(
      textsOf(patchWorkbook(withMarks(inside), [{ sheet: 'Plan', cells }]))[SHEET]!,
    )![1];

  it('writes its values into the cells it covers, text as a result', () => {
    expect(
      after(spilled, {
        address: 'A1',
        spill: [
          [1, 'two'],
          [null, { error: '#N/A' }],
        ],
      }),
    ).toBe(
      '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:B2">_xldudf_SYB_PHASE(D1)</f><v>1</v></c><c r="B1" t="str"><v>two</v></c></row>' +
        '<row r="2"><c r="A2" s="4"/><c r="B2" t="e"><v>#N/A</v></c><c r="C2"><v>99</v></c></row>',
    );
  });

  it('grows into cells and rows that were not stored', () => {
    expect(after(spilled, { address: 'A1', spill: [[1], [3], [5]] })).toBe(
      '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A3">_xldudf_SYB_PHASE(D1)</f><v>1</v></c><c r="B1"/></row>' +
        '<row r="2"><c r="A2" s="4"><v>3</v></c><c r="B2"/><c r="C2"><v>99</v></c></row><row r="3"><c r="A3"><v>5</v></c></row>',
    );
  });

  it('clears what it covered before where its result is now one value or an error', () => {
    expect(after(spilled, { address: 'A1', value: { error: '#VALUE!' } })).toBe(
      '<row r="1"><c r="A1" cm="1" t="e"><f t="array" ref="A1">_xldudf_SYB_PHASE(D1)</f><v>#VALUE!</v></c><c r="B1"/></row>' +
        '<row r="2"><c r="A2" s="4"/><c r="B2"/><c r="C2"><v>99</v></c></row>',
    );
  });

  it('clears what it covered where a constant takes the place of its formula', () => {
    expect(after(spilled, { address: 'A1', value: 7, formula: null })).toBe(
      '<row r="1"><c r="A1"><v>7</v></c><c r="B1"/></row><row r="2"><c r="A2" s="4"/><c r="B2"/><c r="C2"><v>99</v></c></row>',
    );
  });

  it('never covers a figure of the user', () => {
    const change = () =>
      after(spilled, {
        address: 'A1',
        spill: [
          [1, 2, 3],
          [4, 5, 6],
        ],
      });
    expect(change).toThrow(
      'The result of the cell A1 of the sheet "Plan" would cover C2, which is not empty. Empty C2, or move the formula.',
    );
    expect(() =>
      after('<row r="1"><c r="B1"><f>1</f></c></row>', {
        address: 'A1',
        formula: '=SYB.PHASE(C1)',
        spill: [[1, 2]],
      }),
    ).toThrow(/would cover B1/);
  });

  it('covers a figure that is emptied at the same time', () => {
    expect(
      after(
        spilled,
        {
          address: 'A1',
          spill: [
            [1, 2, 3],
            [4, 5, 6],
          ],
        },
        { address: 'C2', value: null },
      ),
    ).toContain('<c r="C2"><v>6</v></c>');
    const formula = '<row r="1"><c r="B1"><f>1</f><v>1</v></c></row>';
    const spill: CellPatch = { address: 'A1', formula: '=SYB.PHASE(C1)', spill: [[1, 2]] };
    expect(after(formula, spill, { address: 'B1', value: null, formula: null })).toContain(
      '<c r="B1"><v>2</v></c>',
    );
    expect(() => after(formula, spill, { address: 'B1', value: null })).toThrow(/would cover B1/);
  });

  it('takes the place of a result that gives way at the same time', () => {
    const two =
      '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1">_xldudf_SYB_PHASE(D1)</f><v>1</v></c>' +
      '<c r="C1" cm="1"><f t="array" ref="C1:C2">_xldudf_SYB_PHASE(D9)</f><v>1</v></c></row><row r="2"><c r="C2"><v>5</v></c></row>';
    expect(
      after(
        two,
        {
          address: 'A1',
          spill: [
            [1, 2],
            [3, 4],
          ],
        },
        { address: 'C1', value: 9 },
      ),
    ).toBe(
      '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:B2">_xldudf_SYB_PHASE(D1)</f><v>1</v></c><c r="B1"><v>2</v></c>' +
        '<c r="C1" cm="1"><f t="array" ref="C1">_xldudf_SYB_PHASE(D9)</f><v>9</v></c></row>' +
        '<row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>4</v></c><c r="C2"/></row>',
    );
  });

  it('refuses two results in one cell, and results that are no rectangle or leave the sheet', () => {
    const spill = [[1, 2]];
    const formula = '=SYB.PHASE(Z1)';
    expect(() => after('', { address: 'A1', formula, spill }, { address: 'B1', value: 3 })).toThrow(
      /would cover B1/,
    );
    expect(() => after('', { address: 'A1', formula, spill: [[1, 2], [3]] })).toThrow(/not a rectangle/);
    expect(() => after('', { address: 'A1', formula, spill: [] })).toThrow(/not a rectangle/);
    expect(() => after('', { address: 'XFD1', formula, spill })).toThrow(/beyond the last row or column/);
    expect(() => after('', { address: 'A1', spill })).toThrow(/holds no formula/);
    expect(() => after('<row r="1"><c r="A1"><v>1</v></c></row>', { address: 'A1', spill })).toThrow(
      /holds no formula/,
    );
  });

  it('marks a new formula as spilling, with metadata where the workbook had none', () => {
    const parts = textsOf(
      patchWorkbook(oneSheet(''), [
        { sheet: 'Plan', cells: [{ address: 'A1', formula: '=SYB.PHASE(D1)', spill: [[1, 2]] }] },
      ]),
    );
    expect(parts[SHEET]).toBe(
      rows(
        '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:B1">_xldudf_SYB_PHASE(D1)</f><v>1</v></c><c r="B1"><v>2</v></c></row>',
      ),
    );
    expect(parts['[Content_Types].xml']).toContain(
      '<Override PartName="/xl/metadata.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml"/></Types>',
    );
    expect(parts['xl/_rels/workbook.xml.rels']).toContain(
      '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata" Target="metadata.xml"/></Relationships>',
    );
    expect(readWorkbook(packed(parts)).arrays).toEqual([
      { sheet: 'Plan', anchor: 'A1', address: 'A1:B1', dynamic: true },
    ]);
  });

  it('adds its mark to metadata that has marks of another kind', () => {
    const other =
      '<metadata xmlns="m"><metadataTypes count="1"><metadataType name="XLRICHVALUE"/></metadataTypes>' +
      '<futureMetadata name="XLRICHVALUE" count="1"><bk/></futureMetadata><valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>';
    const bytes = richWorkbook({ 'xl/metadata.xml': other });
    const after = changeActuals([{ address: 'B12', formula: '=SYB.PHASE(D1)', spill: [[1]] }], bytes);
    const { 'xl/metadata.xml': written, [SHEET]: xml } = textsOf(after);
    expect(xml).toContain(
      '<c r="B12" s="1" cm="1"><f t="array" ref="B12">_xldudf_SYB_PHASE(D1)</f><v>1</v></c>',
    );
    expect(written).toMatch(
      /<metadataTypes count="2">.*<metadataType name="XLDAPR"[^>]*\/><\/metadataTypes>/,
    );
    expect(written).toMatch(
      /<\/futureMetadata><futureMetadata name="XLDAPR".*<cellMetadata count="1"><bk><rc t="2" v="0"\/><\/bk><\/cellMetadata><valueMetadata/,
    );
    expect(readWorkbook(after).arrays).toContainEqual({
      sheet: 'Actuals',
      anchor: 'B12',
      address: 'B12',
      dynamic: true,
    });
  });

  it('lets a formula spill that another program stored as an ordinary one', () => {
    expect(
      after('<row r="1"><c r="A1"><f>SYB.PHASE(D1)</f><v>1</v></c></row>', {
        address: 'A1',
        spill: [[1, 2]],
      }),
    ).toBe(
      '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:B1">SYB.PHASE(D1)</f><v>1</v></c><c r="B1"><v>2</v></c></row>',
    );
  });
});

describe('array formulas of fixed size', () => {
  const fixed =
    '<row r="1"><c r="A1"><f t="array" ref="A1:B1">D1:E1*2</f><v>1</v></c><c r="B1"><v>2</v></c></row>';

  it('take new results of their size, or values cell by cell', () => {
    const expected = fixed.replace('<v>1</v>', '<v>8</v>').replace('<v>2</v>', '<v>9</v>');
    expect(rowsAfter(fixed, { address: 'A1', spill: [[8, 9]] })).toBe(expected);
    expect(rowsAfter(fixed, { address: 'A1', value: 8 }, { address: 'B1', value: 9 })).toBe(expected);
  });

  it('give way to another formula where they fill one cell', () => {
    const single = '<row r="1"><c r="A1"><f t="array" ref="A1">SUM(D1:E1*2)</f><v>1</v></c></row>';
    expect(rowsAfter(single, { address: 'A1', formula: '=SYB.PHASE(D1)', spill: [[5]] })).toBe(
      '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1">_xldudf_SYB_PHASE(D1)</f><v>5</v></c></row>',
    );
    expect(rowsAfter(single, { address: 'A1', formula: null, value: 5 })).toBe(
      '<row r="1"><c r="A1"><v>5</v></c></row>',
    );
  });

  it('cannot be changed in part', () => {
    expect(() => rowsAfter(fixed, { address: 'A1', spill: [[8, 9, 10]] })).toThrow(
      /has the fixed size A1:B1/,
    );
    expect(() => rowsAfter(fixed, { address: 'A1', value: 1, formula: '=1' })).toThrow(
      /part of the array formula over A1:B1/,
    );
    expect(() => rowsAfter(fixed, { address: 'B1', value: 1, formula: '=1' })).toThrow(
      /part of the array formula over A1:B1/,
    );
  });
});

describe('shared formulas', () => {
  const shared =
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">_xldudf_SYB_SHARE(B1,$C$1)</f><v>1</v></c></row>' +
    '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="A3" t="str"><f t="shared" si="0"/><v>x</v></c></row>';

  it('stay shared where only results change', () => {
    expect(rowsAfter(shared, { address: 'A1', value: 7 }, { address: 'A3', value: 8 })).toBe(
      shared
        .replace('<v>1</v>', '<v>7</v>')
        .replace(
          '<c r="A3" t="str"><f t="shared" si="0"/><v>x</v>',
          '<c r="A3"><f t="shared" si="0"/><v>8</v>',
        ),
    );
  });

  it('are written out for the rest where the cell with their text changes', () => {
    expect(rowsAfter(shared, { address: 'A1', value: 0, formula: null }, { address: 'A2', value: 5 })).toBe(
      '<row r="1"><c r="A1"><v>0</v></c></row><row r="2"><c r="A2"><f>_xldudf_SYB_SHARE(B2,$C$1)</f><v>5</v></c></row>' +
        '<row r="3"><c r="A3" t="str"><f>_xldudf_SYB_SHARE(B3,$C$1)</f><v>x</v></c></row>',
    );
  });
});

describe('shared formulas that are to spill', () => {
  it('get their own text, and leave theirs to the rest', () => {
    const shared =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A9" si="0">SYB.PHASE(Z1)</f><v>1</v></c></row>' +
      '<row r="5"><c r="A5"><f t="shared" si="0"/><v>2</v></c></row><row r="9"><c r="A9"><f t="shared" si="0"/><v>3</v></c></row>';
    expect(rowsAfter(shared, { address: 'A5', spill: [[2, 4]] })).toBe(
      shared.replace(
        '<c r="A5"><f t="shared" si="0"/><v>2</v></c>',
        '<c r="A5" cm="1"><f t="array" ref="A5:B5">SYB.PHASE(Z5)</f><v>2</v></c><c r="B5"><v>4</v></c>',
      ),
    );
    expect(rowsAfter(shared, { address: 'A1', spill: [[1], [0]] })).toBe(
      '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A2">SYB.PHASE(Z1)</f><v>1</v></c></row>' +
        '<row r="2"><c r="A2"><v>0</v></c></row><row r="5"><c r="A5"><f>SYB.PHASE(Z5)</f><v>2</v></c></row>' +
        '<row r="9"><c r="A9"><f>SYB.PHASE(Z9)</f><v>3</v></c></row>',
    );
  });
});

describe('the order of calculation that Excel left in the file', () => {
  it('stays where the same cells hold formulas', () => {
    const after = textsOf(changeActuals([{ address: 'C2', value: 1, formula: '=B2*3' }]));
    expect(Object.keys(after)).toEqual(Object.keys(richParts));
  });

  it('goes, with what names it, where a formula comes or goes', () => {
    const after = textsOf(changeActuals([{ address: 'C2', value: 1, formula: null }]));
    const rest = Object.fromEntries(
      Object.entries(richParts).filter(([name]) => name !== 'xl/calcChain.xml'),
    );
    expect(after).toEqual({
      ...textsOf(packed(rest)),
      [SHEET]: (richParts[SHEET] as string).replace('<f>B2*2</f><v>-9720</v>', '<v>1</v>'),
      '[Content_Types].xml': (rest['[Content_Types].xml'] as string).replace(
        /<Override PartName="\/xl\/calcChain.xml"[^>]*>/,
        '',
      ),
      'xl/_rels/workbook.xml.rels': (rest['xl/_rels/workbook.xml.rels'] as string).replace(
        /<Relationship Id="rId5"[^>]*>/,
        '',
      ),
    });
    expect(textsOf(changeActuals([{ address: 'B6', value: 1 }]))).not.toHaveProperty(['xl/calcChain.xml']);
    expect(textsOf(changeActuals([{ address: 'C9', value: 1, formula: '=1' }]))).not.toHaveProperty([
      'xl/calcChain.xml',
    ]);
  });
});

describe('a change that cannot be made', () => {
  it.each<[string, CellPatch[], RegExp]>([
    ['no cell', [{ address: 'B', value: 1 }], /"B" on the sheet "Actuals" is not the address of one cell/],
    ['a range', [{ address: 'B1:B2', value: 1 }], /not the address of one cell/],
    [
      'one cell twice',
      [
        { address: 'B2', value: 1 },
        { address: 'B2', value: 2 },
      ],
      /B2 of the sheet "Actuals" would be changed twice/,
    ],
    ['a number that is none', [{ address: 'B2', value: NaN }], /not a number that Excel can hold/],
    [
      'a text too long',
      [{ address: 'B2', value: 'a'.repeat(32_768) }],
      /has 32,768 characters; a cell takes 32,767/,
    ],
    [
      'an error Excel does not have',
      [{ address: 'B2', value: { error: '#OOPS' } }],
      /"#OOPS".*is not one of Excel's errors/,
    ],
    [
      'a table’s heading',
      [{ address: 'B1', value: 'Quarter 1' }],
      /B1 of the sheet "Actuals" is a heading of the table "Actuals_table"/,
    ],
    [
      'a heading by a formula',
      [{ address: 'B1', value: 'Q1', formula: '="Q1"' }],
      /is a heading of the table/,
    ],
    [
      'a spill into a table',
      [{ address: 'C4', formula: '=SYB.PHASE(A1)', spill: [[1, 2]] }],
      /would spill into the table "Actuals_table"/,
    ],
    ['a formula that is broken', [{ address: 'B2', value: 1, formula: '=SUM(' }], /is not complete/],
    [
      'a spill without its formula',
      [{ address: 'B2', formula: null as unknown as string, spill: [[1]] }],
      /holds no formula/,
    ],
  ])('refuses %s, and says where', (_, cells, message) => {
    expect(() => changeActuals(cells)).toThrow(FileRefusal);
    expect(() => changeActuals(cells)).toThrow(message);
  });

  it('refuses a sheet that is not there, and names those that are', () => {
    expect(() => patchWorkbook(richWorkbook(), [{ sheet: 'Plan', cells: [] }])).toThrow(
      'The workbook has no sheet "Plan". Its sheets are "Actuals", "A&E \'18".',
    );
  });
});

it('changes several sheets at once, their changes given in any order', () => {
  const bytes = patchWorkbook(richWorkbook(), [
    { sheet: "A&E '18", cells: [{ address: 'A1', value: 0.95 }] },
    { sheet: 'Actuals', cells: [{ address: 'B3', value: 1 }] },
    { sheet: "a&e '18", cells: [{ address: 'D1', value: 'x' }] },
  ]);
  const [actuals, performance] = readWorkbook(bytes).snapshot.sheets;
  expect(actuals!.used!.values[2]![1]).toBe(1);
  expect(performance!.used!.values[0]).toEqual([0.95, 41942.5, 'two\nlines', 'x']);
});

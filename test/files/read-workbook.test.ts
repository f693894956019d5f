import { readWorkbook } from '../../src/files';
import { oneSheet, packed, richParts, richWorkbook, rows, smallParts, worksheet } from './hand-made-workbook';

const plan = (inside: string) => readWorkbook(oneSheet(inside)).snapshot.sheets[0]!;

describe('a workbook read from a file', () => {
  const { snapshot, localNames, arrays, date1904 } = readWorkbook(richWorkbook());
  const [actuals, performance] = snapshot.sheets;

  it('lists the sheets with cells in the order of their tabs, a chart sheet left out', () => {
    expect(snapshot.sheets.map(({ name, visible }) => [name, visible])).toEqual([
      ['Actuals', true],
      ["A&E '18", false],
    ]);
  });

  it('gives values by their own types: a blank is not a zero, an error is not a text', () => {
    expect(actuals!.used!.address).toBe('A1:E9');
    expect(actuals!.used!.values.slice(0, 4)).toEqual([
      ['Trust', 'Q1', 'Q2', '', ''],
      ['Barnsley & others', -4860, -9720, 0, ''],
      [' inline ', 178, '', 5038, ''],
      [true, '#N/A', '', 4860, ''],
    ]);
    expect(actuals!.used!.types.slice(0, 4)).toEqual([
      ['text', 'text', 'text', 'blank', 'blank'],
      ['text', 'number', 'number', 'number', 'blank'],
      ['text', 'number', 'blank', 'number', 'blank'],
      ['boolean', 'error', 'blank', 'number', 'blank'],
    ]);
  });

  it('tells an empty text, which a formula gave, from a blank', () => {
    expect(actuals!.used!.types[6]).toEqual(['blank', 'number', 'number', 'number', 'text']);
  });

  it('writes out shared formulas for each of their cells', () => {
    expect(actuals!.used!.formulas.map((row) => row[3])).toEqual([
      '',
      '=B2-$B$2',
      '=B3-$B$2',
      '=B4-$B$2',
      '',
      3,
      7,
      '',
      '',
    ]);
  });

  it('gives the functions of the add-in as the user types them, and leaves texts within formulas alone', () => {
    expect(actuals!.used!.formulas[5]![1]).toBe('=SYB.PHASE(B2:B3)');
    expect(actuals!.used!.formulas[8]![1]).toBe('=SYB.SCHEME("Loss rate")&"_xldudf_"');
    expect(actuals!.used!.values[8]![1]).toBe('1.5\r');
  });

  it('knows which cells a formula spills into', () => {
    expect(arrays).toEqual([{ sheet: 'Actuals', anchor: 'B6', address: 'B6:E7', dynamic: true }]);
  });

  it('gives number formats, also of blank cells, from the cell, its row or its column', () => {
    expect(actuals!.used!.numberFormats[1]).toEqual(['General', ...Array(4).fill('#,##0;\\(#,##0\\)')]);
    expect(actuals!.used!.numberFormats[3]).toEqual([
      'General',
      'General',
      ...Array(3).fill('#,##0;\\(#,##0\\)'),
    ]);
  });

  it('knows what is hidden and what is protected', () => {
    expect(actuals!.hiddenRows).toEqual([3]);
    expect(actuals!.hiddenColumns).toEqual([]);
    expect([actuals!.protected, performance!.protected]).toEqual([true, false]);
  });

  it('tells the names of the workbook from those of one sheet', () => {
    expect(snapshot.names).toEqual([
      { name: 'Loss_rate', refersTo: '=SYB.SCHEME("Loss rate")', comment: '£ per £1', visible: true },
      { name: 'Rate', refersTo: '=Actuals!$B$2', comment: '', visible: true },
    ]);
    expect(localNames).toEqual([
      { sheet: 'Actuals', name: 'Print_Area', refersTo: '=Actuals!$A$1:$F$9', comment: '', visible: true },
      { sheet: "A&E '18", name: 'Rate', refersTo: "='A&E ''18'!$B$2", comment: '', visible: false },
    ]);
  });

  it('finds the tables', () => {
    expect(snapshot.tables).toEqual([{ name: 'Actuals_table', sheet: 'Actuals', address: 'A1:C4' }]);
  });

  it('reads cells without addresses, and dates as numbers of the workbook’s own date system', () => {
    expect(date1904).toBe(true);
    // 31 October 2018 is day 43,404 from 1900, 1,462 fewer from 1904; noon is half a day.
    expect(performance!.used!.values).toEqual([[0.9, 43404 - 1462 + 0.5, 'two\nlines']]);
  });
});

describe('the cells of a sheet', () => {
  it('has no used range where nothing is written, whatever is formatted', () => {
    expect(plan('<row r="4"><c r="B4" s="0"/></row>').used).toBeUndefined();
    expect(plan('').used).toBeUndefined();
  });

  it('begins its used range at the first cell that holds something', () => {
    expect(
      plan('<row r="1"><c r="A1" s="0"/></row><row r="3"><c r="C3"><v>1</v></c></row>').used!.address,
    ).toBe('C3');
  });

  it('takes a formula that was never calculated for used, its value for blank', () => {
    const { used } = plan('<row r="1"><c r="A1"><f>1+1</f></c></row>');
    expect([used!.formulas, used!.types]).toEqual([[['=1+1']], [['blank']]]);
  });

  it('reads elements whatever prefix the program that wrote them gave', () => {
    const xml =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>' +
      '<x:row r="1"><x:c r="A1"><x:f>1+<![CDATA[1<2]]><!-- no -->&amp;2</x:f><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const { used } = readWorkbook(packed(smallParts({ Plan: xml }))).snapshot.sheets[0]!;
    expect([used!.formulas, used!.values]).toEqual([[['=1+1<2&2']], [[5]]]);
  });

  it.each([
    ['2018-10-31', 43404],
    ['2018-10-31T06:00', 43404.25],
    ['2018-10-31T18:00:00.000Z', 43404.75],
    // Excel counts a 29 February 1900, which never was.
    ['1900-03-01', 61],
    ['1900-02-28', 59],
  ])('reads the date %s as day %d', (written, serial) => {
    const { used } = plan(`<row r="1"><c r="A1" t="d"><v>${written}</v></c></row>`);
    expect(used!.values).toEqual([[serial]]);
  });

  it('knows hidden columns by their letters’ numbers, and rows of no height for hidden', () => {
    const xml = worksheet(
      '<cols><col min="2" max="3" hidden="1"/><col min="5" max="16384" width="0"/></cols><sheetData>' +
        '<row r="1"><c r="A1"><v>1</v></c><c r="F1"><v>2</v></c></row><row r="2" ht="0" customHeight="1"><c r="A2"><v>1</v></c></row></sheetData>',
    );
    const { hiddenColumns, hiddenRows } = readWorkbook(packed(smallParts({ Plan: xml }))).snapshot.sheets[0]!;
    expect([hiddenColumns, hiddenRows]).toEqual([[2, 3, 5, 6], [2]]);
  });

  it('gives the format of a row to its cells that are not stored', () => {
    const styled = rows(
      '<row r="1" s="2" customFormat="1"><c r="A1" s="1"><v>1</v></c><c r="C1" s="1"><v>1</v></c></row>',
    );
    const { used } = readWorkbook(richWorkbook({ 'xl/worksheets/sheet2.xml': styled })).snapshot.sheets[1]!;
    expect(used!.numberFormats).toEqual([['#,##0;\\(#,##0\\)', '0.00%', '#,##0;\\(#,##0\\)']]);
  });

  it('takes rows that are not stored for hidden where the sheet hides them by default', () => {
    const xml = worksheet(
      '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/><sheetData><row r="2"><c r="A2"><v>1</v></c></row>' +
        '<row r="4"><c r="A4"><v>1</v></c></row></sheetData>',
    );
    expect(readWorkbook(packed(smallParts({ Plan: xml }))).snapshot.sheets[0]!.hiddenRows).toEqual([3]);
  });

  it('tells a formula of fixed size from one that spills, and shows a what-if table as Excel does', () => {
    const { arrays, snapshot } = readWorkbook(
      oneSheet(
        '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>1</v></c><c r="C1"><f t="dataTable" ref="C1:C2" r1="E1"/><v>1</v></c></row>',
      ),
    );
    expect(arrays).toEqual([{ sheet: 'Plan', anchor: 'A1', address: 'A1:A2', dynamic: false }]);
    expect(snapshot.sheets[0]!.used!.formulas).toEqual([['=B1:B2*2', '', '=TABLE(E1,)']]);
  });

  it('does without shared texts, styles, tables and metadata', () => {
    const parts = smallParts({ Plan: rows('<row r="1"><c r="A1" s="7"><v>1</v></c></row>') });
    expect(readWorkbook(packed(parts)).snapshot.sheets[0]!.used!.numberFormats).toEqual([['General']]);
  });

  it('reads macro workbooks and templates like any other', () => {
    const types = (richParts['[Content_Types].xml'] as string).replace(
      'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml',
    );
    expect(readWorkbook(richWorkbook({ '[Content_Types].xml': types })).snapshot.sheets).toHaveLength(2);
  });
});

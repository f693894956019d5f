import { strToU8 } from 'fflate';
import { FileRefusal, readWorkbook } from '../../src/files';
import {
  oneSheet,
  packed,
  relationships,
  richParts,
  richWorkbook,
  rows,
  smallParts,
  worksheet,
} from './hand-made-workbook';

const refusalOf = (bytes: Uint8Array): FileRefusal => {
  try {
    readWorkbook(bytes);
  } catch (error) {
    if (error instanceof FileRefusal) return error;
    throw error;
  }
  throw new Error('The file was read.');
};

const messageOf = (bytes: Uint8Array) => refusalOf(bytes).message;
const sheetMessage = (inside: string) => messageOf(oneSheet(inside));
const withSheet = (xml: string) => packed(smallParts({ Plan: xml }));

const compoundFile = (stream: string) =>
  Uint8Array.from([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...new Array<number>(504).fill(0),
    ...[...stream].flatMap((letter) => [letter.charCodeAt(0), 0]),
  ]);

/** A copy with some bytes replaced: at `marker` (from the start, or from the end) plus an offset. */
function withBytes(
  bytes: Uint8Array,
  marker: number[],
  offset: number,
  replacement: number[],
  last = false,
): Uint8Array {
  const starts = [...bytes.keys()].filter((at) => marker.every((byte, index) => bytes[at + index] === byte));
  const copy = bytes.slice();
  copy.set(replacement, starts.at(last ? -1 : 0)! + offset);
  return copy;
}

const LOCAL = [0x50, 0x4b, 0x03, 0x04];
const RECORD = [0x50, 0x4b, 0x01, 0x02];
const END = [0x50, 0x4b, 0x05, 0x06];

describe('a file that is no workbook', () => {
  it.each([
    ['an empty file', new Uint8Array(), /^The file is empty/],
    [
      'text with a workbook’s name',
      strToU8('Trust,Q1,Q2\nBHFT,1,2\n'),
      /^This is not an Excel workbook.*Open it in Excel and save it/,
    ],
    [
      'an encrypted workbook',
      compoundFile('EncryptedPackage'),
      /encrypted with a password.*clear the password/,
    ],
    ['a workbook of Excel 97', compoundFile('Workbook'), /old format of Excel 97 to 2003/],
  ])('refuses %s', (_, bytes, message) => {
    const { kind, message: said } = refusalOf(bytes);
    expect(kind).toBe('format');
    expect(said).toMatch(message);
  });

  it('refuses binary workbooks, other documents and OpenDocument by what they are', () => {
    const types = (kind: string) =>
      (richParts['[Content_Types].xml'] as string).replace(
        'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
        kind,
      );
    const binary = types('application/vnd.ms-excel.sheet.binary.macroEnabled.main');
    const letter = types('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml');
    expect(messageOf(richWorkbook({ '[Content_Types].xml': binary }))).toMatch(/binary workbook \(\.xlsb\)/);
    expect(messageOf(richWorkbook({ '[Content_Types].xml': letter }))).toMatch(/not a workbook/);
    const openDocument = {
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml': '<a/>',
    };
    expect(messageOf(packed(openDocument))).toMatch(/OpenDocument spreadsheet/);
  });
});

describe('a package that is broken or dangerous', () => {
  const good = richWorkbook();

  it('refuses one that was cut off', () => {
    expect(messageOf(good.subarray(0, good.length - 30))).toMatch(
      /ends too early, as after a broken download/,
    );
  });

  it.each([
    ['../evil.xml', /unsafe name/],
    ['/xl/evil.xml', /unsafe name/],
    ['xl\\evil.xml', /unsafe name/],
    ['XL/Workbook.xml', /two parts with the name/],
  ])('refuses a part named %s', (name, message) => {
    expect(refusalOf(richWorkbook({ [name]: 'x' }))).toMatchObject({
      kind: 'unsafe',
      message: expect.stringMatching(message),
    });
  });

  it('refuses a part of which a byte was changed', () => {
    const at = withBytes(good, LOCAL, 60, [good[60]! ^ 0xff]);
    expect(refusalOf(at).kind).toBe('damaged');
  });

  it('refuses a directory that lists more than it holds, or lies elsewhere', () => {
    expect(messageOf(withBytes(good, END, 8, [200, 0, 200, 0], true))).toMatch(/breaks off after \d+ of 200/);
    expect(messageOf(withBytes(good, END, 16, [0xff, 0xff, 0xff, 0x7f], true))).toMatch(
      /list of parts is not where/,
    );
    expect(messageOf(withBytes(good, END, 8, [0xff, 0xff, 0xff, 0xff], true))).toMatch(/lists 65,535 parts/);
    expect(messageOf(withBytes(good, END, 8, [1, 0], true))).toMatch(
      /one part of a package split over several/,
    );
  });

  it('refuses entries whose own header names another part, or whose data overlap', () => {
    expect(messageOf(withBytes(good, LOCAL, 30, [65]))).toMatch(/is not where the file says it is/);
    expect(messageOf(withBytes(good, RECORD, 20, [0xff, 0xff, 0xff]))).toMatch(/overlaps what follows it/);
  });

  it('refuses encrypted entries and packing that Excel does not know', () => {
    expect(messageOf(withBytes(good, RECORD, 8, [1]))).toMatch(/is encrypted/);
    expect(messageOf(withBytes(good, RECORD, 10, [12]))).toMatch(/packed in a way that Excel does not use/);
  });

  it('refuses a bomb before it unpacks it: by its size, and by how tightly it is packed', () => {
    const bomb = new Uint8Array(9 * 1_048_576);
    expect(messageOf(richWorkbook({ 'xl/media/a.bin': bomb }))).toMatch(/unpacks to 1,0\d\d times its size/);
    const claims = withBytes(good, RECORD, 24, [0, 0, 0, 0x7f]);
    expect(messageOf(claims)).toMatch(/Unpacked, the file would have 2,0\d\d MB; up to 256 MB are read/);
  });

  it('stops unpacking a part that holds more than it claims', () => {
    const parts = { ...smallParts({ Plan: rows(`<row r="1">${' '.repeat(9_000_000)}</row>`) }) };
    const bytes = packed(parts);
    // The sheet is the last entry; its size is at 24 of its record.
    expect(messageOf(withBytes(bytes, RECORD, 24, [9, 0, 0, 0], true))).toMatch(
      /cannot be unpacked as it was packed/,
    );
  });

  it.each([
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
    'xl/sharedStrings.xml',
    'xl/styles.xml',
    'xl/tables/table1.xml',
  ])('names the part that is missing: %s', (part) => {
    expect(messageOf(richWorkbook({ [part]: undefined }))).toContain(`its part "${part}", needed for`);
  });

  it('refuses links that lead out of the package or to nothing', () => {
    const links = (target: string) =>
      richWorkbook({ '_rels/.rels': relationships(['rId1', 'officeDocument', target]) });
    expect(messageOf(links('../../xl/workbook.xml'))).toMatch(/unsafe name/);
    expect(messageOf(links('xl/%zz.xml'))).toMatch(/has a link that cannot be read/);
    expect(messageOf(richWorkbook({ '_rels/.rels': relationships() }))).toMatch(/does not name the workbook/);
  });

  it.each([
    '<!DOCTYPE worksheet [<!ENTITY a "b">]><worksheet><sheetData/></worksheet>',
    '<worksheet><sheetData/><!ENTITY a "b"></worksheet>',
  ])('refuses document types and entities: %s', (xml) => {
    expect(refusalOf(withSheet(xml))).toMatchObject({
      kind: 'unsafe',
      message: expect.stringMatching(/document type or entities of its own/),
    });
  });

  it('refuses parts that are not XML in UTF-8', () => {
    expect(
      messageOf(withSheet('<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData/></worksheet>')),
    ).toMatch(/not written in UTF-8/);
    const parts = {
      ...smallParts({ Plan: '' }),
      'xl/worksheets/sheet1.xml': Uint8Array.from([0xff, 0xfe, 0x3c, 0]),
    };
    expect(messageOf(packed(parts))).toMatch(/not written in UTF-8/);
  });

  it.each([
    ['<worksheet><sheetData></worksheet>', /ends that has not begun/],
    ['<worksheet><sheetData/>', /the text ends within the element "worksheet"/],
    ['<worksheet><sheetData><row', /not closed/],
    ['<worksheet><sheetData><row r=1/></sheetData></worksheet>', /an attribute is broken/],
    ['<worksheet><sheetData/><!-- ', /breaks off/],
    ['<worksheet/>', /no place for cells/],
    ['<worksheet><sheetData/><sheetData/></worksheet>', /there twice/],
    ['<styleSheet/>', /"styleSheet" stands where "worksheet" belongs/],
    ['', /there is no text/],
    ['<worksheet>\u0001<sheetData/></worksheet>', /a character that XML cannot hold/],
    [
      '<worksheet><sheetData><row r="1"><c r="A1"><v>&bomb;</v></c></row></sheetData></worksheet>',
      /"&bomb;" is not a character reference/,
    ],
  ])('refuses the sheet %s', (xml, message) => {
    expect(messageOf(withSheet(xml))).toMatch(message);
  });
});

describe('a sheet that says what no sheet can say', () => {
  it.each([
    ['<row r="1048577"/>', /row 1048577, beyond the last/],
    ['<row r="2"/><row r="2"/>', /row 2 of the sheet "Plan" comes after a later row/],
    ['<row r="1"><c r="XFE1"/></row>', /a cell "XFE1", which is no address/],
    ['<row r="1"><c r="B1"/><c r="A1"/></row>', /has the cell A1 after B1/],
    ['<row r="1"><c r="A2"/></row>', /has the cell A2 in row 1/],
    [
      '<row r="1"><c r="A1" t="s"><v>5</v></c></row>',
      /the cell A1 of the sheet "Plan" holds "5", which its type "s" cannot have/,
    ],
    ['<row r="1"><c r="A1"><v>n/a</v></c></row>', /holds "n\/a"/],
    ['<row r="1"><c r="A1"><v>1e999</v></c></row>', /holds "1e999"/],
    ['<row r="1"><c r="A1" t="d"><v>soon</v></c></row>', /holds "soon"/],
    ['<row r="1"><c r="A1"><f t="shared" si="3"/></c></row>', /shares a formula that no cell before it has/],
    [
      '<row r="1"><c r="A1"><f t="array" ref="B1:B9">1</f></c></row>',
      /array formula over "B1:B9", which does not begin there/,
    ],
    ['<row r="-1"/>', /"r" is not a whole number/],
  ])('refuses %s', (inside, message) => {
    expect(sheetMessage(inside)).toMatch(message);
  });

  it('refuses a used range of millions of cells that a stray cell makes', () => {
    const far =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    expect(refusalOf(oneSheet(far))).toMatchObject({
      kind: 'too large',
      message: expect.stringMatching(
        /up to XFD1048576 of the sheet "Plan".*delete the empty rows and columns/,
      ),
    });
  });

  it('refuses more cells in a row than a sheet has columns', () => {
    expect(sheetMessage(`<row>${'<c/>'.repeat(16_385)}</row>`)).toMatch(/more cells than columns/);
  });

  it('refuses elements within elements without end', () => {
    expect(messageOf(withSheet(`<worksheet>${'<a>'.repeat(300)}`))).toMatch(/too deep within each other/);
  });

  it('refuses columns listed over and over', () => {
    const columns = '<cols><col min="1" max="16384"/><col min="1" max="16384"/></cols><sheetData/>';
    expect(messageOf(withSheet(worksheet(columns)))).toMatch(/columns are not in their order/);
  });

  it('refuses a short shared formula that would fill the memory once written out', () => {
    const formula = `1${'+B1'.repeat(5_000)}`;
    const cells = Array.from(
      { length: 5_000 },
      (_, row) => `<row><c><f t="shared" si="0">${row ? '' : formula}</f></c></row>`,
    );
    expect(sheetMessage(cells.join(''))).toMatch(
      /formulas that cells of the workbook share have more than 16,777,216 characters/,
    );
  });

  it('refuses a formula longer than Excel can hold', () => {
    expect(sheetMessage(`<row><c><f>1${'+1'.repeat(20_000)}</f></c></row>`)).toMatch(
      /has 40,001 characters; Excel takes 8,192/,
    );
  });

  it('refuses a table of styles without end', () => {
    const styles = `<styleSheet><cellXfs>${'<xf/>'.repeat(65_537)}</cellXfs></styleSheet>`;
    expect(messageOf(richWorkbook({ 'xl/styles.xml': styles }))).toMatch(
      /65,537 cell styles; up to 65,536 are read/,
    );
  });

  it('refuses two sheets of one name, or of one part, and a workbook without sheets', () => {
    const { 'xl/workbook.xml': workbook } = richParts as Record<string, string>;
    const named = workbook!.replace('"A&amp;E \'18"', '"ACTUALS"');
    expect(messageOf(richWorkbook({ 'xl/workbook.xml': named }))).toMatch(
      /the sheet "ACTUALS" is there twice/,
    );
    const linked = workbook!.replace('r:id="rId2"', 'r:id="rId1"');
    expect(messageOf(richWorkbook({ 'xl/workbook.xml': linked }))).toMatch(/is there twice/);
    expect(messageOf(packed(smallParts({})))).toMatch(/has no sheet with cells/);
    const lost = workbook!.replace('r:id="rId2"', 'r:id="rId99"');
    expect(messageOf(richWorkbook({ 'xl/workbook.xml': lost }))).toMatch(/leads to no part of the file/);
  });
});

it('says in every refusal what to do', () => {
  const someday = [
    new Uint8Array(),
    strToU8('x'),
    richWorkbook({ 'xl/workbook.xml': '<a/>' }),
    richWorkbook({ '../x': '' }),
  ];
  for (const bytes of someday) expect(messageOf(bytes)).toMatch(/Ask|Open it|save|do not use/);
});

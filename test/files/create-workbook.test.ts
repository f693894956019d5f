import { Workbook } from '@cj-tech-master/excelts';
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { createWorkbook } from '../../src/files/create-workbook';
import { withValues } from '../../src/files/create-workbook-values';
import { systemPsfWorkbook } from '../../src/plans/system-psf';
import type { CellModel, SheetModel, WorkbookModel } from '../../src/plans/workbook-model';

type Parts = Record<string, string>;

const partsOf = (file: Uint8Array): Parts =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]));

function parsed(xml: string): Document {
  const refuse = (level: string, message: string): never => {
    throw new Error(`${level}: ${message}`);
  };
  return new DOMParser({ onError: refuse }).parseFromString(xml, 'text/xml');
}

const elements = (xml: string, name: string): Element[] => [...parsed(xml).getElementsByTagName(name)];

/** One sheet, "Sheet", with these cells. */
const oneSheet = (cells: Record<string, CellModel>, more: Partial<SheetModel> = {}): WorkbookModel => ({
  title: 'A workbook',
  sheets: [{ name: 'Sheet', columnWidths: [10], cells, ...more }],
  names: [],
});

const sheetXml = (model: WorkbookModel): string =>
  partsOf(createWorkbook(model))['xl/worksheets/sheet1.xml']!;

function cellXml(model: WorkbookModel, address: string): Element {
  const cell = elements(sheetXml(model), 'c').find((one) => one.getAttribute('r') === address);
  if (!cell) throw new Error(`${address} is not in the file`);
  return cell;
}

const formulaOf = (cell: Element): Element => cell.getElementsByTagName('f')[0]!;

describe('the quarterly workbook as a file', () => {
  const model = systemPsfWorkbook();
  const parts = partsOf(createWorkbook(model));
  const read = new Workbook();

  beforeAll(() => read.xlsx.load(createWorkbook(model)));

  test('every part is well-formed', () => {
    for (const xml of Object.values(parts)) expect(parsed(xml).documentElement).toBeTruthy();
  });

  test('every part is declared, and every relationship leads to a part', () => {
    const declared = elements(parts['[Content_Types].xml']!, 'Override').map((one) =>
      one.getAttribute('PartName')!.slice(1),
    );
    const undeclared = Object.keys(parts).filter(
      (path) => path.endsWith('.xml') && path !== '[Content_Types].xml' && !declared.includes(path),
    );
    expect(undeclared).toEqual([]);
    for (const [path, xml] of Object.entries(parts).filter(([path]) => path.endsWith('.rels'))) {
      const folder = path.replace(/_rels\/[^/]+$/, '');
      for (const relationship of elements(xml, 'Relationship')) {
        const target = new URL(relationship.getAttribute('Target')!, `file:///${folder}`).pathname.slice(1);
        expect(Object.keys(parts)).toContain(target);
      }
    }
  });

  test('another reader finds its sheets, names and tables', () => {
    expect(read.worksheets.map(({ name }) => name)).toEqual(model.sheets.map(({ name }) => name));
    expect(read.definedNames.model.map(({ name }) => name).sort()).toEqual(
      model.names.map(({ name }) => name).sort(),
    );
    const tables = Object.keys(parts).filter((path) => path.startsWith('xl/tables/'));
    expect(tables).toHaveLength(model.sheets.flatMap((sheet) => sheet.tables ?? []).length);
  });

  test('another reader finds every formula and every constant where the model has it', () => {
    const spelt = (formula: string) => formula.replace(/_xldudf_SYB_/g, 'SYB.');
    const wrong: string[] = [];
    for (const { name, cells } of model.sheets) {
      const sheet = read.getWorksheet(name)!;
      for (const [address, { formula, value }] of Object.entries(cells)) {
        const found = sheet.getCell(address);
        const same = formula
          ? `=${spelt(found.formula ?? '')}` === formula
          : (found.value ?? undefined) === value;
        if (!same) wrong.push(`${name}!${address}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('every result that spills is stored as Excel stores it: over its range, marked to spill', () => {
    model.sheets.forEach(({ cells }, index) => {
      const stored = new Map(
        elements(parts[`xl/worksheets/sheet${index + 1}.xml`]!, 'c').map((cell) => [
          cell.getAttribute('r'),
          cell,
        ]),
      );
      for (const [address, { spill }] of Object.entries(cells)) {
        if (!spill) continue;
        const cell = stored.get(address)!;
        expect([address, cell.getAttribute('cm')]).toEqual([address, '1']);
        expect(formulaOf(cell).getAttribute('t')).toBe('array');
        expect(formulaOf(cell).getAttribute('ref')).toMatch(new RegExp(`^${address}:`));
      }
    });
    expect(elements(parts['xl/metadata.xml']!, 'metadataType')[0]!.getAttribute('name')).toBe('XLDAPR');
  });

  test('a name carries its comment', () => {
    const names = elements(parts['xl/workbook.xml']!, 'definedName');
    const actuals = names.find((one) => one.getAttribute('name') === 'Actuals')!;
    expect(actuals.getAttribute('comment')).toContain('organisations by quarter');
    expect(actuals.textContent).toMatch(/^'Actuals'!\$B\$\d+:\$E\$\d+$/);
  });

  test('is calculated when opened, on A4 across, one page wide', () => {
    expect(elements(parts['xl/workbook.xml']!, 'calcPr')[0]!.getAttribute('fullCalcOnLoad')).toBe('1');
    for (const path of Object.keys(parts).filter((path) => path.startsWith('xl/worksheets/sheet'))) {
      const page = elements(parts[path]!, 'pageSetup')[0]!;
      expect(
        ['paperSize', 'orientation', 'fitToWidth', 'fitToHeight'].map((one) => page.getAttribute(one)),
      ).toEqual(['9', 'landscape', '1', '0']);
    }
  });

  test('is the same file whenever it is made', () => {
    jest.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z') });
    const later = createWorkbook(systemPsfWorkbook());
    jest.useRealTimers();
    expect(Buffer.from(later).equals(Buffer.from(createWorkbook(model)))).toBe(true);
  });
});

describe('a formula in the file', () => {
  const stored = (formula: string): string =>
    formulaOf(cellXml(oneSheet({ A1: { formula } }), 'A1')).textContent!;

  test('has its SYB functions spelt as Excel stores those of an add-in', () => {
    expect(stored('=SYB.SHARE(B1,C1:C3)+SYBDEV.PHASE(B1)')).toBe(
      '_xldudf_SYB_SHARE(B1,C1:C3)+_xldudf_SYBDEV_PHASE(B1)',
    );
  });

  test('has newer functions prefixed, and older ones not', () => {
    expect(stored('=SUM(UNIQUE(A2:A9),SORT(B2:B9))')).toBe(
      'SUM(_xlfn.UNIQUE(A2:A9),_xlfn._xlws.SORT(B2:B9))',
    );
  });

  test('has text and sheet names left as they are', () => {
    const formula = `="SYB.SHARE( ""UNIQUE(""" & 'UNIQUE(s)'!A1`;
    expect(stored(formula)).toBe(formula.slice(1));
  });

  test('has the names within LET prefixed, as Excel stores them', () => {
    expect(stored('=LET(a,1,a)')).toBe('_xlfn.LET(_xlpm.a,1,_xlpm.a)');
  });

  test('is refused with its cell where it is no formula', () => {
    expect(() => stored('=SUM(A2')).toThrow('Sheet!A1');
  });

  const mark = (formula: string): string | null => {
    const names = [{ name: 'Actuals', refersTo: "='Sheet'!$B$1", comment: '' }];
    return cellXml({ ...oneSheet({ A1: { formula } }), names }, 'A1').getAttribute('cm');
  };

  test.each(['=SYB.EARNBACK(A2,A3,A4)', '=INDEX(A2:A9,1)', '=Actuals*2'])(
    '%s is marked as one that may spill, or Excel would show "@" in it',
    (formula) => expect(mark(formula)).toBe('1'),
  );

  test.each(['=SUM(A2:A9)', '="Actuals"'])('%s is stored as an ordinary formula', (formula) =>
    expect(mark(formula)).toBeNull(),
  );
});

describe('values in the file', () => {
  test('the value a formula last had is stored with it, by its type', () => {
    const model = oneSheet({
      A1: { formula: '=1+1', value: 2 },
      A2: { formula: '="a"&"b"', value: 'a<b' },
      A3: { formula: '=1=1', value: true },
    });
    const [number, text, truth] = ['A1', 'A2', 'A3'].map((address) => cellXml(model, address));
    expect([number!.getAttribute('t'), number!.getElementsByTagName('v')[0]!.textContent]).toEqual([
      null,
      '2',
    ]);
    expect([text!.getAttribute('t'), text!.getElementsByTagName('v')[0]!.textContent]).toEqual([
      'str',
      'a<b',
    ]);
    expect([truth!.getAttribute('t'), truth!.getElementsByTagName('v')[0]!.textContent]).toEqual(['b', '1']);
  });

  test('spilled cells take the style of the formula, unless they have one of their own', () => {
    const model = oneSheet({
      A1: { formula: '=SYB.PHASE(D1)', spill: { rows: 1, columns: 3 }, style: 'calculated' },
      B1: { style: 'heading' },
      C1: { value: 7 },
    });
    const [anchor, own, known] = ['A1', 'B1', 'C1'].map((address) => cellXml(model, address));
    expect(own!.getAttribute('s')).not.toBe(anchor!.getAttribute('s'));
    expect(known!.getAttribute('s')).toBe(anchor!.getAttribute('s'));
    expect(known!.textContent).toBe('7');
  });

  test('the values of a whole result are stored, over all the cells it covers', () => {
    const model = oneSheet({
      A1: { formula: '=SYB.PHASE(D1)', spill: { rows: 1, columns: 3 }, style: 'calculated' },
      D1: { value: 100, style: 'input' },
    });
    const valued = withValues(model, { Sheet: { A1: 15, B1: 20, C1: '', D1: 999 } });
    const [anchor, second, blank, input] = ['A1', 'B1', 'C1', 'D1'].map((address) =>
      cellXml(valued, address),
    );
    expect(anchor!.getElementsByTagName('v')[0]!.textContent).toBe('15');
    expect(second!.textContent).toBe('20');
    expect([blank!.getAttribute('t'), blank!.textContent]).toEqual(['str', '']);
    expect(input!.textContent).toBe('100');
  });

  test('negative amounts are shown in brackets', () => {
    const styles = partsOf(createWorkbook(oneSheet({ A1: { value: -5, style: 'input' } })))['xl/styles.xml']!;
    const number = Number(cellXml(oneSheet({ A1: { value: -5, style: 'input' } }), 'A1').getAttribute('s'));
    const cellFormats = parsed(styles).getElementsByTagName('cellXfs')[0]!.getElementsByTagName('xf');
    const format = elements(styles, 'numFmt').find(
      (one) => one.getAttribute('numFmtId') === cellFormats[number]!.getAttribute('numFmtId'),
    );
    expect(format!.getAttribute('formatCode')).toBe('#,##0;(#,##0)');
  });

  test('a comment is stored with its cell', () => {
    const parts = partsOf(createWorkbook(oneSheet({ B2: { value: 1, note: 'Printed as 405 & not 406' } })));
    const [comment] = elements(parts['xl/comments1.xml']!, 'comment');
    expect([comment!.getAttribute('ref'), comment!.textContent]).toEqual(['B2', 'Printed as 405 & not 406']);
    expect(elements(parts['xl/drawings/comments1.vml']!, 'v:shape')).toHaveLength(1);
  });
});

describe('choices in the file', () => {
  const withChoices = (choices: string[], choicesFrom?: string) =>
    oneSheet(
      {},
      {
        validations: [
          { address: 'A1:A9', choices, message: 'Choose one.', ...(choicesFrom && { choicesFrom }) },
        ],
      },
    );
  const listOf = (model: WorkbookModel) => elements(sheetXml(model), 'formula1')[0]!.textContent;

  test('a short list is kept with the cells', () => {
    expect(listOf(withChoices(['Y', 'N']))).toBe('"Y,N"');
  });

  test('a long one is taken from cells', () => {
    expect(listOf(withChoices(Array(500).fill('Org'), '=Short_names'))).toBe('Short_names');
  });

  test('a long list that is not taken from cells is refused, as Excel would refuse the file', () => {
    expect(() => sheetXml(withChoices(Array(100).fill('Org')))).toThrow(
      'Sheet!A1:A9 are too long for a list',
    );
  });
});

describe('what a file cannot hold is refused, naming the cell', () => {
  test('a formula under the result of another', () => {
    const model = oneSheet({
      A1: { formula: '=B1:B3', spill: { rows: 3, columns: 1 } },
      A2: { formula: '=1' },
    });
    expect(() => createWorkbook(model)).toThrow('Sheet!A2 has a formula under the result of another');
  });

  test('a table without a heading, or with two the same', () => {
    const table = { name: 'T', address: 'A1:B2' };
    expect(() => createWorkbook(oneSheet({ A1: { value: 'Q1' } }, { tables: [table] }))).toThrow(
      'The table T has no heading in Sheet!B1',
    );
    const same = { A1: { value: 'Q1' }, B1: { value: 'q1' } };
    expect(() => createWorkbook(oneSheet(same, { tables: [table] }))).toThrow(
      'two columns of the same heading',
    );
  });

  test('a number that is none', () => {
    expect(() => createWorkbook(oneSheet({ A1: { value: NaN } }))).toThrow('NaN is not a number');
  });

  test('a control character in a text', () => {
    expect(() => createWorkbook(oneSheet({ A1: { value: 'a\u0001b' } }))).toThrow('control character');
  });
});

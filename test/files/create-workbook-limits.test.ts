import { DOMParser, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { blankWorkbook } from '../../src/plans/blank-workbook';
import { addressOf, area, areaOf } from '../../src/plans/cell-area';
import { serialOf } from '../../src/plans/figures';
import { templates } from '../../src/plans/templates';
import { createWorkbook } from '../../src/files/create-workbook';
import type { LimitValidation, SheetModel, WorkbookModel } from '../../src/plans/workbook-model';

const partOf = (file: Uint8Array, path: string): string => strFromU8(unzipSync(file)[path]!);

const elements = (xml: string, name: string): Element[] => [
  ...new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagName(name),
];

const oneSheet = (more: Partial<SheetModel>): WorkbookModel => ({
  title: 'A workbook',
  sheets: [{ name: 'Sheet', columnWidths: [10], cells: {}, ...more }],
  names: [],
});

/** The rule of a limit as the file has it: type, operator, formulas. */
function stored(limit: Omit<LimitValidation, 'address' | 'message'>) {
  const model = oneSheet({ limits: [{ address: 'B2:B9', message: 'No.', ...limit }] });
  const [rule] = elements(partOf(createWorkbook(model), 'xl/worksheets/sheet1.xml'), 'dataValidation');
  const formula = (number: number) => rule!.getElementsByTagName(`formula${number}`)[0]?.textContent;
  return [rule!.getAttribute('type'), rule!.getAttribute('operator'), formula(1), formula(2)];
}

describe('what may be typed into a cell', () => {
  test('between two limits', () => {
    expect(stored({ holds: 'number', least: 0, most: 1 })).toEqual(['decimal', null, '0', '1']);
  });

  test('from a limit on, up to a limit, and any number at all', () => {
    expect(stored({ holds: 'whole number', least: 0 })).toEqual([
      'whole',
      'greaterThanOrEqual',
      '0',
      undefined,
    ]);
    expect(stored({ holds: 'number', most: 5 })).toEqual(['decimal', 'lessThanOrEqual', '5', undefined]);
    expect(stored({ holds: 'number' })[0]).toBe('decimal');
  });

  test('a date is kept as the number of its day', () => {
    const limit = { least: serialOf('2014-04-01'), most: serialOf('2019-03-31') };
    // 1 April 2014 is day 41,730 of Excel's calendar, 31 March 2019 day 43,555.
    expect(stored({ holds: 'date', ...limit })).toEqual(['date', null, '41730', '43555']);
  });

  test('Excel refuses the rest with the message of the limit', () => {
    const message = 'Enter "0" or more & no text.';
    const model = oneSheet({ limits: [{ address: 'B2', holds: 'number', least: 0, message }] });
    const [rule] = elements(partOf(createWorkbook(model), 'xl/worksheets/sheet1.xml'), 'dataValidation');
    expect(rule!.getAttribute('error')).toBe(message);
    expect(rule!.getAttribute('showErrorMessage')).toBe('1');
  });

  test('a message longer than Excel takes is refused, naming the cells', () => {
    const limit: LimitValidation = { address: 'B2', holds: 'number', message: 'x'.repeat(256) };
    expect(() => createWorkbook(oneSheet({ limits: [limit] }))).toThrow(
      'Sheet!B2 is longer than 255 characters',
    );
  });
});

/** The cells that the file lets a user change on a protected sheet. */
function openCells(file: Uint8Array, sheet: number): string[] {
  const formats = elements(partOf(file, 'xl/styles.xml'), 'cellXfs')[0]!.getElementsByTagName('xf');
  const isOpen = [...formats].map(
    (format) => format.getElementsByTagName('protection')[0]?.getAttribute('locked') === '0',
  );
  return elements(partOf(file, `xl/worksheets/sheet${sheet}.xml`), 'c')
    .filter((cell) => isOpen[Number(cell.getAttribute('s') ?? 0)])
    .map((cell) => cell.getAttribute('r')!);
}

const single = (addresses: readonly string[]): string[] =>
  addresses.flatMap((address) => {
    const { row, column, rows, columns } = areaOf(address);
    return Array.from({ length: rows * columns }, (_, index) =>
      addressOf(area(row + Math.floor(index / columns), column + (index % columns))),
    );
  });

describe('protection', () => {
  test.each(templates.map((template) => [template.id, template] as const))(
    'the file of %s locks, without a password, all but the cells to be filled in',
    (_, template) => {
      const model = blankWorkbook(template);
      const file = createWorkbook(model);
      model.sheets.forEach((sheet, index) => {
        const [protection] = elements(partOf(file, `xl/worksheets/sheet${index + 1}.xml`), 'sheetProtection');
        expect([...protection!.attributes].map(({ name, value }) => `${name}=${value}`)).toEqual([
          'sheet=1',
          'objects=1',
          'scenarios=1',
        ]);
        expect(openCells(file, index + 1).sort()).toEqual(single(sheet.protection!.unlocked).sort());
      });
    },
  );

  test('a cell without a style, or with nothing in it, is unlocked too', () => {
    const file = createWorkbook(
      oneSheet({ cells: { A1: { value: 1 } }, protection: { unlocked: ['A1:B1'] } }),
    );
    expect(openCells(file, 1)).toEqual(['A1', 'B1']);
  });

  test('stands where Excel wants it: after the cells, before what is merged or validated', () => {
    const xml = partOf(
      createWorkbook(
        oneSheet({
          cells: { A1: { value: 1 } },
          merges: ['C1:D1'],
          limits: [{ address: 'A1', holds: 'number', message: 'A number.' }],
          protection: { unlocked: ['A1'] },
        }),
      ),
      'xl/worksheets/sheet1.xml',
    );
    const order = ['</sheetData>', '<sheetProtection', '<mergeCells', '<dataValidations', '<pageMargins'];
    const places = order.map((mark) => xml.indexOf(mark));
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  test('a sheet that is not protected has no locks', () => {
    const xml = partOf(createWorkbook(oneSheet({ cells: { A1: { value: 1 } } })), 'xl/worksheets/sheet1.xml');
    expect(xml).not.toContain('sheetProtection');
  });
});

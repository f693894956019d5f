import { styles } from '../../src/plans/styles';
import { addressOf, areaOf } from '../../src/plans/cell-area';
import { systemPsfWorkbook } from '../../src/plans/system-psf';
import { type SheetSnapshot, type WorkbookSnapshot, namedBlocks } from '../../src/plans/snapshot';
import { readPosition } from '../../src/plans/system-psf/read-position';
import type { SheetModel } from '../../src/plans/workbook-model';
import { systemPosition } from '../../src/psf/position';
import { namesToRead, workOutPosition } from '../../src/taskpane/position/work-out-position';
import { type InsertionProgress, insertQuarterlyWorkbook, readNames, takeSnapshot } from '../../src/workbook';
import { insertWorkbook } from '../../src/workbook/insert-workbook';
import { styleAreas } from '../../src/workbook/style-areas';
import { type OpenExcel, openExcel } from './open-excel';
import { organisationNames, positionOf, shippedActuals } from './syb-figures';

const model = systemPsfWorkbook();

/** A cell of a snapshot, by its address on the sheet. */
function cellIn(sheet: SheetSnapshot, address: string) {
  const used = areaOf(sheet.used!.address);
  const cell = areaOf(address);
  const [row, column] = [cell.row - used.row, cell.column - used.column];
  return {
    value: sheet.used!.values[row]?.[column],
    formula: sheet.used!.formulas[row]?.[column],
    numberFormat: sheet.used!.numberFormats[row]?.[column],
  };
}

const plain = (reference: string): string => reference.replace(/[='$]/g, '');

describe('the quarterly workbook inserted into an empty workbook', () => {
  let excel: OpenExcel;
  let snapshot: WorkbookSnapshot;
  let requests: number;
  const progress: InsertionProgress[] = [];

  beforeAll(async () => {
    excel = await openExcel();
    excel.faults.resetCount();
    await insertQuarterlyWorkbook((step) => progress.push(step));
    requests = excel.faults.requests;
    snapshot = await takeSnapshot();
  }, 120_000);
  afterAll(() => excel.close());

  const sheetOf = ({ name }: SheetModel) => snapshot.sheets.find((sheet) => sheet.name === name)!;

  test('takes four requests to Excel, and tells how far it is', () => {
    expect(requests).toBe(4);
    expect(progress.map(({ step, done, steps }) => `${step} ${done}/${steps}`)).toEqual([
      'checking 0/4',
      'sheets 1/4',
      'formulas 2/4',
      'finishing 3/4',
    ]);
  });

  test('its sheets stand after the user’s own, which is as it was', () => {
    expect(snapshot.sheets.map(({ name }) => name)).toEqual([
      'Sheet1',
      ...model.sheets.map(({ name }) => name),
    ]);
    expect(snapshot.sheets[0]!.used).toBeUndefined();
  });

  test('every constant and every formula of the template is in its cell', () => {
    const different = model.sheets.flatMap((sheet) =>
      Object.entries(sheet.cells).flatMap(([address, { value, formula }]) => {
        const found = cellIn(sheetOf(sheet), address);
        if (formula) return found.formula === formula ? [] : [`${sheet.name}!${address}: ${found.formula}`];
        if (value === undefined) return [];
        return found.value === value ? [] : [`${sheet.name}!${address}: ${found.value} instead of ${value}`];
      }),
    );
    expect(different).toEqual([]);
  });

  test('every styled cell has the number format of its style, spilled cells too', () => {
    const different = model.sheets.flatMap((sheet) =>
      styleAreas(sheet).flatMap(({ style, ...area }) => {
        const format = styles[style].numberFormat;
        const last = { ...area, row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
        return [area, last]
          .map((cell) => addressOf({ ...cell, rows: 1, columns: 1 }))
          .filter((address) => format && cellIn(sheetOf(sheet), address).numberFormat !== format)
          .map((address) => `${sheet.name}!${address}`);
      }),
    );
    expect(different).toEqual([]);
  });

  test('every style looks as the template says: fill, weight, colour, alignment and lines', async () => {
    const seen = await excel.look(async (context) => {
      const asked = model.sheets.flatMap((sheet) =>
        styleAreas(sheet).map((area) => {
          const range = context.workbook.worksheets
            .getItem(sheet.name)
            .getRangeByIndexes(area.row - 1, area.column - 1, 1, 1);
          range.load('format/fill/color,format/font/bold,format/font/color,format/font/name,format/wrapText');
          const top = range.format.borders.getItem('EdgeTop');
          top.load('style,color');
          return { style: styles[area.style], place: `${sheet.name}!${area.row},${area.column}`, range, top };
        }),
      );
      await context.sync();
      return asked.map(({ style, place, range, top }) => ({
        style,
        place,
        format: range.format.toJSON(),
        top: { style: top.style, colour: top.color.toUpperCase() },
      }));
    });
    for (const { style, place, format, top } of seen) {
      const expected = {
        place,
        fill: style.fill ? `#${style.fill}` : '#FFFFFF',
        bold: style.bold ?? false,
        name: 'Arial',
        wrap: style.wrap ?? false,
      };
      const found = {
        place,
        fill: (format.fill?.color ?? '#FFFFFF').toUpperCase() || '#FFFFFF',
        bold: format.font?.bold,
        name: format.font?.name,
        wrap: format.wrapText,
      };
      expect(found).toEqual(expected);
      if (style.borderTop)
        expect({ place, top }).toEqual({ place, top: { style: 'Continuous', colour: '#768692' } });
      else if (style.grid) expect({ place, top: top.style }).toEqual({ place, top: 'Continuous' });
    }
  });

  test('every name stands for its cells and says what they are', () => {
    const found = snapshot.names.map(({ name, refersTo, comment }) => [name, plain(refersTo), comment]);
    const expected = model.names.map(({ name, refersTo, comment }) => [name, plain(refersTo), comment]);
    expect(found.sort()).toEqual(expected.sort());
  });

  test('the tables are Excel tables', () => {
    const expected = model.sheets.flatMap(({ name: sheet, tables = [] }) =>
      tables.map(({ name, address }) => ({ name, sheet, address })),
    );
    expect(expected.length).toBeGreaterThan(0);
    expect(snapshot.tables).toEqual(expect.arrayContaining(expected));
    expect(snapshot.tables).toHaveLength(expected.length);
  });

  test('lists to choose from, notes, frozen panes, tab colours and widths are there', async () => {
    const asked = model.sheets.filter(({ validations }) => validations?.length);
    await excel.look(async (context) => {
      const { comments, worksheets } = context.workbook;
      const notes = comments.getCount();
      const lists = asked.map(({ name, validations }) => {
        const { dataValidation } = worksheets.getItem(name).getRange(validations![0]!.address);
        dataValidation.load('rule,errorAlert');
        return dataValidation;
      });
      const sheets = model.sheets.map(({ name }) => {
        const sheet = worksheets.getItem(name);
        sheet.load('tabColor');
        const frozen = sheet.freezePanes.getLocationOrNullObject();
        frozen.load('address');
        const column = sheet.getRange('A1');
        column.load('format/columnWidth');
        return { sheet, frozen, column };
      });
      await context.sync();
      const cells = model.sheets.flatMap((sheet) => Object.values(sheet.cells));
      expect(notes.value).toBe(cells.filter(({ note }) => note).length);
      asked.forEach(({ validations }, index) => {
        const { choices, choicesFrom, message } = validations![0]!;
        expect(lists[index]!.rule.list?.source).toBe(choicesFrom ?? choices.join(','));
        expect(lists[index]!.errorAlert.message).toBe(message);
      });
      model.sheets.forEach(({ tabColour, freeze, columnWidths }, index) => {
        const { sheet, frozen, column } = sheets[index]!;
        expect(sheet.tabColor.toUpperCase()).toBe(tabColour ? `#${tabColour}` : '');
        expect(frozen.isNullObject).toBe(!freeze);
        expect(column.format.columnWidth).toBeCloseTo((columnWidths[0]! * 7 + 5) * 0.75, 0);
      });
    });
  });

  test('the first of its sheets is open', async () => {
    const active = await excel.look(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load('name');
      await context.sync();
      return sheet.name;
    });
    expect(active).toBe(model.sheets[0]!.name);
  });

  test('the position is read from it in one request and is the one by the rules', async () => {
    excel.faults.resetCount();
    const worked = workOutPosition(await readNames(namesToRead));
    expect(excel.faults.requests).toBe(1);
    if (worked.status !== 'ready') throw new Error(JSON.stringify(worked));
    expect(worked.position).toEqual(positionOf());
    expect(worked.disagreements).toEqual([]);
    expect(worked.reading.lossSharedOtherwise).toBe(false);
  });

  test('a snapshot gives the same cells of every name as reading the names alone', async () => {
    expect(namedBlocks(snapshot, namesToRead)).toEqual(await readNames(namesToRead));
  });

  type Edit = [row: number, column: number, amount: number];
  test.each<[string, Edit[], 2 | 3]>([
    ['Barnsley 40 worse in Q3', [[5, 2, -3_355]], 3],
    ['the system back on plan in Q3', [[4, 2, 120]], 3],
    ['two quarters reported and STH 1,000 better in Q2', [[8, 1, -3_250]], 2],
  ])('after an edit it is still the one by the rules: %s', async (_, edits, quarters) => {
    const actuals = shippedActuals.map((row) => [...row]);
    const actualsAt = areaOf(
      plain(model.names.find(({ name }) => name === 'Actuals')!.refersTo).split('!')[1]!,
    );
    const quarterAt = model.names.find(({ name }) => name === 'Reported_quarter')!.refersTo.slice(1);
    await excel.setCell(quarterAt, quarters);
    for (const [row, column, value] of edits) {
      actuals[row]![column] = value;
      const cell = { row: actualsAt.row + row, column: actualsAt.column + column, rows: 1, columns: 1 };
      await excel.setCell(`Actuals!${addressOf(cell)}`, value);
    }
    const outcome = readPosition(await readNames(namesToRead));
    if (outcome.status !== 'read') throw new Error(JSON.stringify(outcome));
    const { organisations, quarter, terms } = outcome.reading;
    expect(organisations).toHaveLength(organisationNames.length);
    expect(systemPosition(organisations, quarter, terms)).toEqual(
      positionOf(actuals.map((row) => row.slice(0, quarters))),
    );
    for (const [row, column] of edits) {
      const cell = { row: actualsAt.row + row, column: actualsAt.column + column, rows: 1, columns: 1 };
      await excel.setCell(`Actuals!${addressOf(cell)}`, shippedActuals[row]![column]!);
    }
  });

  test('a second insertion is refused by name before anything is changed', async () => {
    const before = await takeSnapshot();
    excel.faults.resetCount();
    const message = await insertQuarterlyWorkbook().catch((error: unknown) => (error as Error).message);
    expect(excel.faults.requests).toBe(1);
    expect(message).toMatch(
      /^Nothing was inserted: this workbook already has the sheets "Read me", "Scheme"/,
    );
    expect(message).toMatch(/Rename or delete them .* or insert into a new workbook\.$/);
    expect(await takeSnapshot()).toEqual(before);
  });
});

describe('what stands in the way of an insertion', () => {
  let excel: OpenExcel;
  beforeEach(async () => {
    excel = await openExcel();
  });
  afterEach(() => excel.close());

  test('one sheet of the same name, however it is capitalised', async () => {
    await excel.look(async (context) => {
      context.workbook.worksheets.add('ACTUALS');
      await context.sync();
    });
    await expect(insertQuarterlyWorkbook()).rejects.toThrow(
      'Nothing was inserted: this workbook already has the sheet "Actuals". Rename or delete them',
    );
    expect(excel.sheets()).toEqual(['Sheet1', 'ACTUALS']);
  });

  test('one name of the same name', async () => {
    await excel.look(async (context) => {
      context.workbook.names.add('Loss_rate', '=Sheet1!$A$1');
      await context.sync();
    });
    await expect(insertQuarterlyWorkbook()).rejects.toThrow('already has the name "Loss_rate"');
    expect(excel.sheets()).toEqual(['Sheet1']);
  });
});

describe('an insertion that fails leaves the workbook as it was', () => {
  let excel: OpenExcel;
  const small = {
    title: 'Small',
    sheets: model.sheets.slice(0, 2).map((sheet) => ({ ...sheet, name: `New ${sheet.name}` })),
    names: [{ name: 'New_name', refersTo: "='New Read me'!$A$1", comment: 'Of the new sheets' }],
  };

  beforeEach(async () => {
    excel = await openExcel();
    await excel.look(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2').values = [
        ['Mine', 12.5],
        ['', '=B1*2'],
      ];
      context.workbook.names.add('My_figure', '=Sheet1!$B$1', 'Mine');
      await context.sync();
    });
  });
  afterEach(() => excel.close());

  const refusal = (code: string, afterChanges = 0) =>
    ({ kind: 'refuse', code, message: 'No.', afterChanges }) as const;

  test.each([
    [1, 0],
    [2, 0],
    [2, 3],
    [3, 0],
    [3, 300],
    [4, 0],
    [4, 1],
  ])('at request %i, after %i of its changes', async (request, afterChanges) => {
    const before = await takeSnapshot();
    excel.faults.inject(request, refusal('GeneralException', afterChanges));
    await expect(insertWorkbook(small)).rejects.toThrow(/No\./);
    expect(await takeSnapshot()).toEqual(before);
    const active = await excel.look(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load('name');
      await context.sync();
      return sheet.name;
    });
    expect(active).toBe('Sheet1');
  });

  test('and says so', async () => {
    excel.faults.inject(3, refusal('RequestAborted'));
    await expect(insertWorkbook(small)).rejects.toThrow(
      '“Small” was not inserted, and what had been added was removed again: this workbook is as it was. ' +
        'Excel did not answer.',
    );
  });

  test('a protected structure is named as the cause', async () => {
    excel.faults.inject(2, refusal('AccessDenied'));
    await expect(insertWorkbook(small)).rejects.toThrow('The structure of this workbook is protected');
  });

  test('if even the removal fails, the sheets to delete are named', async () => {
    excel.faults.inject(3, refusal('GeneralException'));
    excel.faults.inject(5, refusal('ServiceNotAvailable'));
    await expect(insertWorkbook(small)).rejects.toThrow(
      'Delete the sheets "New Read me" and "New Scheme", then insert again; or close this workbook without saving.',
    );
  });
});

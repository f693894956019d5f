import { sheetAndAddress } from '../../src/plans/snapshot';
import {
  activeCellFormula,
  goTo,
  isWaitingForExcel,
  readNames,
  recalculate,
  subscribeToWaiting,
  takeSnapshot,
  watchWorkbook,
} from '../../src/workbook';
import { WorkbookError, asWorkbookError } from '../../src/workbook/errors';
import type { WorkbookModel } from '../../src/plans/workbook-model';
import { type OpenExcel, openExcel } from './open-excel';

const model: WorkbookModel = {
  title: 'Small',
  sheets: [
    {
      name: 'Plan & actual',
      columnWidths: [],
      cells: {
        B2: { value: 'Barnsley' },
        C2: { value: 120 },
        D2: { formula: '=C2*2' },
        B3: { value: 'Rotherham' },
        C3: { value: -30 },
        C4: { formula: '=1/0' },
        E4: { value: true },
      },
    },
    { name: 'Empty', columnWidths: [], cells: {} },
  ],
  names: [
    { name: 'Plans', refersTo: "='Plan & actual'!$C$2:$C$3", comment: 'By trust' },
    { name: 'Nothing_yet', refersTo: '=Empty!$A$1:$B$1', comment: '' },
  ],
};

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel(model);
});
afterEach(() => excel.close());

const refusal = (code: string) => ({ kind: 'refuse', code, message: 'No.' }) as const;

describe('named cells', () => {
  test('are read by their types in one request: a blank is not a zero', async () => {
    excel.faults.resetCount();
    const blocks = await readNames(['Plans', 'Nothing_yet', 'Not_there']);
    expect(excel.faults.requests).toBe(1);
    expect([...blocks.values()]).toEqual([
      {
        name: 'Plans',
        sheet: 'Plan & actual',
        address: 'C2:C3',
        values: [[120], [-30]],
        types: [['number'], ['number']],
      },
      {
        name: 'Nothing_yet',
        sheet: 'Empty',
        address: 'A1:B1',
        values: [['', '']],
        types: [['blank', 'blank']],
      },
    ]);
  });
});

describe('a snapshot', () => {
  test('holds what every sheet holds, in two requests', async () => {
    excel.faults.resetCount();
    const { sheets, names } = await takeSnapshot();
    expect(excel.faults.requests).toBe(2);
    expect(sheets.map(({ name, used }) => [name, used?.address])).toEqual([
      ['Plan & actual', 'B2:E4'],
      ['Empty', undefined],
    ]);
    const { values, types, formulas } = sheets[0]!.used!;
    expect(values[0]).toEqual(['Barnsley', 120, 240, '']);
    expect(formulas[0]).toEqual(['Barnsley', 120, '=C2*2', '']);
    expect(types).toEqual([
      ['text', 'number', 'number', 'blank'],
      ['text', 'number', 'blank', 'blank'],
      ['blank', 'error', 'blank', 'boolean'],
    ]);
    expect(names.map(({ name }) => name)).toEqual(['Nothing_yet', 'Plans']);
    expect(sheetAndAddress(names[1]!.refersTo)).toEqual({ sheet: 'Plan & actual', address: 'C2:C3' });
  });

  test('knows hidden rows and columns and protected sheets', async () => {
    await excel.look(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Plan & actual');
      sheet.getRange('3:3').rowHidden = true;
      sheet.getRange('D:D').columnHidden = true;
      sheet.protection.protect();
      await context.sync();
    });
    const [sheet] = (await takeSnapshot()).sheets;
    expect(sheet).toMatchObject({ protected: true, hiddenRows: [3], hiddenColumns: [4] });
  });

  test('of a workbook too large for one answer is taken in parts, and is the same', async () => {
    const whole = await takeSnapshot();
    excel.faults.resetCount();
    excel.faults.inject(2, refusal('ResponsePayloadSizeLimitExceeded'));
    expect(await takeSnapshot()).toEqual(whole);
    expect(excel.faults.requests).toBe(4);
  });
});

describe('a place in the workbook', () => {
  const selected = () =>
    excel.look(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load('address');
      await context.sync();
      return range.address;
    });

  test('is selected by its sheet and address', async () => {
    await goTo({ sheet: 'Empty', address: 'B7' });
    expect(await selected()).toBe('Empty!B7');
  });

  test('is selected by its name, whole or one cell of it', async () => {
    await goTo({ name: 'Plans' });
    expect(await selected()).toBe("'Plan & actual'!C2:C3");
    await goTo({ name: 'Plans', row: 1, column: 0 });
    expect(await selected()).toBe("'Plan & actual'!C3");
  });

  test('that was deleted is named, with what to do', async () => {
    await expect(goTo({ name: 'Actuals' })).rejects.toThrow(
      'Actuals is not in this workbook any more: it was deleted or renamed. Undo that change, then press Refresh.',
    );
    await expect(goTo({ sheet: 'Gone', address: 'A1' })).rejects.toThrow(
      'Gone!A1 is not in this workbook any more',
    );
  });

  test('on a hidden sheet is not reached, and the sheet is named', async () => {
    await excel.look(async (context) => {
      context.workbook.worksheets.getItem('Empty').visibility = 'Hidden';
      await context.sync();
    });
    await expect(goTo({ name: 'Nothing_yet' })).rejects.toThrow('The sheet "Empty" is hidden.');
  });
});

describe('watching the workbook', () => {
  /** Resolves with how often a change was told once `times` of them were, or fails by Jest's own limit. */
  function listener() {
    let told = 0;
    let wake = (): void => undefined;
    return {
      onChange: () => {
        told += 1;
        wake();
      },
      until: (times: number) =>
        new Promise<void>((resolve) => {
          wake = () => {
            if (told >= times) resolve();
          };
          wake();
        }),
      get told() {
        return told;
      },
    };
  }

  test('tells of an edit, and of many in a row not one by one', async () => {
    const listening = listener();
    const watch = await watchWorkbook(listening.onChange);
    await excel.look(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Plan & actual');
      for (let row = 10; row < 40; row += 1) sheet.getRange(`C${row}`).values = [[row]];
      await context.sync();
    });
    await listening.until(1);
    expect(listening.told).toBeLessThan(30);
    await excel.setCell("'Plan & actual'!C2", 80);
    await listening.until(listening.told + 1);
    await watch.stop();
  });

  test('tells of a sheet added and a sheet deleted', async () => {
    const listening = listener();
    const watch = await watchWorkbook(listening.onChange);
    await excel.look(async (context) => {
      context.workbook.worksheets.add('More');
      await context.sync();
    });
    await listening.until(1);
    await excel.look(async (context) => {
      context.workbook.worksheets.getItem('More').delete();
      await context.sync();
    });
    await listening.until(2);
    await watch.stop();
  });

  test('tells nothing once stopped, though another watch is still told', async () => {
    const [stopped, going] = [listener(), listener()];
    const first = await watchWorkbook(stopped.onChange);
    const second = await watchWorkbook(going.onChange);
    await excel.setCell("'Plan & actual'!C2", 100);
    await first.stop();
    await going.until(1);
    await excel.setCell("'Plan & actual'!C2", 90);
    await going.until(2);
    expect(stopped.told).toBe(0);
    await second.stop();
  });
});

describe('while a cell is being typed in', () => {
  test('a reading waits for its end; after a second the user is told what it waits for', async () => {
    const told = new Promise<void>((resolve) => {
      const end = subscribeToWaiting(() => {
        end();
        resolve();
      });
    });
    excel.setCellEditMode(true);
    const reading = readNames(['Plans']);
    await told;
    expect(isWaitingForExcel()).toBe(true);
    excel.setCellEditMode(false);
    expect((await reading).has('Plans')).toBe(true);
    expect(isWaitingForExcel()).toBe(false);
  });
});

describe('recalculating', () => {
  test('calculates in a workbook that is set to manual', async () => {
    await excel.look(async (context) => {
      context.workbook.application.calculationMode = 'Manual';
      await context.sync();
    });
    await excel.setCell("'Plan & actual'!C2", 7);
    expect((await excel.cell("'Plan & actual'!D2")).value).toBe(240);
    await recalculate();
    expect((await excel.cell("'Plan & actual'!D2")).value).toBe(14);
  });
});

describe('the active cell', () => {
  test('gives its formula, and nothing where it has none', async () => {
    await goTo({ sheet: 'Plan & actual', address: 'D2' });
    expect(await activeCellFormula()).toBe('=C2*2');
    await goTo({ sheet: 'Plan & actual', address: 'C2' });
    expect(await activeCellFormula()).toBe('');
  });
});

describe('what Excel refuses is said in plain words', () => {
  test.each([
    ['InvalidOperationInCellEditMode', /Press Enter to finish your cell/],
    ['AccessDenied', /The sheet is protected, so nothing was changed\. Remove its protection/],
    ['ItemNotFound', /deleted or renamed\. Undo that change/],
    ['ItemAlreadyExists', /Rename or delete it/],
    ['ResponsePayloadSizeLimitExceeded', /Delete unused rows and columns/],
    ['ApiNotFound', /Update Excel/],
    ['RequestAborted', /Check the network connection/],
    ['SomethingNew', /says: "No\."/],
  ])('%s', async (code, sentence) => {
    excel.faults.inject(1, refusal(code));
    await expect(readNames(['Plans'])).rejects.toThrow(sentence);
  });

  test('our own words stay as they are, and anything thrown is put in words', () => {
    const own = new WorkbookError('Mine.', 'not found');
    expect(asWorkbookError(own)).toBe(own);
    expect(asWorkbookError('odd').message).toMatch(/says: "odd"/);
    expect(asWorkbookError(undefined)).toBeInstanceOf(WorkbookError);
  });
});

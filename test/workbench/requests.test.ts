import { openHeadless, type Headless } from '../../src/workbench/headless';
import { smallFunctions, smallWorkbook } from './small-workbook';

let workbench: Headless;

beforeEach(async () => {
  workbench = await openHeadless({ model: smallWorkbook, functionsScript: smallFunctions });
});
afterEach(() => workbench.close());

const write = (address: string, value: number, options: Excel.RunOptions = {}): Promise<void> =>
  workbench.excel.run(options, async (context) => {
    context.workbook.worksheets.getItem('Notes').getRange(address).values = [[value]];
    await context.sync();
  });

const notes = async (address: string): Promise<unknown> => (await workbench.cell(`Notes!${address}`)).value;

describe('requests', () => {
  test('are counted one for each context.sync, and the client’s own are not', async () => {
    await workbench.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Notes');
      sheet.getRange('A1').load('values');
      await context.sync();
      sheet.getRange('A2').values = [[1]];
      sheet.getRange('A3').values = [[1]];
      await context.sync();
    });
    expect(workbench.faults.requests).toBe(2);
  });

  test('that arrive together are done one after the other', async () => {
    const results = await Promise.all(
      [1, 2, 3].map((number) =>
        workbench.excel.run(async (context) => {
          const cell = context.workbook.worksheets.getItem('Notes').getRange('A2');
          cell.values = [[number]];
          cell.load('values');
          await context.sync();
          return cell.values[0]?.[0] as number;
        }),
      ),
    );
    expect(results).toEqual([1, 2, 3]);
  });

  test('what a batch did before it failed stays done, as in Excel', async () => {
    await expect(
      workbench.excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Notes');
        sheet.getRange('A2').values = [[1]];
        sheet.getRange('A3').values = [[1, 2]];
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'InvalidArgument' });
    expect([await notes('A2'), await notes('A3')]).toEqual([1, '']);
  });
});

describe('injected faults', () => {
  test('refuse the chosen request and no other', async () => {
    workbench.faults.inject(2, {
      kind: 'refuse',
      code: 'GeneralException',
      message: 'There was an internal error.',
    });
    await write('A1', 1);
    await expect(write('A2', 2)).rejects.toMatchObject({ code: 'GeneralException' });
    await write('A3', 3);
    expect([await notes('A1'), await notes('A2'), await notes('A3')]).toEqual([1, '', 3]);
  });

  test('break a request off half way', async () => {
    workbench.faults.inject(1, {
      kind: 'refuse',
      code: 'GeneralException',
      message: 'There was an internal error.',
      afterChanges: 1,
    });
    await expect(
      workbench.excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Notes');
        sheet.getRange('B1').values = [[1]];
        sheet.getRange('B2').values = [[2]];
        sheet.getRange('B3').values = [[3]];
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'GeneralException' });
    expect([await notes('B1'), await notes('B2'), await notes('B3')]).toEqual([1, '', '']);
  });

  test('lose an answer after the work was done, or the request before', async () => {
    workbench.faults.inject(1, { kind: 'loseAnswer' });
    workbench.faults.inject(2, { kind: 'loseRequest' });
    const answered: number[] = [];
    void write('A1', 1).then(() => answered.push(1));
    void write('A2', 2).then(() => answered.push(2));
    await write('A3', 3);
    expect(answered).toEqual([]);
    expect([await notes('A1'), await notes('A2'), await notes('A3')]).toEqual([1, '', 3]);
  });

  test('hold a request back, and with it those that follow', async () => {
    let release = (): void => undefined;
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    workbench.faults.inject(1, { kind: 'delay', until });
    const done: string[] = [];
    const first = write('A1', 1).then(() => done.push('first'));
    const second = write('A1', 2).then(() => done.push('second'));
    expect(done).toEqual([]);
    release();
    await Promise.all([first, second]);
    expect(done).toEqual(['first', 'second']);
    expect(await notes('A1')).toBe(2);
  });
});

describe('while a person types into a cell', () => {
  test('requests are refused as in Excel', async () => {
    workbench.setCellEditMode(true);
    await expect(write('A1', 1)).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    workbench.setCellEditMode(false);
    await write('A1', 1);
    expect(await notes('A1')).toBe(1);
  });

  test('a request that asks to wait is done when the person presses Enter', async () => {
    workbench.setCellEditMode(true);
    let isDone = false;
    const waiting = write('A1', 1, { delayForCellEdit: true }).then(() => {
      isDone = true;
    });
    await workbench.setCell('Notes!A2', 'typed');
    expect(isDone).toBe(false);
    workbench.setCellEditMode(false);
    await waiting;
    expect(await notes('A1')).toBe(1);
  });
});

describe('events', () => {
  /** Collects events until one arrives for which there is nothing more to wait. */
  function collector<Args>() {
    const events: Args[] = [];
    let enough = (): void => undefined;
    return {
      events,
      handler: (event: Args): Promise<void> => {
        events.push(event);
        enough();
        return Promise.resolve();
      },
      until: (count: number): Promise<void> =>
        new Promise((resolve) => {
          enough = () => events.length >= count && resolve();
          enough();
        }),
    };
  }

  test('a person’s edit and the add-in’s own are told apart', async () => {
    const { events, handler, until } = collector<Excel.WorksheetChangedEventArgs>();
    await workbench.excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(handler);
      await context.sync();
    });
    await workbench.setCell('Notes!B2', 5);
    await write('C3', 6);
    await until(2);
    expect(
      events.map(({ address, changeType, triggerSource }) => [address, changeType, triggerSource]),
    ).toEqual([
      ['B2', 'RangeEdited', 'Unknown'],
      ['C3', 'RangeEdited', 'ThisLocalAddin'],
    ]);
  });

  test('an event leads to its range', async () => {
    const { events, handler, until } = collector<Excel.WorksheetChangedEventArgs>();
    await workbench.excel.run(async (context) => {
      context.workbook.worksheets.getItem('Notes').onChanged.add(handler);
      await context.sync();
    });
    await workbench.setCell('Notes!B2', 5);
    await until(1);
    const read = await workbench.excel.run(async (context) => {
      const range = events[0]?.getRange(context).load('address,values');
      await context.sync();
      return [range?.address, range?.values];
    });
    expect(read).toEqual(['Notes!B2', [[5]]]);
  });

  test('results that change are no edits; they make the sheet calculated', async () => {
    const changed = collector<Excel.WorksheetChangedEventArgs>();
    const calculated = collector<Excel.WorksheetCalculatedEventArgs>();
    await workbench.excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(changed.handler);
      context.workbook.worksheets.onCalculated.add(calculated.handler);
      await context.sync();
    });
    await workbench.setCell("'Trust plans'!B3", 10);
    await calculated.until(1);
    expect(changed.events.map((event) => event.address)).toEqual(['B3']);
  });

  test('no event comes after its handler was removed', async () => {
    const removed = collector<Excel.WorksheetChangedEventArgs>();
    const kept = collector<Excel.WorksheetChangedEventArgs>();
    await workbench.excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const result = worksheets.getItem('Notes').onChanged.add(removed.handler);
      worksheets.onChanged.add(kept.handler);
      await context.sync();
      result.remove();
      await context.sync();
    });
    await workbench.setCell('Notes!B2', 5);
    await kept.until(1);
    expect(removed.events).toEqual([]);
  });

  test('selection, activation, new and deleted sheets are told', async () => {
    const told: string[] = [];
    const done = collector<Excel.WorksheetDeletedEventArgs>();
    const note = (what: string) => (): Promise<void> => {
      told.push(what);
      return Promise.resolve();
    };
    await workbench.excel.run(async (context) => {
      const { workbook } = context;
      workbook.onSelectionChanged.add(note('selection'));
      workbook.worksheets.onActivated.add(note('activated'));
      workbook.worksheets.onAdded.add(note('added'));
      workbook.worksheets.onDeleted.add(done.handler);
      await context.sync();
      workbook.worksheets.add('New');
      workbook.worksheets.getItem('New').getRange('B2').select();
      await context.sync();
      workbook.worksheets.getItem('Notes').activate();
      workbook.worksheets.getItem('New').delete();
      await context.sync();
    });
    await done.until(1);
    expect(told).toEqual(['added', 'activated', 'selection', 'activated']);
  });
});

describe('the ribbon', () => {
  test('a button runs its function and hears when it is done', async () => {
    const ran: string[] = [];
    workbench.Office.actions.associate('Refresh', (event: Office.AddinCommands.Event) => {
      ran.push('Refresh');
      event.completed();
    });
    await workbench.invokeCommand('Refresh');
    expect(ran).toEqual(['Refresh']);
  });
});

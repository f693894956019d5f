import type { ChangeList } from '../../src/plans/changes/change-list';
import { changeLogHeadings } from '../../src/plans/changes/change-log';
import type { CellChange } from '../../src/plans/finding';
import {
  WorkbookError,
  applyChanges,
  keepPreference,
  readPreferences,
  takeSnapshot,
  undoChanges,
} from '../../src/workbook';
import { type OpenExcel, openExcel } from './open-excel';

const now = new Date('2018-10-22T09:30:00');
const change = (
  address: string,
  before: CellChange['before'],
  after: CellChange['after'],
  sheet = 'Actuals',
) => ({
  sheet,
  address,
  before,
  after,
  why: 'Q2 return',
});
const list = (...changes: CellChange[]): ChangeList => ({ title: 'Refresh Q2', changes });

const failure = async (work: Promise<unknown>): Promise<WorkbookError> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof WorkbookError)) throw new Error(`It did not fail as it should: ${String(error)}`);
  return error;
};

describe('applying a list of changes', () => {
  let excel: OpenExcel;
  beforeEach(async () => {
    excel = await openExcel();
    await excel.look(async (context) => {
      const actuals = context.workbook.worksheets.add('Actuals');
      actuals.getRange('A1:C3').formulas = [
        ['STH', 1200, ''],
        ['SCH', "'5", '=B1*2'],
        ['TRFT', 0, "'=not a formula"],
      ];
      context.workbook.worksheets.add('Notes').getRange('A1').values = [['Mine']];
      await context.sync();
    });
  });
  afterEach(() => excel.close());

  const contents = async () => {
    const { sheets } = await takeSnapshot();
    return sheets.map(({ name, used }) => ({ name, formulas: used?.formulas, types: used?.types }));
  };

  test('figures, text, formulas and blanks go in as what they are, in two requests', async () => {
    excel.faults.resetCount();
    const applied = await applyChanges(
      list(
        change('B1', 1200, -1350.5),
        change('C1', '', '2018/19'),
        change('B2', '5', 5),
        change('C2', '=B1*2', '=B1*3'),
        change('C3', '=not a formula', ''),
        change('B3', 0, ''),
        { ...change('A5', '', '=cmd|calc'), afterIsText: true },
        change('A6', '', '+44 114'),
        change('A1', 'Mine', '@SUM(A1)', 'Notes'),
      ).changes.reduce<ChangeList>(
        (all, one) => ({
          ...all,
          changes: [...all.changes, one.address === 'C3' ? { ...one, beforeIsText: true } : one],
        }),
        list(),
      ),
      { by: 'A. Finance', now },
    );
    expect(excel.faults.requests).toBe(2);
    expect(applied).toEqual({ id: 1, title: 'Refresh Q2', cells: 9 });
    expect(await excel.cell('Actuals!B1')).toMatchObject({ value: -1350.5, kind: 'Double' });
    expect(await excel.cell('Actuals!C1')).toMatchObject({ value: '2018/19', kind: 'String' });
    expect(await excel.cell('Actuals!B2')).toMatchObject({ value: 5, formula: '' });
    expect(await excel.cell('Actuals!C2')).toMatchObject({ value: -4051.5, formula: '=B1*3' });
    expect(await excel.cell('Actuals!C3')).toMatchObject({ value: '', kind: 'Empty' });
    expect(await excel.cell('Actuals!B3')).toMatchObject({ value: '', kind: 'Empty' });
    expect(await excel.cell('Actuals!A5')).toMatchObject({ value: '=cmd|calc', kind: 'String', formula: '' });
    expect(await excel.cell('Actuals!A6')).toMatchObject({ value: '+44 114', kind: 'String', formula: '' });
    expect(await excel.cell('Notes!A1')).toMatchObject({ value: '@SUM(A1)', kind: 'String', formula: '' });
  });

  test('and is written to the Change log with who, when, why and both contents', async () => {
    await applyChanges(
      list(change('B1', 1200, 1300), { ...change('C3', '=not a formula', '=B1+1'), beforeIsText: true }),
      { by: 'A. Finance', now },
    );
    // 22 October 2018, 9:30 is day 43395 and 9.5 of 24 hours.
    const when = 43395 + 9.5 / 24;
    const first = [when, 'A. Finance', 'Refresh Q2', 'Actuals', 'B1', 1200, 1300, 'Q2 return', 1];
    const second = [
      when,
      'A. Finance',
      'Refresh Q2',
      'Actuals',
      'C3',
      "'=not a formula",
      '=B1+1',
      'Q2 return',
      1,
    ];
    const held = await excel.values("'Change log'!A1:I4");
    expect(held.slice(0, 1)).toEqual([[...changeLogHeadings]]);
    expect(
      held[1]!.map((value) => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value)),
    ).toEqual(first.map((value) => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value)));
    expect(held[2]!.slice(1)).toEqual(second.slice(1));
    expect(held[3]).toEqual(['', '', '', '', '', '', '', '', '']);
    expect((await excel.cell("'Change log'!G3")).formula).toBe('');
  });

  test('the name kept with the workbook is who, unless another is given', async () => {
    expect((await readPreferences()).userName).toBe('');
    await keepPreference('userName', 'B. Lead');
    expect((await readPreferences()).userName).toBe('B. Lead');
    await applyChanges(list(change('B1', 1200, 1300)));
    expect((await excel.cell("'Change log'!B2")).value).toBe('B. Lead');
  });

  test('two lists are undone last first, in three requests each, and the log keeps all of it', async () => {
    const before = await contents();
    await applyChanges(list(change('B1', 1200, 1300), change('B2', '5', 7)));
    await applyChanges({ title: 'Offset', changes: [change('B1', 1300, '=1300+50')] });
    excel.faults.resetCount();
    expect(await undoChanges()).toMatchObject({ title: 'Undo: Offset', cells: 1 });
    expect(excel.faults.requests).toBe(3);
    expect((await excel.cell('Actuals!B1')).value).toBe(1300);
    expect(await undoChanges()).toMatchObject({ title: 'Undo: Refresh Q2', cells: 2 });
    expect((await contents()).filter(({ name }) => name !== 'Change log')).toEqual(before);
    expect(await undoChanges()).toBeUndefined();
    const lists = (await excel.values("'Change log'!I2:I7")).flat();
    expect(lists).toEqual([1, 1, 2, '3 undoes 2', '4 undoes 1', '4 undoes 1']);
  });

  test.each<[string, CellChange, RegExp]>([
    ['another figure', change('B1', 1100, 1300), /Actuals!B1 held 1100 and now holds 1200/],
    ['a blank is not nil', change('C1', 0, 5), /Actuals!C1 held 0 and now holds nothing/],
    ['nil is not a blank', change('B3', '', 5), /Actuals!B3 held nothing and now holds 0/],
    ['text is not a number', change('B2', 5, 6), /Actuals!B2 held 5 and now holds the text "5"/],
    ['text is not a formula', change('C3', '=not a formula', 5), /Actuals!C3 held =not a formula/],
    ['a formula is not its result', change('C2', 2400, 5), /Actuals!C2 held 2400 and now holds =B1\*2/],
  ])('is refused where a cell does not hold what the preview showed: %s', async (_, wrong, sentence) => {
    const before = await contents();
    const error = await failure(applyChanges(list(change('A1', 'STH', 'x'), wrong)));
    expect(error.kind).toBe('changed meanwhile');
    expect(error.message).toMatch(sentence);
    expect(error.message).toMatch(/Make the preview again/);
    expect(await contents()).toEqual(before);
  });

  test('is refused where a sheet was renamed meanwhile, naming it', async () => {
    await excel.look(async (context) => {
      context.workbook.worksheets.getItem('Notes').name = 'Remarks';
      await context.sync();
    });
    const before = await contents();
    const error = await failure(applyChanges(list(change('B1', 1200, 1), change('A1', 'Mine', 2, 'Notes'))));
    expect(error).toMatchObject({ kind: 'not found' });
    expect(error.message).toMatch(/no sheet "Notes" any more/);
    expect(await contents()).toEqual(before);
  });

  test('is refused on locked cells of a protected sheet, and allowed on unlocked ones', async () => {
    await excel.look(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Actuals');
      sheet.getRange('B1').format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
    });
    const error = await failure(applyChanges(list(change('B1', 1200, 1), change('B3', 0, 2))));
    expect(error.message).toMatch(/Actuals!B3 is on a protected sheet and locked/);
    expect(excel.sheets()).not.toContain('Change log');
    await applyChanges(list(change('B1', 1200, 1)));
    expect((await excel.cell('Actuals!B1')).value).toBe(1);
  });

  test('is refused where the sheet called Change log is somebody else’s', async () => {
    await excel.look(async (context) => {
      context.workbook.worksheets.add('Change log').getRange('A1:I1').values = [
        ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'],
      ];
      await context.sync();
    });
    const error = await failure(applyChanges(list(change('B1', 1200, 1))));
    expect(error.message).toMatch(/the sheet "Change log" is not the log of this add-in/);
    expect((await excel.cell('Actuals!B1')).value).toBe(1200);
  });

  test('a cell that takes something else than it was given is put back, and said', async () => {
    const before = await contents();
    // The host is as faulty as a cell formatted as text: it keeps what was there.
    const real = excel.book.sheetByName('Actuals')!;
    const write = jest.spyOn(real, 'write').mockImplementationOnce(() => undefined);
    const error = await failure(applyChanges(list(change('B1', 1200, 1300))));
    write.mockRestore();
    expect(error.message).toMatch(/Excel did not take 1300 in Actuals!B1 \(it became 1200\)/);
    expect(await contents()).toEqual(before);
  });

  test('an empty list and a list of areas are refused', async () => {
    expect((await failure(applyChanges(list()))).message).toMatch(/nothing to change/);
    expect((await failure(applyChanges(list(change('B1:B2', 1, 2))))).message).toMatch(/"Actuals!B1:B2"/);
  });

  describe('that fails on the way leaves the workbook as it was', () => {
    const changes = list(
      change('B1', 1200, 1),
      change('B2', '5', 2),
      change('C2', '=B1*2', '=B1*5'),
      change('A1', 'Mine', 'Ours', 'Notes'),
    );
    const refusal = (code: string, afterChanges = 0) =>
      ({ kind: 'refuse', code, message: 'No.', afterChanges }) as const;

    /** Late in the second request: all but the last area is written. */
    const lastButOne = 18;

    /** Fails the request after each number of its changes in turn, until it has no more; gives how many. */
    const failAfterEach = async (request: number, act: () => Promise<unknown>): Promise<number> => {
      const before = await contents();
      for (let after = 0; after < 100; after += 1) {
        excel.faults.inject(request, refusal('GeneralException', after));
        const error = await act().then(
          () => undefined,
          (reason: unknown) => reason as WorkbookError,
        );
        excel.faults.clear();
        if (!error) return after;
        expect(error.message).toMatch(/^Nothing was changed.*No\./);
        expect(await contents()).toEqual(before);
      }
      throw new Error('The request never came to its end.');
    };

    test('before anything is written', async () => {
      const before = await contents();
      excel.faults.inject(1, refusal('GeneralException'));
      expect((await failure(applyChanges(changes))).message).toMatch(/^Nothing was changed\. .*No\./);
      expect(await contents()).toEqual(before);
    });

    test('after any part of the writing, the new log included', async () => {
      // The log's sheet, headings and lines, and at least the four areas of the cells.
      expect(await failAfterEach(2, () => applyChanges(changes))).toBeGreaterThan(8);
    });

    test('after any part of the writing, with a log already there', async () => {
      await applyChanges(list(change('B3', 0, 9)));
      expect(await failAfterEach(2, () => applyChanges(changes))).toBeGreaterThan(4);
    });

    test('after any part of an undo', async () => {
      await applyChanges(changes);
      expect(await failAfterEach(3, () => undoChanges())).toBeGreaterThan(4);
    });

    test('in cell-edit mode it says to press Enter', async () => {
      excel.faults.inject(1, refusal('InvalidOperationInCellEditMode'));
      expect((await failure(applyChanges(changes))).message).toMatch(/Press Enter to finish your cell/);
    });

    test('where the structure is protected it says so', async () => {
      excel.faults.inject(2, refusal('AccessDenied'));
      const error = await failure(applyChanges(changes));
      expect(error.message).toMatch(/"Change log", .* cannot be added because the structure/);
    });

    test('another user’s edit between writing and putting back stays', async () => {
      excel.faults.inject(2, refusal('GeneralException', lastButOne));
      const waits = { kind: 'delay', until: excel.setCell('Actuals!B1', 77) } as const;
      excel.faults.inject(3, waits);
      await failure(applyChanges(changes));
      expect(['77', '1200']).toContain(String((await excel.cell('Actuals!B1')).value));
    });

    test('if even the putting back fails, the cells to look at are named', async () => {
      const before = await contents();
      excel.faults.inject(2, refusal('GeneralException', lastButOne));
      excel.faults.inject(4, refusal('ServiceNotAvailable'));
      const error = await failure(applyChanges(changes));
      expect(error.message).toMatch(/See Actuals!B1, Actuals!B2, Actuals!C2 and Notes!A1: press Ctrl\+Z/);
      expect(before).not.toEqual([]);
    });

    test('a sheet deleted while it was being written: the others are put back', async () => {
      excel.faults.inject(2, refusal('GeneralException', lastButOne));
      const deleting = async () => {
        excel.book.deleteSheet(excel.book.sheetByName('Notes')!);
      };
      excel.faults.inject(3, { kind: 'delay', until: Promise.resolve().then(deleting) });
      await failure(applyChanges(changes));
      expect((await excel.cell('Actuals!B1')).value).toBe(1200);
      expect((await excel.cell('Actuals!C2')).formula).toBe('=B1*2');
      expect(excel.sheets()).not.toContain('Change log');
    });

    test.each([1, 2])('an undo that fails at request %i changes nothing either', async (request) => {
      await applyChanges(changes);
      const before = await contents();
      excel.faults.inject(request, refusal('RequestAborted'));
      expect((await failure(undoChanges())).message).toMatch(/^Nothing was changed\. Excel did not answer/);
      expect(await contents()).toEqual(before);
      expect(await undoChanges()).toMatchObject({ cells: 4 });
    });
  });
});

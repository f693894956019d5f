import { type Finding, severities } from '../../src/plans/finding';
import { ignored, keptRun } from '../../src/plans/findings-record';
import { blankWorkbook } from '../../src/plans/blank-workbook';
import { ccgFinancial } from '../../src/plans/templates/ccg-financial';
import { validate } from '../../src/plans/validate';
import {
  type WorkbookChange,
  dropIgnored,
  insertWorkbook,
  keepIgnored,
  keepRun,
  readForValidation,
  readSheets,
  takeSnapshot,
  watchWorkbook,
  writeFindings,
} from '../../src/workbook';
import { Patience } from '../faults/patience';
import { type OpenExcel, openExcel } from './open-excel';

let excel: OpenExcel;

const finding = (cell: string, more: Partial<Finding> = {}): Finding => ({
  rule: 'entry/required-cell-blank',
  family: 'Entry',
  severity: 'error',
  sheet: 'QIPP',
  cells: [cell],
  wrong: `${cell} is blank.`,
  why: 'Totals leave it out.',
  source: 'Convention',
  remedy: 'Enter 0 where it is nil.',
  ...more,
});

const refusal = { kind: 'refuse', code: 'GeneralException', message: 'No.' } as const;

describe('reading for validation', () => {
  beforeEach(async () => {
    excel = await openExcel();
  }, 60_000);
  afterEach(() => excel.close());

  test('takes two requests, of an empty workbook and of a full template alike', async () => {
    excel.faults.resetCount();
    await readForValidation();
    expect(excel.faults.requests).toBe(2);
    await insertWorkbook(blankWorkbook(ccgFinancial));
    excel.faults.resetCount();
    const { snapshot, activeSheet, record } = await readForValidation();
    expect(excel.faults.requests).toBe(2);
    expect(activeSheet).toBe('Cover');
    expect(record).toEqual({ ignored: [], unreadable: 0 });
    expect(validate(snapshot).template).toBe('ccg-financial 1');
  }, 60_000);

  test('reads edited sheets again in one request, by their ids, and leaves out one that is gone', async () => {
    const seen: WorkbookChange[] = [];
    const told = new Promise<void>((resolve) => {
      void watchWorkbook((change) => {
        seen.push(change);
        resolve();
      });
    });
    await excel.look(async (context) => {
      await context.sync();
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1').values = [[4, 5]];
      await context.sync();
    });
    await told;
    excel.faults.resetCount();
    const sheets = await readSheets([...seen[0]!.edited, 'gone']);
    expect(excel.faults.requests).toBe(1);
    expect(sheets).toEqual((await takeSnapshot()).sheets);
    expect(sheets[0]!.used!.values).toEqual([[4, 5]]);
  });
});

describe('what is kept with the workbook about its findings', () => {
  beforeEach(async () => {
    excel = await openExcel();
  }, 60_000);
  afterEach(() => excel.close());

  test('comes back: each ignored finding with its reason, and the last run', async () => {
    const entries = [finding('D14'), finding('D15')].map((one) => ignored(one, 'Agreed', '2026-11-22'));
    for (const entry of entries) await keepIgnored(entry);
    const run = keptRun([finding('D14'), finding('E2')]);
    await keepRun(run);
    const { record } = await readForValidation();
    expect(record).toEqual({ ignored: entries, lastRun: run, unreadable: 0 });
  });

  test('one that is ignored no more is gone, and the others stay; dropping it twice does no harm', async () => {
    const [one, other] = [finding('D14'), finding('D15')].map((each) => ignored(each, 'Yes', '2026-11-22'));
    await keepIgnored(one!);
    await keepIgnored(other!);
    await dropIgnored(one!);
    await dropIgnored(one!);
    expect((await readForValidation()).record.ignored).toEqual([other]);
  });

  test('settings of others are left alone, and what cannot be read is counted', async () => {
    await excel.look(async (context) => {
      context.workbook.settings.add('Mine', 'x');
      context.workbook.settings.add('SYB_ignored_0', 'not what we wrote');
      context.workbook.settings.add('SYB_last_validation', '{');
      await context.sync();
    });
    expect((await readForValidation()).record).toEqual({ ignored: [], unreadable: 1 });
  });

  test('what Excel does not keep is told', async () => {
    excel.faults.inject(1, refusal);
    await expect(keepIgnored(ignored(finding('D14'), 'Yes', '2026-11-22'))).rejects.toThrow('No.');
  });
});

describe('findings written to a sheet', () => {
  beforeEach(async () => {
    excel = await openExcel();
    await excel.look(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['Mine']];
      await context.sync();
    });
  }, 60_000);
  afterEach(() => excel.close());

  const rows = async (sheet: string) => {
    const { sheets } = await takeSnapshot();
    return sheets.find(({ name }) => name === sheet)!.used!.values.slice(4);
  };

  test('are one a row, in two requests, on a new last sheet that opens', async () => {
    excel.faults.resetCount();
    const name = await writeFindings([finding('D14'), finding('E2', { severity: 'advice' })], 'the plan');
    expect(excel.faults.requests).toBe(2);
    expect(name).toBe('Findings');
    const { activeSheet, snapshot } = await readForValidation();
    expect(snapshot.sheets.map((sheet) => sheet.name)).toEqual(['Sheet1', 'Findings']);
    expect(activeSheet).toBe('Findings');
    expect((await rows('Findings')).map((row) => row.slice(0, 5))).toEqual([
      [1, 'Error', 'QIPP', 'D14', 'D14 is blank.'],
      [2, 'Advice', 'QIPP', 'E2', 'E2 is blank.'],
    ]);
  });

  test('overwrite no sheet: the second time the sheet has another name', async () => {
    await writeFindings([finding('D14')], 'the plan');
    expect(await writeFindings([finding('D15')], 'the plan')).toBe('Findings 2');
    expect((await rows('Findings'))[0]![3]).toBe('D14');
  });

  test('that begin with "=" or "+" stay words', async () => {
    const formula = '=HYPERLINK("http://example.org","Pay")';
    await writeFindings([finding('D14', { wrong: formula, found: '+one', expected: '-two' })], 'the plan');
    const { sheets } = await takeSnapshot();
    const row = sheets[1]!.used!.values[4]!;
    expect(row.slice(4, 7)).toEqual([formula, '-two', '+one']);
    expect(sheets[1]!.used!.types[4]!.slice(4, 7)).toEqual(['text', 'text', 'text']);
  });

  test('in thousands are written as far as one request may go, and the sheet says how many are left', async () => {
    const many = Array.from({ length: 3_200 }, (_, index) => finding(`D${index + 1}`));
    await writeFindings(many, 'the plan');
    const written = await rows('Findings');
    expect(written).toHaveLength(3_001);
    expect(written.at(-1)![0]).toContain('200 more findings');
  });

  test.each([
    [1, 0],
    [2, 0],
    [2, 1],
    [2, 3],
    [2, 20],
  ])(
    'that fail at request %i, after %i changes, leave the workbook as it was',
    async (request, afterChanges) => {
      const before = await takeSnapshot();
      excel.faults.resetCount();
      excel.faults.inject(request, { ...refusal, afterChanges });
      await expect(writeFindings([finding('D14')], 'the plan')).rejects.toThrow('No.');
      expect(await takeSnapshot()).toEqual(before);
    },
  );

  test('that are given up once written are removed, and the sheet that was in front is in front again', async () => {
    excel.book.addSheet('Between');
    const patience = new Patience();
    patience.begin();
    patience.watch(excel);
    excel.faults.inject(2, { kind: 'loseAnswer' });
    await expect(writeFindings([finding('D14')], 'the plan')).rejects.toThrow(/given up/);
    patience.end();
    expect(excel.sheets()).toEqual(['Sheet1', 'Between']);
    expect(excel.book.activeSheet().name).toBe('Sheet1');
  });

  test('if even the removal fails, the sheet to delete is named', async () => {
    excel.faults.resetCount();
    excel.faults.inject(2, { ...refusal, afterChanges: 3 });
    excel.faults.inject(3, refusal);
    await expect(writeFindings([finding('D14')], 'the plan')).rejects.toThrow(
      'The sheet “Findings” was added only in part and could not be removed: delete it by hand.',
    );
  });

  test('of every severity have their word', async () => {
    await writeFindings(
      severities.map((severity) => finding('D14', { severity })),
      'the plan',
    );
    expect((await rows('Findings')).map((row) => row[1])).toEqual(['Error', 'Warning', 'Advice']);
  });
});

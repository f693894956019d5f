import { readWorkbook } from '../../src/files';
import { findCall } from '../../src/plans/explain/find-call';
import { systemPsfWorkbook } from '../../src/plans/system-psf';
import { copyWithoutFormulas } from '../../src/taskpane/report/copy-without-formulas';
import { openAsNewWorkbook, readDocument, savesFiles, takeSnapshot } from '../../src/workbook';
import { copyWords } from '../../src/wording/report';
import { type OpenExcel, openExcel } from './open-excel';

describe('a copy of the quarterly workbook without formulas', () => {
  let excel: OpenExcel;
  let original: Uint8Array;
  beforeAll(async () => {
    excel = await openExcel(systemPsfWorkbook());
    original = await readDocument();
  }, 120_000);
  afterAll(() => excel.close());

  test('the document is read whole, in one request, and the workbook stays as it is', async () => {
    const before = JSON.stringify(await takeSnapshot());
    excel.faults.resetCount();
    const bytes = await readDocument();
    expect(excel.faults.requests).toBe(1);
    expect(bytes.length).toBe(original.length);
    expect(JSON.stringify(await takeSnapshot())).toBe(before);
  });

  test('no SYB formula is left, and every cell shows what it showed', () => {
    const { bytes, cells } = copyWithoutFormulas(original);
    const [was, is] = [readWorkbook(original).snapshot, readWorkbook(bytes).snapshot];
    const ours = is.sheets.flatMap(({ used }) =>
      (used?.formulas ?? []).flat().filter((formula) => typeof formula === 'string' && findCall(formula)),
    );
    expect(ours).toEqual([]);
    expect(cells).toBeGreaterThan(500);
    const differences = was.sheets.flatMap((sheet, index) =>
      (sheet.used?.values ?? []).flatMap((row, down) =>
        row.flatMap((value, across) => {
          const now = is.sheets[index]!.used!.values[down]?.[across];
          return now === value || now === copyWords.note()
            ? []
            : [`${sheet.name} ${down},${across}: ${value} ${now}`];
        }),
      ),
    );
    expect(differences).toEqual([]);
  });

  test('the note stands on the first sheet, in a row of its own', () => {
    const { bytes } = copyWithoutFormulas(original);
    const [first] = readWorkbook(bytes).snapshot.sheets;
    const rows = first!.used!.values.filter((row) => row[0] === copyWords.note());
    expect(rows).toHaveLength(1);
    expect(rows[0]!.slice(1).every((value) => value === '')).toBe(true);
  });

  test('Excel’s own formulas go on working', () => {
    const { bytes } = copyWithoutFormulas(original);
    const formulas = readWorkbook(bytes).snapshot.sheets.flatMap(({ used }) => used?.formulas.flat() ?? []);
    expect(formulas.filter((formula) => String(formula).startsWith('=SUM(')).length).toBeGreaterThan(10);
  });

  test('a function that shows no result is named, and no copy is made', async () => {
    const broken = await openExcel(systemPsfWorkbook());
    await broken.setCell("'Read me'!Z1", '=SYB.SHARE(100,No_such_name)');
    const bytes = await readDocument();
    broken.close();
    Object.assign(globalThis, { Excel: excel.excel, Office: excel.Office });
    expect(() => copyWithoutFormulas(bytes)).toThrow('No copy was made: Read me!Z1 shows an error');
  });

  test('a document that Excel does not hand over is said, and the next is read', async () => {
    excel.faults.inject(1, { kind: 'refuse', code: 'GeneralException', message: '' });
    await expect(readDocument()).rejects.toThrow('Excel did not hand over the workbook, so no copy was made');
    expect((await readDocument()).length).toBe(original.length);
    expect((await readDocument()).length).toBe(original.length);
  });

  test('in a browser the copy is saved; where Excel opens no new window, that is said', async () => {
    expect(savesFiles()).toBe(true);
    await expect(openAsNewWorkbook(original)).rejects.toThrow('Open the workbook in Excel on the web');
  });
});

test('a workbook without SYB formulas needs no copy', async () => {
  const excel = await openExcel();
  await excel.setCell('A1', '=1+1');
  const bytes = await readDocument();
  excel.close();
  expect(() => copyWithoutFormulas(bytes)).toThrow('a copy without them would be the same');
});

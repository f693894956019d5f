import { systemPsfWorkbook } from '../../src/plans/system-psf';
import { type ReportModel, reportModel } from '../../src/plans/report/report-model';
import { namesToRead, workOutPosition } from '../../src/taskpane/position/work-out-position';
import { readNames, takeSnapshot, writeReport } from '../../src/workbook';
import { type OpenExcel, openExcel } from './open-excel';

const SHEET = 'Board report';

/** The report of the open workbook. */
async function reportOf(): Promise<ReportModel> {
  const worked = workOutPosition(await readNames(namesToRead));
  if (worked.status !== 'ready') throw new Error(worked.status);
  const { reading, position } = worked;
  return reportModel({
    position,
    subject: {
      systemName: reading.systemName,
      year: reading.year,
      shortNames: reading.trusts.map(({ shortName }) => shortName),
    },
    assumptions: reading.assumptions,
  });
}

const refusal = (code: string, afterChanges = 0) => ({
  kind: 'refuse' as const,
  code,
  message: code,
  afterChanges,
});

const pictureOf = async () => JSON.stringify(await takeSnapshot());

describe('the board report of the quarterly workbook', () => {
  let excel: OpenExcel;
  let model: ReportModel;
  let requests: number;

  beforeAll(async () => {
    excel = await openExcel(systemPsfWorkbook());
    model = await reportOf();
    excel.faults.resetCount();
    await writeReport(model);
    requests = excel.faults.requests;
  }, 120_000);
  afterAll(() => excel.close());

  const cells = async () => {
    const snapshot = await takeSnapshot();
    return snapshot.sheets.find(({ name }) => name === SHEET)!.used!;
  };

  test('takes two requests to Excel and stands in front', async () => {
    expect(requests).toBe(2);
    expect(excel.book.activeSheet().name).toBe(SHEET);
  });

  test('every figure of the commentary is in a cell of its tables, as the cell shows it', async () => {
    const { values } = await cells();
    const shown = new Set(
      values
        .flat()
        .filter((value): value is number => typeof value === 'number')
        .map((value) => Math.round(Math.abs(value)).toLocaleString('en-GB')),
    );
    const text = values
      .slice(5, 11)
      .map((row) => String(row[0]))
      .join(' ');
    const figures = text.replace(/Q\d|\d{4}\/\d{2}/g, '').match(/\d+(?:,\d+)*/g) ?? [];
    expect(figures.length).toBeGreaterThan(10);
    expect(figures.filter((figure) => !shown.has(figure))).toEqual([]);
  });

  test('no cell shows an error, and the commentary is not out of date', async () => {
    const { types, values } = await cells();
    expect(types.flat().filter((type) => type === 'error')).toEqual([]);
    expect(values[2]![0]).toBe('');
  });

  test('its charts have titles, their unit on the axis, and lie within the report', async () => {
    const charts = await excel.look(async (context) => {
      const all = context.workbook.worksheets.getItem(SHEET).charts;
      all.load(
        'items/name,items/title/text,items/axes/valueAxis/title/text,items/axes/categoryAxis/title/text',
      );
      await context.sync();
      return all.items.map(({ name, title, axes }) => [
        name,
        title.text,
        axes.valueAxis.title.text,
        axes.categoryAxis.title.text,
      ]);
    });
    expect(charts).toEqual([
      ['SYB by trust', 'PSF of all kinds by trust, year to date', '£000', 'Trust'],
      ['SYB by quarter', 'System PSF by quarter', '£000', 'Quarter'],
      ['SYB plan and actual', 'System improvement plan and actual, year to date', '£000', 'Quarter'],
    ]);
  });

  test('prints on A4 upright, one page wide, its title on every page', async () => {
    const layout = await excel.look(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem(SHEET);
      pageLayout.load('orientation,paperSize,zoom,centerHorizontally');
      const titles = pageLayout.getPrintTitleRowsOrNullObject();
      titles.load('address');
      const { defaultForAllPages } = pageLayout.headersFooters;
      defaultForAllPages.load('leftFooter,rightFooter');
      await context.sync();
      const { orientation, paperSize, zoom } = pageLayout;
      return { orientation, paperSize, zoom, titles: titles.address, footer: defaultForAllPages.rightFooter };
    });
    expect(layout).toEqual({
      orientation: 'Portrait',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
      titles: `'${SHEET}'!1:2`,
      footer: 'Page &P of &N',
    });
  });

  test('an edited figure changes the tables and says that the commentary is out of date', async () => {
    await excel.setCell("'Actuals'!D14", 120);
    const { values } = await cells();
    expect(values[2]![0]).toContain('The figures have changed since the commentary was written');
  });

  test('written again it replaces the report and leaves the user’s cells', async () => {
    await excel.setCell(`'${SHEET}'!J8`, 'Agreed by the board');
    await writeReport(await reportOf());
    expect((await excel.cell(`'${SHEET}'!J8`)).value).toBe('Agreed by the board');
    const { values } = await cells();
    expect(values[2]![0]).toBe('');
    expect(String(values[6]![0])).toContain('came back in Q3');
    const charts = await excel.look(async (context) => {
      const count = context.workbook.worksheets.getItem(SHEET).charts.getCount();
      await context.sync();
      return count.value;
    });
    expect(charts).toBe(3);
  });

  test.each([0, 1, 3])(
    'a report written again that fails after %i changes leaves the former one, and says so',
    async (afterChanges) => {
      const before = await pictureOf();
      await excel.setCell("'Actuals'!D14", 25);
      const next = await reportOf();
      await excel.setCell("'Actuals'!D14", 120);
      excel.faults.inject(2, refusal('GeneralException', afterChanges));
      await expect(writeReport(next)).rejects.toThrow(
        'The report was not written; the workbook is as it was.',
      );
      expect(await pictureOf()).toBe(before);
    },
  );

  test('a protected report is refused before anything is changed', async () => {
    await excel.look(async (context) => {
      context.workbook.worksheets.getItem(SHEET).protection.protect();
      await context.sync();
    });
    const before = await pictureOf();
    excel.faults.resetCount();
    await expect(writeReport(await reportOf())).rejects.toThrow('is protected, so nothing was written');
    expect(await pictureOf()).toBe(before);
  });
});

describe('where the report cannot be written', () => {
  let excel: OpenExcel;
  let model: ReportModel;
  beforeEach(async () => {
    excel = await openExcel(systemPsfWorkbook());
    model = await reportOf();
  }, 120_000);
  afterEach(() => excel.close());

  test('a new sheet is taken away again at every step at which it fails', async () => {
    const before = await pictureOf();
    for (const afterChanges of [0, 1, 20, 60, 90]) {
      excel.faults.inject(2, refusal('GeneralException', afterChanges));
      await expect(writeReport(model)).rejects.toThrow('the workbook is as it was');
      expect(await pictureOf()).toBe(before);
    }
    excel.faults.inject(1, refusal('RequestAborted'));
    await expect(writeReport(model)).rejects.toThrow('Excel did not answer');
    expect(await pictureOf()).toBe(before);
  });

  test('a sheet of the user’s own with that name is refused', async () => {
    await excel.look(async (context) => {
      context.workbook.worksheets.add(SHEET);
      await context.sync();
    });
    const before = await pictureOf();
    await expect(writeReport(model)).rejects.toThrow(
      'is not a report of this add-in, so nothing was written',
    );
    expect(await pictureOf()).toBe(before);
  });

  test('another user’s sheet of that name, added meanwhile, is left alone', async () => {
    excel.faults.inject(2, refusal('ItemAlreadyExists'));
    await expect(writeReport(model)).rejects.toThrow('The report was not written');
  });

  test('a protected structure is refused with what to do', async () => {
    await excel.look(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    await expect(writeReport(model)).rejects.toThrow('Review, Protect Workbook');
  });
});

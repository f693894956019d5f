import { blankWorkbook } from '../../src/plans/blank-workbook';
import type { PlanCell } from '../../src/plans/compile';
import type { WorkbookSnapshot } from '../../src/plans/snapshot';
import { templates } from '../../src/plans/templates';
import { betterCareFundPlan } from '../../src/plans/templates/better-care-fund';
import { ccgFinancial } from '../../src/plans/templates/ccg-financial';
import { validate } from '../../src/plans/validate';
import { WorkbookError, insertWorkbook, takeSnapshot } from '../../src/workbook';
import { PlanBook } from '../../scripts/plan-book';
import { type OpenExcel, openExcel } from './open-excel';

let excel: OpenExcel;

describe.each(templates.map((template) => [template.id, template] as const))(
  'the template %s inserted',
  (_, template) => {
    let snapshot: WorkbookSnapshot;
    let requests: number;
    beforeAll(async () => {
      excel = await openExcel();
      excel.faults.resetCount();
      await insertWorkbook(blankWorkbook(template));
      ({ requests } = excel.faults);
      snapshot = await takeSnapshot();
    }, 120_000);
    afterAll(() => excel.close());

    test('is the blank template, cell by cell and name by name, in four requests', () => {
      expect(requests).toBe(4);
      const { sheets, names } = snapshot;
      const model = blankWorkbook(template);
      expect(sheets.slice(1).map(({ name }) => name)).toEqual(model.sheets.map(({ name }) => name));
      expect(sheets.slice(1).every((sheet) => sheet.protected)).toBe(true);
      expect(names.map(({ name }) => name).sort()).toEqual(model.names.map(({ name }) => name).sort());
      const formulas = (all: typeof sheets) =>
        all.map(({ used }) => used!.formulas.map((row) => row.map((held) => held)));
      const blank = new PlanBook(template).snapshot();
      const trimmed = (rows: unknown[][]) => rows.map((row) => row.join('|').replace(/\|+$/, ''));
      sheets.slice(1).forEach((sheet, index) => {
        expect(trimmed(formulas([sheet])[0]!)).toEqual(trimmed(formulas([blank.sheets[index]!])[0]!));
      });
    });

    test('is validated as the template it is, and finds only cells that are still to be filled in', () => {
      const { template: found, findings } = validate(snapshot);
      const expected = validate(new PlanBook(template).recalculate().snapshot());
      expect(found).toBe(expected.template);
      const inWords = (all: typeof findings) =>
        all.map(({ rule, sheet, cells }) => `${rule} ${sheet}!${cells.join()}`);
      expect(inWords(findings)).toEqual(inWords(expected.findings));
    });
  },
);

describe('a template in the open workbook', () => {
  beforeEach(async () => {
    excel = await openExcel();
  }, 60_000);
  afterEach(() => excel.close());

  test('has its limits, with their messages', async () => {
    await insertWorkbook(blankWorkbook(betterCareFundPlan));
    const limited = blankWorkbook(betterCareFundPlan).sheets.flatMap(({ name, limits = [] }) =>
      limits.map((limit) => ({ name, ...limit })),
    );
    await excel.look(async (context) => {
      const asked = limited.map(({ name, address }) => {
        const { dataValidation } = context.workbook.worksheets.getItem(name).getRange(address);
        dataValidation.load('type,rule,errorAlert');
        return dataValidation;
      });
      await context.sync();
      limited.forEach(({ holds, least, most, message }, index) => {
        const { type, rule, errorAlert } = asked[index]!;
        expect(errorAlert).toMatchObject({ message, style: 'Stop', showAlert: true });
        expect(type).toBe({ number: 'Decimal', 'whole number': 'WholeNumber', date: 'Date' }[holds]);
        const { formula1, formula2, operator } = (rule.decimal ?? rule.wholeNumber ?? rule.date)!;
        if (holds === 'date') expect([formula1, formula2]).toEqual(['2008-04-01', '2030-03-31']);
        else if (least !== undefined) expect(formula1).toBe(least);
        if (least !== undefined && most !== undefined) expect(operator).toBe('Between');
        if (holds !== 'date' && most !== undefined && least !== undefined) expect(formula2).toBe(most);
      });
    });
  });

  test('lets its input cells be filled in, and refuses a change of a calculated one', async () => {
    await insertWorkbook(blankWorkbook(betterCareFundPlan));
    const { cells } = new PlanBook(betterCareFundPlan).compiled;
    const input = cells.find(({ rule }) => rule.role === 'input' && rule.holds === 'amount')!;
    const total = cells.find(({ rule }) => rule.role === 'total')!;
    const type = (cell: PlanCell) =>
      excel.look(async (context) => {
        context.workbook.worksheets.getItem(cell.sheet.name).getRange(cell.address).values = [[250]];
        await context.sync();
      });
    await type(input);
    await expect(type(total)).rejects.toThrow();
    const { sheets } = await takeSnapshot();
    const held = ({ sheet, row, columnNumber }: PlanCell) =>
      sheets.find(({ name }) => name === sheet.name)!.used!.formulas[row - 1]![columnNumber - 1];
    expect([held(input), held(total)]).toEqual([250, total.formula]);
  });

  test('is refused beside another template by the names they share, and nothing is changed', async () => {
    await insertWorkbook(blankWorkbook(betterCareFundPlan));
    const before = await takeSnapshot();
    const refused = insertWorkbook(blankWorkbook(ccgFinancial));
    await expect(refused).rejects.toThrow(
      /^Nothing was inserted: this workbook already has the sheet "Cover" and the names "Workbook_template"/,
    );
    await expect(refused).rejects.toBeInstanceOf(WorkbookError);
    expect(await takeSnapshot()).toEqual(before);
  });

  test.each([
    [2, 8],
    [3, 60],
    [4, 1],
  ])('that fails at request %i leaves the workbook as it was', async (request, afterChanges) => {
    const before = await takeSnapshot();
    excel.faults.resetCount();
    excel.faults.inject(request, {
      kind: 'refuse',
      code: 'GeneralException',
      message: 'No.',
      afterChanges,
    });
    await expect(insertWorkbook(blankWorkbook(betterCareFundPlan))).rejects.toThrow(
      /^“.*” was not inserted, and what had been added was removed again/,
    );
    expect(await takeSnapshot()).toEqual(before);
  });
});

import { financeSheetsOf, planRefresh } from '../../../src/plans/refresh';
import { namedBlocks, type WorkbookSnapshot } from '../../../src/plans/snapshot';
import { compareWithActuals, type FinanceName, financeWorkbook } from '../../../src/plans/system/finance';
import { ModelBlocks } from '../system/model-blocks';
import { onPlan, rowOf, sheets } from '../system/finance/support';
import { snapshotOf, sybSnapshot } from './syb-snapshot';

type Sheets = ReturnType<typeof sheets>;

/** The quarterly workbook with the finance sheets beside it. */
function beside(finance: Sheets): WorkbookSnapshot {
  const [own, other] = [sybSnapshot(), snapshotOf(finance.typed())];
  return { ...own, sheets: [...own.sheets, ...other.sheets], names: [...own.names, ...other.names] };
}

const quarterOf = (finance: Sheets, quarter: 1 | 2 | 3 | 4) => {
  const found = financeSheetsOf(beside(finance));
  if (found.status !== 'usable') throw new Error(found.status);
  return found.quarters.get(quarter)!;
};

describe('a quarter taken from the Finance returns of the workbook', () => {
  test('has each organisation’s three months added up, with the cells they stand in', () => {
    const finance = sheets(onPlan(12));
    const sth = rowOf('STH');
    // January to March: 100.5, 200 and -50.25 make 250.25.
    [100.5, 200, -50.25].forEach((figure, month) => finance.type('Finance_actuals', sth, 9 + month, figure));
    const quarter = quarterOf(finance, 4);
    if (quarter.status !== 'complete') throw new Error(quarter.status);
    const { changes, problems, notMatched } = planRefresh(beside(finance), [quarter.read], 4);
    expect(notMatched).toEqual([]);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    // The twelve actuals, and the quarter itself, which is complete with them.
    expect(changes.changes).toHaveLength(13);
    const months = [9, 11].map((month) => finance.address('Finance_actuals', sth, month)).join(':');
    expect(changes.changes.find(({ why }) => why.startsWith('STH, actual'))).toMatchObject({
      sheet: 'Actuals',
      after: 250.25,
      why: `STH, actual: Finance returns, Finance returns!${months}`,
    });
  });

  test('waits for every month of every organisation, and says whose is missing', () => {
    const finance = sheets(onPlan(12)).type('Finance_actuals', rowOf('STH'), 10, '');
    expect(quarterOf(finance, 3).status).toBe('complete');
    expect(quarterOf(finance, 4)).toEqual({ status: 'incomplete', lacking: ['STH'], nothing: false });
    expect(quarterOf(sheets(onPlan(9)), 4)).toMatchObject({ status: 'incomplete', nothing: true });
  });

  test('is not taken from another year, from sheets that cannot be read, or from none', () => {
    const otherYear = financeSheetsOf(beside(sheets(onPlan(12)).type('Finance_year', 0, 0, '2019/20')));
    expect(otherYear).toEqual({
      status: 'unusable',
      text: 'The sheet Finance returns is of 2019/20, this quarterly workbook of 2018/19: no actuals are taken from it.',
    });
    const unreadable = financeSheetsOf(beside(sheets(onPlan(12)).type('Finance_actuals', 0, 0, 'ten')));
    expect(unreadable).toMatchObject({ status: 'unusable', text: expect.stringContaining('one entry is') });
    expect(financeSheetsOf(sybSnapshot())).toEqual({ status: 'none' });
  });
});

describe('Actuals beside the finance sheets', () => {
  const psf = namedBlocks(sybSnapshot(), ['Scheme_year', 'ODS_codes', 'Short_names', 'Actuals']);
  const codes = psf.get('ODS_codes')!.values.map(([code]) => String(code));
  const actualOf = (code: string, quarter: number) =>
    Number(psf.get('Actuals')!.values[codes.indexOf(code)]![quarter]);

  /** The finance sheets as their formulas show them, each quarter as on Actuals unless typed over. */
  function finance(): ModelBlocks<FinanceName> {
    const blocks = new ModelBlocks<FinanceName>(financeWorkbook());
    blocks.blocks.get('Finance_codes')!.values.forEach(([code], row) => {
      for (const quarter of [0, 1, 2])
        blocks.type('Finance_quarter_actuals', row, quarter, actualOf(String(code), quarter));
    });
    return blocks;
  }
  const compared = (blocks: ModelBlocks<FinanceName>) =>
    compareWithActuals(new Map([...psf, ...blocks.blocks]), 3);

  test('agree where every quarter reported is the sum of its months: twelve organisations, three quarters', () => {
    expect(compared(finance())).toEqual({ compared: 36, differences: [] });
  });

  test('a quarter that differs by a pound or more is named with both figures, whatever its place in the list', () => {
    const row = rowOf('STH');
    const here = actualOf('RHQ', 1);
    const blocks = finance()
      .type('Finance_quarter_actuals', row, 1, here + 12.5)
      // Less than a pound would not show.
      .type('Finance_quarter_actuals', 0, 0, actualOf('02P', 0) + 0.0009);
    const { differences } = compared(blocks)!;
    expect(differences).toEqual([
      {
        organisation: 'STH',
        quarter: 2,
        actual: Math.round(here * 100_000),
        finance: Math.round((here + 12.5) * 100_000),
        actualsRow: codes.indexOf('RHQ'),
        financeRow: row,
      },
    ]);
  });

  test('a quarter not complete, or not reported, is not compared; another year is not at all', () => {
    const blocks = finance().type('Finance_quarter_actuals', 0, 2, '');
    expect(compared(blocks)!.compared).toBe(35);
    expect(compared(finance().type('Finance_year', 0, 0, '2019/20'))).toBeUndefined();
    expect(compareWithActuals(psf, 3)).toBeUndefined();
  });
});

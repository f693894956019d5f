import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { acceptors, annex3 } from '../psf/published';
import { workedExamples } from '../worked-examples/read-examples';
import { type Cells, openSystemPsf, type OpenWorkbook } from './support';

/** Every figure here comes out of a formula of the quarterly workbook, on the headless host. */
let open: OpenWorkbook;

beforeAll(async () => {
  open = await openSystemPsf();
}, 120_000);

afterAll(() => open.workbook.close());

const roundHalfUp = (value: number) => Math.sign(value) * Math.round(Math.abs(value) + 1e-9);
const column = (cells: Cells, index: number) => cells.map((row) => row[index]);
const total = (cells: Cells) => cells.flat().reduce<number>((sum, cell) => sum + Number(cell), 0);

describe('Annex 3 in the workbook’s formulas', () => {
  test('all 110 PSF cells of Table 2 are as printed', async () => {
    const names = column(await open.named('Trust_short_names'), 0);
    const pots = {
      trustAE: await open.named('AE_pots'),
      trustFinance: await open.named('Finance_pots'),
      system: await open.named('System_pots'),
      total: await open.named('Total_pots'),
    };
    let compared = 0;
    for (const trust of acceptors) {
      const row = names.indexOf(trust.short);
      for (const kind of ['trustAE', 'trustFinance', 'system', 'total'] as const) {
        const printed = trust.psfByQuarterThenYear![kind];
        if (!printed) continue;
        const quarters = pots[kind][row]!.map(Number);
        const ours = [...quarters, quarters.reduce((sum, quarter) => sum + quarter, 0)].map(roundHalfUp);
        expect({ trust: trust.short, kind, figures: ours }).toEqual({
          trust: trust.short,
          kind,
          figures: printed,
        });
        compared += printed.length;
      }
    }
    expect(compared).toBe(110);
  });

  test('Table 1: 46,058 general fund, 18,712 additional fund, 64,770 in all; system control total (63,475)', async () => {
    expect(total(await open.named('General_fund'))).toBe(46_058);
    expect(total(await open.named('Additional_fund'))).toBe(18_712);
    expect(total(column(await open.named('PSF_allocations'), 3).map((cell) => [cell!]))).toBe(64_770);
    expect(await open.named('System_control_total')).toEqual([[-63_475]]);
  });

  test('Table 3: The Rotherham’s control total 2,919 and draft plan (21,067) by quarter', async () => {
    const row = column(await open.named('Short_names'), 0).indexOf('TRFT');
    const rotherham = annex3.trusts.find(({ short }) => short === 'TRFT')!;
    expect((await open.named('Control_totals'))[row]).toEqual(rotherham.controlTotalByQuarter);
    expect((await open.named('Draft_plans'))[row]).toEqual(rotherham.draftPlanByQuarter);
    expect((await open.named('System_improvement_plan'))[row]).toEqual(rotherham.draftPlanByQuarter);
  });

  test('Table 4: the starting point is (87,461), each organisation as printed', async () => {
    expect(await open.named('Starting_point')).toEqual([[-87_461]]);
  });
});

describe('the real A&E figures in the workbook’s formulas', () => {
  const acceptorsWithAE = ['BHFT', 'DBTH', 'SCH', 'STH'];

  const missed = async () => {
    const names = column(await open.named('AE_trusts'), 0);
    const met = await open.named('AE_trust_met');
    return Object.fromEntries(
      acceptorsWithAE
        .map(
          (name) =>
            [
              name,
              met[names.indexOf(name)]!.flatMap((cell, index) => (cell === false ? [`Q${index + 1}`] : [])),
            ] as const,
        )
        .filter(([, quarters]) => quarters.length > 0),
    );
  };

  beforeAll(() => open.type('Reported_quarter', 0, 0, 4));
  afterAll(async () => {
    await open.type('AE_rule', 0, 0, 'either');
    await open.type('Reported_quarter', 0, 0, 3);
  });

  test('under "either" only STH misses, in Q1, Q2 and Q3', async () => {
    await open.type('AE_rule', 0, 0, 'either');
    expect(await missed()).toEqual({ STH: ['Q1', 'Q2', 'Q3'] });
  });

  test('under "both" DBTH and SCH miss Q2 and STH all four quarters', async () => {
    await open.type('AE_rule', 0, 0, 'both');
    expect(await missed()).toEqual({ DBTH: ['Q2'], SCH: ['Q2'], STH: ['Q1', 'Q2', 'Q3', 'Q4'] });
  });

  test('Sheffield’s two acute trusts had 89.982% together in Q1, below 90%: their board misses', async () => {
    await open.type('AE_rule', 0, 0, 'target');
    const row = column(await open.named('AE_trusts'), 0).indexOf('STH');
    const [q1] = (await open.named('Board_performance'))[row]!;
    expect(Number(q1).toFixed(5)).toBe('0.89982');
    expect((await open.named('AE_board_met'))[row]![0]).toBe(false);
  });
});

describe('the worked figures of System PSF as formulas typed into the workbook', () => {
  interface Example {
    name: string;
    method: string;
    testFrom?: number;
    pots: number[];
    shortfalls: number[];
    earned: number[];
    lost: number[];
    recovered: number[];
    recoverable: number[];
    year: { earned: number; lost: number };
  }
  const examples = workedExamples<Example>('system-psf.yaml').filter(
    ({ testFrom }) => testFrom === undefined,
  );
  const scratch = "'Read me'!";

  test.each(examples)(
    '$name',
    async ({ method, pots, shortfalls, earned, lost, recovered, recoverable, year }) => {
      const { workbook } = open;
      const four = <T>(values: T[], otherwise: T) => [0, 1, 2, 3].map((index) => values[index] ?? otherwise);
      // A plan of nil and actuals whose running sum is the shortfall, below plan.
      const actuals = shortfalls.map((shortfall, index) => (shortfalls[index - 1] ?? 0) - shortfall);
      const figures = `AA1:AD1,AA2:AD2,AA3:AD3,${pots.length}`;
      const measures = ['earned', 'lost', 'recovered', 'recoverable'];
      await workbook.excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Read me');
        sheet.getRange('AA1:AD3').values = [[0, 0, 0, 0], four(actuals, 0), four(pots, 0)];
        sheet.getRange('AA5:AA9').formulas = [
          ...measures.map((measure) => [`=SYB.SYSTEMPSF(${figures},"${measure}",1.5,"${method}")`]),
          [`=SYB.SYSTEMPSF(${figures},,,"${method}")`],
        ];
        await context.sync();
      });
      const spilled = await workbook.values(`${scratch}AA5:AD8`);
      expect(spilled).toEqual(
        [earned, lost, recovered, recoverable].map((row) => four<number | string>(row, '')),
      );
      const [[earnedToDate, lostToDate]] = (await workbook.values(`${scratch}AA9:AC9`)) as [number[]];
      expect({ earned: earnedToDate, lost: lostToDate }).toEqual(year);
    },
  );

  test('the Q1 loss of 750 in whole £000 by the printed pots: 109, 215, 19, 46, 15, 346', async () => {
    await open.workbook.setCell(`${scratch}AA12`, '=SYB.SHARE(750,{125,246,21,53,17,396},0)');
    expect(await open.workbook.values(`${scratch}AA12:AF12`)).toEqual([[109, 215, 19, 46, 15, 346]]);
  });
});

describe('the workbook as it ships', () => {
  test('has no error in any cell and no failing check', async () => {
    const errors: string[] = [];
    for (const sheet of open.workbook.book.sheets()) {
      if (sheet.name === 'Read me') continue;
      const values = await open.workbook.values(`'${sheet.name}'!A1:AZ120`);
      values.forEach((row, index) =>
        row.forEach((cell) => {
          if (typeof cell === 'string' && /^#[A-Z]/.test(cell))
            errors.push(`${sheet.name} row ${index + 1}: ${cell}`);
        }),
      );
    }
    expect(errors).toEqual([]);
    expect(await open.named('Checks_failed')).toEqual([[0]]);
  });

  test('labels the actuals as illustrative on their own sheet', async () => {
    const text = (await open.workbook.values('Actuals!A1:J12')).flat().join(' ');
    expect(text).toMatch(/illustrative/i);
    expect(
      readFileSync(join(__dirname, '../../src/plans/system-psf/illustrative-actuals.ts'), 'utf8'),
    ).toMatch(/not published/);
  });
});

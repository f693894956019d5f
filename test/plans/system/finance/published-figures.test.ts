import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { southYorkshireAndBassetlawFinance as published } from '../../../../src/plans/system/finance';
import { valueIn } from '../../../../src/schemes/parameter';
import { transformationFunds, transformationTotals } from '../../../../src/schemes/transformation-funding';
import { financesOf, inThousands, onPlan, rowOf, sheets } from './support';

interface Annex3 {
  trusts: { short: string; controlTotal: number; controlTotalByQuarter: number[] }[];
}
const annex3 = JSON.parse(readFileSync(join(__dirname, '../../../data/annex-3.json'), 'utf8')) as Annex3;

describe('the plan', () => {
  test('the year’s plan is (87,460): the published starting point of (87,461), but for one trust’s rounding', () => {
    const { position, organisations } = financesOf(sheets(onPlan(12)));
    // Table 2 prints 104 + 102 + 102 + 98 = 406 for SHSC, whose year is 405.
    expect(inThousands(organisations[rowOf('SHSC')]!.position.planYear)).toBe(406);
    expect(inThousands(position.planYear)).toBe(-87_461 + 406 - 405);
    expect([position.variance, position.forecastVariance, position.toRecover]).toEqual([0, 0, 0]);
  });

  test('the control totals add up to the system control total of (63,475)', () => {
    expect(inThousands(financesOf(sheets()).position.controlTotal)).toBe(-63_475);
  });

  test('three months of a trust are its printed quarter, to the penny', () => {
    for (const { short, controlTotalByQuarter } of annex3.trusts) {
      // The Rotherham did not accept: its months are its draft plan's.
      if (short === 'TRFT') continue;
      const { plan } = published.organisations[rowOf(short)]!;
      const quarters = [0, 1, 2, 3].map((quarter) =>
        plan
          .slice(quarter * 3, quarter * 3 + 3)
          .reduce((pence, month) => pence + Math.round(month * 100_000), 0),
      );
      expect([short, quarters]).toEqual([short, controlTotalByQuarter.map((amount) => amount * 100_000)]);
    }
  });

  test('The Rotherham, which did not accept, is held to its draft plan of (6,300) in the first quarter', () => {
    const { organisations } = financesOf(sheets(onPlan(3)));
    const { position, accepted } = organisations[rowOf('TRFT')]!;
    expect([accepted, inThousands(position.planToDate), inThousands(position.controlTotal)]).toEqual([
      false,
      -6_300,
      2_919,
    ]);
  });

  test('a commissioner’s month is a twelfth of its control total: Rotherham CCG (3,000) is (250) a month', () => {
    expect(published.organisations[rowOf('Rotherham CCG')]!.plan).toEqual(Array(12).fill(-250));
  });

  test('nothing that is not published comes filled', () => {
    const { actuals, forecast, efficiency } = published.organisations[0]!;
    expect([actuals, forecast, efficiency]).toEqual([undefined, undefined, undefined]);
    expect(published.funds.every(({ spent, forecast: of }) => spent === undefined && of === undefined)).toBe(
      true,
    );
  });
});

describe('Annex 2', () => {
  const millions = (some: typeof transformationFunds) =>
    some.reduce((sum, { allocation }) => sum + Math.round(valueIn(allocation, '2018/19').value * 100), 0) /
    100;

  test('the committed lines add up to £17.52m and all to £24.46m; 17.54 and 24.47 are printed', () => {
    const committed = transformationFunds.filter(({ group }) => group !== 'Uncommitted');
    // 7.53 + 0.26 + 0.52 + 0.21 + 0.39 + 1.17 = 10.08; 1.01 + 1.89 + 3.07 + 0.76 + 0.43 + 0.28 = 7.44
    expect(committed).toHaveLength(12);
    expect(millions(committed)).toBe(17.52);
    expect(millions(transformationFunds)).toBe(24.46);
    expect(Object.values(transformationTotals).map((total) => valueIn(total, '2018/19').value)).toEqual([
      17.54, 24.47,
    ]);
  });

  test('the sheet’s allocations are those of the annex, in £000', () => {
    const { transformation } = financesOf(sheets());
    expect(inThousands(transformation.allocation)).toBe(24_460);
    expect(
      transformation.funds.filter(({ uncommitted }) => uncommitted).map(({ allocation }) => allocation),
    ).toEqual([694_000_000]);
  });
});

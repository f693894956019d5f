import { constitutionMeasures } from '../../src/schemes/nhs-constitution';
import { planningAssumptions } from '../../src/schemes/planning-assumptions';
import { cellsOf, errorOf } from './call';

const years = ['2014/15', '2015/16', '2016/17', '2017/18', '2018/19'];

describe('SYB.ASSUMPTION', () => {
  test.each([
    ['Secondary care inflation', [0.023, 0.022, 0.03, 0.034, 0.034]],
    ['Provider efficiency', [0.04, 0.04, 0.04, 0.04, 0.04]],
    ['Tariff uplift', [-0.017, -0.018, -0.01, -0.006, -0.006]],
    ['Underlying provider efficiency', [0.02, 0.025, 0.02, 0.02, 0.02]],
    ['Efficiency factor with reduced leakage', [0.04, 0.04, 0.031, 0.028, 0.026]],
    ['Efficiency factor with constant leakage', [0.04, 0.04, 0.04, 0.04, 0.04]],
    ['Running cost change', [0, -0.1, 0, 0, 0]],
    ['Prescribing inflation low', [0.04, 0.04, 0.04, 0.04, 0.04]],
    ['Prescribing inflation high', [0.07, 0.07, 0.07, 0.07, 0.07]],
    ['Continuing care inflation low', [0.02, 0.02, 0.02, 0.02, 0.02]],
    ['Continuing care inflation high', [0.05, 0.05, 0.05, 0.05, 0.05]],
  ])('%s over the five years', (name, values) => {
    expect(years.map((year) => cellsOf('ASSUMPTION', name, year)[0]![0])).toEqual(values);
  });

  test.each([
    ['National tariff cost uplift', 0.025],
    ['National tariff efficiency', 0.04],
    ['National tariff adjustment', -0.015],
    ['Marginal rate for emergency admissions', 0.3],
    ['Commissioning for quality share', 0.025],
    ['Commissioning for quality national share', 0.2],
    ['Over 75 funding per head', 5],
  ])('%s is given for 2014/15 alone', (name, value) => {
    expect(cellsOf('ASSUMPTION', name, '2014/15')).toEqual([[value]]);
    expect(errorOf('ASSUMPTION', name, '2015/16').code).toBe('#N/A');
  });

  test('tariff uplift is inflation less efficiency in every year', () => {
    for (const year of years) {
      const of = (name: string) => Math.round((cellsOf('ASSUMPTION', name, year)[0]![0] as number) * 1000);
      expect(of('Tariff uplift')).toBe(of('Secondary care inflation') - of('Provider efficiency'));
    }
  });

  test('the GDP deflator is given from 2016/17 on', () => {
    expect(errorOf('ASSUMPTION', 'GDP deflator', '2015/16')).toEqual({
      code: '#N/A',
      message:
        'GDP deflator, with which income is assumed to grow: not set for 2015/16. ' +
        'Year: choose one of: 2016/17, 2017/18, 2018/19.',
    });
    expect(years.slice(2).map((year) => cellsOf('ASSUMPTION', 'gdp deflator', year)[0]![0])).toEqual([
      0.018, 0.017, 0.017,
    ]);
  });

  test('an unknown name lists those that there are', () => {
    const { code, message } = errorOf('ASSUMPTION', 'growth', '2014/15');
    expect(code).toBe('#N/A');
    for (const name of Object.keys(planningAssumptions)) expect(message).toContain(name);
  });

  test.each(['2014-15', '2014/16', '14/15', '2014'])('the year %p is refused', (year) => {
    expect(errorOf('ASSUMPTION', 'Tariff uplift', year)).toEqual({
      code: '#VALUE!',
      message: `Year is the text "${year}"; write a financial year as text, such as "2018/19".`,
    });
  });
});

describe('SYB.REQUIREMENT of a base of 200,000', () => {
  test.each([
    // CCG: 0.5%, 1%, 2.5% then 1%, 1% in the first year only
    ['contingency', '2014/15', 'CCG', 1000],
    ['contingency', '2018/19', 'CCG', 1000],
    ['surplus', '2016/17', 'CCG', 2000],
    ['non-recurrent', '2014/15', 'CCG', 5000],
    ['Non recurrent', '2015/16', 'ccg', 2000],
    ['transformation', '2014/15', 'CCG', 2000],
    // direct commissioning: 2.5% then 2%
    ['non-recurrent', '2014/15', 'direct commissioning', 5000],
    ['non-recurrent', '2018/19', 'direct commissioning', 4000],
    ['contingency', '2015/16', 'direct commissioning', 1000],
    ['surplus', '2015/16', 'direct commissioning', 2000],
    // public health: a contingency and nothing else
    ['contingency', '2017/18', 'public health', 1000],
    ['surplus', '2017/18', 'public health', 0],
    ['non-recurrent', '2014/15', 'public health', 0],
  ])('%s in %s of %s plans is %d', (rule, year, planType, least) => {
    expect(cellsOf('REQUIREMENT', rule, year, [[200_000]], planType)).toEqual([[least]]);
  });

  test('is of a CCG unless said otherwise, in the shape and unit of the base', () => {
    expect(
      cellsOf('REQUIREMENT', 'contingency', '2014/15', [
        [100, 0],
        [1e9, 0.01],
      ]),
    ).toEqual([
      [0.5, 0],
      [5e6, 0.00005],
    ]);
  });

  test('transformation is asked of CCGs in 2014/15 only', () => {
    expect(errorOf('REQUIREMENT', 'transformation', '2015/16', 1).message).toContain('2014/15');
    expect(errorOf('REQUIREMENT', 'transformation', '2014/15', 1, 'public health')).toEqual({
      code: '#N/A',
      message:
        'Rule "transformation" sets nothing for public health plans in 2014/15. ' +
        'Choose another rule, year or plan type; the help page of REQUIREMENT lists them.',
    });
  });

  test('a base too large to work out is asked about', () => {
    expect(errorOf('REQUIREMENT', 'surplus', '2014/15', [[2e10]]).message).toBe(
      'Base: row 1 is 20,000,000,000, too large to work out to the penny; give it in £000.',
    );
  });
});

describe('SYB.STANDARD and SYB.MEETS', () => {
  /** The golden list of Annex B: name and standard, as the document prints them. */
  const annexB: [string, number][] = [
    ['Referral to treatment admitted within 18 weeks', 0.9],
    ['Referral to treatment non-admitted within 18 weeks', 0.95],
    ['Referral to treatment incomplete within 18 weeks', 0.92],
    ['Diagnostics under 6 weeks', 0.99],
    ['A&E within 4 hours', 0.95],
    ['Cancer two-week wait, suspected cancer', 0.93],
    ['Cancer two-week wait, breast symptoms', 0.93],
    ['Cancer 31 days, first treatment', 0.96],
    ['Cancer 31 days, surgery', 0.94],
    ['Cancer 31 days, drugs', 0.98],
    ['Cancer 31 days, radiotherapy', 0.94],
    ['Cancer 62 days, urgent referral', 0.85],
    ['Cancer 62 days, screening', 0.9],
    ['Ambulance Red 1 within 8 minutes', 0.75],
    ['Ambulance Red 2 within 8 minutes', 0.75],
    ['Ambulance category A within 19 minutes', 0.95],
    ['Care Programme Approach follow-up within 7 days', 0.95],
    ['Waits over 52 weeks', 0],
    ['Trolley waits over 12 hours', 0],
    ['Urgent operations cancelled a second time', 0],
    ['Mixed-sex accommodation breaches', 0],
  ];

  test.each(annexB)('%s: %d', (measure, standard) => {
    expect(cellsOf('STANDARD', measure)).toEqual([[standard]]);
    expect(cellsOf('STANDARD', measure.toUpperCase())).toEqual([[standard]]);
  });

  test('no other measure has a standard', () => {
    const others = constitutionMeasures.filter((measure) => !annexB.some(([name]) => name === measure));
    expect(others).toEqual(['Cancer 62 days, consultant upgrade']);
    expect(errorOf('STANDARD', others[0]).code).toBe('#N/A');
    expect(errorOf('MEETS', others[0], [[0.9]]).code).toBe('#N/A');
  });

  test('an unknown measure lists those that there are', () => {
    const { code, message } = errorOf('STANDARD', 'four hours');
    expect(code).toBe('#N/A');
    for (const measure of constitutionMeasures) expect(message).toContain(measure);
  });

  test('exactly at the standard meets it; the smallest part below does not', () => {
    expect(cellsOf('MEETS', 'A&E within 4 hours', [[0.95, 0.95 - 1e-9, 1, 0]])).toEqual([
      [true, false, true, false],
    ]);
  });

  test('93 of 100 worked out as 1 - 7 / 100 meets 93%, whatever its last binary digit', () => {
    expect(cellsOf('MEETS', 'Cancer two-week wait, suspected cancer', [[1 - 7 / 100]])).toEqual([[true]]);
  });

  test('a counted measure is met at none and only there', () => {
    expect(cellsOf('MEETS', 'Trolley waits over 12 hours', [[0], [1], [250]])).toEqual([
      [true],
      [false],
      [false],
    ]);
    expect(errorOf('MEETS', 'Trolley waits over 12 hours', [[0.5]]).message).toContain('a whole number');
  });
});

describe('SYB.MARGINALRATE', () => {
  test.each([
    // 1,000 + 30% × 200 = 1,060; 70% × 200 = 140
    [1200, 1000, 1060, 140],
    [1000, 1000, 1000, 0],
    [800, 1000, 800, 0],
    // a penny over: 0.3p rounds to nothing paid, the penny is held back
    [1000.00001, 1000, 1000, 0.00001],
  ])('value %d over a baseline of %d: %d paid, %d held back', (value, baseline, paid, heldBack) => {
    expect(cellsOf('MARGINALRATE', [[value]], [[baseline]])).toEqual([[paid, heldBack]]);
  });

  test('at another rate: half of 200', () => {
    expect(cellsOf('MARGINALRATE', 1200, 1000, 0.5)).toEqual([[1100, 100]]);
  });
});

describe('SYB.BCFPAYMENT', () => {
  const all = (flag: string) => Array.from({ length: 6 }, () => [flag, flag]);

  test('everything met releases half of the pool in April and half in October', () => {
    expect(cellsOf('BCFPAYMENT', [['Y', 'Y', 'Y', 'Y']], all('Y'))).toEqual([[0.5, 0.5]]);
  });

  test('nothing met releases nothing', () => {
    expect(cellsOf('BCFPAYMENT', [['N'], ['N'], ['N'], ['N']], all('N'))).toEqual([[0, 0]]);
  });

  test('one condition missed loses the whole quarter of the pool for conditions (an assumption)', () => {
    expect(cellsOf('BCFPAYMENT', [['Y', 'Y', 'Y', 'N']], all('Y'))).toEqual([[0.25, 0.5]]);
  });

  test('in April only delayed transfers, emergency admissions and the local metric count', () => {
    const metrics = [
      ['not tested', 'N'],
      [0, 'N'],
      ['Y', 'N'],
      ['N', 'N'],
      [null, 'Y'],
      ['Y', 'N'],
    ];
    const [[april, october]] = cellsOf('BCFPAYMENT', [['N', 'N', 'N', 'N']], metrics) as [[number, number]];
    expect(april).toBeCloseTo(0.25 * (2 / 3), 12);
    expect(october).toBeCloseTo(0.5 * (1 / 6), 12);
  });
});

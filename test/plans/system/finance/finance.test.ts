import type { FinanceName } from '../../../../src/plans/system/finance';
import { financeNamesRead, readFinance } from '../../../../src/plans/system/finance';
import type { CellValue } from '../../../../src/plans/workbook-model';
import { financesOf, inThousands, onPlan, read, rowOf, sheets } from './support';

const remarksOf = (blocks: ReturnType<typeof sheets>) =>
  financesOf(blocks).remarks.map(({ id, who, amount }) => [id, who, inThousands(amount)]);

/** Types a change onto the first month's actual and, unless it is to differ, onto the forecast. */
function actualBy(organisation: string, change: number, forecastBy = change) {
  const blocks = sheets();
  const row = rowOf(organisation);
  blocks.type('Finance_actuals', row, 0, Number(blocks.value('Finance_actuals', row)) + change);
  return blocks.type(
    'Finance_forecasts',
    row,
    0,
    Number(blocks.value('Finance_forecasts', row)) + forecastBy,
  );
}

test('a system on plan in everything has nothing to remark', () => {
  expect(remarksOf(sheets())).toEqual([]);
});

describe('each remark has an example that is remarked alone', () => {
  /** 400 behind in April, with no forecast yet. */
  const behind = () => actualBy('STH', -400).type('Finance_forecasts', rowOf('STH'), 0, '');

  test('an organisation behind is remarked, and the system with it', () => {
    expect(remarksOf(behind())).toEqual([
      ['finance/behind-plan', 'South Yorkshire and Bassetlaw', 400],
      ['finance/behind-plan', 'STH', 400],
    ]);
  });

  test('one ahead of plan makes up for one behind: the system is not behind', () => {
    const ahead = rowOf('Sheffield CCG');
    const blocks = behind();
    blocks.type('Finance_actuals', ahead, 0, Number(blocks.value('Finance_actuals', ahead)) + 400);
    expect(remarksOf(blocks)).toEqual([['finance/behind-plan', 'STH', 400]]);
  });

  test('a forecast of 250 below plan', () => {
    const blocks = sheets();
    const row = rowOf('SCH');
    blocks.type('Finance_forecasts', row, 0, Number(blocks.value('Finance_forecasts', row)) - 250);
    expect(remarksOf(blocks)).toEqual([['finance/forecast-below-plan', 'SCH', 250]]);
  });

  test('300 behind, forecast on plan: 300 to be recovered by March', () => {
    const blocks = actualBy('BHFT', -300, 0);
    expect(remarksOf(blocks).filter(([id]) => id !== 'finance/behind-plan')).toEqual([
      ['finance/recovery-in-forecast', 'BHFT', 300],
    ]);
  });

  test('a fund forecast 10 beyond its 7,530', () => {
    expect(remarksOf(sheets().type('Finance_fund_spend', 0, 1, 7_540))).toEqual([
      ['finance/fund-overspent', 'Access', 10],
    ]);
  });

  test('uncommitted funds spent before they are released', () => {
    expect(remarksOf(sheets().type('Finance_fund_released', 0, 0, 'N'))).toEqual([
      ['finance/fund-not-released', 'Uncommitted funds', 100],
    ]);
    const unspent = sheets().type('Finance_fund_released', 0, 0, 'N').type('Finance_fund_spend', 12, 0, '');
    expect(remarksOf(unspent)).toEqual([]);
  });

  test('savings of 700 against 900 planned to date', () => {
    expect(remarksOf(sheets().type('Finance_efficiency', rowOf('DBTH'), 2, 700))).toEqual([
      ['finance/efficiency-behind', 'DBTH', 200],
    ]);
  });

  test('below half a thousand pounds nothing is remarked: it would not show', () => {
    expect(remarksOf(actualBy('STH', -0.4))).toEqual([]);
  });
});

test('a remark says where: the cells of the organisation’s year', () => {
  const [system, trust] = financesOf(actualBy('STH', -400, 0)).remarks;
  expect(system!.places).toHaveLength(24);
  const row = sheets();
  const first = row.address('Finance_actuals', rowOf('STH'), 0);
  const last = row.address('Finance_actuals', rowOf('STH'), 11);
  expect(trust!.places[0]).toEqual({ sheet: 'Finance returns', address: `${first}:${last}` });
});

describe('positions', () => {
  test('a place is its organisations: Sheffield’s plan for six months', () => {
    const { places } = financesOf(sheets());
    const sheffield = places.find(({ place }) => place === 'Sheffield')!;
    expect(sheffield.organisations).toEqual(['Sheffield CCG', 'SCH', 'SHSC', 'STH']);
    // Table 2, quarters 1 and 2: 0; (2,780) + (2,433); 104 + 102; (8,693) + (4,277)
    expect(inThousands(sheffield.position.planToDate)).toBe(-5_213 - 12_970 + 206);
  });

  test('the places add up to the system', () => {
    const { places, position } = financesOf(actualBy('RDaSH', -77));
    for (const figure of ['planToDate', 'actualToDate', 'variance', 'forecast', 'controlTotal'] as const)
      expect(places.reduce((sum, place) => sum + place.position[figure]!, 0)).toBe(position[figure]);
  });

  test('an organisation counts in the system as far as it is included, and by itself in full', () => {
    const blocks = actualBy('RDaSH', -100).type('Finance_included', rowOf('RDaSH'), 0, 0.5);
    const { position, organisations } = financesOf(blocks);
    expect(inThousands(position.variance)).toBe(-50);
    expect(inThousands(organisations[rowOf('RDaSH')]!.position.variance)).toBe(-100);
  });

  test('a blank month is a gap at its cell, never a nil: place and system have no figure', () => {
    const blocks = sheets().type('Finance_actuals', rowOf('BHFT'), 5, '');
    const outcome = read(blocks);
    expect(outcome.gaps).toEqual([
      expect.objectContaining({
        sheet: 'Finance returns',
        address: blocks.address('Finance_actuals', rowOf('BHFT'), 5),
        text: 'The actual of BHFT in September is blank, though its month is reported.',
      }),
    ]);
    const { position, places, trend } = financesOf(blocks);
    expect([position.actualToDate, position.variance]).toEqual([undefined, undefined]);
    expect(places.find(({ place }) => place === 'Barnsley')!.position.variance).toBeUndefined();
    expect(places.find(({ place }) => place === 'Sheffield')!.position.variance).toBe(0);
    expect(trend.map(({ actual }) => actual !== undefined)).toEqual([
      ...Array<boolean>(5).fill(true),
      ...Array<boolean>(7).fill(false),
    ]);
  });

  test('a figure in a month not yet reported changes nothing', () => {
    const ahead = sheets().type('Finance_actuals', rowOf('BHFT'), 6, 1_000_000);
    expect(financesOf(ahead).position).toEqual(financesOf(sheets()).position);
  });

  test('a quarter goes to the quarterly workbook when its three months are there', () => {
    const { quarters } = financesOf(sheets(onPlan(5)));
    // Table 2: Barnsley Hospital's first quarter is (4,860).
    expect(quarters[rowOf('BHFT')]!.actual.map(inThousands)).toEqual([
      -4_860,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('the basket of efficiency indicators', () => {
  test('the system’s are of its sums, not the mean of its organisations’', () => {
    const blocks = sheets()
      .type('Finance_efficiency', rowOf('STH'), 1, 3_900)
      .type('Finance_efficiency', rowOf('STH'), 2, 1_950);
    const [delivered] = financesOf(blocks).basket;
    // Eleven of 900 of 900, one of 1,950 of 3,900: (9,900 + 1,950) / (9,900 + 3,900) = 11,850 / 13,800
    expect(delivered!.system).toBeCloseTo(11_850 / 13_800, 12);
    expect(delivered!.organisations[rowOf('STH')]!.value).toBe(0.5);
  });

  test('one organisation’s blank leaves the system without the indicator, and the others with theirs', () => {
    const [delivered, forecast] = financesOf(sheets().type('Finance_efficiency', rowOf('STH'), 1, '')).basket;
    expect(delivered!.system).toBeUndefined();
    expect(delivered!.organisations[rowOf('BHFT')]!.value).toBe(1);
    expect(forecast!.system).toBe(1);
  });

  test('a plan of nil has no part to be delivered', () => {
    const [delivered] = financesOf(sheets().type('Finance_efficiency', rowOf('STH'), 1, 0)).basket;
    expect(delivered!.organisations[rowOf('STH')]!.value).toBeUndefined();
  });
});

describe('reading', () => {
  test('a workbook without the sheets is somebody else’s', () => {
    expect(readFinance(new Map())).toEqual({ status: 'not ours' });
  });

  test.each<[string, FinanceName, number, number, CellValue, RegExp]>([
    [
      'text for an amount',
      'Finance_actuals',
      0,
      0,
      '(50)',
      /The actual of Barnsley CCG in April holds "\(50\)", which is text/,
    ],
    ['text in a month not reported', 'Finance_actuals', 0, 9, 'n/a', /holds "n\/a", which is text/],
    ['an error', 'Finance_forecasts', 0, 0, '#REF!', /The forecast of Barnsley CCG shows #REF!/],
    ['pounds for £000', 'Finance_plans', 0, 0, -600_000_000, /more than any part of the NHS/],
    ['a month of no year', 'Finance_month', 0, 0, 'Sept', /is "Sept"/],
    ['no month', 'Finance_month', 0, 0, '', /The last month reported is blank/],
    ['a year as it is not written', 'Finance_year', 0, 0, '2018/20', /is "2018\/20"/],
    [
      'an organisation twice',
      'Finance_organisations',
      1,
      0,
      'Barnsley CCG',
      /in the list of organisations twice/,
    ],
    ['an organisation without a place', 'Finance_places', 2, 0, '', /The place of Doncaster CCG is blank/],
    ['an included part above 1', 'Finance_included', 0, 0, 100, /not between 0% and 100%/],
    ['negative savings', 'Finance_efficiency', 0, 2, -5, /savings and spend are positive/],
    ['more recurrent savings than savings', 'Finance_efficiency', 0, 3, 901, /more recurrent savings/],
    [
      'more spent than forecast',
      'Finance_fund_spend',
      0,
      0,
      7_531,
      /has spent more to date than its forecast/,
    ],
    ['another version', 'Finance_template', 0, 0, 'system-finance 2', /template "system-finance 2"/],
  ])('%s is a problem at its cell', (_what, name, row, column, value, text) => {
    const typed = sheets().type(name, row, column, value);
    const outcome = readFinance(typed.blocks);
    expect(outcome.status).toBe('problems');
    expect(outcome.status === 'problems' && outcome.problems).toContainEqual(
      expect.objectContaining({
        name,
        text: expect.stringMatching(text) as string,
        remedy: expect.stringMatching(/./) as string,
        sheet: typed.blocks.get(name)!.sheet,
      }),
    );
  });

  test.each(financeNamesRead.filter((name) => name !== 'Finance_template'))(
    'the name %s is missed where it was deleted',
    (name) => {
      const outcome = readFinance(sheets().without(name));
      expect(outcome.status === 'problems' && outcome.problems.map((problem) => problem.name)).toContain(
        name,
      );
    },
  );
});

import { cellsOf, errorOf } from './call';

const blank = '';
const pots = [[858, 1144, 1717, 2004]];
const plan = [[0, 0, 0, 0]];

/** Quarterly actuals against a plan of nil that leave the year-to-date shortfalls given. */
const actualsFor = ([q1, q2, q3, q4]: [number, number, number, number]) => [[-q1, q1 - q2, q2 - q3, q3 - q4]];

describe('SYB.SYSTEMPSF with shortfalls of 500, 200, 100 and 100', () => {
  const actual = actualsFor([500, 200, 100, 100]);

  test.each([
    // 1.5 × 500 = 750, 1.5 × 200 = 300, 1.5 × 100 = 150 and again 150: 1,350 lost of 5,723
    ['quarter', 4373, 1350],
    // 1.5 × 100 = 150 outstanding at year end
    ['trueup', 5573, 150],
    // only Q1 adds to the shortfall: 1.5 × 500 = 750
    ['movement', 4973, 750],
  ])('the reading "%s" earns %d and loses %d', (method, earned, lost) => {
    expect(cellsOf('SYSTEMPSF', plan, actual, pots, 4, '', '', method)).toEqual([[earned, lost, 0]]);
  });

  test('the default reading is "quarter" at 1.5', () => {
    expect(cellsOf('SYSTEMPSF', plan, actual, pots, 4)).toEqual([[4373, 1350, 0]]);
  });

  test('by quarter: earned 108, 844, 1,567, 1,854', () => {
    expect(cellsOf('SYSTEMPSF', plan, actual, pots, 'q4', 'Earned')).toEqual([[108, 844, 1567, 1854]]);
  });

  test('"trueup" by quarter: paid 108, 1,594, 1,867, 2,004', () => {
    expect(cellsOf('SYSTEMPSF', plan, actual, pots, 4, 'paid', 1.5, 'trueup')).toEqual([
      [108, 1594, 1867, 2004],
    ]);
  });

  test('at Q3 all that was lost can still come back: 750 + 300 + 150 = 1,200', () => {
    expect(cellsOf('SYSTEMPSF', plan, actual, pots, 3)).toEqual([[2519, 1200, 1200]]);
  });

  test('another loss rate: 1 × 500 lost in Q1 of 858', () => {
    expect(cellsOf('SYSTEMPSF', plan, actual, pots, 1, '', 1)).toEqual([[358, 500, 500]]);
  });

  test('the table has a year: sums of what flows, the latest shortfall and recoverable', () => {
    expect(cellsOf('SYSTEMPSF', plan, actual, pots, 'Q3', 'table')).toEqual([
      ['', 'Q1', 'Q2', 'Q3', 'Q4', 'Year'],
      ['Available', 858, 1144, 1717, '', 3719],
      ['Shortfall', 500, 200, 100, '', 100],
      ['Earned', 108, 844, 1567, '', 2519],
      ['Lost', 750, 300, 150, '', 1200],
      ['Recovered', 0, 0, 0, '', 0],
      ['Paid', 108, 844, 1567, '', 2519],
      ['Recoverable', 750, 1050, 1200, '', 1200],
    ]);
  });
});

describe('SYB.SYSTEMPSF with shortfalls of 500, 200, nothing and 2,000', () => {
  const actual = actualsFor([500, 200, 0, 2000]);

  test.each([
    ['quarter', [0, 0, 1050, 0]],
    ['trueup', [0, 450, 300, 0]],
    ['movement', [0, 0, 750, 0]],
  ])('the reading "%s" recovers %j', (method, recovered) => {
    expect(cellsOf('SYSTEMPSF', plan, actual, pots, 4, 'recovered', '', method)).toEqual([recovered]);
  });

  test.each(['quarter', 'trueup', 'movement'])('the reading "%s" earns 3,719 and loses 2,004', (method) => {
    expect(cellsOf('SYSTEMPSF', plan, actual, pots, 4, '', '', method)).toEqual([[3719, 2004, 0]]);
  });
});

describe('SYB.SYSTEMPSF', () => {
  test('adds up organisations: one above its plan makes up for another below', () => {
    const plans = [...plan, ...plan];
    const actuals = [
      [-300, 0, 0, 0],
      [300, 0, 0, 0],
    ];
    expect(cellsOf('SYSTEMPSF', plans, actuals, pots, 1, 'shortfall')).toEqual([[0, blank, blank, blank]]);
  });

  test('available may be of other organisations than the plan', () => {
    const two = [
      [400, 0, 0, 0],
      [458, 0, 0, 0],
    ];
    expect(cellsOf('SYSTEMPSF', plan, actualsFor([500, 0, 0, 0]), two, 1)).toEqual([[108, 750, 750]]);
  });

  test('one organisation in one row is enough', () => {
    expect(cellsOf('SYSTEMPSF', plan, plan, pots, 2)).toEqual([[2002, 0, 0]]);
  });

  test('a pound of shortfall, £0.001k, loses £1.50', () => {
    expect(cellsOf('SYSTEMPSF', plan, [[-0.001, 0, 0, 0]], pots, 1, 'lost')).toEqual([[0.0015, '', '', '']]);
  });

  test('amounts are added as pence: 0.1 + 0.2 is on a plan of 0.3', () => {
    expect(cellsOf('SYSTEMPSF', [[0.1, 0.2, 0, 0]], [[0.3, 0, 0, 0]], pots, 2, 'shortfall')).toEqual([
      [0, 0, '', ''],
    ]);
  });
});

describe('SYB.TRUSTPSF', () => {
  const control = [
    [100, 100, 100, 100],
    [0, 0, 0, 0],
  ];
  const actual = [
    [50, 150, 100, 100],
    [-10, 0, 0, 0],
  ];
  const available = [
    [150, 200, 300, 350],
    [15, 20, 30, 35],
  ];

  test('loses the whole pot while below the control total and recovers it when back on it', () => {
    expect(cellsOf('TRUSTPSF', control, actual, available, 2)).toEqual([
      [350, 0, 0],
      [0, 35, 35],
    ]);
  });

  test('what is lost at Q4 is lost', () => {
    expect(cellsOf('TRUSTPSF', control, actual, available, 4)).toEqual([
      [1000, 0, 0],
      [0, 100, 0],
    ]);
  });

  test('recovered in Q2 what Q1 lost', () => {
    expect(cellsOf('TRUSTPSF', control, actual, available, 3, 'recovered')).toEqual([
      [0, 150, 0, blank],
      [0, 0, 0, blank],
    ]);
  });

  test('the table adds the trusts up; the shortfall is the sum of the trusts’ shortfalls', () => {
    expect(cellsOf('TRUSTPSF', control, actual, available, 1, 'table')).toEqual([
      ['', 'Q1', 'Q2', 'Q3', 'Q4', 'Year'],
      ['Available', 165, '', '', '', 165],
      ['Shortfall', 60, '', '', '', 60],
      ['Earned', 0, '', '', '', 0],
      ['Lost', 165, '', '', '', 165],
      ['Recovered', 0, '', '', '', 0],
      ['Paid', 0, '', '', '', 0],
      ['Recoverable', 165, '', '', '', 165],
    ]);
  });

  test('an offset in its favour puts a trust on its control total', () => {
    const offsets = [
      [-10, 0, 0, 0],
      [10, 0, 0, 0],
    ];
    expect(cellsOf('TRUSTPSF', control, actual, available, 1, 'earned', offsets)).toEqual([
      [0, '', '', ''],
      [15, '', '', ''],
    ]);
  });
});

describe('SYB.AEPSF', () => {
  const available = [[372, 496, 744, 868]];
  const met = (...flags: unknown[]) => [flags];

  test('needs the control total and the standard, of the trust or of its board', () => {
    const trust = met(true, false, 'N', 'Y');
    const board = met(false, true, 'No', 'no');
    expect(cellsOf('AEPSF', plan, plan, available, 4, trust, board, 'earned')).toEqual([[372, 496, 0, 868]]);
  });

  test('what is lost on the control total does not come back with it', () => {
    expect(cellsOf('AEPSF', plan, [[-1, 1, 0, 0]], available, 2, met(true, true, '', ''))).toEqual([
      [496, 372, 0],
    ]);
  });

  test('its table has no shortfall', () => {
    const table = cellsOf('AEPSF', plan, plan, available, 1, met(true, '', '', ''), null, 'table');
    expect(table.map(([name]) => name)).toEqual([
      '',
      'Available',
      'Earned',
      'Lost',
      'Recovered',
      'Paid',
      'Recoverable',
    ]);
  });

  test('reads the answers of SYB.AESTANDARD as they are', () => {
    const standard = cellsOf('AESTANDARD', [[0.95, 0.85, '', '']], 2);
    expect(cellsOf('AEPSF', plan, plan, available, 2, standard, '', 'earned')).toEqual([[372, 0, '', '']]);
  });
});

describe('SYB.AESTANDARD', () => {
  test('"either": at the target, or better than last year', () => {
    const now = [[0.9, 0.85, 0.85, 0.85]];
    const lastYear = [[0.95, 0.84, 0.85, 0.86]];
    expect(cellsOf('AESTANDARD', now, 4, lastYear)).toEqual([[true, true, false, false]]);
  });

  test('"both": at the higher of target and last year', () => {
    const now = [[0.9, 0.95, 0.95, 0.95]];
    const lastYear = [[0.89, 0.95, 0.96, 0.94]];
    expect(cellsOf('AESTANDARD', now, 4, lastYear, 0.9, 'both')).toEqual([[true, true, false, true]]);
  });

  test('"both" without last year is refused', () => {
    expect(errorOf('AESTANDARD', [[0.9, 0.9, 0.9, 0.9]], 4, '', '', 'both').message).toContain('Prior year');
  });

  test('"target" does not look at last year', () => {
    const now = [[0.95, 0.95, 0.95, 0.9499]];
    const lastYear = [[0.99, 0.99, 0.99, 0.5]];
    expect(cellsOf('AESTANDARD', now, 4, lastYear, 0.95, 'target')).toEqual([[true, true, true, false]]);
  });
});

describe('SYB.PHASE and SYB.SHARE add up', () => {
  test('8,269 in quarters, to the penny and in whole £000', () => {
    expect(cellsOf('PHASE', [[8269]])).toEqual([[1240.35, 1653.8, 2480.7, 2894.15]]);
    // the remainders .35, .8, .7, .15: the two units left over go to Q2 and Q3
    expect(cellsOf('PHASE', [[8269]], '', 0)).toEqual([[1240, 1654, 2481, 2894]]);
  });

  test('a year of 10.01 to one decimal is phased as 10.0', () => {
    const [quarters] = cellsOf('PHASE', [[10.01]], [[0.25, 0.25, 0.25, 0.25]], 1);
    expect(quarters).toEqual([2.5, 2.5, 2.5, 2.5]);
  });

  test('750 between six trusts by their pots: 109, 215, 19, 46, 15, 346', () => {
    const potsOfQ1 = [[125], [246], [21], [53], [17], [396]];
    expect(cellsOf('SHARE', 750, potsOfQ1, 0).flat()).toEqual([109, 215, 19, 46, 15, 346]);
  });

  test('parts keep the shape of the weights', () => {
    expect(
      cellsOf(
        'SHARE',
        100,
        [
          [1, 1],
          [2, 0],
        ],
        0,
      ),
    ).toEqual([
      [25, 25],
      [50, 0],
    ]);
  });

  test('nothing shared by no weights is nothing', () => {
    expect(cellsOf('SHARE', 0, [[0, 0]])).toEqual([[0, 0]]);
  });

  test('a deficit is shared as a surplus is', () => {
    expect(cellsOf('SHARE', -100, [[1, 1, 1]], 0)).toEqual([[-34, -33, -33]]);
  });
});

describe('SYB.CONTROLTOTAL and SYB.SYSTEMPLAN', () => {
  test('(control total + variation) × the part included', () => {
    const totals = [
      [100, 200],
      [-40, -60],
    ];
    const variations = [
      [10, 0],
      [-10, 0],
    ];
    expect(cellsOf('CONTROLTOTAL', totals, variations, [[0.5], [1]])).toEqual([
      [55, 100],
      [-50, -60],
    ]);
  });

  test('variations of a year figure are refused by what they are out', () => {
    expect(errorOf('CONTROLTOTAL', [[1], [2]], [[1], [0.5]]).message).toBe(
      'Variations do not net to zero in the year: they add up to 1.5 (£000). Adjust them so that they add up to 0.',
    );
  });

  test('a draft plan counts where the control total was not accepted', () => {
    const totals = [[100], ['not read']];
    const drafts = [['not read'], [-50]];
    expect(cellsOf('SYSTEMPLAN', totals, drafts, [[true], ['no']])).toEqual([[100], [-50]]);
  });

  test('a blank in the plan that counts is named by its row and quarter', () => {
    const drafts = [['', '', '', '']];
    expect(errorOf('SYSTEMPLAN', [[1, 2, 3, 4]], drafts, [['N']]).message).toBe(
      'Draft plans: row 1, Q1 is blank; enter 0 if it is nil.',
    );
  });
});

describe('SYB.VARIANCE and SYB.RECOVERY', () => {
  test('below plan is negative, year to date unless by quarter', () => {
    const actual = [[-100, 50, 75, 'not read']];
    expect(cellsOf('VARIANCE', plan, actual, 3)).toEqual([[-100, -50, 25, '']]);
    expect(cellsOf('VARIANCE', plan, actual, 3, 'Quarter')).toEqual([[-100, 50, 75, '']]);
  });

  test('the system 500 short after Q1: 750 comes back, or 750 more of Q2’s pot is lost', () => {
    const actual = actualsFor([500, 500, 500, 500]);
    expect(cellsOf('RECOVERY', plan, actual, pots, 1, 'system')).toEqual([[500, 750, 750]]);
  });

  test('under "movement" an unchanged shortfall loses nothing more', () => {
    const actual = actualsFor([500, 500, 500, 500]);
    expect(cellsOf('RECOVERY', plan, actual, pots, 1, 'system', '', 'movement')).toEqual([[500, 750, 0]]);
  });

  test('a trust on its control total has nothing to recover and nothing at stake', () => {
    expect(cellsOf('RECOVERY', plan, plan, pots, 2)).toEqual([[0, 0, 0]]);
  });

  test('after Q4 nothing comes back and nothing is next', () => {
    expect(cellsOf('RECOVERY', plan, actualsFor([10, 10, 10, 10]), pots, 4)).toEqual([[10, 0, 0]]);
  });

  test('the next quarter’s pot is needed, until Q4', () => {
    expect(errorOf('RECOVERY', plan, plan, [[1, 1, '', '']], 2).message).toBe(
      'Available: row 1, Q3 is blank; enter 0 if it is nil.',
    );
  });
});

describe('SYB.EARNBACK', () => {
  // starting point (87,461); cap 2,363
  test.each([
    ['1,461 better earns 1,461', -86_000, 1461],
    ['3,461 better earns the cap', -84_000, 2363],
    ['exactly at the starting point earns nothing', -87_461, 0],
    ['worse than the starting point earns nothing', -90_000, 0],
  ])('%s', (_, actual, earned) => {
    expect(cellsOf('EARNBACK', actual, -87_461, 2363)).toEqual([[earned]]);
  });

  test('ranges are added up; at £1.50 per £1, 1,000 better earns 1,500', () => {
    expect(cellsOf('EARNBACK', [[-40_000], [-46_461]], [[-80_000, -7461]], 2363, 1.5)).toEqual([[1500]]);
  });
});

describe('SYB.SCHEME', () => {
  test.each([
    ['systemLossRate', 1.5],
    ['AESHARE', 0.3],
    ['ae rule', 'either'],
    ['missedTrustKeepsSystemPsf', true],
    ['earnBackCap', 2363],
  ])('%s is %p in 2018/19', (parameter, value) => {
    expect(cellsOf('SCHEME', parameter, '2018/19')).toEqual([[value]]);
  });

  test('another year is not available, and the message says which is', () => {
    expect(errorOf('SCHEME', 'aeShare', '2019/20')).toEqual({
      code: '#N/A',
      message: 'Part of PSF tied to A&E performance: not set for 2019/20. Year: choose one of: 2018/19.',
    });
  });

  test('an unknown parameter lists those that there are', () => {
    const { code, message } = errorOf('SCHEME', 'lossrate');
    expect(code).toBe('#N/A');
    expect(message).toContain('systemLossRate');
  });

  test('a year typed without quotation marks is a division: 2018/19 is 106.2', () => {
    expect(errorOf('SCHEME', 'aeShare', 2018 / 19).message).toContain('Year is 106.210526315789; write');
  });
});

import { earnBack, earnBackByTrust, earnBackInAStraightLine } from '../../src/psf/earn-back';
import { splitAllocation } from '../../src/psf/allocation-split';
import { refuseUnlessNetZero, variedControlTotals } from '../../src/psf/control-total-variations';
import { notNetZero } from '../../src/psf/net-zero';
import { countedInSystem, improvementPlanOf } from '../../src/psf/system-improvement-plan';
import { systemPsfByTrust } from '../../src/psf/system-psf-by-trust';
import { addAnswers, threeAnswers } from '../../src/psf/three-answers';
import { addHistories } from '../../src/psf/pot-history';
import { systemValueAtStake, trustValueAtStake } from '../../src/psf/value-at-stake';
import { variance } from '../../src/psf/variance';
import { shortfall } from '../../src/psf/shortfall';
import { allPence, collectSteps, inThousands, pence } from './support';

const terms = { lossRate: 1.5, method: 'quarter' } as const;

describe('splitting an allocation', () => {
  const barnsley = { generalFund: pence(5880), additionalFund: pence(2389) };
  const shares = { systemShare: 0.5, aeShare: 0.3 };

  test('Barnsley: 30% of 8,269 is A&E, half of 70% of 2,389 is System, the rest is finance', () => {
    const { ae, finance, system, total } = splitAllocation({ ...barnsley, hasAE: true }, shares);
    expect(inThousands([ae, finance, system, total])).toEqual([2480.7, 4952.15, 836.15, 8269]);
  });

  test('without an A&E department that 30% is paid as finance PSF', () => {
    const { ae, finance, system } = splitAllocation({ ...barnsley, hasAE: false }, shares);
    expect(inThousands([ae, finance, system])).toEqual([0, 7432.85, 836.15]);
  });

  test('no part of an odd penny is counted twice: finance PSF is never below nil', () => {
    const penny = { generalFund: 0, additionalFund: 1, hasAE: true };
    const split = splitAllocation(penny, { systemShare: 1, aeShare: 0.5 });
    expect(split).toEqual({ ae: 1, finance: 0, system: 0, total: 1 });
  });

  test('the full option ties all finance PSF of the additional fund to the system', () => {
    const { system } = splitAllocation({ ...barnsley, hasAE: true }, { ...shares, systemShare: 1 });
    expect(inThousands([system])).toEqual([1672.3]);
  });

  test('explains its three parts', () => {
    const { explain, steps } = collectSteps();
    splitAllocation({ ...barnsley, hasAE: true }, shares, explain);
    expect(steps).toEqual([
      { id: 'aePart', figures: { total: pence(8269), aeShare: 0.3, hasAE: 1 }, result: pence(2480.7) },
      {
        id: 'systemPart',
        figures: { additionalFund: pence(2389), systemShare: 0.5, aeShare: 0.3 },
        result: pence(836.15),
      },
      {
        id: 'financePart',
        figures: { total: pence(8269), ae: pence(2480.7), system: pence(836.15) },
        result: pence(4952.15),
      },
    ]);
  });
});

describe('the system improvement plan', () => {
  const organisation = { controlTotal: [1, 2], draftPlan: [-3, -4] };

  test('counts the control total of an acceptor and the draft plan of a non-acceptor', () => {
    const accepted = collectSteps();
    expect(improvementPlanOf({ ...organisation, accepted: true }, accepted.explain)).toEqual([1, 2]);
    expect(accepted.steps[1]).toEqual({ id: 'controlTotalCounts', figures: { amount: 2 }, result: 2 });
    const not = collectSteps();
    expect(improvementPlanOf({ ...organisation, accepted: false }, not.explain)).toEqual([-3, -4]);
    expect(not.steps[0]).toEqual({ id: 'draftPlanCounts', figures: { amount: -3 }, result: -3 });
  });

  test('counts each organisation at its included percentage', () => {
    const { explain, steps } = collectSteps();
    expect(countedInSystem([100, -50], 0.5, explain)).toEqual([50, -25]);
    expect(steps[1]).toEqual({ id: 'includedPart', figures: { amount: -50, included: 0.5 }, result: -25 });
  });
});

describe('control total variations and in-year offsets (MoU section 6(i))', () => {
  test('move control totals between organisations', () => {
    expect(
      variedControlTotals(
        [
          [100, 100],
          [50, 50],
        ],
        [
          [-10, 5],
          [10, -5],
        ],
      ),
    ).toEqual([
      [90, 105],
      [60, 45],
    ]);
  });

  test('are refused when they do not net to zero, naming the quarter and the difference', () => {
    const changes = [allPence([0, -10, 0, 0]), allPence([0, 12.5, 0, 0])];
    expect(() => variedControlTotals(changes, changes)).toThrow(
      'Variations do not net to zero in Q2: they add up to 2.5 (£000). Adjust them so that they add up to 0.',
    );
    expect(() => refuseUnlessNetZero('offsets', changes)).toThrow('Offsets do not net to zero in Q2');
    expect(() => refuseUnlessNetZero('offsets', [[0], [5]])).toThrow('in the year: they add up to 0.00005');
    expect(() => refuseUnlessNetZero('offsets', [[0, 0, 0, 0, 1]])).toThrow('in the year:');
    expect(() => refuseUnlessNetZero('offsets', [[0, 0, 0, 0, 0, 1]])).toThrow('in column 6:');
  });

  test('every column that is out is found', () => {
    expect(
      notNetZero([
        [1, 0, -2],
        [0, 0, 0],
      ]),
    ).toEqual([
      { column: 0, difference: 1 },
      { column: 2, difference: -2 },
    ]);
    expect(notNetZero([])).toEqual([]);
    expect(() => refuseUnlessNetZero('offsets', [])).not.toThrow();
  });
});

describe('variance and shortfall', () => {
  test('variance is actual less plan, for the quarter or the year to date', () => {
    expect(variance([10, 10], [8, 15], 'quarter')).toEqual([-2, 5]);
    expect(variance([10, 10], [8, 15], 'ytd')).toEqual([-2, 3]);
  });

  test('a shortfall is never less than nil', () => {
    expect(shortfall([10, 10, 10], [8, 15, 0])).toEqual([2, 0, 7]);
  });
});

describe('System PSF by trust', () => {
  const pots = [allPence([300, 300]), allPence([100, 100])];

  test('the loss and its recovery are borne pro rata to the pots, and the trusts add up to the system', () => {
    const trusts = systemPsfByTrust(pots, allPence([100, 0]), terms);
    expect(trusts.map(({ lost }) => inThousands(lost))).toEqual([
      [112.5, 0],
      [37.5, 0],
    ]);
    expect(trusts.map(({ recovered }) => inThousands(recovered))).toEqual([
      [0, 112.5],
      [0, 37.5],
    ]);
    expect(trusts[1]!.shortfall).toEqual(allPence([100, 0]));
    const total = addHistories(trusts);
    expect(inThousands(total.earned)).toEqual([250, 400]);
    expect(inThousands(total.paid)).toEqual([250, 550]);
    expect(inThousands(total.recoverable)).toEqual([150, 0]);
  });

  test('what comes back goes to those who lost it', () => {
    const agreedWeights = [
      [1, 1],
      [1, 1],
    ];
    const trusts = systemPsfByTrust(pots, allPence([100, 0]), terms, { agreedWeights });
    expect(trusts.map(({ recovered }) => inThousands(recovered))).toEqual([
      [0, 75],
      [0, 75],
    ]);
  });

  test('the agreed split is that of each quarter', () => {
    const agreedWeights = [
      [1, 0],
      [0, 1],
    ];
    const trusts = systemPsfByTrust(pots, allPence([40, 40]), terms, { agreedWeights });
    expect(trusts.map(({ lost }) => inThousands(lost))).toEqual([
      [60, 0],
      [0, 60],
    ]);
  });

  test('where a trust must meet its own control total, its share waits until it does', () => {
    const mustMeetControlTotal = [
      [true, true],
      [false, true],
    ];
    const trusts = systemPsfByTrust(pots, allPence([100, 0]), terms, { mustMeetControlTotal });
    expect(inThousands(trusts[0]!.earned)).toEqual([187.5, 300]);
    expect(inThousands(trusts[1]!.earned)).toEqual([0, 100]);
    expect(inThousands(trusts[1]!.lost)).toEqual([100, 0]);
    expect(inThousands(trusts[1]!.recoverable)).toEqual([100, 0]);
    expect(inThousands(trusts[1]!.recovered)).toEqual([0, 100]); // 37.5 of the system's loss and 62.5 withheld
  });

  test('a trust that misses while the system recovers gets its part when it is back', () => {
    const three = [allPence([300, 300, 300]), allPence([100, 100, 100])];
    const mustMeetControlTotal = [
      [true, true, true],
      [true, false, true],
    ];
    const [, second] = systemPsfByTrust(three, allPence([100, 0, 0]), terms, { mustMeetControlTotal });
    expect(inThousands(second!.lost)).toEqual([37.5, 100, 0]);
    expect(inThousands(second!.recovered)).toEqual([0, 0, 137.5]);
    expect(inThousands(second!.recoverable)).toEqual([37.5, 137.5, 0]);
  });

  test('explains each trust’s part', () => {
    const { explain, steps } = collectSteps();
    const mustMeetControlTotal = [[true], [false]];
    systemPsfByTrust(
      [allPence([300]), allPence([100])],
      allPence([100]),
      terms,
      { mustMeetControlTotal },
      explain,
    );
    expect(steps).toEqual([
      { id: 'lossBorneByTrust', quarter: 1, row: 0, figures: { pot: pence(300) }, result: pence(112.5) },
      { id: 'lossBorneByTrust', quarter: 1, row: 1, figures: { pot: pence(100) }, result: pence(37.5) },
      {
        id: 'withheldFromTrust',
        quarter: 1,
        row: 1,
        figures: { pot: pence(100), withheld: pence(62.5) },
        result: 0,
      },
    ]);
  });

  test('says nothing of trusts that bear no loss', () => {
    const { explain, steps } = collectSteps();
    systemPsfByTrust(pots, [0, 0], terms, {}, explain);
    expect(steps).toEqual([]);
  });

  test('no trusts, no histories', () => {
    expect(systemPsfByTrust([], [], terms)).toEqual([]);
    expect(addHistories([]).earned).toEqual([]);
  });
});

describe('the three answers', () => {
  test('Earned and Lost add up to what was available to date', () => {
    const [trust] = systemPsfByTrust([allPence([300, 300])], allPence([100, 40]), terms);
    const answers = threeAnswers(trust!);
    expect(answers).toEqual({
      available: pence(600),
      earned: pence(390), // 150 + 240
      lost: pence(210),
      recoverable: pence(210),
    });
    expect(addAnswers([answers, answers])).toEqual({
      available: pence(1200),
      earned: pence(780),
      lost: pence(420),
      recoverable: pence(420),
    });
  });

  test('of nothing reported are nil', () => {
    expect(threeAnswers(addHistories([]))).toEqual({ available: 0, earned: 0, lost: 0, recoverable: 0 });
  });
});

describe('what making the shortfall good is worth', () => {
  test('the system: what comes back, and what the next quarter loses if it is not', () => {
    const stake = systemValueAtStake(allPence([858, 1144, 1717]), allPence([500, 200]), terms);
    expect(stake).toEqual({ improvementNeeded: pence(200), comesBack: pence(1050), nextLoss: pence(300) });
  });

  test('on plan nothing is at stake', () => {
    const stake = systemValueAtStake(allPence([858, 1144]), [0], terms);
    expect(stake).toEqual({ improvementNeeded: 0, comesBack: 0, nextLoss: 0 });
  });

  test('under "movement" a shortfall that stays the same loses nothing more', () => {
    const stake = systemValueAtStake(allPence([858, 1144]), allPence([500]), {
      ...terms,
      method: 'movement',
    });
    expect(stake).toEqual({ improvementNeeded: pence(500), comesBack: pence(750), nextLoss: 0 });
  });

  test('after quarter 4 nothing can come back and there is no next quarter', () => {
    const stake = systemValueAtStake(allPence([858, 1144, 1717, 2004]), allPence([0, 0, 0, 100]), terms);
    expect(stake).toEqual({ improvementNeeded: pence(100), comesBack: 0, nextLoss: 0 });
  });

  test('a trust: its whole next pot, whatever its plan for that quarter', () => {
    const figures = { plan: allPence([10, 50]), actual: allPence([7]), offset: allPence([1, 40]) };
    const stake = trustValueAtStake(allPence([100, 200]), figures);
    expect(stake).toEqual({ improvementNeeded: pence(2), comesBack: pence(100), nextLoss: pence(200) });
  });

  test('a trust on its control total has nothing at stake', () => {
    const stake = trustValueAtStake(allPence([100, 200]), {
      plan: allPence([10, 50]),
      actual: allPence([10]),
    });
    expect(stake).toEqual({ improvementNeeded: 0, comesBack: 0, nextLoss: 0 });
  });
});

describe('the earn-back at year end', () => {
  const figures = { startingPoint: pence(-87_461), cap: pence(2363) };

  test('is £1 for each £1 better than the starting point', () => {
    const { explain, steps } = collectSteps();
    expect(earnBack({ ...figures, actual: pence(-86_461) }, 1, explain)).toBe(pence(1000));
    expect(steps).toEqual([
      {
        id: 'earnBackAtRate',
        figures: { ...figures, actual: pence(-86_461), rate: 1 },
        result: pence(1000),
      },
    ]);
    expect(earnBack({ ...figures, actual: pence(-86_461) }, 1.5)).toBe(pence(1500));
  });

  test('is never more than the cap of 2,363, nor less than nil', () => {
    expect(earnBack({ ...figures, actual: pence(-80_000) }, 1)).toBe(pence(2363));
    expect(earnBack({ ...figures, actual: pence(-90_000) }, 1)).toBe(0);
  });

  test('in a straight line reaches the cap at the system control total', () => {
    const to = pence(-63_475);
    const halfway = pence(-75_468);
    const { explain, steps } = collectSteps();
    expect(earnBackInAStraightLine({ ...figures, actual: halfway }, to, explain)).toBe(pence(1181.5));
    expect(steps[0]).toEqual({
      id: 'earnBackStraightLine',
      figures: { ...figures, actual: halfway, systemControlTotal: to },
      result: pence(1181.5),
    });
    expect(earnBackInAStraightLine({ ...figures, actual: to }, to)).toBe(pence(2363));
    expect(earnBackInAStraightLine({ ...figures, actual: 0 }, to)).toBe(pence(2363));
    expect(earnBackInAStraightLine({ ...figures, actual: pence(-90_000) }, to)).toBe(0);
    expect(earnBackInAStraightLine({ ...figures, actual: to }, figures.startingPoint)).toBe(0);
    expect(earnBackInAStraightLine({ ...figures, actual: to }, pence(-90_000))).toBe(0);
  });

  test('is held by the system, or goes to the trusts that did not accept, or to all pro rata', () => {
    const trusts = [
      { additionalFund: pence(2363), accepted: false },
      { additionalFund: pence(4726), accepted: true },
    ];
    expect(earnBackByTrust(pence(900), 'system', trusts)).toEqual([0, 0]);
    expect(inThousands(earnBackByTrust(pence(900), 'non-acceptors', trusts))).toEqual([900, 0]);
    expect(inThousands(earnBackByTrust(pence(900), 'pro rata', trusts))).toEqual([300, 600]);
  });
});

import { meetsControlTotal, trustFinancePsf, trustShortfall } from '../../src/psf/trust-finance-psf';
import { trustAePsf } from '../../src/psf/trust-ae-psf';
import { threeAnswers } from '../../src/psf/three-answers';
import { allPence, collectSteps, inThousands, pence } from './support';

const pots = allPence([100, 200, 300, 400]);
const plan = allPence([10, 10, 10, 10]);

describe('Trust finance PSF (MoU section 6(ii))', () => {
  test('a trust exactly on plan earns every pot', () => {
    const history = trustFinancePsf(pots, { plan, actual: plan });
    expect(inThousands(history.earned)).toEqual([100, 200, 300, 400]);
    expect(threeAnswers(history)).toEqual({
      available: pence(1000),
      earned: pence(1000),
      lost: 0,
      recoverable: 0,
    });
  });

  test('a penny short in Q2 loses the whole pot; back on plan in Q3 everything lost comes back', () => {
    const actual = [pence(10), pence(10) - 1, pence(10) + 1, pence(10)];
    const history = trustFinancePsf(pots, { plan, actual });
    expect(inThousands(history.earned)).toEqual([100, 0, 300, 400]);
    expect(inThousands(history.lost)).toEqual([0, 200, 0, 0]);
    expect(inThousands(history.recovered)).toEqual([0, 0, 200, 0]);
    expect(inThousands(history.recoverable)).toEqual([0, 200, 0, 0]);
    expect(history.shortfall).toEqual([0, 1, 0, 0]);
    expect(inThousands(history.paid)).toEqual([100, 0, 500, 400]);
  });

  test('what was paid is not clawed back when the trust goes off plan in Q4', () => {
    const history = trustFinancePsf(pots, { plan, actual: allPence([10, 10, 10, 0]) });
    expect(threeAnswers(history)).toEqual({
      available: pence(1000),
      earned: pence(600),
      lost: pence(400),
      recoverable: 0,
    });
  });

  test('an offset agreed in its favour makes a trust meet its control total', () => {
    const actual = allPence([5, 10, 10, 10]);
    expect(meetsControlTotal({ plan, actual })).toEqual([false, false, false, false]);
    expect(meetsControlTotal({ plan, actual, offset: allPence([0, 5, 0, 0]) })).toEqual([
      false,
      true,
      true,
      true,
    ]);
    expect(inThousands(trustShortfall({ plan, actual, offset: allPence([0, 5, 0, 0]) }))).toEqual([
      5, 0, 0, 0,
    ]);
  });

  test('an offset agreed from a trust can make it miss', () => {
    expect(meetsControlTotal({ plan: plan.slice(0, 1), actual: plan.slice(0, 1), offset: [-1] })).toEqual([
      false,
    ]);
  });

  test('explains the miss, the control total met and the recovery', () => {
    const { explain, steps } = collectSteps();
    trustFinancePsf(allPence([100, 200]), { plan: allPence([10, 10]), actual: allPence([7, 13]) }, explain);
    expect(steps).toEqual([
      { id: 'controlTotalMissed', quarter: 1, figures: { shortfall: pence(3), pot: pence(100) }, result: 0 },
      { id: 'controlTotalMet', quarter: 2, figures: { pot: pence(200) }, result: pence(200) },
      { id: 'recoveredByTrust', quarter: 2, figures: { outstanding: pence(100) }, result: pence(100) },
    ]);
  });

  test('explains that nothing comes back after the year end', () => {
    const { explain, steps } = collectSteps();
    trustFinancePsf(pots, { plan, actual: allPence([10, 10, 10, 0]) }, explain);
    expect(steps.map(({ id }) => id)).toEqual([
      'controlTotalMet',
      'controlTotalMet',
      'controlTotalMet',
      'controlTotalMissed',
      'nothingAfterYearEnd',
    ]);
  });
});

describe('Trust A&E PSF (MoU section 6(ii))', () => {
  const onPlan = { plan, actual: plan };
  const always = [true, true, true, true];
  const never = [false, false, false, false];

  test('is earned by a trust on plan that meets the standard', () => {
    expect(inThousands(trustAePsf(pots, onPlan, { trust: always }).earned)).toEqual([100, 200, 300, 400]);
  });

  test('is earned through the A&E Delivery Board where the trust itself misses', () => {
    const history = trustAePsf(pots, onPlan, { trust: never, board: [false, true, false, true] });
    expect(inThousands(history.earned)).toEqual([0, 200, 0, 400]);
    expect(inThousands(history.lost)).toEqual([100, 0, 300, 0]);
  });

  test('is lost for good when the standard is missed', () => {
    const history = trustAePsf(pots, onPlan, { trust: [false, true, true, true] });
    expect(inThousands(history.lost)).toEqual([100, 0, 0, 0]);
    expect(inThousands(history.recovered)).toEqual([0, 0, 0, 0]);
    expect(inThousands(history.recoverable)).toEqual([0, 0, 0, 0]);
  });

  const shortThenBack = { plan, actual: allPence([5, 15, 10, 10]) };

  test('needs the control total as well as the standard, and does not come back with it', () => {
    const history = trustAePsf(pots, shortThenBack, { trust: always });
    expect(inThousands(history.earned)).toEqual([0, 200, 300, 400]);
    expect(inThousands(history.recoverable)).toEqual([0, 0, 0, 0]);
    expect(history.shortfall).toEqual(allPence([5, 0, 0, 0]));
  });

  test('comes back with the control total where that alternative is chosen', () => {
    const history = trustAePsf(pots, shortThenBack, { trust: always }, { returnsWithControlTotal: true });
    expect(inThousands(history.recoverable)).toEqual([100, 0, 0, 0]);
    expect(inThousands(history.recovered)).toEqual([0, 100, 0, 0]);
    expect(threeAnswers(history).earned).toBe(pence(1000));
  });

  test('under that alternative, what was lost on the standard still does not come back', () => {
    const met = { trust: [false, false, true, true] };
    const history = trustAePsf(pots, shortThenBack, met, { returnsWithControlTotal: true });
    expect(inThousands(history.lost)).toEqual([100, 200, 0, 0]);
    expect(inThousands(history.recovered)).toEqual([0, 0, 0, 0]);
  });

  test('under that alternative, the return does not wait for the standard', () => {
    const met = { trust: [true, false, true, true] };
    const history = trustAePsf(pots, shortThenBack, met, { returnsWithControlTotal: true });
    expect(inThousands(history.recovered)).toEqual([0, 100, 0, 0]);
    expect(inThousands(history.lost)).toEqual([100, 200, 0, 0]);
  });

  test('explains why it was earned, lost and returned', () => {
    const { explain, steps } = collectSteps();
    const met = { trust: [true, false, true, true] };
    trustAePsf(pots, shortThenBack, met, { returnsWithControlTotal: true }, explain);
    expect(steps).toEqual([
      {
        id: 'aeLostOnControlTotal',
        quarter: 1,
        figures: { pot: pence(100), shortfall: pence(5) },
        result: 0,
      },
      { id: 'aeReturns', quarter: 2, figures: { outstanding: pence(100) }, result: pence(100) },
      { id: 'aeLostOnStandard', quarter: 2, figures: { pot: pence(200) }, result: 0 },
      { id: 'aeEarned', quarter: 3, figures: { pot: pence(300) }, result: pence(300) },
      { id: 'aeEarned', quarter: 4, figures: { pot: pence(400) }, result: pence(400) },
    ]);
  });
});

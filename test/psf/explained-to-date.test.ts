import { explainAgainstPlan } from '../../src/psf/against-plan';
import { threeAnswers } from '../../src/psf/three-answers';
import { trustFinancePsf } from '../../src/psf/trust-finance-psf';
import { systemValueAtStake, trustValueAtStake } from '../../src/psf/value-at-stake';
import { allPence, collectSteps, pence } from './support';

const pots = allPence([100, 200, 300, 400]);
// 3 short in Q1; with an offset of 3 in its favour back on plan in Q2.
const figures = { plan: allPence([10, 10]), actual: allPence([7, 10]), offset: allPence([0, 3]) };

test('each quarter says plan, actual and offsets to date, and the difference', () => {
  const { explain, steps } = collectSteps();
  explainAgainstPlan(figures, explain);
  const amounts = (plan: number, actual: number, offsets: number) => ({
    planToDate: pence(plan),
    actualToDate: pence(actual),
    offsetsToDate: pence(offsets),
  });
  expect(steps).toEqual([
    { id: 'againstPlan', quarter: 1, figures: amounts(10, 7, 0), result: pence(-3) },
    { id: 'againstPlan', quarter: 2, figures: amounts(20, 17, 3), result: 0 },
  ]);
});

test('without offsets none are mentioned', () => {
  const { explain, steps } = collectSteps();
  explainAgainstPlan({ plan: allPence([10]), actual: allPence([7]) }, explain);
  expect(steps[0]!.figures).toEqual({ planToDate: pence(10), actualToDate: pence(7) });
});

test('the answers to date say what they are made of', () => {
  const { explain, steps } = collectSteps();
  threeAnswers(trustFinancePsf(pots.slice(0, 2), figures), explain);
  expect(steps).toEqual([
    { id: 'earnedToDate', figures: { inItsQuarter: pence(200), recovered: pence(100) }, result: pence(300) },
    { id: 'lostToDate', figures: { available: pence(300), earned: pence(300) }, result: 0 },
    { id: 'recoverableToDate', figures: { lost: 0 }, result: 0 },
  ]);
});

test('the value at stake says what is needed, what comes back and what is lost next', () => {
  const short = { plan: allPence([10]), actual: allPence([7]) };
  const answers = (ask: (explain: (step: { id: string; result: number }) => void) => void) => {
    const found: [string, number][] = [];
    ask(({ id, result }) => found.push([id, result]));
    return found.slice(-3);
  };
  expect(answers((explain) => trustValueAtStake(pots, short, explain))).toEqual([
    ['improvementNeeded', pence(3)],
    ['comesBack', pence(100)],
    ['nextLoss', pence(200)],
  ]);
  const terms = { lossRate: 1.5, method: 'quarter' as const };
  // 1.5 times the shortfall of 3.
  expect(answers((explain) => systemValueAtStake(pots, [pence(3)], terms, explain))).toEqual([
    ['improvementNeeded', pence(3)],
    ['comesBack', pence(4.5)],
    ['nextLoss', pence(4.5)],
  ]);
});

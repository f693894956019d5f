import { earnBackByAssumption, fullYearActual } from '../../../src/plans/what-if/earn-back-by-assumption';
import { copyTo } from '../../../src/plans/what-if/copy';
import { pence } from '../../psf/support';
import { trustsOfAnnex3 } from '../../../src/plans/system-psf/annex-3';
import { sybCopy } from './support';

/** The published figures: starting point (87,461), system control total (63,475), cap 2,363. */
const terms = {
  startingPoint: pence(-87_461),
  systemControlTotal: pence(-63_475),
  cap: pence(2_363),
  rate: 1,
  receiver: 'system' as const,
  trusts: trustsOfAnnex3.map(({ name, additionalFund, accepted }) => ({
    name,
    additionalFund: pence(additionalFund),
    accepted,
  })),
};

const amounts = (actual: number, rate = 1) =>
  earnBackByAssumption(pence(actual), { ...terms, rate }).map(({ amount }) => amount);

test('1,000 better than the starting point earns 1,000, 1,500, or its part of the way to the control total', () => {
  // The way is 87,461 - 63,475 = 23,986; 1,000 of it earns 2,363 x 1,000 / 23,986 = 98.51580 (£000).
  expect(amounts(-86_461)).toEqual([pence(1_000), pence(1_500), pence(98.5158)]);
});

test('no assumption earns more than the cap, or anything at the starting point', () => {
  expect(amounts(-60_000)).toEqual([pence(2_363), pence(2_363), pence(2_363)]);
  expect(amounts(-87_461)).toEqual([0, 0, 0]);
});

test('a rate of the workbook’s own stands among them, marked as the one chosen', () => {
  const results = earnBackByAssumption(pence(-86_461), { ...terms, rate: 1.25 });
  expect(results.map(({ assumption }) => assumption)).toEqual([
    { kind: 'rate', rate: 1 },
    { kind: 'rate', rate: 1.25 },
    { kind: 'rate', rate: 1.5 },
    { kind: 'straight line' },
  ]);
  expect(results.filter(({ chosen }) => chosen).map(({ amount }) => amount)).toEqual([pence(1_250)]);
});

test('whoever receives it, the parts and what is held add up to it', () => {
  const [first] = earnBackByAssumption(pence(-86_461), terms);
  const sums = first!.shares.map(({ byTrust, held }) => byTrust.reduce((sum, share) => sum + share, held));
  expect(sums).toEqual([first!.amount, first!.amount, first!.amount]);
  const [system, nonAcceptors, proRata] = first!.shares;
  expect(system).toMatchObject({ chosen: true, held: pence(1_000) });
  // Rotherham is the one that did not accept, the last in Annex 3.
  expect(nonAcceptors!.byTrust.at(-1)).toBe(pence(1_000));
  // 2,363 of 18,712.
  expect(proRata!.byTrust.at(-1)).toBe(pence(126.2826));
});

test('before year end the full-year actual takes the quarters to come on plan', () => {
  // To Q3 the system is 95 below its plan; Q4 on plan leaves the year 95 below the starting point of the quarters.
  const copy = copyTo(sybCopy(), 4);
  // Quarters of Tables 2 and 3 and a quarter each of the commissioners': -87,460.
  const byQuarters = -87_460;
  expect(fullYearActual(copy)).toBe(pence(byQuarters - 95));
});

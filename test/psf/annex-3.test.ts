import { sum } from '../../src/psf/money';
import { improvementPlanOf } from '../../src/psf/system-improvement-plan';
import { acceptors, annex3, potsOf } from './published';
import { allPence, asPrinted, pence } from './support';

const kinds = [
  ['trustAE', 'ae'],
  ['trustFinance', 'finance'],
  ['system', 'system'],
  ['total', 'total'],
] as const;

const printedCells = acceptors.flatMap((trust) =>
  kinds.flatMap(([printed, kind]) =>
    (trust.psfByQuarterThenYear![printed] ?? []).map((figure, index) => ({
      cell: `${trust.short} ${printed} ${index < 4 ? `Q${index + 1}` : 'year'}`,
      figure,
      ours: () => (index < 4 ? potsOf(trust)[kind][index]! : sum(potsOf(trust)[kind])),
    })),
  ),
);

describe('Annex 3 of the memorandum', () => {
  test('Table 2 prints 110 PSF cells', () => {
    expect(printedCells).toHaveLength(110);
  });

  test.each(printedCells)('Table 2: $cell is $figure', ({ figure, ours }) => {
    expect(asPrinted(ours())).toBe(figure);
  });

  test('Table 1 adds up: 46,058 general fund, 18,712 additional fund, 64,770 in all', () => {
    const total = (of: (trust: (typeof annex3.trusts)[number]) => number) =>
      sum(annex3.trusts.map((trust) => pence(of(trust))));
    expect(total((trust) => trust.psfGeneralFund1800m)).toBe(pence(46_058));
    expect(total((trust) => trust.psfAdditionalFund650m)).toBe(pence(18_712));
    expect(sum(annex3.trusts.flatMap((trust) => potsOf(trust).total))).toBe(pence(64_770));
  });

  test('Table 1: commissioners (5,000), trusts (58,475), system control total (63,475)', () => {
    const commissioners = sum(annex3.commissioners.map(({ controlTotal }) => pence(controlTotal)));
    const trusts = sum(annex3.trusts.map(({ controlTotal }) => pence(controlTotal)));
    expect([commissioners, trusts, commissioners + trusts]).toEqual(allPence([-5000, -58_475, -63_475]));
  });

  test('Table 4: the starting point counts the draft plan of the trust that did not accept: (87,461)', () => {
    const plans = annex3.trusts.map((trust) =>
      improvementPlanOf({
        accepted: trust.acceptedControlTotal,
        controlTotal: allPence([trust.controlTotal]),
        draftPlan: allPence([sum(trust.draftPlanByQuarter ?? [0])]),
      }),
    );
    const ofTrusts = sum(plans.flat());
    expect(ofTrusts).toBe(pence(-82_461));
    expect(ofTrusts + pence(-5000)).toBe(pence(-87_461));
  });

  test('Table 3: the quarters of The Rotherham add up to 2,919 and (21,067)', () => {
    const rotherham = annex3.trusts.find(({ short }) => short === 'TRFT')!;
    expect(sum(rotherham.controlTotalByQuarter)).toBe(2919);
    expect(sum(rotherham.draftPlanByQuarter!)).toBe(-21_067);
  });
});

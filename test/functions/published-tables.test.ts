import { annex3, acceptors, odsCodes, performance } from '../psf/published';
import { cellsOf } from './call';

const kinds = ['trustAE', 'trustFinance', 'system', 'total'] as const;
const column = (of: (trust: (typeof annex3.trusts)[number]) => unknown) =>
  annex3.trusts.map((trust) => [of(trust)]);

const split = cellsOf(
  'PSFSPLIT',
  column((trust) => trust.psfGeneralFund1800m),
  column((trust) => trust.psfAdditionalFund650m),
  column((trust) => trust.hasAE),
) as number[][];

/** A trust's four quarters and year of each kind, through the functions and unrounded. */
function ours(short: string, kind: (typeof kinds)[number]): number[] {
  const trust = annex3.trusts.findIndex((one) => one.short === short);
  const annual = split[trust]![kinds.indexOf(kind)]!;
  return [...(cellsOf('PHASE', [[annual]])[0] as number[]), annual];
}

const printed = acceptors.flatMap((trust) =>
  kinds.flatMap((kind) =>
    (trust.psfByQuarterThenYear![kind] ?? []).map((figure, index) => ({
      cell: `${trust.short} ${kind} ${['Q1', 'Q2', 'Q3', 'Q4', 'year'][index]!}`,
      figure,
      ours: ours(trust.short, kind)[index]!,
    })),
  ),
);

describe('Annex 3 through the functions', () => {
  test('Table 2 has 110 cells', () => {
    expect(printed).toHaveLength(110);
  });

  test.each(printed)('Table 2: $cell is $figure', ({ figure, ours: unrounded }) => {
    expect(Math.round(unrounded)).toBe(figure);
  });

  test('Table 1: the split adds up to 64,770', () => {
    expect(split.reduce((sum, row) => sum + row[3]!, 0)).toBe(64_770);
  });

  test('Table 4: the starting point of the trusts is (82,461), (87,461) with the commissioners', () => {
    const plan = cellsOf(
      'SYSTEMPLAN',
      column((trust) => trust.controlTotal),
      column((trust) => trust.draftPlanByQuarter?.reduce((sum, quarter) => sum + quarter, 0) ?? ''),
      column((trust) => (trust.acceptedControlTotal ? 'Y' : 'N')),
    ) as number[][];
    const ofTrusts = plan.flat().reduce((sum, amount) => sum + amount, 0);
    const ofCommissioners = annex3.commissioners.reduce((sum, one) => sum + one.controlTotal, 0);
    expect([ofTrusts, ofTrusts + ofCommissioners]).toEqual([-82_461, -87_461]);
  });
});

describe('the real four-hour figures of 2018/19', () => {
  const trusts = ['BHFT', 'DBTH', 'SCH', 'STH'] as const;
  const now = trusts.map((trust) => performance([odsCodes[trust]], '2018/19'));
  const lastYear = trusts.map((trust) => performance([odsCodes[trust]], '2017/18'));
  const missedUnder = (rule: string) =>
    cellsOf('AESTANDARD', now, 4, lastYear, 0.9, rule).flatMap((row, trust) =>
      row.flatMap((met, quarter) => (met === false ? [`${trusts[trust]!} Q${quarter + 1}`] : [])),
    );

  test('under "either" only STH misses, in Q1 to Q3', () => {
    expect(missedUnder('either')).toEqual(['STH Q1', 'STH Q2', 'STH Q3']);
  });

  test('under "both" DBTH and SCH miss Q2, and STH all four', () => {
    expect(missedUnder('both')).toEqual(['DBTH Q2', 'SCH Q2', 'STH Q1', 'STH Q2', 'STH Q3', 'STH Q4']);
  });

  test('Sheffield’s two trusts together had 89.982% in Q1: below 90%', () => {
    const together = performance([odsCodes.SCH, odsCodes.STH], '2018/19');
    expect(together[0]!.toFixed(5)).toBe('0.89982');
    expect(cellsOf('AESTANDARD', [together], 1)).toEqual([[false, '', '', '']]);
  });
});

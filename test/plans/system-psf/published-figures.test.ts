import { systemPsfWorkbook } from '../../../src/plans/system-psf';
import { commissionersOfAnnex3, totalsOfAnnex3, trustsOfAnnex3 } from '../../../src/plans/system-psf/annex-3';
import { fourHourPerformance } from '../../../src/plans/system-psf/four-hour-performance';
import { illustrativeActuals } from '../../../src/plans/system-psf/illustrative-actuals';
import { valuesNamed } from './support';

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);
const roundHalfUp = (figure: number): number => Math.floor(figure + 0.5 + 1e-9);
const acceptors = trustsOfAnnex3.filter(({ accepted }) => accepted);
const nonAcceptor = trustsOfAnnex3.find(({ accepted }) => !accepted)!;

describe('the figures of Annex 3', () => {
  test('Table 1 adds up to its printed totals', () => {
    expect(sum(commissionersOfAnnex3.map((one) => one.controlTotal))).toBe(-5_000);
    expect(sum(trustsOfAnnex3.map((trust) => trust.controlTotal))).toBe(-58_475);
    expect(totalsOfAnnex3.systemControlTotal).toBe(-5_000 - 58_475);
    expect(sum(trustsOfAnnex3.map((trust) => trust.generalFund))).toBe(46_058);
    expect(sum(trustsOfAnnex3.map((trust) => trust.additionalFund))).toBe(18_712);
    expect(sum(trustsOfAnnex3.map((trust) => trust.totalPsf))).toBe(64_770);
  });

  test('each trust’s two funds are its total PSF', () => {
    for (const { shortName, generalFund, additionalFund, totalPsf } of trustsOfAnnex3) {
      expect([shortName, generalFund + additionalFund]).toEqual([shortName, totalPsf]);
    }
  });

  test('Table 2: quarters add up to the year, but for SHSC, printed as 405 where they add up to 406', () => {
    const differences = acceptors.map((trust) => [
      trust.shortName,
      sum(trust.controlTotalByQuarter) - trust.controlTotal,
    ]);
    expect(differences.filter(([, difference]) => difference !== 0)).toEqual([['SHSC', 1]]);
  });

  test('Table 2: 110 PSF cells follow from the two funds, 30% for A&E, 50% for the system, 15/20/30/35', () => {
    const profile = [0.15, 0.2, 0.3, 0.35, 1];
    let cells = 0;
    for (const { shortName, hasAE, additionalFund, totalPsf, printedPsf } of acceptors) {
      const ae = hasAE ? 0.3 * totalPsf : 0;
      const system = 0.5 * 0.7 * additionalFund;
      const years = { ae, finance: totalPsf - ae - system, system, total: totalPsf };
      for (const kind of ['ae', 'finance', 'system', 'total'] as const) {
        const printed = printedPsf![kind];
        if (!printed) continue;
        const worked = profile.map((part) => roundHalfUp(part * years[kind]));
        expect({ shortName, kind, worked }).toEqual({ shortName, kind, worked: printed });
        cells += printed.length;
      }
    }
    expect(cells).toBe(110);
  });

  test('Table 3: Rotherham’s control total and draft plan add up to their years', () => {
    expect(nonAcceptor.shortName).toBe('TRFT');
    expect(sum(nonAcceptor.controlTotalByQuarter)).toBe(2_919);
    expect(sum(nonAcceptor.draftPlanByQuarter!)).toBe(-21_067);
  });

  test('Table 4: the starting point is (87,461), of which trusts (82,461)', () => {
    const trusts = sum(acceptors.map((trust) => trust.controlTotal)) + sum(nonAcceptor.draftPlanByQuarter!);
    expect(trusts).toBe(totalsOfAnnex3.trustsStartingPoint);
    expect(trusts - 5_000).toBe(totalsOfAnnex3.startingPoint);
  });
});

describe('the A&E figures', () => {
  test('Sheffield’s two acute trusts together had 89.982% in quarter 1, below 90%', () => {
    const [children, teaching] = [fourHourPerformance.RCU!, fourHourPerformance.RHQ!];
    const attendances = children.thisYear[0].attendances + teaching.thisYear[0].attendances;
    const over = children.thisYear[0].overFourHours + teaching.thisYear[0].overFourHours;
    const performance = (attendances - over) / attendances;
    expect((100 * performance).toFixed(3)).toBe('89.982');
    expect(performance).toBeLessThan(0.9);
  });

  test('every trust with A&E has four quarters of each year, never more over four hours than attended', () => {
    const trusts = trustsOfAnnex3.filter(({ hasAE }) => hasAE);
    expect(Object.keys(fourHourPerformance).sort()).toEqual(trusts.map(({ odsCode }) => odsCode).sort());
    for (const { thisYear, lastYear } of Object.values(fourHourPerformance)) {
      for (const { attendances, overFourHours } of [...thisYear, ...lastYear]) {
        expect(overFourHours).toBeGreaterThan(0);
        expect(overFourHours).toBeLessThan(attendances);
      }
    }
  });
});

describe('the illustrative actuals tell what they say they tell', () => {
  const planOf = (quarter: 0 | 1 | 2) => ({
    commissioners: commissionersOfAnnex3.map((one) => [one.odsCode, one.controlTotal / 4] as const),
    trusts: trustsOfAnnex3.map(
      (trust) => [trust.odsCode, (trust.draftPlanByQuarter ?? trust.controlTotalByQuarter)[quarter]] as const,
    ),
  });
  const variance = (odsCode: string, plan: number, quarter: 0 | 1 | 2) =>
    illustrativeActuals[odsCode]![quarter] - plan;
  const varianceToDate = (quarters: (0 | 1 | 2)[], only?: string) =>
    sum(
      quarters.flatMap((quarter) => {
        const { commissioners, trusts } = planOf(quarter);
        return [...commissioners, ...trusts]
          .filter(([odsCode]) => !only || odsCode === only)
          .map(([odsCode, plan]) => variance(odsCode, plan, quarter));
      }),
    );

  test('the system is 410, 240 and 95 behind its plan to date', () => {
    expect([varianceToDate([0]), varianceToDate([0, 1]), varianceToDate([0, 1, 2])]).toEqual([
      -410, -240, -95,
    ]);
  });

  test('DBTH misses its control total at quarter 2 by 210 and is back on it at quarter 3', () => {
    expect(varianceToDate([0, 1], 'RP5')).toBe(-210);
    expect(varianceToDate([0, 1, 2], 'RP5')).toBe(30);
  });

  test('STH misses its control total at quarter 3 by 118', () => {
    expect(varianceToDate([0, 1], 'RHQ')).toBeGreaterThanOrEqual(0);
    expect(varianceToDate([0, 1, 2], 'RHQ')).toBe(-118);
  });
});

describe('the workbook ships with those figures', () => {
  const model = systemPsfWorkbook();
  const column = (name: string) => valuesNamed(model, name).map(([value]) => value);

  test('organisations: commissioners, then trusts with A&E, then the others', () => {
    expect(column('Short_names')).toEqual([
      ...['Barnsley CCG', 'Bassetlaw CCG', 'Doncaster CCG', 'Rotherham CCG', 'Sheffield CCG'],
      ...['BHFT', 'DBTH', 'SCH', 'STH', 'TRFT', 'RDaSH', 'SHSC'],
    ]);
    expect(column('Trust_short_names')).toEqual(column('Short_names').slice(5));
    expect(column('AE_trusts')).toEqual(['BHFT', 'DBTH', 'SCH', 'STH', 'TRFT']);
  });

  test('control totals, draft plans and funds are Annex 3’s, trust by trust', () => {
    const byShortName = new Map(trustsOfAnnex3.map((trust) => [trust.shortName, trust]));
    const years = column('Year_control_totals').slice(5);
    const [quarters, drafts] = ['Control_totals', 'Draft_plans'].map((name) =>
      valuesNamed(model, name).slice(5),
    );
    column('Trust_short_names').forEach((shortName, row) => {
      const trust = byShortName.get(String(shortName))!;
      expect(years[row]).toBe(trust.controlTotal);
      expect(quarters![row]).toEqual(trust.controlTotalByQuarter);
      expect(drafts![row]).toEqual(trust.draftPlanByQuarter ?? Array(4).fill(undefined));
      expect(column('General_fund')[row]).toBe(trust.generalFund);
      expect(column('Additional_fund')[row]).toBe(trust.additionalFund);
      expect(column('Has_AE')[row]).toBe(trust.hasAE ? 'Y' : 'N');
      expect(column('Trust_accepted')[row]).toBe(trust.accepted ? 'Y' : 'N');
    });
  });

  test('commissioners’ control totals for the year are Annex 3’s', () => {
    const published = commissionersOfAnnex3.map((one) => one.controlTotal);
    expect(column('Year_control_totals').slice(0, 5)).toEqual(published);
  });

  test('quarter 3 is reported: actuals for three quarters, the fourth blank', () => {
    expect(column('Reported_quarter')).toEqual([3]);
    for (const [q1, q2, q3, q4] of valuesNamed(model, 'Actuals')) {
      expect([typeof q1, typeof q2, typeof q3, q4]).toEqual(['number', 'number', 'number', undefined]);
    }
  });

  test('A&E returns of this year and last are those published', () => {
    const published = ['RFF', 'RP5', 'RCU', 'RHQ', 'RFR'].map((odsCode) => fourHourPerformance[odsCode]!);
    const shipped = (name: string) => valuesNamed(model, name);
    expect(shipped('AE_attendances')).toEqual(published.map((one) => one.thisYear.map((q) => q.attendances)));
    expect(shipped('AE_over_four_hours')).toEqual(
      published.map((one) => one.thisYear.map((q) => q.overFourHours)),
    );
    expect(shipped('AE_prior_attendances')).toEqual(
      published.map((one) => one.lastYear.map((q) => q.attendances)),
    );
    expect(shipped('AE_prior_over_four_hours')).toEqual(
      published.map((one) => one.lastYear.map((q) => q.overFourHours)),
    );
  });

  test('the register of adjustments ships without entries', () => {
    expect(column('Adjustment_amounts').filter((value) => value !== undefined)).toEqual([]);
  });

  test('the sheets say that the actuals are illustrative', () => {
    const warnings = model.sheets.flatMap(({ name, cells }) =>
      Object.values(cells).some(
        ({ value, style }) => style === 'warning' && String(value).startsWith('Illustrative'),
      )
        ? [name]
        : [],
    );
    expect(warnings).toEqual(['Read me', 'Actuals', 'Report']);
  });
});

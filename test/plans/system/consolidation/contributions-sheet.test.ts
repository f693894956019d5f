import { commissionerPlan, filesOf } from '../../../../scripts/system-fill';
import { createWorkbook, readWorkbook } from '../../../../src/files';
import { evaluate } from '../../../../src/plans/formula/evaluate';
import { parseFormula } from '../../../../src/plans/formula/parse';
import { consolidate, contributionsSheet, loadPlans } from '../../../../src/plans/system/consolidation';
import { planningUnit } from '../../../../src/plans/system/units';
import { planSection } from '../../../../src/plans/report/system/plan-section';
import { WorkbookReading } from '../../../../src/plans/workbook-reading';

/** Two places, the first of two commissioners. */
const unit = planningUnit('Two places', [
  {
    odsCode: '02P',
    name: 'NHS Barnsley CCG',
    shortName: 'Barnsley CCG',
    kind: 'commissioner',
    place: 'North',
  },
  {
    odsCode: '03L',
    name: 'NHS Rotherham CCG',
    shortName: 'Rotherham CCG',
    kind: 'commissioner',
    place: 'North',
  },
  {
    odsCode: '03N',
    name: 'NHS Sheffield CCG',
    shortName: 'Sheffield CCG',
    kind: 'commissioner',
    place: 'South',
  },
]);

describe('the sheet of contributions', () => {
  const plans = unit.organisations.map((one, index) => commissionerPlan(one, 500 + index, { unit }));
  const system = consolidate(loadPlans(filesOf(plans), { unit }).plans, unit);
  const { sheet, names } = contributionsSheet(system, { name: 'Contributions' });
  const { snapshot } = readWorkbook(createWorkbook({ title: 'Contributions', sheets: [sheet], names }));
  const reading = new WorkbookReading(snapshot).sheet('Contributions')!;

  it('has a column for each organisation, each place and the system', () => {
    const headings = Array.from({ length: 9 }, (_, index) => reading.at(4, index + 1).value);
    expect(headings).toEqual([
      'Sheet',
      'Line',
      'Column',
      'Barnsley CCG',
      'Rotherham CCG',
      'North',
      'Sheffield CCG',
      'South',
      'System',
    ]);
  });

  it('shows what each plan has, and sums that are live and give what the system’s plan has', () => {
    const figures = system.figures.filter(({ sheet: on }) => on === 'Summary');
    expect(figures.length).toBeGreaterThan(80);
    figures.forEach((figure, index) => {
      const row = 5 + index;
      const { formula, value } = reading.at(row, 9);
      expect([reading.at(row, 2).value, value]).toEqual([figure.line, figure.value]);
      if (figure.holds === 'fraction' || figure.value === 0) return;
      expect(reading.at(row, 6).formula).toBe(`=SUM(D${row},E${row})`);
      const worked = evaluate(parseFormula(String(formula))!, (_, at, column) => reading.at(at, column));
      expect(Number(worked!.value)).toBeCloseTo(figure.value, 6);
    });
    const { book } = plans[1]!;
    const first = book.compiled.cell('summary', 'limit', '2014/15');
    expect(reading.at(5, 5).value).toBe(book.valueOf(first));
  });

  it('gives a report its organisations, then its places where one has several, then the system', () => {
    const { columns, organisations, years, figures } = planSection(snapshot)!;
    expect(organisations).toBe(3);
    expect(columns).toEqual([
      ...[1, 2, 4].map((column) => ({ column, kind: 'organisation' })),
      ...[3, 5].map((column) => ({ column, kind: 'place' })),
      { column: 6, kind: 'system' },
    ]);
    const [limit] = figures;
    expect(years.map((_, index) => reading.at(4 + limit!.rows[index]!, 3).value)).toEqual(years);
    expect(limit!.inFirstYear).toBe(reading.at(4 + limit!.rows[0]!, 9).value);
  });

  it('gives a report nothing where its columns are no longer whole', () => {
    const cut = names.map((one) =>
      one.name === 'Contributions_headings'
        ? { ...one, refersTo: one.refersTo.replace(/:\$[A-Z]+/, ':$H') }
        : one,
    );
    const book = createWorkbook({ title: 'Contributions', sheets: [sheet], names: cut });
    expect(planSection(readWorkbook(book).snapshot)).toBeUndefined();
  });
});

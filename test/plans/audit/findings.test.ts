import { auditFindings } from '../../../src/plans/audit/findings';
import type { CellType, SheetSnapshot, WorkbookSnapshot } from '../../../src/plans/snapshot';
import { addressOf, area } from '../../../src/plans/cell-area';
import type { CellValue } from '../../../src/plans/workbook-model';
import { type Cells, fill } from './support';

const typeOf = (value: CellValue): CellType => {
  if (value === '') return 'blank';
  return typeof value === 'number' ? 'number' : 'text';
};

/** A snapshot of one sheet, its used range from B2 on; every formula shows the figure 9. */
function snapshotOf(cells: Cells, name = 'Plan'): WorkbookSnapshot {
  const formulas = Array.from({ length: 20 }, (_, down) =>
    Array.from({ length: 14 }, (__, right): CellValue => cells[addressOf(area(2 + down, 2 + right))] ?? ''),
  );
  const values = formulas.map((row) =>
    row.map((held) => (typeof held === 'string' && held.startsWith('=') ? 9 : held)),
  );
  const sheet: SheetSnapshot = {
    name,
    visible: true,
    protected: false,
    used: {
      sheet: name,
      address: 'B2:O21',
      formulas,
      values,
      types: values.map((row) => row.map(typeOf)),
      numberFormats: values.map((row) => row.map(() => 'General')),
    },
    hiddenRows: [],
    hiddenColumns: [],
  };
  return { sheets: [sheet], names: [], tables: [] };
}

const budget: Cells = { B10: 'Total', ...fill('C4:N9', 250), ...fill('C10:N10', '=SUM(C4:C9)') };

describe('Findings of the audit', () => {
  test('an overwritten total offers its formula back, and says what stood there', () => {
    const [finding, ...others] = auditFindings(snapshotOf({ ...budget, H10: 1500 }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'integrity/overwritten-formula-in-run',
      family: 'Integrity',
      severity: 'warning',
      sheet: 'Plan',
      cells: ['H10'],
      found: 'a typed figure',
      expected: '=SUM(H4:H9)',
      fix: [{ sheet: 'Plan', address: 'H10', before: 1500, after: '=SUM(H4:H9)' }],
    });
    expect(finding!.remedy).toContain('H10');
  });

  test('totals pasted as figures are advice, and no formula is offered for them', () => {
    const pasted = { ...fill('C10:L10', 1500), ...fill('M10:N10', '=SUM(M4:M9)') };
    const [finding, ...others] = auditFindings(snapshotOf({ ...budget, ...pasted }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'integrity/overwritten-formula-in-run',
      severity: 'advice',
      cells: ['C10:L10'],
    });
    expect(finding).not.toHaveProperty('fix');
  });

  test('figures beside totals that are not the sum of those above them are left alone', () => {
    const other = { ...fill('C10:L10', 1400), ...fill('M10:N10', '=SUM(M4:M9)') };
    expect(auditFindings(snapshotOf({ ...budget, ...other }))).toEqual([]);
  });

  test('a total that leaves out a row offers the longer range', () => {
    expect(auditFindings(snapshotOf({ ...budget, H10: '=SUM(H5:H9)' }))).toMatchObject([
      {
        rule: 'integrity/range-stops-short',
        found: '=SUM(H5:H9)',
        expected: '=SUM(H4:H9)',
        fix: [{ address: 'H10', before: '=SUM(H5:H9)', after: '=SUM(H4:H9)' }],
      },
    ]);
  });

  test('another formula is shown but not changed, for it may be meant', () => {
    const [finding] = auditFindings(snapshotOf({ ...budget, H10: '=MAX(H4:H9)' }));
    expect(finding).toMatchObject({
      rule: 'integrity/breaks-pattern',
      severity: 'warning',
      found: '=MAX(H4:H9)',
    });
    expect(finding).not.toHaveProperty('fix');
  });

  test('where a text stands in the row left out, it is advice: no result is wrong yet', () => {
    const [finding] = auditFindings(snapshotOf({ ...budget, ...fill('C4:N4', 'n/a'), H10: '=SUM(H5:H9)' }));
    expect(finding).toMatchObject({ severity: 'advice', cells: ['H10'] });
    expect(finding!.wrong).toContain('No figure stands there today');
    expect(finding).not.toHaveProperty('fix');
  });

  test('a text that begins with "=" is no formula', () => {
    const snapshot = snapshotOf(budget);
    const { used } = snapshot.sheets[0]!;
    used!.formulas[8]![6] = '=text';
    used!.values[8]![6] = '=text';
    used!.types[8]![6] = 'text';
    expect(auditFindings(snapshot)).toEqual([]);
  });

  test('an empty sheet has none', () => {
    const empty = { name: 'Empty', visible: true, protected: false, hiddenRows: [], hiddenColumns: [] };
    expect(auditFindings({ sheets: [empty], names: [], tables: [] })).toEqual([]);
  });
});

import type { CellType, WorkbookSnapshot } from '../../src/plans/snapshot';
import { addressOf, area } from '../../src/plans/cell-area';
import { type SystemPsfName, systemPsfTemplate } from '../../src/plans/system-psf/names';
import { validate } from '../../src/plans/validate';
import type { CellValue } from '../../src/plans/workbook-model';

type Blocks = Partial<Record<SystemPsfName, CellValue[][]>>;

/** Two trusts, one of which did not accept; figures of £000. A&E, finance and system PSF, then their total. */
const sound: Blocks = {
  Workbook_template: [[systemPsfTemplate]],
  Variations: [
    [50, 0, 0, 0],
    [-50, 0, 0, 0],
  ],
  Offsets: [
    ['', '', '', ''],
    ['', '', '', ''],
  ],
  Included: [[1], [0.5]],
  Year_control_totals: [[-1000], [-400]],
  // -1,000 + half of -400
  System_control_total: [[-1200]],
  Trust_short_names: [['STH'], ['TRFT']],
  Trust_accepted: [['Y'], ['N']],
  General_fund: [[700], [300]],
  Additional_fund: [[300], [100]],
  PSF_allocations: [
    [300, 595, 105, 1000],
    [120, 245, 35, 400],
  ],
  PSF_paid_by_quarter: [
    [300, 595, 105, 1000],
    [0, 0, 0, 0],
  ],
  // 15%, 20%, 30% and 35% of 1,000
  Total_pots: [
    [150, 200, 300, 350],
    [0, 0, 0, 0],
  ],
};

/** Each name on rows of its own of one sheet. */
function workbookOf(blocks: Blocks): WorkbookSnapshot {
  const values: CellValue[][] = [];
  const names = Object.entries(blocks).map(([name, rows]) => {
    const place = area(values.length + 1, 1, rows.length, rows[0]!.length);
    values.push(...rows.map((row) => [...row, ...Array<CellValue>(4 - row.length).fill('')]));
    const refersTo = `=Fund!${addressOf(place).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
    return { name, refersTo, comment: '', visible: true };
  });
  const types = values.map((row) =>
    row.map((value): CellType => (value === '' ? 'blank' : typeof value === 'number' ? 'number' : 'text')),
  );
  const used = {
    sheet: 'Fund',
    address: addressOf(area(1, 1, values.length, 4)),
    values,
    types,
    formulas: values,
    numberFormats: values.map((row) => row.map(() => 'General')),
  };
  return {
    names,
    tables: [],
    sheets: [{ name: 'Fund', visible: true, protected: false, hiddenRows: [], hiddenColumns: [], used }],
  };
}

const rulesBroken = (changed: Blocks) =>
  validate(workbookOf({ ...sound, ...changed })).findings.map(({ rule }) => rule);

describe('the quarterly workbook', () => {
  it('is sound where its funds agree', () => {
    expect(rulesBroken({})).toEqual([]);
  });

  it.each<[string, Blocks]>([
    [
      'funds/adjustments-net-to-zero',
      {
        Variations: [
          [50, 0, 0, 0],
          [-40, 0, 0, 0],
        ],
      },
    ],
    ['funds/system-control-total', { System_control_total: [[-1400]] }],
    ['funds/split-adds-up', { General_fund: [[710], [300]] }],
    [
      'funds/phasing-adds-up',
      {
        Total_pots: [
          [150, 200, 300, 340],
          [0, 0, 0, 0],
        ],
      },
    ],
  ])('breaks %s alone', (rule, changed) => {
    expect(rulesBroken(changed)).toEqual([rule]);
  });

  it('pays nothing by quarter to a trust that did not accept', () => {
    expect(
      rulesBroken({
        PSF_paid_by_quarter: [
          [300, 595, 105, 1000],
          [120, 245, 35, 400],
        ],
        Total_pots: [
          [150, 200, 300, 350],
          [60, 80, 120, 140],
        ],
      }),
    ).toEqual(['funds/non-acceptor-paid']);
  });

  it('names the quarter and the difference of adjustments that do not net to zero', () => {
    const [finding] = validate(
      workbookOf({
        ...sound,
        Offsets: [
          ['', '', 20, ''],
          ['', '', -15.5, ''],
        ],
      }),
    ).findings;
    expect(finding!.wrong).toBe('In-year offsets do not net to zero in Q3: they add up to 4.5.');
    expect(finding!.cells).toEqual(['C4:C5']);
  });

  it('says nothing of names that are missing', () => {
    const { findings } = validate(workbookOf({ Workbook_template: sound.Workbook_template! }));
    expect(findings).toEqual([]);
  });
});

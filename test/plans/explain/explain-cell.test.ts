import { explainCall } from '../../../src/functions/explain-call';
import { signatures } from '../../../src/plans/explain/call-outcome';
import { type ExplainOutcome, type Explanation, explainCell } from '../../../src/plans/explain/explain-cell';
import { findCall } from '../../../src/plans/explain/find-call';
import type { CellType, WorkbookSnapshot } from '../../../src/plans/snapshot';
import type { CellValue } from '../../../src/plans/workbook-model';
import golden from '../../golden/functions.json';

type Row = (CellValue | [formula: string, value: CellValue])[];

const typeOf = (value: CellValue): CellType => {
  if (value === '') return 'blank';
  if (typeof value !== 'string') return typeof value as CellType;
  return value.startsWith('#') ? 'error' : 'text';
};

/** A sheet "Plan" from its cells; a formula stands with its value. */
function workbookOf(rows: Row[], filled: { anchor: string; address: string }[] = []) {
  const width = Math.max(...rows.map((row) => row.length));
  const cells = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
  const values = cells.map((row) => row.map((cell) => (Array.isArray(cell) ? cell[1] : cell)));
  const snapshot: WorkbookSnapshot = {
    sheets: [
      {
        name: 'Plan',
        visible: true,
        protected: false,
        hiddenRows: [],
        hiddenColumns: [],
        used: {
          sheet: 'Plan',
          address: `A1:${String.fromCharCode(64 + width)}${rows.length}`,
          values,
          types: values.map((row) => row.map(typeOf)),
          formulas: cells.map((row) => row.map((cell) => (Array.isArray(cell) ? cell[0] : cell))),
          numberFormats: values.map((row) => row.map(() => 'General')),
        },
      },
    ],
    names: [{ name: 'Rate', refersTo: '=Plan!$F$1', comment: '', visible: true }],
    tables: [{ name: 'Trusts', sheet: 'Plan', address: 'A1:E3' }],
  };
  return { snapshot, filled: filled.map((one) => ({ sheet: 'Plan', ...one })) };
}

const ask = (workbook: ReturnType<typeof workbookOf>, address: string): ExplainOutcome =>
  explainCell(workbook, { sheet: 'Plan', address }, explainCall);

function explained(outcome: ExplainOutcome): Explanation {
  if (outcome.status === 'nothing') throw new Error(`${outcome.title}: ${outcome.text}`);
  return outcome.explanation;
}

const words = (explanation: Explanation): string[] =>
  explanation.steps.map((step) => `${step.group}: ${step.words}`);

// Two trusts: plans of 10 a quarter, the first 3 short in Q1 and back on plan in Q2.
const twoTrusts: Row[] = [
  ['Trust', 'Q1', 'Q2', 'Q3', 'Q4', 1.5],
  ['Barnsley', 10, 10, 10, 10],
  ['Doncaster', 10, 10, 10, 10],
  ['Barnsley', 7, 13, '', ''],
  ['Doncaster', 10, 9, '', ''],
  ['Barnsley', 100, 200, 300, 400],
  ['Doncaster', 50, 60, 70, 80],
];
const trustFormula = '=SYB.TRUSTPSF(B2:E3,B4:E5,B6:E7,2)';
const spilled = { anchor: 'B8', address: 'B8:D9' };
const trustResults: Row[] = [
  ['Barnsley', [trustFormula, 300], 0, 0],
  ['Doncaster', 50, 60, 60],
];

describe('a spilled result of two trusts', () => {
  const workbook = workbookOf([...twoTrusts, ...trustResults], [spilled]);

  test('the first trust’s cell is explained by its own quarters', () => {
    const explanation = explained(ask(workbook, 'B8'));
    expect(explanation.title).toBe('Earned to date, Barnsley');
    expect(words(explanation)).toEqual([
      'Quarter 1: Plan to date 10, actual to date 7: 3 below plan.',
      'Quarter 1: The year to date, after offsets, is 3 below the control total: the whole pot of 100 is lost for now.',
      'Quarter 2: Plan to date 20, actual to date 20: exactly on plan.',
      'Quarter 2: The year to date, after offsets, is at or above the control total: the pot of 200 is earned.',
      'Quarter 2: The trust is back on its control total: the 100 lost before comes back.',
      'To date: 200 earned in its quarter and 100 recovered since: 300.',
    ]);
    expect(explanation.agreement).toBe('agrees');
  });

  test('a cell that the formula spills into is explained by the formula, its own row and its own column', () => {
    const explanation = explained(ask(workbook, 'D9'));
    expect(explanation.title).toBe('Recoverable, Doncaster');
    expect(explanation.anchor.address).toBe('B8');
    expect(words(explanation).at(-1)).toBe('To date: Of the 60 lost, 60 can still come back.');
    expect(explanation.agreement).toBe('agrees');
  });

  test('each figure leads to the cells of its trust and quarter', () => {
    const { steps } = explained(ask(workbook, 'C9'));
    const toDate = steps.find(({ group }) => group === 'Quarter 2')!.figures;
    expect(toDate.map(({ label, text, place }) => `${label} ${text}: ${place.address}`)).toEqual([
      'Plan, year to date 20: B3:C3',
      'Actual, year to date 19: B5:C5',
    ]);
    const available = steps.at(-1)!.figures[0]!;
    expect(`${available.label} ${available.text}: ${available.place.address}`).toBe(
      'Available to date 110: B7:C7',
    );
  });

  test('a value that is not the function’s is said to be out of date or overwritten, with both figures', () => {
    const stale = workbookOf(
      [...twoTrusts, ['Barnsley', [trustFormula, 299], 0, 0], trustResults[1]!],
      [spilled],
    );
    const { agreement, remarks } = explained(ask(stale, 'B8'));
    expect(agreement).toBe('differs');
    expect(remarks).toEqual([
      'The cell shows 299; the steps give 300. It has not been calculated since a figure changed, or it was ' +
        'overwritten: press Ctrl+Alt+F9 to calculate, then look again.',
    ]);
  });

  test('a call that the function refuses is explained by its reason', () => {
    const blank: Row[] = twoTrusts.map((row, index) => (index === 3 ? ['Barnsley', '', 13, '', ''] : row));
    const refused = workbookOf([...blank, ['Barnsley', [trustFormula, '#VALUE!']]]);
    const { agreement, remarks, steps } = explained(ask(refused, 'B8'));
    expect(agreement).toBe('agrees');
    expect(remarks).toEqual([
      'The function answers #VALUE!: Actual: row 1, Q1 is blank; enter 0 if it is nil.',
    ]);
    expect(steps).toEqual([]);
  });

  test('an error in an argument is passed on, as Excel does', () => {
    const broken: Row[] = twoTrusts.map((row, index) =>
      index === 3 ? ['Barnsley', '#REF!', 13, '', ''] : row,
    );
    const { remarks } = explained(ask(workbookOf([...broken, ['Barnsley', [trustFormula, '#REF!']]]), 'B8'));
    expect(remarks).toEqual([
      'The function passes on #REF! from one of its arguments. Mend the cell that shows it.',
    ]);
  });
});

describe('what the arguments may be', () => {
  const explainFormula = (formula: string, value: CellValue) =>
    ask(workbookOf([...twoTrusts, ['', [formula, value]]]), 'B8');

  test('a name, a table’s column, part of a range, a number, a list and nothing', () => {
    const byName = explained(explainFormula('=SYB.EARNBACK(B4:C4,B5:C5,20,Rate)', 1.5));
    expect(words(byName)).toEqual([
      'To date: The full year’s 20 against the starting point of 19, at £1.50 per £1 and at most 20: 1.5.',
    ]);
    expect(byName.arguments.map(({ written, holds }) => `${written} ${holds}`)).toEqual([
      'B4:C4 1 × 2 cells',
      'B5:C5 1 × 2 cells',
      '20 20',
      'Rate 1.5',
    ]);
    const byColumn = explained(explainFormula('=SYB.EARNBACK(Trusts[Q1],INDEX(B2:E3,1,0),100)', 0));
    expect(byColumn.arguments.map(({ place, holds }) => place?.address ?? holds)).toEqual([
      'B2:B3',
      'B2:E2',
      '100',
    ]);
    const byList = explained(explainFormula('=SYB.SHARE(-10,{1,3})', -2.5));
    expect(words(byList)[0]).toContain('(10) by a weight of 1 out of 4: (2.5).');
  });

  test('a formula inside the call cannot be followed: it says which argument and what to do', () => {
    const outcome = explainFormula('=SYB.EARNBACK(B4:C4*2,B5:C5,20)', 20);
    expect(outcome).toEqual({
      status: 'nothing',
      title: 'This call cannot be followed',
      text:
        'Its argument Actual is “B4:C4*2”, which only Excel can work out. Put that into a cell of its own and refer ' +
        'to the cell, and every step can be shown.',
    });
  });

  test('a name that is not there is named', () => {
    const outcome = explainFormula('=SYB.EARNBACK(Nowhere,B5:C5,20)', '#NAME?');
    expect(outcome).toMatchObject({
      status: 'nothing',
      text: expect.stringContaining('“Nowhere”') as string,
    });
  });

  test('a call within a longer formula is explained, and nothing is claimed of the cell', () => {
    const explanation = explained(explainFormula('=ROUND(SYB.EARNBACK(B4:C4,B5:C5,20),0)', 1));
    expect(explanation.call).toBe('SYB.EARNBACK(B4:C4,B5:C5,20)');
    expect(explanation.agreement).toBe('unknown');
    expect(explanation.remarks).toEqual([
      'The formula does more than this call: the steps explain the call, and the cell may show something else.',
    ]);
  });

  test('the assumptions are those the call took, not what a workbook usually has', () => {
    const formula = '=SYB.SYSTEMPSF(B2:E3,B4:E5,B6:E7,2,,2,"trueup")';
    const { assumptions } = explained(explainFormula(formula, 0));
    expect(assumptions.map(({ name, value, usual }) => [name, value, usual])).toEqual([
      ['Loss_method', 'Trued up to date, so that partial recovery counts', 'Each quarter on its own'],
      ['System_test_from', 'Q1', undefined],
      ['Missed_trust_keeps_system_PSF', 'Yes, it keeps it', undefined],
      ['Loss_rate', '£2.00 per £1', '£1.50 per £1'],
    ]);
  });

  test('a published value comes with its source', () => {
    const { steps } = explained(explainFormula('=SYB.SCHEME("systemLossRate")', 1.5));
    expect(steps).toEqual([
      expect.objectContaining({
        words: 'System PSF lost per £1 of system shortfall, 2018/19: 1.5.',
        reference: 'MoU October 2018, section 6(ii)',
      }),
    ]);
  });
});

describe('where there is nothing to explain', () => {
  const workbook = workbookOf([...twoTrusts, ['', ['=SUM(B2:B3)', 20]]]);

  test.each([
    ['G20', 'This cell is empty'],
    ['B2', 'This cell was typed in'],
    ['B8', 'No SYB function here'],
  ])('%s: %s, and what to select instead', (address, title) => {
    const outcome = ask(workbook, address);
    expect(outcome).toMatchObject({ status: 'nothing', title });
    expect(outcome.status === 'nothing' && outcome.text).toContain('Select a cell');
  });
});

test('a call is found in either spelling, within other functions, and never in a text', () => {
  expect(findCall('=1+sybdev.phase(A1,{0.5,0.5;1,2})')).toMatchObject({ id: 'PHASE', isWhole: false });
  expect(findCall('=_xldudf_SYB_PHASE(A1)')).toMatchObject({ id: 'PHASE', isWhole: true });
  expect(findCall('="SYB.PHASE(A1)"')).toBeUndefined();
  expect(findCall('=SYB.NOTHING(A1)')).toBeUndefined();
  expect(findCall('SYB.PHASE(A1)')).toBeUndefined();
});

test('the arguments have the names and the order of the functions’ metadata', () => {
  const ofMetadata = Object.fromEntries(
    golden.functions.map(({ id, parameters }) => [id, parameters.map(({ name }) => name)]),
  );
  expect(signatures).toEqual(ofMetadata);
});

import { excelDate, dayOfExcelDate } from '../../../src/plans/adjustments/excel-date';
import {
  changedLines,
  netsOf,
  outOfBalance,
  readRegister,
  registerChanges,
  registerProblems,
  withLines,
} from '../../../src/plans/adjustments/register';
import { blankLine, lineProblems } from '../../../src/plans/adjustments/register-line';
import { effectOf } from '../../../src/plans/changes/position-after';
import { withChanges } from '../../../src/plans/changes/with-changes';
import { adjustmentWords } from '../../../src/wording/adjustments';
import { pence } from '../../psf/support';
import { offsetLine, registerOf, shippedSnapshot, withFirst } from './support';

const { problems: words } = adjustmentWords;
const snapshot = shippedSnapshot();
const register = registerOf(snapshot);
const problemsOf = (line: Partial<typeof offsetLine>) =>
  registerProblems(register, withFirst(register, { ...offsetLine, ...line }), []).map(({ text }) => text);

describe('the register of adjustments', () => {
  test('ships with 24 blank lines', () => {
    expect(register.lines).toEqual(Array.from({ length: 24 }, () => blankLine));
    expect(register.organisations).toHaveLength(12);
  });

  test('a complete line has nothing wrong with it', () => {
    expect(problemsOf({})).toEqual([]);
  });

  test.each([
    [{ kind: '' as const }, words.noKind()],
    [{ from: '' }, words.noGiver()],
    [{ to: '' }, words.noReceiver()],
    [{ to: 'dbth' }, words.sameParty('dbth')],
    [{ from: 'Leeds' }, words.unknown('Leeds')],
    [{ quarter: '5' }, words.noQuarter()],
    [{ amount: ' ' }, words.noAmount()],
    [{ amount: 'about 118' }, words.notAnAmount('about 118')],
    [{ amount: '118%' }, words.notAnAmount('118%')],
    [{ amount: '118,000,000' }, words.notAnAmount('118,000,000')],
    [{ amount: '(118)' }, words.notAboveNil()],
    [{ amount: '0' }, words.notAboveNil()],
    [{ agreedBy: ' ' }, words.notAgreed()],
    [{ date: '2019-02-30' }, words.noDate()],
  ])('%j is refused, saying what to do', (line, text) => {
    expect(problemsOf(line)).toEqual([text]);
  });

  test('amounts are read as finance types them', () => {
    for (const amount of ['1,234.5', '£1,234.5', ' 1234.50 ']) expect(problemsOf({ amount })).toEqual([]);
    expect(netsOf([{ ...offsetLine, amount: '1,234.5' }], register.organisations)).toContainEqual({
      kind: 'offset',
      quarter: 3,
      given: pence(1_234.5),
      received: pence(1_234.5),
    });
  });

  test('a line of a closed quarter is refused, whether added, changed or removed', () => {
    const added = withFirst(register, offsetLine);
    const closed = (lines: typeof added, from = register) =>
      registerProblems(from, lines, [1, 3]).map(({ text }) => text);
    expect(closed(added)).toEqual([words.closedQuarter(3)]);
    const standing = { ...register, lines: added };
    expect(closed([blankLine, ...added.slice(1)], standing)).toEqual([words.closedQuarter(3)]);
    expect(closed(withFirst(register, { ...offsetLine, quarter: '4' }), standing)).toEqual([
      words.closedQuarter(3),
    ]);
    expect(closed(added, standing)).toEqual([]);
  });

  test('a line that stood there before, incomplete, does not stop another from being entered', () => {
    const standing = { ...register, lines: withFirst(register, { ...offsetLine, agreedBy: '' }) };
    const lines = withLines(standing.lines, [{ ...offsetLine, from: 'SCH' }])!;
    expect(registerProblems(standing, lines, [])).toEqual([]);
    expect(changedLines(standing, lines)).toBe(1);
  });

  test('lines are added in the first blank rows, as long as there are any', () => {
    const filled = withLines(
      register.lines,
      Array.from({ length: 24 }, () => offsetLine),
    );
    expect(filled).toHaveLength(24);
    expect(withLines(filled!, [offsetLine])).toBeUndefined();
  });
});

describe('net zero, as it is typed', () => {
  test('a line that lacks who is given is out by its amount, in its quarter', () => {
    const lines = withFirst(register, { ...offsetLine, to: '' });
    const out = outOfBalance(netsOf(lines, register.organisations));
    expect(out.map(({ net, difference }) => [net.kind, net.quarter, difference])).toEqual([
      ['offset', 3, pence(-118)],
    ]);
  });

  test('complete lines net to zero, kind by kind', () => {
    const lines = withFirst(register, offsetLine, { ...offsetLine, kind: 'variation', quarter: '1' });
    expect(outOfBalance(netsOf(lines, register.organisations))).toEqual([]);
  });
});

describe('what the lines change in the workbook', () => {
  const lines = withFirst(register, offsetLine);
  const list = registerChanges(snapshot, register, lines);

  test('are the cells of the line, numbers as numbers and the day as Excel counts it', () => {
    expect(list.title).toBe('Adjustments: 1 line');
    expect(list.changes.map(({ sheet, before, after }) => [sheet, before, after])).toEqual([
      ['Adjustments', '', 'In-year offset'],
      ['Adjustments', '', 'DBTH'],
      ['Adjustments', '', 'STH'],
      ['Adjustments', '', 3],
      ['Adjustments', '', 118],
      ['Adjustments', '', 'NHS Improvement'],
      // 14 January 2019: 43,466 is 1 January 2019.
      ['Adjustments', '', 43_479],
    ]);
  });

  test('text that reads as a formula goes in as text', () => {
    const typed = withFirst(register, { ...offsetLine, agreedBy: '=1+1' });
    const change = registerChanges(snapshot, register, typed).changes.find(({ after }) => after === '=1+1');
    expect(change).toMatchObject({ afterIsText: true });
  });

  test('read back, are the lines as they were typed, and nothing is left to change', () => {
    const after = withChanges(snapshot, list);
    const read = registerOf(after);
    expect(read.lines[0]).toEqual(offsetLine);
    expect(registerChanges(after, read, lines).changes).toEqual([]);
  });

  test('a line that is removed empties its cells', () => {
    const after = withChanges(snapshot, list);
    const { changes } = registerChanges(after, registerOf(after), register.lines);
    expect(changes.map(({ after: held }) => held)).toEqual(['', '', '', '', '', '', '']);
    expect(changes[4]).toMatchObject({ before: 118, why: adjustmentWords.removed() });
  });

  test('a cell that held a formula is held against that formula', () => {
    const after = withChanges(snapshot, {
      title: '',
      changes: list.changes.map((change) =>
        change.after === 118 ? { ...change, after: '=100+18' } : change,
      ),
    });
    const read = registerOf(after);
    const changed = read.lines.map((line, place) => (place === 0 ? { ...line, amount: '120' } : line));
    expect(registerChanges(after, read, changed).changes).toMatchObject([{ before: '=100+18', after: 120 }]);
  });

  const earnedWith = (...given: [from: string, amount: string][]) => {
    const typed = withFirst(register, ...given.map(([from, amount]) => ({ ...offsetLine, from, amount })));
    const { before, after } = effectOf(snapshot, registerChanges(snapshot, register, typed));
    if (before.status !== 'known' || after.status !== 'known') throw new Error('The position is not known');
    expect(after.position.system).toEqual(before.position.system);
    return after.position.total.earned - before.position.total.earned;
  };

  test('offsets of 118 from those over plan put STH back on its control total: its finance PSF is saved', () => {
    // BHFT is 65 over its control total to Q3, SCH 48 and RDaSH 31.
    expect(earnedWith(['BHFT', '65'], ['SCH', '48'], ['RDaSH', '5'])).toBe(pence(4_689.825));
  });

  test('an offset of more than the giver is over costs it its own PSF', () => {
    // DBTH is 30 over. It loses its finance PSF of Q3, and of Q2 that had come back with it (30% and 20% of
    // 16,238 - 4,871.4 - 1,641.85 = 9,724.75), and its A&E PSF of Q3 (30% of 4,871.4 = 1,461.42).
    expect(earnedWith(['DBTH', '118'])).toBe(pence(4_689.825 - 0.5 * 9_724.75 - 1_461.42));
  });
});

test('a workbook without the register’s names says which it lacks', () => {
  const names = snapshot.names.filter(({ name }) => name !== 'Adjustment_dates');
  expect(readRegister({ ...snapshot, names })).toEqual({ missing: ['Adjustment_dates'] });
});

test('days are counted as Excel counts them', () => {
  expect(excelDate('2019-01-01')).toBe(43_466);
  expect(dayOfExcelDate(43_466.75)).toBe('2019-01-01');
  expect(excelDate('1/2/2019')).toBeUndefined();
});

test('a line is looked through field by field', () => {
  expect(lineProblems({ ...blankLine, from: 'STH' }, ['STH']).map(({ field }) => field)).toEqual([
    'kind',
    'to',
    'quarter',
    'amount',
    'agreedBy',
    'date',
  ]);
});

import { contentOf, sameContent } from '../../../src/plans/changes/cell-content';
import type { ChangeList } from '../../../src/plans/changes/change-list';
import { faultOf } from '../../../src/plans/changes/change-list';
import {
  changeLogHeadings,
  closesInForce,
  frozenCells,
  lastToUndo,
  logLines,
  readLog,
  undoing,
} from '../../../src/plans/changes/change-log';
import { blocksAfter } from '../../../src/plans/changes/blocks-after';
import { rectanglesOf } from '../../../src/plans/changes/rectangles';
import { withChanges } from '../../../src/plans/changes/with-changes';
import {
  changedSince,
  closeQuarter,
  closedQuarters,
  closingText,
  reopenQuarter,
} from '../../../src/plans/close';
import type { CellChange } from '../../../src/plans/finding';
import type { WorkbookSnapshot } from '../../../src/plans/snapshot';
import type { CellValue } from '../../../src/plans/workbook-model';
import { cellOf, snapshotOf, sybSnapshot, type } from '../refresh/syb-snapshot';

const change = (
  address: string,
  before: CellValue,
  after: CellValue,
  more: Partial<CellChange> = {},
): CellChange => ({
  sheet: 'Actuals',
  address,
  before,
  after,
  why: 'because',
  ...more,
});
const written = { when: 43_395.5, who: 'A. Finance' };

describe('what a cell holds', () => {
  test('a blank, nil and text are told apart', () => {
    expect(sameContent({ value: '' }, { value: 0 })).toBe(false);
    expect(sameContent({ value: 5 }, { value: '5' })).toBe(false);
    expect(sameContent({ value: true }, { value: 'TRUE' })).toBe(false);
  });

  test('text that reads as a formula or an error is not one', () => {
    expect(contentOf({ formula: '=A1', value: '=A1', type: 'text' })).toEqual({ value: '=A1', isText: true });
    expect(contentOf({ formula: '=A1', value: 'x', type: 'text' })).toEqual({ value: '=A1' });
    expect(contentOf({ formula: '#N/A', value: '#N/A', type: 'error' })).toEqual({ value: '#N/A' });
    expect(contentOf({ formula: '#N/A', value: '#N/A', type: 'text' })).toEqual({
      value: '#N/A',
      isText: true,
    });
  });

  test('formulas may differ in spaces and capitals, but not within quotes', () => {
    expect(sameContent({ value: '=sum( A1,b2 )' }, { value: '=SUM(A1,B2)' })).toBe(true);
    expect(sameContent({ value: '="a b"' }, { value: '="A B"' })).toBe(false);
  });
});

describe('the rectangles of many cells', () => {
  test('500 rows of one column are one; a hole makes two', () => {
    const rows = (numbers: number[]) => numbers.map((row) => ({ sheet: 'A', address: `C${row}` }));
    const numbers = Array.from({ length: 500 }, (_, index) => index + 10);
    expect(rectanglesOf(rows(numbers))).toEqual([
      { sheet: 'A', cells: { row: 10, column: 3, rows: 500, columns: 1 } },
    ]);
    expect(rectanglesOf(rows(numbers.filter((row) => row !== 100)))).toHaveLength(2);
  });

  test('equal runs side by side are one, and sheets stay apart', () => {
    const places = ['B2', 'C3', 'B3', 'C2'].map((address) => ({ sheet: 'A', address }));
    expect(rectanglesOf([...places, { sheet: 'B', address: 'B2' }])).toEqual([
      { sheet: 'A', cells: { row: 2, column: 2, rows: 2, columns: 2 } },
      { sheet: 'B', cells: { row: 2, column: 2, rows: 1, columns: 1 } },
    ]);
  });

  test('no cell is in two, none is left out, none is added', () => {
    const places = Array.from({ length: 40 }, (_, index) => ({
      sheet: 'A',
      address: `${'ABCDE'[(index * 7) % 5]!}${1 + ((index * 11) % 13)}`,
    }));
    const covered = rectanglesOf(places).flatMap(({ cells }) =>
      Array.from({ length: cells.rows * cells.columns }, (_, index) => {
        const column = cells.column + (index % cells.columns);
        return `${'ABCDE'[column - 1]!}${cells.row + Math.floor(index / cells.columns)}`;
      }),
    );
    expect(covered.sort()).toEqual([...new Set(places.map(({ address }) => address))].sort());
  });
});

describe('the Change log', () => {
  const lists: ChangeList[] = [
    { title: 'Refresh Q1', changes: [change('B2', '', 5), change('B3', "'x", '=B2*2')] },
    {
      title: 'Texts',
      changes: [
        change('B4', '=x', '#N/A', { beforeIsText: true, afterIsText: true }),
        change('B5', '#N/A', true),
      ],
    },
    {
      title: 'Close Q1',
      changes: [change('B2', 5, 5), change('Z1', 1, 2)],
      remark: 'digest',
      mark: { does: 'closes', quarter: 1 },
    },
  ];
  const lines = lists.flatMap((list, index) => logLines(list, { id: index + 1, ...written }));

  test('is read back as it was written, every type of content', () => {
    expect(
      readLog(lines).map(({ title, changes, remark, mark }) => ({ title, changes, remark, mark })),
    ).toEqual(lists.map(({ title, changes, remark, mark }) => ({ title, changes, remark, mark })));
    expect(lines.every((line) => line.length === changeLogHeadings.length)).toBe(true);
  });

  test('lines that somebody has typed under it are no lists', () => {
    expect(readLog([['note'], ['', '', '', '', '', '', '', '', 'x'], []])).toEqual([]);
  });

  test('Undo takes the last list that is not undone; a close is not undone but reopened', () => {
    const read = readLog(lines);
    expect(lastToUndo(read)?.title).toBe('Texts');
    const undone = readLog([...lines, ...logLines(undoing(read[1]!), { id: 4, ...written })]);
    expect(lastToUndo(undone)?.title).toBe('Refresh Q1');
    expect(undoing(read[1]!).changes[0]).toEqual(
      change('B4', '#N/A', '=x', {
        beforeIsText: true,
        afterIsText: true,
        why: 'Back to what it was before list 2',
      }),
    );
  });

  test('a close freezes its figures until it is reopened, not the cell it changed itself', () => {
    expect([...frozenCells(readLog(lines))]).toEqual([['actuals!B2', 1]]);
    const reopened: ChangeList = {
      title: 'Reopen',
      changes: [],
      remark: 'late journal',
      mark: { does: 'reopens', quarter: 1 },
    };
    const all = readLog([...lines, ...logLines(reopened, { id: 4, ...written })]);
    expect(closesInForce(all).size).toBe(0);
    expect(all.at(-1)).toMatchObject({ remark: 'late journal', changes: [] });
  });

  test('a list must name single cells, each once', () => {
    expect(faultOf({ title: '', changes: [change('B2', 1, 2), change('$b$2'.toUpperCase(), 1, 3)] })).toEqual(
      {
        kind: 'twice',
        place: 'Actuals!B2',
      },
    );
    expect(faultOf({ title: '', changes: [change('B2:B3', 1, 2)] })).toMatchObject({ kind: 'no cell' });
  });
});

describe('a snapshot with changes laid over it', () => {
  test('has them, beyond its used range too, and the one given has not', () => {
    const snapshot = snapshotOf({
      title: '',
      names: [],
      sheets: [{ name: 'Actuals', columnWidths: [], cells: { B2: { value: 1 }, B3: { formula: '=B2' } } }],
    });
    const before = JSON.stringify(snapshot);
    const after = withChanges(snapshot, {
      title: '',
      changes: [
        change('B2', 1, 4),
        change('Z99', '', '=x', { afterIsText: true }),
        change('C2', '', '=B2*2'),
      ],
    });
    const used = after.sheets[0]!.used!;
    expect(used.address).toBe('A1:Z99');
    expect([used.values[1]![1], used.types[1]![1]]).toEqual([4, 'number']);
    expect([used.values[98]![25], used.types[98]![25]]).toEqual(['=x', 'text']);
    expect([used.values[1]![2], used.formulas[1]![2]]).toEqual([8, '=B2*2']);
    expect(JSON.stringify(snapshot)).toBe(before);
  });

  test('offsets follow the register of adjustments', () => {
    const snapshot = sybSnapshot();
    const entry = (
      name:
        | 'Adjustment_types'
        | 'Adjustment_givers'
        | 'Adjustment_receivers'
        | 'Adjustment_quarters'
        | 'Adjustment_amounts',
      after: CellValue,
    ): CellChange => ({
      ...cellOf(snapshot, name, [0, 0]),
      before: '',
      after,
      why: '',
    });
    const list: ChangeList = {
      title: '',
      changes: [
        entry('Adjustment_types', 'In-year offset'),
        entry('Adjustment_givers', 'SCH'),
        entry('Adjustment_receivers', 'STH'),
        entry('Adjustment_quarters', 2),
        entry('Adjustment_amounts', 100),
      ],
    };
    const offsets = blocksAfter(snapshot, list, ['Offsets']).get('Offsets')!.values;
    // Commissioners are the first five; STH and SCH stand where Short_names has them.
    const names = blocksAfter(snapshot, list, ['Short_names']).get('Short_names')!.values.flat();
    expect(offsets[names.indexOf('STH')]).toEqual([0, 100, 0, 0]);
    expect(offsets[names.indexOf('SCH')]).toEqual([0, -100, 0, 0]);
  });
});

describe('closing a quarter', () => {
  const digest = 'a'.repeat(64);
  const digestOf = () => Promise.resolve(digest);

  /** The workbook after lists were applied, its log included. */
  function after(snapshot: WorkbookSnapshot, ...applied: ChangeList[]): WorkbookSnapshot {
    const lines = applied.flatMap((list, index) => logLines(list, { id: index + 1, ...written }));
    const cells = [[...changeLogHeadings], ...lines].flatMap((line, row) =>
      line.map((value, column) => [`${'ABCDEFGHI'[column]!}${row + 1}`, { value }] as const),
    );
    const log = snapshotOf({
      title: '',
      names: [],
      sheets: [{ name: 'Change log', columnWidths: [], cells: Object.fromEntries(cells) }],
    });
    const laid = applied.reduce(withChanges, snapshot);
    return { ...laid, sheets: [...laid.sheets, ...log.sheets] };
  }

  test('keeps who, when, the digest and every figure', async () => {
    const snapshot = sybSnapshot();
    const closed = closedQuarters(after(snapshot, await closeQuarter(snapshot, 1, digestOf))).get(1)!;
    expect(closed).toMatchObject({ quarter: 1, who: 'A. Finance', when: 43_395.5, digest });
    // 12 actuals, and attendances and those over four hours of the five trusts with A&E.
    expect(closed.figures).toHaveLength(12 + 2 * 5);
  });

  test('the digest is of the figures and their places', async () => {
    const snapshot = sybSnapshot();
    const texts: string[] = [];
    const keep = (text: string) => Promise.resolve(texts.push(text)).then(() => digest);
    await closeQuarter(snapshot, 1, keep);
    type(snapshot, 'Actuals', [0, 0], 999.01);
    const { changes } = await closeQuarter(snapshot, 1, keep);
    expect(texts[0]).not.toBe(texts[1]);
    expect(
      closingText(
        1,
        changes.filter(({ before, after: now }) => before === now),
      ),
    ).toBe(texts[1]);
  });

  test('what changed since is told, cell by cell', async () => {
    const snapshot = sybSnapshot();
    const workbook = after(snapshot, await closeQuarter(snapshot, 1, digestOf));
    expect(changedSince(workbook, closedQuarters(workbook).get(1)!)).toEqual([]);
    const then = blocksAfter(workbook, { title: '', changes: [] }, ['Actuals']).get('Actuals')!
      .values[8]![0]!;
    type(workbook, 'Actuals', [8, 0], '');
    expect(changedSince(workbook, closedQuarters(workbook).get(1)!)).toEqual([
      { sheet: 'Actuals', address: 'B18', then: { value: then }, now: { value: '' } },
    ]);
  });

  test('is done in order, of reported quarters, once', async () => {
    const snapshot = sybSnapshot();
    await expect(closeQuarter(snapshot, 2, digestOf)).rejects.toThrow(
      'Q1 is still open. Close Q1 first, then Q2.',
    );
    const one = await closeQuarter(snapshot, 1, digestOf);
    const workbook = after(snapshot, one);
    await expect(closeQuarter(workbook, 1, digestOf)).rejects.toThrow('Q1 is closed already.');
    type(snapshot, 'Reported_quarter', [0, 0], 0);
    await expect(closeQuarter(snapshot, 1, digestOf)).rejects.toThrow('Q1 is not reported yet');
  });

  test('the next quarter opens by itself where its figures are all there', async () => {
    const snapshot = sybSnapshot();
    type(snapshot, 'Reported_quarter', [0, 0], 1);
    const { changes } = await closeQuarter(snapshot, 1, digestOf);
    expect(changes.at(-1)).toMatchObject({
      sheet: 'Scheme',
      before: 1,
      after: 2,
      why: 'Q2 is complete and opens',
    });
    // Q4 has no actuals yet: it opens with its refresh.
    type(snapshot, 'Reported_quarter', [0, 0], 3);
    const open = after(snapshot, await closeQuarter(snapshot, 1, digestOf));
    const two = await closeQuarter(open, 2, digestOf);
    expect(two.changes.every(({ before, after: now }) => before === now)).toBe(true);
  });

  test('reopening needs a reason, and the last closed first', async () => {
    const snapshot = sybSnapshot();
    const one = await closeQuarter(snapshot, 1, digestOf);
    const two = await closeQuarter(after(snapshot, one), 2, digestOf);
    const both = after(snapshot, one, two);
    expect(() => reopenQuarter(both, 1, 'x')).toThrow('Q2 is closed after it. Reopen Q2 first, then Q1.');
    expect(() => reopenQuarter(both, 2, '  ')).toThrow('Give the reason for reopening');
    expect(() => reopenQuarter(both, 3, 'x')).toThrow('Q3 is not closed');
    const reopened = after(snapshot, one, two, reopenQuarter(both, 2, 'late journal'));
    expect([...closedQuarters(reopened).keys()]).toEqual([1]);
  });
});

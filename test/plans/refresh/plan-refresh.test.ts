import { withChanges } from '../../../src/plans/changes/with-changes';
import { effectOf } from '../../../src/plans/changes/position-after';
import { closeQuarter } from '../../../src/plans/close';
import { logLines, changeLogHeadings } from '../../../src/plans/changes/change-log';
import { planRefresh, returnOfText } from '../../../src/plans/refresh';
import type { WorkbookSnapshot } from '../../../src/plans/snapshot';
import { positionOf, shippedActuals } from '../../workbook/syb-figures';
import { largeSystem } from '../system-psf/support';
import { snapshotOf, sybSnapshot, systemSnapshot, type } from './syb-snapshot';

const names = ['02P', '02Q', '02X', '03L', '03N', 'RFF', 'RP5', 'RCU', 'RHQ', 'RFR', 'RXE', 'TAH'];
/** A return of everybody's actuals, the A&E counts as the workbook has them. */
const everybody = (figure: (index: number) => string = (index) => String(-100 - index)): string =>
  ['ODS code,Actual £000', ...names.map((code, index) => `${code},${figure(index)}`)].join('\n');
const csv = (text: string, source = 'Q4.csv') => returnOfText(source, text);
const texts = ({ problems }: { problems: readonly { text: string }[] }) => problems.map(({ text }) => text);

describe('a quarter refreshed from returns', () => {
  test('every figure is one change, and the quarter is reported with the last of them', () => {
    const plan = planRefresh(sybSnapshot(), [csv(everybody())], 4);
    expect(plan.problems).toEqual([]);
    expect(plan.notMatched).toEqual([]);
    expect(plan.changes.title).toBe('Refresh Q4');
    expect(plan.changes.changes).toHaveLength(13);
    expect(plan.changes.changes[0]).toEqual({
      sheet: 'Actuals',
      address: 'E10',
      before: '',
      after: -100,
      why: 'Barnsley CCG, actual: Q4.csv, row 2, column 2',
    });
    expect(plan.changes.changes.at(-1)).toMatchObject({ sheet: 'Scheme', before: 3, after: 4 });
  });

  test('the position after it is the one by the rules', () => {
    const snapshot = sybSnapshot();
    const before = JSON.stringify(snapshot);
    const plan = planRefresh(snapshot, [csv(everybody())], 4);
    const effect = effectOf(snapshot, plan.changes);
    const order = ['02P', '02Q', '02X', '03L', '03N', 'RFF', 'RP5', 'RCU', 'RHQ', 'RFR', 'RXE', 'TAH'];
    const after = shippedActuals.map((row, index) => [
      ...row,
      -100 - order.indexOf(codeInRow(snapshot, index)),
    ]);
    expect(effect.before).toEqual({ status: 'known', position: positionOf() });
    expect(effect.after).toEqual({ status: 'known', position: positionOf(after) });
    expect(JSON.stringify(snapshot)).toBe(before);
  });

  const codeInRow = (snapshot: WorkbookSnapshot, row: number): string => {
    const sheet = snapshot.sheets.find(({ name }) => name === 'Control totals')!.used!;
    const first = sheet.values.findIndex((line) => line[2] === '02P');
    return String(sheet.values[first + row]![2]);
  };

  test('A&E counts move the performance, the trust’s and its board’s', () => {
    const snapshot = sybSnapshot();
    // Q1 of STH: everybody within four hours, so that STH and Sheffield's board meet the standard.
    const plan = planRefresh(snapshot, [csv('Trust,Attendances,Over four hours\nSTH,40000,0', 'A&E.csv')], 1);
    expect(plan.problems).toEqual([]);
    expect(plan.changes.changes).toHaveLength(2);
    const { before, after } = effectOf(snapshot, plan.changes);
    if (before.status !== 'known' || after.status !== 'known') throw new Error('A position is missing');
    const ofSth = (position: typeof before.position) =>
      position.trusts.find(
        ({ name }) => name.includes('Teaching Hospitals NHS') && name.startsWith('Sheffield'),
      )!.ae;
    expect(ofSth(after.position).earned).toBeGreaterThan(ofSth(before.position).earned);
  });

  test('part of the returns goes in, and the quarter stays unreported, saying who is missing', () => {
    const plan = planRefresh(sybSnapshot(), [csv('ODS code,Actual\nRHQ,-5')], 4);
    expect(plan.changes.changes.map(({ address, after }) => [address, after])).toEqual([['E18', -5]]);
    expect(plan.problems).toMatchObject([{ severity: 'warning' }]);
    expect(texts(plan)[0]).toMatch(/^Q4 has no figures yet of Barnsley CCG, .* and 5 more\.$/);
  });

  test('returns that are the same as the workbook change nothing, and say so', () => {
    const again = shippedActuals.map((row) => row[0]);
    const snapshot = sybSnapshot();
    const plan = planRefresh(
      snapshot,
      [
        csv(
          ['ODS code,Actual', ...again.map((actual, row) => `${codeInRow(snapshot, row)},${actual}`)].join(
            '\n',
          ),
        ),
      ],
      1,
    );
    expect(plan.changes.changes).toEqual([]);
    expect(texts(plan)).toEqual(['The workbook has all of these figures of Q1 already.']);
  });

  test('500 organisations in one go', () => {
    const system = largeSystem(500);
    const snapshot = systemSnapshot(system);
    const text = [
      'Organisation,Actual £000',
      ...system.organisations.map(({ name }, index) => `${name},${-index}`),
    ];
    const plan = planRefresh(snapshot, [csv(text.join('\n'))], 4);
    expect(plan.notMatched).toEqual([]);
    expect(plan.changes.changes).toHaveLength(501);
  });
});

describe('a refresh is refused, naming the place', () => {
  const refused = (text: string, quarter: 1 | 2 | 3 | 4 = 3, snapshot = sybSnapshot()) =>
    planRefresh(snapshot, [csv(text, 'r.csv')], quarter).problems.filter(
      ({ severity }) => severity === 'error',
    );

  test.each<[string, string, RegExp, string]>([
    ['a blank', 'ODS code,Actual\nRHQ,', /actual is blank/, 'r.csv, row 2, column 2'],
    ['text', 'ODS code,Actual\nRHQ,n/a', /the text "n\/a"/, 'r.csv, row 2, column 2'],
    ['a formula of a CSV', 'ODS code,Actual\nRHQ,=1+1', /the text "=1\+1"/, 'r.csv, row 2, column 2'],
    [
      'half of A&E',
      'ODS code,Attendances,Over 4 hours\nRHQ,40000,',
      /over four hours is blank/,
      'r.csv, row 2, column 3',
    ],
    [
      'A&E where there is none',
      'ODS code,Attendances,Over 4 hours\nTAH,100,',
      /no A&E department/,
      'r.csv, row 2, column 2',
    ],
    [
      'half an attendance',
      'ODS code,Attendances,Over 4 hours\nRHQ,100.5,5',
      /100\.5 cannot be/,
      'r.csv, row 2, column 2',
    ],
    [
      'fewer than none',
      'ODS code,Attendances,Over 4 hours\nRHQ,40000,-5',
      /-5 cannot be/,
      'r.csv, row 2, column 3',
    ],
    [
      'more over than all',
      'ODS code,Attendances,Over 4 hours\nRHQ,100,101',
      /101 attendances over four hours, of 100/,
      'r.csv, row 2, column 3',
    ],
    [
      'a heading in pounds',
      'ODS code,Actual £\nRHQ,5',
      /says that the figures are in £;/,
      'r.csv, row 2, column 2',
    ],
    ['no quarter', 'ODS code,Quarter,Actual\nRHQ,Q7,5', /"Q7" is no quarter/, 'r.csv, row 2, column 1'],
  ])('%s', (_, text, sentence, where) => {
    const problems = refused(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.text).toMatch(sentence);
    expect(problems[0]!.where).toBe(where);
  });

  test('pounds in a £000 sheet, by the size of the other quarters', () => {
    const snapshot = sybSnapshot();
    // RDaSH's other quarters are hundreds of £000.
    const problems = refused('ODS code,Actual\nRHQ,-3250000', 2, snapshot);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.text).toMatch(/an actual of \(3,250,000\) looks like £, not £000/);
  });

  test('two returns that disagree, naming both; the same figure twice is one', () => {
    const one = csv('ODS code,Actual\nRHQ,5', 'a.csv');
    const other = csv('Organisation,Actual\nSTH,6', 'b.csv');
    const plan = planRefresh(sybSnapshot(), [one, other], 3);
    expect(texts(plan)[0]).toMatch(/5 \(a\.csv, row 2, column 2\) and 6 \(b\.csv, row 2, column 2\)/);
    expect(planRefresh(sybSnapshot(), [one, { ...one, source: 'copy' }], 3).problems).toEqual([]);
  });

  test('another quarter than the one chosen', () => {
    expect(refused('ODS code,Quarter,Actual\nRHQ,Q2,5')[0]!.text).toBe(
      'r.csv has no figures of Q3; it has Q2.',
    );
  });

  test('nothing that is recognised', () => {
    expect(refused('hello,world\n1,2')[0]!.text).toBe('r.csv has no figures that are recognised.');
  });

  test('a blank left in a quarter that is reported', () => {
    const snapshot = sybSnapshot();
    type(snapshot, 'Actuals', [0, 2], '');
    const problems = refused('ODS code,Actual\nRHQ,5', 3, snapshot);
    expect(problems).toMatchObject([{ where: 'Actuals!D10', cell: { sheet: 'Actuals', address: 'D10' } }]);
    expect(problems[0]!.text).toBe('Q3 is reported and has no figures of Barnsley CCG.');
  });

  test('a workbook that is not ours', () => {
    expect(texts(planRefresh(snapshotOf({ title: '', names: [], sheets: [] }), [], 1))).toEqual([
      'This workbook is not the quarterly workbook.',
    ]);
  });

  test('a closed quarter', async () => {
    const snapshot = sybSnapshot();
    const close = await closeQuarter(snapshot, 1, () => Promise.resolve('0'.repeat(64)));
    const log = snapshotOf({
      title: '',
      names: [],
      sheets: [
        {
          name: 'Change log',
          columnWidths: [],
          cells: Object.fromEntries(
            [[...changeLogHeadings], ...logLines(close, { id: 1, when: 43_000, who: 'A' })].flatMap(
              (line, row) => line.map((value, column) => [`${'ABCDEFGHI'[column]!}${row + 1}`, { value }]),
            ),
          ),
        },
      ],
    });
    const closed = { ...withChanges(snapshot, close), sheets: [...snapshot.sheets, ...log.sheets] };
    expect(texts(planRefresh(closed, [csv('ODS code,Actual\nRHQ,5')], 1))).toEqual(['Q1 is closed.']);
    expect(texts(planRefresh(closed, [csv('ODS code,Actual\nRHQ,5')], 2))).toEqual([]);
  });

  test('who was not matched is listed with the nearest names, and totals and notes are passed over', () => {
    const plan = planRefresh(
      sybSnapshot(),
      [csv('Organisation,Actual\nSheffeld Teaching Hospitals,5\nRotherham,6\nTotal,11\nSource: ledger,')],
      3,
    );
    expect(plan.notMatched.map(({ label, where }) => [label, where])).toEqual([
      ['Sheffeld Teaching Hospitals', 'Q4.csv, row 2, column 1'],
      ['Rotherham', 'Q4.csv, row 3, column 1'],
    ]);
    expect(plan.notMatched[0]!.remedy).toMatch(
      /The nearest: Sheffield Teaching Hospitals NHS Foundation Trust/,
    );
  });
});

import type { Finding } from '../../src/plans/finding';
import {
  type KeptRun,
  compareRuns,
  findingKey,
  ignored,
  keptRun,
  placeOfKey,
  readIgnored,
  readKeptRun,
  shortName,
  withoutIgnored,
} from '../../src/plans/findings-record';

const finding = (sheet: string, cell: string, wrong = `${cell} is blank.`): Finding => ({
  rule: 'entry/required-cell-blank',
  family: 'Entry',
  severity: 'error',
  sheet,
  cells: [cell],
  wrong,
  why: 'Totals leave it out.',
  source: 'Convention',
  remedy: 'Enter 0 where it is nil.',
});

const places = (findings: readonly Pick<Finding, 'sheet' | 'cells'>[]) =>
  findings.map(({ sheet, cells }) => `${sheet}!${cells.join()}`);

describe('an ignored finding', () => {
  const [one, other] = [finding('QIPP', 'D14'), finding('QIPP', 'D15')];
  const entry = ignored(one, ' Agreed with the auditors ', '2026-11-22');

  test('is not shown, and the others are', () => {
    const { shown, ignored: left } = withoutIgnored([one, other], [entry]);
    expect(places(shown)).toEqual(['QIPP!D15']);
    expect(left).toEqual([{ entry, stillFound: true }]);
    expect(entry.reason).toBe('Agreed with the auditors');
  });

  test('is shown again once something else is found in its cell', () => {
    const changed = finding('QIPP', 'D14', 'D14 holds text.');
    const { shown, ignored: left } = withoutIgnored([changed], [entry]);
    expect(places(shown)).toEqual(['QIPP!D14']);
    expect(left[0]!.stillFound).toBe(false);
  });

  test('stays in the list of the ignored while it is not found', () => {
    expect(withoutIgnored([other], [entry]).ignored).toEqual([{ entry, stillFound: false }]);
  });

  test('comes back from what was kept as it was, and anything else is not taken for one', () => {
    expect(readIgnored(JSON.stringify(entry))).toEqual(entry);
    for (const text of ['', 'null', '{', '[]', '{"rule":1}', JSON.stringify({ ...entry, cells: 'D14' })])
      expect(readIgnored(text)).toBeUndefined();
  });
});

describe('a run held against the one before', () => {
  const [a, b, c] = [finding('Summary', 'B4'), finding('QIPP', 'D14'), finding('QIPP', 'D15')];

  test('says what is new, what is fixed and what is still there', () => {
    const { fresh, fixed, stillThere } = compareRuns([b, c], keptRun([a, b]));
    expect([...fresh]).toEqual([findingKey(c)]);
    expect(places(fixed)).toEqual(['Summary!B4']);
    expect(stillThere).toBe(1);
  });

  test('of one sheet alone says nothing of the others, and leaves what was kept of them', () => {
    const before = keptRun([a, b]);
    const { fresh, fixed, stillThere } = compareRuns([c], before, 'qipp');
    expect([fresh.size, places(fixed), stillThere]).toEqual([1, ['QIPP!D14'], 0]);
    const kept = keptRun([c], before, 'QIPP');
    expect(places(compareRuns([], kept).fixed).sort()).toEqual(['QIPP!D15', 'Summary!B4']);
  });

  test('is kept with at most 2,000 findings, and says that there were more', () => {
    const many = Array.from({ length: 2_500 }, (_, index) => finding('Risk', `B${index + 1}`));
    const kept = keptRun(many);
    expect([kept.keys.length, kept.more]).toEqual([2_000, 500]);
    expect(compareRuns(many, kept).partial).toBe(true);
    expect(compareRuns([a], keptRun([a])).partial).toBe(false);
  });

  test('comes back from what was kept, and anything else is not taken for one', () => {
    const kept: KeptRun = keptRun([a, b]);
    expect(readKeptRun(JSON.stringify(kept))).toEqual(kept);
    for (const text of ['', '{}', '{"keys":[1],"more":0}', '{"keys":[]}'])
      expect(readKeptRun(text)).toBeUndefined();
  });
});

test('a key says the rule and place again, of several cells and of a whole sheet', () => {
  for (const cells of [['D14'], ['C14:E14', 'G14'], []]) {
    const one = { ...finding('A & E', 'D1'), cells };
    expect(placeOfKey(findingKey(one))).toEqual({ rule: one.rule, sheet: 'A & E', cells });
  }
});

test('short names of the findings of a large workbook do not meet', () => {
  const names = new Set<string>();
  for (const sheet of ['Plan detail', 'QIPP', 'Risk'])
    for (let row = 1; row <= 2_000; row += 1)
      for (const column of 'BCDEF') names.add(shortName(`entry/wrong-sign|${sheet}|${column}${row}`));
  expect(names.size).toBe(3 * 2_000 * 5);
});

import { filledPlan } from '../../../../scripts/plan-fill';
import { createWorkbook, readWorkbook } from '../../../../src/files';
import { serialOf } from '../../../../src/plans/figures';
import { Plan } from '../../../../src/plans/plan';
import { type PlanOfFile, readReadiness, systemReadiness } from '../../../../src/plans/system/readiness';
import { validate } from '../../../../src/plans/validate';
import { WorkbookReading } from '../../../../src/plans/workbook-reading';
import { templateOf } from '../../support';
import { Ready } from './support';

describe('maturity', () => {
  test('the system stands where its least mature domain does', () => {
    const ready = new Ready();
    ['Thriving', 'Maturing', 'Developing', 'Thriving', 'Maturing'].forEach((stage, index) =>
      ready.set('maturity', `domain${index + 1}`, 'stage', stage),
    );
    const { maturity } = ready.readiness();
    expect(maturity.overall).toBe('Developing');
    expect(maturity.byStage.map(({ domains }) => domains)).toEqual([0, 1, 2, 2]);
    // From Developing to the target Thriving two stages, and one to Maturing.
    expect(maturity.domains[2]).toMatchObject({ gap: 2, toMaturing: 1 });
    expect(maturity.domains[0]).toMatchObject({ gap: 0, toMaturing: 0 });
  });

  test('a domain that is not assessed leaves the system without a stage', () => {
    const { maturity } = new Ready().set('maturity', 'domain3', 'stage', '').readiness();
    expect(maturity.overall).toBeUndefined();
    expect(maturity.domains[2]!.gap).toBeUndefined();
  });

  test('a target already passed is a gap below nil; a stage without evidence is marked', () => {
    const { maturity } = new Ready()
      .set('maturity', 'domain1', 'stage', 'Thriving')
      .set('maturity', 'domain1', 'target', 'Maturing')
      .set('maturity', 'domain2', 'evidence', ' ')
      .readiness();
    expect(maturity.domains[0]!.gap).toBe(-1);
    expect(maturity.domains.map(({ withoutEvidence }) => withoutEvidence)).toEqual([
      false,
      true,
      false,
      false,
      false,
    ]);
  });
});

test('content is counted by state; what nobody leads and what has no state is named with its cell', () => {
  const ready = new Ready();
  for (let area = 1; area <= 13; area++)
    ready.set(
      'content',
      `area${area}`,
      'status',
      area <= 3 ? 'Agreed' : area <= 8 ? 'In draft' : 'Not started',
    );
  ready.set('content', 'area13', 'status', '').set('content', 'area2', 'lead', '');
  const { content } = ready.readiness();
  // 3 agreed, 5 in draft, 5 left less the one without a state.
  expect(content.byState.map(({ areas }) => areas)).toEqual([4, 5, 3]);
  expect(content.withoutLead.map(({ at }) => at.lead.address)).toEqual([
    ready.address('content', 'area2', 'lead'),
  ]);
  expect(content.unanswered.map(({ area }) => area)).toEqual(['Funding and financial planning']);
});

describe('reading', () => {
  test.each<[string, [string, string, string], string | number | boolean, RegExp]>([
    ['a stage of no list', ['maturity', 'domain1', 'stage'], 'Mature', /is the text "Mature"/],
    ['a stage as a number', ['maturity', 'domain1', 'stage'], 3, /is 3\./],
    ['a status of no list', ['content', 'area1', 'status'], 'Done', /is the text "Done"/],
    ['an answer of no list', ['tests', 'test1', 'met'], 'No', /is the text "No"/],
    [
      'a day as text',
      ['milestones', 'timetable2_1', 'met'],
      '14 Jan',
      /is the text "14 Jan", which is not a date/,
    ],
    ['a year for a day', ['milestones', 'timetable2_1', 'met'], 2019, /is 2,019, which is not a date/],
    ['a timetable of no list', ['cover', 'timetable', 'entry'], '2015/16', /is the text "2015\/16"/],
  ])('%s is a problem at its cell and left out', (_what, [sheet, line, column], value, text) => {
    const ready = new Ready().set(sheet, line, column, value);
    expect(ready.outcome().problems).toEqual([
      expect.objectContaining({
        address: ready.address(sheet, line, column),
        text: expect.stringMatching(text) as string,
        remedy: expect.stringMatching(/./) as string,
      }),
    ]);
  });

  test('a filled workbook is read without a problem, and one of another template is not ours', () => {
    expect(new Ready().outcome().problems).toEqual([]);
    expect(readReadiness({ sheets: [], names: [], tables: [] })).toEqual({ status: 'not ours' });
  });

  test('a sheet out of its shape is said to be, and the others are read', () => {
    const ready = new Ready();
    const { name } = ready.book.compiled.sheet('tests');
    ready.book.shift(name, { at: 8, by: -1, across: false });
    const { problems, reading } = ready.outcome();
    expect(problems.map(({ sheet }) => sheet)).toEqual([name]);
    expect(reading.tests.every(({ answer }) => answer === undefined)).toBe(true);
    expect(reading.domains.every(({ stage }) => stage !== undefined)).toBe(true);
  });

  test('the standing sheet adds nothing for validation to find, and the file is read back', () => {
    const ready = new Ready();
    const { snapshot } = readWorkbook(createWorkbook(ready.model()));
    const about = ({ findings }: ReturnType<typeof validate>) => findings.map(({ rule }) => rule);
    expect(about(validate(snapshot))).toEqual(about(validate(ready.book.recalculate().snapshot())));
    const outcome = readReadiness(snapshot);
    expect(outcome).toEqual(ready.outcome());
  });
});

describe('the five financial tests', () => {
  const planOf = (id: 'ccg-financial' | 'operational', organisation: string, seed: number) => {
    const book = filledPlan(templateOf(id), seed).recalculate();
    return { file: `${organisation} ${id}.xlsx`, organisation, book };
  };
  const loaded = ({ file, organisation, book }: ReturnType<typeof planOf>): PlanOfFile => ({
    file,
    organisation,
    plan: new Plan(book.template, new WorkbookReading(book.snapshot())),
  });
  const figures = (plans: readonly PlanOfFile[]) => new Ready().readiness({ plans }).tests;

  const barnsley = planOf('ccg-financial', 'Barnsley CCG', 1);
  const sheffield = planOf('ccg-financial', 'Sheffield CCG', 2);
  const value = ({ book }: ReturnType<typeof planOf>, sheet: string, line: string, column: string) =>
    Number(book.valueOf(book.compiled.cell(sheet, line, column)));
  const both = (sheet: string, line: string, year: string) =>
    value(barnsley, sheet, line, year) + value(sheffield, sheet, line, year);

  test('balance, productivity and capital are the sums of the plans, with the cells of each', () => {
    const [balance, productivity, , spread, capital] = figures([loaded(barnsley), loaded(sheffield)]);
    const first = <One extends { id: string; year: string }>(all: One[], id: string) =>
      all.find((one) => one.id === id && one.year === '2014/15')!;
    const surplus = first(balance!.figures, 'balance');
    expect(surplus.value).toBe(both('summary', 'surplus', '2014/15'));
    expect(surplus.places.map(({ file }) => file)).toEqual([
      'Barnsley CCG ccg-financial.xlsx',
      'Sheffield CCG ccg-financial.xlsx',
    ]);
    const saved = first(productivity!.figures, 'productivity');
    expect(saved.value).toBeCloseTo(
      both('summary', 'qipp', '2014/15') / both('summary', 'limit', '2014/15'),
      12,
    );
    expect(saved.meets).toBe(saved.value! >= 0.016);
    const parts = [barnsley, sheffield].map((one) => value(one, 'summary', 'surplus_rate', '2014/15'));
    expect(first(spread!.figures, 'spread').value).toBeCloseTo(Math.abs(parts[0]! - parts[1]!), 12);
    expect(first(capital!.figures, 'capital').value).toBe(both('capital', 'total', '2014/15'));
  });

  test('growth in demand comes from the operational plans', () => {
    const plan = planOf('operational', 'Barnsley CCG', 1);
    const growth = figures([loaded(plan)])[2]!.figures.find(
      ({ id, year }) => id === 'non-elective' && year === '2015/16',
    )!;
    const of = (year: string) => value(plan, 'activity', 'non_elective_admissions', year);
    expect(growth.value).toBeCloseTo(of('2015/16') / of('2014/15') - 1, 12);
  });

  test('a plan without the figure leaves the test without a sum, and is named', () => {
    const book = barnsley.book.copy();
    const cell = book.compiled.cell('capital', 'resource', '2014/15');
    book.set(cell, '');
    const [, , , , capital] = figures([loaded({ ...barnsley, book }), loaded(sheffield)]);
    const left = capital!.figures.find(({ id, year }) => id === 'capital left' && year === '2014/15')!;
    expect(left.value).toBeUndefined();
    expect(left.missing).toEqual(['Barnsley CCG']);
  });

  test('an answer of Yes that a planned deficit contradicts is held against it', () => {
    const book = barnsley.book.copy();
    const limit = book.compiled.cell('summary', 'surplus', '2016/17');
    book.put(limit.sheet.name, limit.row, limit.columnNumber, {
      held: { type: 'number', value: -1_000_000 },
    });
    const ready = new Ready().set('tests', 'test1', 'met', 'Yes');
    const plans = [loaded({ ...barnsley, book })];
    expect(ready.readiness({ plans }).tests[0]!.contradictedBy.map(({ year }) => year)).toEqual(['2016/17']);
    ready.set('tests', 'test1', 'met', 'Not yet');
    expect(ready.readiness({ plans }).tests[0]!.contradictedBy).toEqual([]);
  });

  test('without plans the tests stand with their answers alone', () => {
    expect(figures([]).map(({ answer, figures: none }) => [answer, none])).toEqual(
      Array(5).fill(['Yes', []]),
    );
  });
});

test('the position’s day counts whole, whatever the time of day in its cell', () => {
  const ready = new Ready().set('cover', 'position', 'entry', serialOf('2019-03-05') + 0.75);
  expect(systemReadiness(ready.outcome().reading).day).toBe(serialOf('2019-03-05'));
});

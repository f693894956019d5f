import { serialOf } from '../../../../src/plans/figures';
import { milestoneOn } from '../../../../src/plans/system/readiness/milestones';
import { Ready } from './support';

/** The published timetables: Everyone Counts, Part 2, paragraph 24; Approach to planning (October 2018), annex. */
const published: [timetable: string, step: string, due: string][] = [
  ['2014/15', 'First submission of plans', '2014-02-14'],
  ['2014/15', 'Contracts signed', '2014-02-28'],
  ['2014/15', 'Refresh after contracts are signed', '2014-03-05'],
  ['2014/15', 'Plans approved by boards', '2014-03-31'],
  ['2014/15', 'Final two-year and draft five-year plans', '2014-04-04'],
  ['2014/15', 'Final five-year strategic plan', '2014-06-20'],
  ['2019/20', 'Initial plan: activity and efficiency', '2019-01-14'],
  ['2019/20', 'Draft operating plans of organisations', '2019-02-12'],
  ['2019/20', 'Aggregate operating plan of the system', '2019-02-19'],
  ['2019/20', 'Contracts and plans aligned', '2019-03-05'],
  ['2019/20', 'Contracts for 2019/20 signed', '2019-03-21'],
  ['2019/20', 'Budgets approved by boards', '2019-03-29'],
  ['2019/20', 'Final operating plans of organisations', '2019-04-04'],
  ['2019/20', 'Aggregated final operating plan of the system', '2019-04-11'],
];

function unmet(): Ready {
  const ready = new Ready();
  for (const cell of ready.book.compiled.sheet('milestones').cells)
    if (cell.column.id === 'met') ready.book.set(cell, '');
  return ready;
}

test('the milestones are those of the published timetables, in their order', () => {
  const { milestones } = unmet().outcome().reading;
  expect(milestones.map(({ timetable, step, due }) => [timetable, step, due])).toEqual(
    published.map(([timetable, step, due]) => [timetable, step, serialOf(due)]),
  );
});

const inFull = unmet().outcome().reading;

describe.each(published)('%s: %s, due %s', (timetable, step, due) => {
  const milestone = inFull.milestones.find((one) => one.timetable === timetable && one.step === step)!;
  const day = serialOf(due);
  const on = (at: number, met?: number) => {
    const { state, days } = milestoneOn({ ...milestone, ...(met !== undefined && { met }) }, at);
    return [state, days];
  };

  test('unmet, it is ahead the day before, due on the day, late the day after', () => {
    expect(on(day - 1)).toEqual(['ahead', 1]);
    expect(on(day)).toEqual(['due today', 0]);
    expect(on(day + 1)).toEqual(['late', 1]);
  });

  test('met the day before or on the day, it is met; the day after, it is met late by a day', () => {
    expect(on(day + 30, day - 1)).toEqual(['met', 0]);
    expect(on(day + 30, day)).toEqual(['met', 0]);
    expect(on(day + 30, day + 1)).toEqual(['met late', 1]);
  });

  test('looked at on a day before it was met, it is as it was then', () => {
    expect(on(day + 5, day + 9)).toEqual(['late', 5]);
    expect(on(day - 5, day - 2)).toEqual(['ahead', 5]);
    expect(on(day - 2, day - 2)).toEqual(['met', 0]);
  });
});

test('the late ones are of the timetable on the Cover, against the date that the user gives', () => {
  const ready = unmet().set('cover', 'timetable', 'entry', '2019/20');
  // 5 March 2019: three steps were due before, one on the day itself.
  expect(ready.readiness({ day: serialOf('2019-03-05') }).late.map(({ step }) => step)).toEqual([
    'Initial plan: activity and efficiency',
    'Draft operating plans of organisations',
    'Aggregate operating plan of the system',
  ]);
  expect(ready.readiness({ day: serialOf('2019-01-14') }).late).toEqual([]);
  ready.set('cover', 'timetable', 'entry', '2014/15');
  expect(ready.readiness({ day: serialOf('2019-03-05') }).late).toHaveLength(6);
});

test('without a date given, it is the position on the Cover; without either, nothing is said to be late', () => {
  const ready = unmet().set('cover', 'position', 'entry', serialOf('2019-02-13'));
  expect(ready.readiness().late).toHaveLength(2);
  ready.set('cover', 'position', 'entry', '');
  const { milestones, late, notices } = ready.readiness();
  expect([milestones, late]).toEqual([[], []]);
  expect(notices[0]!.remedy).toMatch(/Cover/);
});

import { serialOf } from '../../../../src/plans/figures';
import { type ReadinessName } from '../../../../src/plans/system/readiness';
import { contentStates } from '../../../../src/plans/system/readiness/content';
import { stages } from '../../../../src/plans/templates/system-readiness/content';
import { milestoneWords } from '../../../../src/wording/system-readiness';
import { openModel } from '../model-blocks';
import { Ready } from './support';

const rank = (stage?: string): number | '' =>
  stage ? stages.indexOf(stage as (typeof stages)[number]) + 1 : '';
const blank = (value: number | undefined): number | '' => value ?? '';

/** Some of everything: domains apart, an area without a state, a test unanswered, milestones of every state. */
function mixed(): Ready {
  const ready = new Ready();
  ['Thriving', 'Developing', 'Maturing', '', 'Emerging'].forEach((stage, index) =>
    ready.set('maturity', `domain${index + 1}`, 'stage', stage),
  );
  ready.set('maturity', 'domain1', 'target', 'Maturing').set('maturity', 'domain3', 'target', '');
  ready
    .set('content', 'area1', 'status', '')
    .set('content', 'area2', 'lead', '')
    .set('content', 'area3', 'status', 'In draft');
  ready.set('tests', 'test1', 'met', 'Not yet').set('tests', 'test2', 'met', '');
  ready.set('cover', 'position', 'entry', serialOf('2019-03-05'));
  ready.set('milestones', 'timetable2_1', 'met', serialOf('2019-01-16'));
  ready.set('milestones', 'timetable2_2', 'met', '');
  ready.set('milestones', 'timetable2_4', 'met', '').set('milestones', 'timetable2_5', 'met', '');
  return ready;
}

const cleared = () => new Ready().set('cover', 'position', 'entry', '');

test.each<[string, Ready]>([
  ['filled throughout', new Ready()],
  ['with some of everything', mixed()],
  ['without a date', cleared()],
])(
  'the standing sheet of a workbook %s says what the rules say',
  async (_what, ready) => {
    const rules = ready.readiness();
    const open = await openModel<ReadinessName>(ready.model());
    const column = async (name: ReadinessName) => (await open.named(name)).map(([cell]) => cell);
    const { domains, overall } = rules.maturity;
    expect(await column('Readiness_stages')).toEqual(domains.map(({ stage }) => rank(stage)));
    expect(await column('Readiness_targets')).toEqual(domains.map(({ target }) => rank(target)));
    expect(await column('Readiness_gaps')).toEqual(domains.map(({ gap }) => blank(gap)));
    expect(await column('Readiness_to_maturing')).toEqual(domains.map(({ toMaturing }) => blank(toMaturing)));
    expect(await column('Readiness_overall')).toEqual([overall ?? '']);
    expect(await column('Readiness_content')).toEqual([
      ...contentStates.map((state) => rules.content.areas.filter((one) => one.state === state).length),
      rules.content.withoutLead.length,
    ]);
    const answered = (answer?: string) => rules.tests.filter((test) => test.answer === answer).length;
    expect(await column('Readiness_tests')).toEqual([answered('Yes'), answered('Not yet'), answered()]);
    const none = Array<string>(14).fill('');
    expect(await column('Readiness_milestones')).toEqual(
      rules.day === undefined ? none : rules.milestones.map(({ state }) => milestoneWords[state]),
    );
    expect(await column('Readiness_days')).toEqual(
      rules.day === undefined ? none : rules.milestones.map(({ days }) => days),
    );
    expect(await column('Readiness_late')).toEqual([rules.late.length]);
    open.host.close();
  },
  120_000,
);

test('the workbook with some of everything has milestones of every state, so the comparison means something', () => {
  const { milestones, maturity, late } = mixed().readiness();
  expect(new Set(milestones.map(({ state }) => state))).toEqual(
    new Set(['met', 'met late', 'late', 'due today', 'ahead']),
  );
  expect(late.map(({ state }) => state)).toEqual(['met late', 'late']);
  expect(maturity.overall).toBeUndefined();
});

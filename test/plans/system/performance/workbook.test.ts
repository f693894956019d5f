import { createWorkbook, readWorkbook } from '../../../../src/files';
import { namedBlocks } from '../../../../src/plans/snapshot';
import {
  type PerformanceDescription,
  type PerformanceName,
  performanceNamesRead,
  performanceWorkbook,
  readPerformance,
  systemPerformance,
  type SystemPerformance,
} from '../../../../src/plans/system/performance';
import { triggerWords } from '../../../../src/wording/system-performance';
import { ModelBlocks, openModel, type OpenModel } from '../model-blocks';
import { everyTrigger } from './support';

function byRules(blocks: Parameters<typeof readPerformance>[0]): SystemPerformance {
  const outcome = readPerformance(blocks);
  if (outcome.status !== 'read') throw new Error(JSON.stringify(outcome));
  return systemPerformance(outcome.reading);
}

async function agree(open: OpenModel<PerformanceName>, rules: SystemPerformance): Promise<number> {
  const list = (await open.named('Performance_measure_list')).map(([measure]) => measure);
  const [now, met, triggers, proposals, below] = [
    await open.named('Performance_system_now'),
    await open.named('Performance_system_met'),
    await open.named('Performance_triggers'),
    await open.named('Performance_proposals'),
    await open.named('Performance_below'),
  ];
  let compared = 0;
  list.forEach((measure, row) => {
    const standing = rules.measures.find((one) => one.measure === measure);
    const { performance, state } = standing?.system ?? {};
    const workbook = {
      measure,
      now: now[row]![0] === '' ? '' : Number(now[row]![0]).toFixed(9),
      met: met[row]![0],
      trigger: triggers[row]![0],
      proposes: proposals[row]!.filter((cell) => cell === 'Yes').length,
      below: below[row]![0],
    };
    const { proposal, organisations = [] } = standing ?? {};
    expect(workbook).toEqual({
      measure,
      now: performance === undefined ? '' : performance.toFixed(9),
      met: state === 'met' ? true : state === 'not met' ? false : '',
      trigger: proposal ? triggerWords[proposal.trigger].title : '',
      proposes: proposal?.lines.length ?? 0,
      below: organisations.filter((one) => one.standing.state === 'not met').length,
    });
    if (performance !== undefined) compared++;
  });
  return compared;
}

/** A figure that may be blank, to nine decimals. */
const nine = (value: unknown): string =>
  value === '' || value === undefined ? '' : Number(value).toFixed(9);

describe('the published A&E figures through the workbook’s own formulas', () => {
  const filled = new ModelBlocks<PerformanceName>(performanceWorkbook());
  const rules = byRules(filled.blocks);
  let open: OpenModel<PerformanceName>;

  beforeAll(async () => {
    open = await openModel(filled.typed());
  }, 120_000);
  afterAll(() => open.host.close());

  test('the system, its triggers and proposals are those of the rules', async () => {
    expect(await agree(open, rules)).toBe(1);
  });

  test('each place and all twelve quarters of the trend are those of the rules', async () => {
    const list = (await open.named('Performance_measure_list')).map(([measure]) => measure);
    const row = list.indexOf('A&E within 4 hours');
    const fourHours = rules.measures.find(({ measure }) => measure === 'A&E within 4 hours')!;
    const places = (await open.named('Performance_places_now'))[row]!.map(nine);
    const ofPlace = (name: string) =>
      fourHours.places.find(({ place }) => place === name)?.standing.performance;
    expect(places).toEqual(
      ['Barnsley', 'Bassetlaw', 'Doncaster', 'Rotherham', 'Sheffield'].map((name) => nine(ofPlace(name))),
    );
    const trend = (await open.named('Performance_system_quarters'))[row]!.map(nine);
    expect(trend).toEqual(fourHours.trend.map(({ performance }) => nine(performance)));
    expect(trend.filter((cell) => cell !== '')).toHaveLength(12);
  });

  test('every check of the sheets answers OK', async () => {
    const answers = [
      ...(await open.host.values("'Performance'!A5:A6")),
      ...(await open.host.values("'Performance returns'!A5:A7")),
      ...(await open.host.values("'Performance lines'!A5:A5")),
    ];
    expect(answers.flat()).toEqual(Array(6).fill('OK'));
  });

  test('no cell of any sheet shows an error', async () => {
    for (const { name } of filled.model.sheets) {
      const cells = await open.host.values(`'${name}'!A1:BH140`);
      expect(cells.flat().filter((cell) => typeof cell === 'string' && cell.startsWith('#'))).toEqual([]);
    }
  });
});

test.each<[string, PerformanceDescription['period']]>([
  ['quarters', 'Q3'],
  ['months', 'December'],
])(
  'a system in which every trigger fires, by %s, has them all by its formulas too',
  async (_kind, period) => {
    const filled = new ModelBlocks<PerformanceName>(performanceWorkbook(everyTrigger(period)));
    const rules = byRules(filled.blocks);
    expect(new Set(rules.proposals.map(({ trigger }) => trigger)).size).toBe(5);
    const open = await openModel<PerformanceName>(filled.typed());
    expect(await agree(open, rules)).toBe(7);
    open.host.close();
  },
  120_000,
);

test('a file made of the sheets is read back with the figures it was filled with', () => {
  const model = performanceWorkbook();
  const { snapshot } = readWorkbook(createWorkbook(model));
  expect(byRules(namedBlocks(snapshot, performanceNamesRead))).toEqual(
    byRules(new ModelBlocks<PerformanceName>(model).blocks),
  );
});

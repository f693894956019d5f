import { createWorkbook, readWorkbook } from '../../../../src/files';
import { namedBlocks } from '../../../../src/plans/snapshot';
import {
  type FinanceName,
  financeNamesRead,
  type FinancePosition,
  financeWorkbook,
  positionFigures,
  readFinance,
} from '../../../../src/plans/system/finance';
import { openModel } from '../model-blocks';
import { financesOf, inThousands, onPlan, read, rowOf, sheets } from './support';

const five = (value: unknown): string =>
  value === '' || value === undefined ? '' : Number(value).toFixed(5);
const figures = (position: FinancePosition) =>
  positionFigures.map((figure) => five(inThousands(position[figure])));

/** A system in which much differs: gaps, a half-counted trust, parts of months, funds beyond their allocation. */
function uneven() {
  const blocks = sheets(onPlan(8));
  blocks
    .type('Finance_actuals', rowOf('STH'), 2, -3_456.78)
    .type('Finance_actuals', rowOf('TRFT'), 7, '')
    .type('Finance_included', rowOf('RDaSH'), 0, 0.35)
    .type('Finance_forecasts', rowOf('SCH'), 0, -1_999.99)
    .type('Finance_forecasts', rowOf('BHFT'), 0, '')
    .type('Finance_efficiency', rowOf('DBTH'), 1, '')
    .type('Finance_efficiency', rowOf('STH'), 4, 0)
    .type('Finance_fund_spend', 2, 1, 600)
    .type('Finance_fund_spend', 3, 1, '');
  return blocks;
}

test.each([
  ['on plan', sheets()],
  ['uneven, with gaps', uneven()],
])(
  'the formulas of a system %s give the figures of the rules',
  async (_what, blocks) => {
    const rules = financesOf(blocks);
    const open = await openModel<FinanceName>(blocks.typed());
    const rows = async (name: FinanceName) => (await open.named(name)).map((row) => row.map(five));
    expect(await rows('Finance_positions')).toEqual(
      rules.organisations.map(({ position }) => figures(position)),
    );
    expect(await rows('Finance_place_positions')).toEqual(
      rules.places.map(({ position }) => figures(position)),
    );
    expect(await rows('Finance_system_position')).toEqual([figures(rules.position)]);
    expect(await rows('Finance_trend_plan')).toEqual([
      rules.trend.map(({ plan }) => five(inThousands(plan))),
    ]);
    expect(await rows('Finance_trend_actual')).toEqual([
      rules.trend.map(({ actual }) => five(inThousands(actual))),
    ]);
    expect(await rows('Finance_quarter_actuals')).toEqual(
      rules.quarters.map(({ actual }) => actual.map((amount) => five(inThousands(amount)))),
    );
    expect(await rows('Finance_system_basket')).toEqual([rules.basket.map(({ system }) => five(system))]);
    expect(await rows('Finance_basket')).toEqual(
      rules.organisations.map((_, row) => rules.basket.map((one) => five(one.organisations[row]!.value))),
    );
    expect(await rows('Finance_fund_left')).toEqual(
      rules.transformation.funds.map(({ left }) => [five(inThousands(left))]),
    );
    open.host.close();
  },
  120_000,
);

test('on plan every check answers OK; the sheets as they come ask for what is missing, without an error', async () => {
  const checks = [
    "'System finance'!A5:A5",
    "'Finance returns'!A5:A7",
    "'Finance efficiency'!A5:A5",
    "'Finance transformation'!A5:A6",
  ];
  const answers = async (model: ReturnType<typeof financeWorkbook>) => {
    const open = await openModel<FinanceName>(model);
    const found = await Promise.all(checks.map((address) => open.host.values(address)));
    const cells = await Promise.all(model.sheets.map(({ name }) => open.host.values(`'${name}'!A1:AI70`)));
    open.host.close();
    const errors = cells.flat(2).filter((cell) => typeof cell === 'string' && cell.startsWith('#'));
    return { answers: found.flat(2), errors };
  };
  expect(await answers(sheets().model)).toEqual({ answers: Array(7).fill('OK'), errors: [] });
  const shipped = await answers(financeWorkbook());
  expect(shipped.errors).toEqual([]);
  expect(shipped.answers.filter((answer) => answer !== 'OK')).toEqual(['Check', 'Check']);
}, 120_000);

test('a file made of the sheets is read back with the figures it was filled with', () => {
  const { snapshot } = readWorkbook(createWorkbook(sheets().model));
  expect(readFinance(namedBlocks(snapshot, financeNamesRead))).toEqual(read(sheets()));
});

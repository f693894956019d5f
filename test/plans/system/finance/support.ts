import {
  type FinanceDescription,
  type FinanceName,
  financeWorkbook,
  readFinance,
  southYorkshireAndBassetlawFinance as published,
  systemFinance,
} from '../../../../src/plans/system/finance';
import { ModelBlocks } from '../model-blocks';

export const inThousands = (pence: number | undefined): number | undefined =>
  pence === undefined ? undefined : pence / 100_000;

/**
 * The published system on plan for so many months: every actual its plan, every forecast the year's plan,
 * every efficiency as planned, every fund spent as allocated.
 */
export const onPlan = (monthsReported = 6): FinanceDescription => ({
  ...published,
  monthsReported,
  released: true,
  organisations: published.organisations.map((one) => ({
    ...one,
    actuals: one.plan.slice(0, monthsReported),
    forecast: Math.round(one.plan.reduce((sum, month) => sum + month, 0) * 100_000) / 100_000,
    efficiency: {
      planYear: 2_000,
      planToDate: 900,
      actualToDate: 900,
      recurrentToDate: 600,
      forecast: 2_000,
      expenditure: 100_000,
    },
  })),
  funds: published.funds.map((fund) => ({ ...fund, spent: 100, forecast: fund.allocation })),
});

/** Sheets that can be typed over. */
export const sheets = (description: FinanceDescription = onPlan()) =>
  new ModelBlocks<FinanceName>(financeWorkbook(description));

export const rowOf = (organisation: string): number =>
  published.organisations.findIndex(({ shortName }) => shortName === organisation);

export function read(blocks: ModelBlocks<FinanceName>) {
  const outcome = readFinance(blocks.blocks);
  if (outcome.status !== 'read') throw new Error(JSON.stringify(outcome));
  return outcome;
}

export const financesOf = (blocks: ModelBlocks<FinanceName>) => systemFinance(read(blocks).reading);

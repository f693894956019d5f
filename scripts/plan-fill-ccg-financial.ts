import { planningYears } from '../src/plans/columns';
import type { Filler } from './plan-fill';

/** What is bought, as a part of what is left for services. */
const weights: Readonly<Record<string, number>> = {
  acute_nhs: 46,
  acute_other: 5,
  acute_non_contract: 1.5,
  acute_resilience: 1,
  ambulance_contract: 3,
  patient_transport: 0.8,
  nhs_111: 0.5,
  mental_nhs: 10,
  mental_other: 1.5,
  mental_placements: 1,
  learning_disabilities: 2,
  community_nhs: 8,
  community_other: 1.5,
  hospices: 0.5,
  continuing_adults: 4,
  continuing_children: 0.6,
  funded_nursing: 0.8,
  prescribing: 12,
  enhanced_services: 0.8,
  out_of_hours: 0.9,
  practice_technology: 0.4,
  over_75: 0.5,
  safeguarding: 0.3,
  voluntary: 0.3,
  other_services: 1,
  demand_management: 0.6,
};

const detailed: readonly string[] = planningYears.slice(0, 2);
const quartersOf = (year: string): string[] => [1, 2, 3, 4].map((quarter) => `${year} Q${quarter}`);
/** The columns in which a year is entered: its quarters in the first two years, itself afterwards. */
const entered = (year: string): string[] => (detailed.includes(year) ? quartersOf(year) : [year]);

/** A CCG's five years: each year opens with what the year before closed with. */
export function fillCcgFinancial(plan: Filler): void {
  plan.set('cover', 'round', 'entry', '2014/15 to 2018/19');
  plan.set('cover', 'code', 'entry', '03N');
  fillAssumptions(plan);
  let before: Year | undefined;
  for (const year of planningYears) before = fillYear(plan, year, before);
  fillFinancialPosition(plan);
}

interface Year {
  recurrent: number;
  surplus: number;
  runningCosts: number;
}

/** Price inflation within the ranges that are expected; everything else is filled plainly. */
function fillAssumptions(plan: Filler): void {
  const { chance } = plan;
  for (const year of planningYears) {
    plan.set(
      'assumptions',
      'prescribing_inflation',
      year,
      Math.round(chance.between(0.041, 0.069) * 1000) / 1000,
    );
    plan.set(
      'assumptions',
      'continuing_care_inflation',
      year,
      Math.round(chance.between(0.021, 0.049) * 1000) / 1000,
    );
  }
}

function fillYear(plan: Filler, year: string, before: Year | undefined): Year {
  const { recurrent, limit, runningCosts } = fillLimit(plan, year, before);
  const surplus = Math.ceil(limit * 0.01) + plan.chance.whole(50, 500);
  const spend = limit - surplus;
  const amounts = yearAmounts(plan, year, { limit, spend, runningCosts });
  const byColumn = enterYear(plan, year, amounts);
  fillResource(plan, year, limit, runningCosts, byColumn);
  fillSchemes(plan, year);
  fillContracts(plan, year, amounts);
  fillFund(plan, year, amounts.get('better_care_fund')!);
  fillCapital(plan, year);
  return { recurrent, surplus, runningCosts };
}

function fillLimit(plan: Filler, year: string, before: Year | undefined) {
  const { chance } = plan;
  const set = (line: string, value: number): number => {
    plan.set('limit', line, year, value);
    return value;
  };
  const baseline = set('programme_baseline', before?.recurrent ?? chance.whole(250_000, 600_000));
  const recurrent =
    baseline +
    set('growth', Math.round(baseline * chance.between(0.01, 0.025))) +
    set('transfers', chance.whole(-300, 300)) +
    set('better_care_fund', chance.whole(2000, 4000)) +
    set('other_recurrent', chance.whole(100, 400));
  const nonRecurrent =
    set('brought_forward', before?.surplus ?? chance.whole(2500, 5000)) +
    set('quality_premium', chance.whole(300, 900)) +
    set('other_non_recurrent', chance.whole(100, 500));
  const runningCosts = set('running_costs', before?.runningCosts ?? Math.round(baseline * 0.02));
  return { recurrent, runningCosts, limit: recurrent + nonRecurrent + runningCosts };
}

/** £000 of the year by line, adding up to what is to be spent. */
function yearAmounts(
  { chance }: Filler,
  year: string,
  { limit, spend, runningCosts }: { limit: number; spend: number; runningCosts: number },
): Map<string, number> {
  const part = (rate: number): number => Math.ceil(limit * rate) + chance.whole(20, 200);
  const running = runningCosts - chance.whole(20, 200);
  const pay = Math.round(running * 0.6);
  const support = Math.round(running * 0.25);
  const set = new Map<string, number>([
    ['contingency', part(0.005)],
    ['transformation', part(0.01)],
    ['non_recurrent_other', part(year === '2014/15' ? 0.015 : 0.002)],
    ['better_care_fund', year === '2014/15' ? chance.whole(2500, 3500) : Math.round(limit * 0.025)],
    ['growth_reserve', chance.whole(1000, 2500)],
    ['running_pay', pay],
    ['running_support', support],
    ['running_other', running - pay - support],
  ]);
  const left = spend - [...set.values()].reduce((sum, amount) => sum + amount, 0);
  const weight = Object.values(weights).reduce((sum, one) => sum + one, 0);
  for (const [line, share] of Object.entries(weights)) {
    if (line !== 'acute_nhs')
      set.set(line, Math.round(((left * share) / weight) * chance.between(0.95, 1.05)));
  }
  const others = Object.keys(weights).reduce((sum, line) => sum + (set.get(line) ?? 0), 0);
  return set.set('acute_nhs', left - others);
}

/** Enters the year's lines in its columns; returns what each column spends. */
function enterYear(plan: Filler, year: string, amounts: ReadonlyMap<string, number>): Map<string, number> {
  const columns = entered(year);
  const spend = new Map(columns.map((column) => [column, 0]));
  const oneOff = new Map(columns.map((column) => [column, 0]));
  for (const [line, amount] of amounts) {
    plan.chance.share(amount, columns.length).forEach((share, index) => {
      const column = columns[index]!;
      plan.set('plan', line, column, share);
      spend.set(column, spend.get(column)! + share);
      if (['transformation', 'non_recurrent_other'].includes(line))
        oneOff.set(column, oneOff.get(column)! + share);
    });
  }
  for (const column of columns) {
    plan.set('plan', 'non_recurrent_spend', column, oneOff.get(column)!);
    plan.set('plan', 'recurrent_spend', column, spend.get(column)! - oneOff.get(column)!);
  }
  return spend;
}

function fillResource(
  plan: Filler,
  year: string,
  limit: number,
  runningCosts: number,
  spend: ReadonlyMap<string, number>,
): void {
  const columns = [...spend.keys()];
  const running = plan.chance.share(runningCosts, columns.length);
  const programme = plan.chance.share(limit - runningCosts, columns.length);
  columns.forEach((column, index) => {
    plan.set('plan', 'running_resource', column, running[index]!);
    plan.set('plan', 'programme_resource', column, programme[index]!);
  });
}

/** QIPP, investments and risks, and what of them is in the plan. */
function fillSchemes(plan: Filler, year: string): void {
  const { chance } = plan;
  const enter = (
    sheet: string,
    section: string,
    some: number,
    least: number,
    most: number,
  ): Map<string, number> => {
    const totals = new Map<string, number>();
    for (const line of plan.registered(sheet, section, some)) {
      nameRegistered(plan, sheet, line);
      for (const column of entered(year)) {
        const amount = chance.whole(least, most) * (detailed.includes(year) ? 1 : 4);
        plan.set(sheet, line, column, amount);
        totals.set(column, (totals.get(column) ?? 0) + amount);
      }
    }
    return totals;
  };
  for (const [column, total] of enter('qipp', 'schemes', 9, 60, 240))
    plan.set('plan', 'qipp_included', column, total);
  for (const [column, total] of enter('investment', 'schemes', 7, 50, 200))
    plan.set('plan', 'investment_included', column, total);
  enter('risk', 'risks', 6, 40, 160);
  enter('risk', 'mitigations', 5, 30, 140);
}

/** Fills the columns of words and choices of a registered line. */
export function nameRegistered(plan: Filler, sheet: string, line: string): void {
  for (const cell of plan.inputs(sheet, line)) {
    if (cell.column.cell) plan.book.set(cell, plan.plainValue(cell));
  }
}

/** So many contracts of each kind; the fewest come first, so that each kind has at least one. */
const kinds = [
  { kind: 'Acute', lines: ['acute_nhs', 'acute_other'], every: [0, 5, 6, 10, 11, 12] },
  { kind: 'Ambulance', lines: ['ambulance_contract'], every: [1] },
  { kind: 'Mental health', lines: ['mental_nhs', 'mental_other'], every: [2, 7] },
  { kind: 'Community', lines: ['community_nhs', 'community_other'], every: [3, 8, 9] },
];

function fillContracts(plan: Filler, year: string, amounts: ReadonlyMap<string, number>): void {
  const lines = plan.registered('contracts', 'contracts', 13);
  for (const { kind, lines: parts, every } of kinds) {
    const whole = parts.reduce((sum, line) => sum + amounts.get(line)!, 0);
    const shares = plan.chance.share(whole, every.length);
    every.forEach((at, index) => enterContract(plan, lines[at]!, kind, year, shares[index]!));
  }
  const others = lines.filter((_, index) => !kinds.some(({ every }) => every.includes(index)));
  for (const line of others) enterContract(plan, line, 'Other', year, plan.chance.whole(400, 900));
}

function enterContract(plan: Filler, line: string, kind: string, year: string, amount: number): void {
  plan.set('contracts', line, 'provider', `Provider of ${line}`);
  plan.set('contracts', line, 'kind', kind);
  plan.set('contracts', line, year, amount);
  if (year === '2014/15') plan.set('contracts', line, '2013/14', Math.round(amount * 1.01));
}

function fillFund(plan: Filler, year: string, contribution: number): void {
  const set = (line: string, value: number): void => plan.set('fund', line, year, value);
  const additional = Math.round(contribution * 0.1);
  set('core', contribution - additional);
  set('additional', additional);
  set('least', contribution - additional - plan.chance.whole(0, 50));
  const uses = plan.chance.share(contribution, 5);
  ['social_care', 'carers', 'reablement', 'performance', 'other_uses'].forEach((line, index) =>
    set(line, uses[index]!),
  );
}

function fillCapital(plan: Filler, year: string): void {
  let total = 0;
  for (const line of plan.registered('capital', 'schemes', 4)) {
    nameRegistered(plan, 'capital', line);
    const amount = plan.chance.whole(50, 300);
    plan.set('capital', line, year, amount);
    total += amount;
  }
  plan.set('capital', 'resource', year, total + plan.chance.whole(10, 100));
}

/** Cash by quarter, and a position that holds the cash of each and balances. */
function fillFinancialPosition(plan: Filler): void {
  const { chance } = plan;
  let cash = chance.whole(300, 600);
  plan.set('cashflow', 'opening', '2014/15 Q1', cash);
  fillBalance(plan, 'opening', cash);
  for (const column of detailed.flatMap(quartersOf)) {
    const payments = [
      'nhs',
      'other_provider',
      'prescribing',
      'local_authority',
      'pay',
      'capital',
      'other',
    ].map((kind) => {
      const paid = kind === 'nhs' ? chance.whole(60_000, 80_000) : chance.whole(900, 4000);
      plan.set('cashflow', `${kind}_payments`, column, paid);
      return paid;
    });
    const paid = payments.reduce((sum, payment) => sum + payment, 0);
    const receipts = {
      prescribing_charge: chance.whole(9000, 11_000),
      other_receipts: chance.whole(100, 400),
    };
    const closing = chance.whole(300, 600);
    const drawn = closing - cash + paid - receipts.prescribing_charge - receipts.other_receipts;
    plan.set('cashflow', 'drawdown', column, drawn);
    for (const [line, amount] of Object.entries(receipts)) plan.set('cashflow', line, column, amount);
    cash = closing;
    fillBalance(plan, column, cash);
  }
}

function fillBalance(plan: Filler, column: string, cash: number): void {
  const { chance } = plan;
  const set = (line: string, value: number): number => {
    plan.set('position', line, column, value);
    return value;
  };
  const assets =
    set('property', chance.whole(300, 500)) +
    set('intangible', chance.whole(50, 90)) +
    set('other_long_assets', chance.whole(10, 40)) +
    set('inventories', chance.whole(10, 40)) +
    set('receivables', chance.whole(2500, 3500)) +
    set('cash', cash);
  const liabilities =
    set('payables', chance.whole(15_000, 19_000)) +
    set('provisions', chance.whole(100, 300)) +
    set('borrowings', chance.whole(10, 40)) +
    set('long_provisions', chance.whole(100, 300)) +
    set('long_borrowings', chance.whole(10, 40));
  const revaluation = set('revaluation', chance.whole(50, 90));
  const other = set('other_reserves', chance.whole(10, 40));
  set('general_fund', assets - liabilities - revaluation - other);
}

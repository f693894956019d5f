import { planningYears } from '../src/plans/columns';
import { type DirectService, directServices } from '../src/plans/templates/direct-commissioning/services';
import type { Filler } from './plan-fill';
import { nameRegistered } from './plan-fill-ccg-financial';
import { fillActivity, fillConstitution } from './plan-fill-operational';

const detailed: readonly string[] = planningYears.slice(0, 2);
const entered = (year: string): string[] =>
  detailed.includes(year) ? [1, 2, 3, 4].map((quarter) => `${year} Q${quarter}`) : [year];

/** The five services of an area team, each opening its years with what the year before closed with. */
export function fillDirectCommissioning(plan: Filler): void {
  plan.set('cover', 'round', 'entry', '2014/15 to 2018/19');
  for (const service of directServices) {
    let surplus = plan.chance.whole(800, 1500);
    for (const year of planningYears) surplus = fillYear(plan, service, year, surplus);
  }
  fillConstitution(plan);
  fillActivity(plan);
}

/** Returns the surplus that the next year opens with. */
function fillYear(plan: Filler, service: DirectService, year: string, broughtForward: number): number {
  const { chance } = plan;
  const amounts = {
    recurrent: chance.whole(90_000, 110_000),
    growth: chance.whole(500, 900),
    transfers: 100,
    other: 200,
  };
  for (const [line, amount] of Object.entries(amounts))
    plan.set(`${service.id}_allocations`, line, year, amount);
  plan.set(`${service.id}_allocations`, 'brought_forward', year, broughtForward);
  const limit = Object.values(amounts).reduce((sum, amount) => sum + amount, broughtForward);
  const surplus = Math.ceil(limit * 0.01) + chance.whole(20, 300);
  fillDetail(plan, service, year, limit, surplus);
  return surplus;
}

function fillDetail(
  plan: Filler,
  { id, lines }: DirectService,
  year: string,
  limit: number,
  surplus: number,
): void {
  const { chance } = plan;
  const columns = entered(year);
  const part = (rate: number): number => Math.ceil(limit * rate) + chance.whole(10, 90);
  const [contingency, oneOff] = [part(0.005), part(year === '2014/15' ? 0.025 : 0.02)];
  const services = chance.share(limit - surplus - contingency - oneOff, lines.length);
  const byLine = [
    ...lines.map(([line], index): [string, number] => [line, services[index]!]),
    ['contingency', contingency] as const,
  ];
  const recurrent = columns.map(() => 0);
  for (const [line, amount] of byLine) {
    chance.share(amount, columns.length).forEach((share, index) => {
      plan.set(`${id}_detail`, line, columns[index]!, share);
      recurrent[index]! += share;
    });
  }
  const nonRecurrent = chance.share(oneOff, columns.length);
  const resource = chance.share(limit, columns.length);
  columns.forEach((column, index) => {
    plan.set(`${id}_detail`, 'non_recurrent', column, nonRecurrent[index]!);
    plan.set(`${id}_detail`, 'non_recurrent_spend', column, nonRecurrent[index]!);
    plan.set(`${id}_detail`, 'recurrent_spend', column, recurrent[index]!);
    plan.set(`${id}_detail`, 'resource', column, resource[index]!);
  });
  fillRegisters(plan, id, year, columns, oneOff);
}

function fillRegisters(
  plan: Filler,
  id: string,
  year: string,
  columns: readonly string[],
  oneOff: number,
): void {
  const { chance } = plan;
  const enter = (
    segment: string,
    section: string,
    into: readonly string[],
    amount: () => number,
  ): number[] => {
    const totals = into.map(() => 0);
    for (const line of plan.registered(`${id}_${segment}`, section, 4)) {
      nameRegistered(plan, `${id}_${segment}`, line);
      into.forEach((column, index) => {
        const entry = amount();
        plan.set(`${id}_${segment}`, line, column, entry);
        totals[index]! += entry;
      });
    }
    return totals;
  };
  const some = (): number => chance.whole(50, 150) * (columns.length === 1 ? 4 : 1);
  const included = { qipp_included: 'qipp', investment_included: 'investment' };
  for (const [line, segment] of Object.entries(included)) {
    enter(segment, 'schemes', columns, some).forEach((total, index) =>
      plan.set(`${id}_detail`, line, columns[index]!, total),
    );
  }
  enter('risk', 'risks', columns, some);
  enter('risk', 'mitigations', columns, some);
  const shares = chance.share(oneOff, plan.registered(`${id}_proposals`, 'schemes', 4).length);
  enter('proposals', 'schemes', [year], () => shares.pop()!);
  const contracts = enter('contracts', 'schemes', year === '2014/15' ? ['2013/14', year] : [year], () =>
    chance.whole(9000, 12_000),
  ).at(-1)!;
  chance
    .share(contracts, columns.length)
    .forEach((share, index) => plan.set(`${id}_detail`, 'contracts_included', columns[index]!, share));
}

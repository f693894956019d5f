import type { PlanCell } from '../src/plans/compile';
import type { TemplateId } from '../src/plans/specification';
import { serialOf } from '../src/plans/figures';
import type { PlanBook } from './plan-book';
import type { Chance } from './plan-chance';
import { add, anInput, type Fault, here, move } from './plan-fault';

const of =
  (template: TemplateId) =>
  (name: string, apply: Fault['apply']): Fault => ({ name, template, apply });
const ccg = of('ccg-financial');
const operational = of('operational');
const fund = of('better-care-fund');
const readiness = of('system-readiness');
const direct = of('direct-commissioning');

const quarters = [
  '2014/15 Q1',
  '2014/15 Q2',
  '2014/15 Q3',
  '2014/15 Q4',
  '2015/16 Q1',
  '2015/16 Q2',
  '2015/16 Q3',
  '2015/16 Q4',
];
const later = ['2016/17', '2017/18', '2018/19'];
const yearOf = (column: string): string => column.slice(0, 7);
const LAST = '2018/19';

const some = (chance: Chance): number => chance.whole(40, 900);

/** A figure of a register changed, which something else adds up. */
const registered = (name: string, sheet: string, checkLine: string, rule: string): Fault =>
  ccg(name, (book, chance) => {
    const cell = anInput(
      book,
      chance,
      (one) => one.sheet.specification.id === sheet && !!one.line.registered && one.rule.holds === 'amount',
    );
    add(book, cell, some(chance));
    return here(rule, book.compiled.cell('plan', checkLine, cell.column.id));
  });

/** A cell of the plan in its last year, which no later year opens with. */
const last = (book: PlanBook, line: string, sheet = 'plan'): PlanCell =>
  book.compiled.cell(sheet, line, LAST);
const valueOf = (book: PlanBook, cell: PlanCell): number => Number(book.valueOf(cell));

/** Spends part of the surplus of the last year on services. */
function spendSurplus(book: PlanBook, left: number): void {
  const more = valueOf(book, last(book, 'surplus')) - left;
  add(book, last(book, 'growth_reserve'), more);
  add(book, last(book, 'recurrent_spend'), more);
}

const ccgFaults: readonly Fault[] = [
  registered('QIPP scheme changed', 'qipp', 'qipp_check', 'arithmetic/qipp-agrees'),
  registered('investment changed', 'investment', 'investment_check', 'arithmetic/investment-agrees'),
  ccg('contract changed', (book, chance) => {
    const year = chance.of(['2014/15', '2015/16', ...later]);
    const cell = book.compiled.cell('contracts', chance.of(['contract1', 'contract6', 'contract7']), year);
    add(book, cell, some(chance));
    return here('arithmetic/contracts-agree', book.compiled.cell('plan', 'acute_contracts_check', year));
  }),
  ccg('Better Care Fund contribution changed', (book, chance) => {
    const year = chance.of(later);
    add(book, book.compiled.cell('fund', 'core', year), some(chance));
    return here('arithmetic/better-care-fund-agrees', book.compiled.cell('plan', 'fund_check', year));
  }),
  ccg('use of the fund changed', (book, chance) => {
    const cell = book.compiled.cell(
      'fund',
      chance.of(['carers', 'reablement', 'social_care']),
      chance.of(later),
    );
    add(book, cell, some(chance));
    return here('arithmetic/fund-uses', book.compiled.cell('fund', 'uses_check', cell.column.id));
  }),
  ccg('payment changed', (book, chance) => {
    const column = chance.of(quarters);
    add(book, book.compiled.cell('cashflow', 'other_payments', column), some(chance));
    return here('arithmetic/cash-agrees', book.compiled.cell('position', 'cash_check', column));
  }),
  ccg('asset changed', (book, chance) => {
    const cell = book.compiled.cell(
      'position',
      chance.of(['property', 'receivables', 'payables', 'revaluation']),
      chance.of(quarters),
    );
    add(book, cell, some(chance));
    return here(
      'arithmetic/position-balances',
      book.compiled.cell('position', 'balance_check', cell.column.id),
    );
  }),
  ccg('surplus brought forward changed', (book, chance) => {
    const cell = book.compiled.cell('limit', 'brought_forward', chance.of(['2015/16', ...later]));
    // What the year has in all stays the same, so that only the opening is wrong.
    move(book, cell, book.compiled.cell('limit', 'other_non_recurrent', cell.column.id), some(chance));
    return here('arithmetic/opening-and-closing', cell);
  }),
  ccg('baseline changed', (book, chance) => {
    const cell = book.compiled.cell('limit', 'programme_baseline', chance.of(['2015/16', ...later]));
    move(book, cell, book.compiled.cell('limit', 'other_recurrent', cell.column.id), some(chance));
    return here('arithmetic/opening-and-closing', cell);
  }),
  ccg('resource of a quarter changed', (book, chance) => {
    const cell = book.compiled.cell('plan', 'programme_resource', chance.of([...quarters, ...later]));
    add(book, cell, some(chance));
    return here(
      'arithmetic/resource-agrees',
      book.compiled.cell('plan', 'resource_check', yearOf(cell.column.id)),
    );
  }),
  ccg('recurrent split changed', (book, chance) => {
    const cell = book.compiled.cell('plan', 'recurrent_spend', chance.of([...quarters, ...later]));
    add(book, cell, some(chance));
    return here('arithmetic/recurrent-split', book.compiled.cell('plan', 'split_check', cell.column.id));
  }),
  ccg('contingency too low', (book, chance) => {
    const column = chance.of(later);
    const cell = book.compiled.cell('plan', 'contingency', column);
    move(
      book,
      cell,
      book.compiled.cell('plan', 'growth_reserve', column),
      Math.round(valueOf(book, cell) / 2),
    );
    return here('business-rules/contingency', cell);
  }),
  ccg('surplus too low', (book) => {
    spendSurplus(book, 300);
    return here('business-rules/surplus', last(book, 'surplus'));
  }),
  ccg('deficit', (book, chance) => {
    spendSurplus(book, -some(chance));
    return here('business-rules/deficit', last(book, 'surplus'));
  }),
  ccg('non-recurrent funds too low', (book, chance) => {
    const column = chance.of(later);
    const cell = book.compiled.cell('plan', 'transformation', column);
    const amount = Math.round(valueOf(book, cell) * 0.8);
    move(book, cell, book.compiled.cell('plan', 'growth_reserve', column), amount);
    move(
      book,
      book.compiled.cell('plan', 'non_recurrent_spend', column),
      book.compiled.cell('plan', 'recurrent_spend', column),
      amount,
    );
    return here('business-rules/non-recurrent', book.compiled.cell('plan', 'non_recurrent', column));
  }),
  ccg('transformation too low', (book, chance) => {
    const column = chance.of(quarters.slice(0, 4));
    const cell = book.compiled.cell('plan', 'transformation', column);
    move(
      book,
      cell,
      book.compiled.cell('plan', 'non_recurrent_other', column),
      Math.round(valueOf(book, cell) * 0.8),
    );
    return here('business-rules/transformation', cell);
  }),
  ccg('running costs too high', (book, chance) => {
    const column = chance.of(later);
    const cell = book.compiled.cell('plan', 'running_pay', column);
    move(book, book.compiled.cell('plan', 'growth_reserve', column), cell, chance.whole(500, 900));
    return here('business-rules/running-costs', book.compiled.cell('plan', 'running_total', column));
  }),
  ccg('prescribing inflation out of its range', (book, chance) => {
    const cell = book.compiled.cell('assumptions', 'prescribing_inflation', chance.of(later));
    book.set(cell, chance.of([0.01, 0.09]));
    return here('business-rules/prescribing-inflation', cell);
  }),
  ccg('continuing care inflation out of its range', (book, chance) => {
    const cell = book.compiled.cell('assumptions', 'continuing_care_inflation', chance.of(later));
    book.set(cell, chance.of([0.01, 0.07]));
    return here('business-rules/continuing-care-inflation', cell);
  }),
  ccg('published assumption changed', (book, chance) => {
    const cell = book.compiled.cell(
      'assumptions',
      chance.of(['provider_efficiency', 'provider_inflation', 'deflator']),
      chance.of(later),
    );
    book.set(cell, 0.05);
    return here('business-rules/published-assumption', cell);
  }),
  ccg('capital above its resource', (book, chance) => {
    const cell = book.compiled.cell('capital', 'left', chance.of(later));
    add(book, book.compiled.cell('capital', 'scheme1', cell.column.id), chance.whole(200, 900));
    return here('business-rules/capital-resource', cell);
  }),
  ccg('contribution below the least', (book, chance) => {
    const column = chance.of(later);
    add(book, book.compiled.cell('fund', 'least', column), chance.whole(3000, 5000));
    return here('better-care-fund/least-contribution', book.compiled.cell('fund', 'contribution', column));
  }),
];

/** Every planned cell of a line set to one figure. */
const plannedAt = (book: PlanBook, sheet: string, line: string, figure: number): PlanCell => {
  const cells = book.compiled
    .sheet(sheet)
    .cells.filter(
      (cell) => cell.line.id === line && cell.rule.role === 'input' && cell.column.id !== '2013/14',
    );
  for (const cell of cells) book.set(cell, figure);
  return cells[0]!;
};

const outcome = (name: string, line: string, rule: string, figure: number): Fault =>
  operational(name, (book) => {
    const cell = book.compiled.cell('outcomes', line, '2014/15 Q4');
    book.set(cell, figure);
    return here(rule, cell);
  });

const operationalFaults: readonly Fault[] = [
  operational('standard never met', (book, chance) => {
    const line = chance.of(['a_e_within_4_hours', 'diagnostics_under_6_weeks', 'cancer_31_days_surgery']);
    return here('standards/never-met', plannedAt(book, 'constitution', line, 0.7));
  }),
  operational('long waits planned', (book, chance) => {
    const cell = book.compiled.cell('constitution', 'waits_over_52_weeks', chance.of(quarters));
    book.set(cell, chance.whole(1, 9));
    return here('standards/above-zero', cell);
  }),
  operational('MRSA planned', (book, chance) => {
    const cell = book.compiled.cell('outcomes', 'mrsa', chance.of(quarters));
    book.set(cell, 1);
    return here('standards/above-zero', cell);
  }),
  outcome(
    'too few reached by psychological therapies',
    'therapy_coverage',
    'standards/therapy-coverage',
    0.12,
  ),
  outcome('too few recover', 'therapy_recovery', 'standards/therapy-recovery', 0.4),
  outcome('too little dementia diagnosed', 'dementia', 'standards/dementia-diagnosis', 0.6),
  operational('too little improvement in years of life lost', (book) => {
    const cell = book.compiled.cell('outcomes', 'years_of_life_lost', '2014/15');
    const baseline = book.compiled.cell('outcomes', 'years_of_life_lost', '2013/14');
    book.set(cell, Math.round(valueOf(book, baseline) * 0.99));
    return here('standards/years-of-life-lost', cell);
  }),
  operational('pledge not certified', (book, chance) => {
    const cell = chance.of(
      book.compiled.sheet('constitution').cells.filter(({ column }) => column.id === 'certified'),
    );
    book.set(cell, 'No');
    return here('standards/not-certified', cell);
  }),
  operational('type 1 above all attendances', (book, chance) => {
    const cell = book.compiled.cell('activity', 'type_1', chance.of(quarters));
    book.set(cell, 15_000);
    return here('arithmetic/part-above-whole', cell);
  }),
  operational('metric without ambition', (book, chance) => {
    const line = chance.of(['metric1', 'metric3', 'local_metric']);
    const cell = book.compiled.cell('metrics', line, 'october');
    book.set(cell, valueOf(book, book.compiled.cell('metrics', line, 'baseline')));
    return here('better-care-fund/no-ambition', cell);
  }),
];

const fundFaults: readonly Fault[] = [
  fund('condition not met', (book, chance) => {
    const cell = book.compiled.cell('conditions', `condition${chance.whole(1, 6)}`, 'met');
    book.set(cell, 'Not yet');
    return here('better-care-fund/condition-not-met', cell);
  }),
  fund('local metric repeats a national one', (book) => {
    const cell = book.compiled.cell('metrics', 'local_metric', 'definition');
    book.set(cell, 'Delayed transfers of care');
    return here('better-care-fund/local-metric', cell);
  }),
  fund('share for performance changed', (book, chance) => {
    const cell = book.compiled.cell(
      'contributions',
      chance.of(['april_conditions', 'april_metrics', 'october_metrics']),
      '2015/16',
    );
    add(book, cell, chance.whole(10, 90));
    return here('better-care-fund/performance-shares', cell);
  }),
  fund('risk not shared', (book, chance) => {
    const cell = book.compiled.cell('risks', `risk${chance.whole(1, 4)}`, 'sharing');
    book.set(cell, '');
    return here('better-care-fund/risk-not-shared', cell);
  }),
  fund('scheme not paid for', (book, chance) => {
    const year = chance.of(['2014/15', '2015/16']);
    add(book, book.compiled.cell('schemes', 'scheme2', year), chance.whole(10, 90));
    return here('arithmetic/fund-uses', book.compiled.cell('schemes', 'uses_check', year));
  }),
  fund('pool below the least', (book) => {
    add(book, book.compiled.cell('contributions', 'least', '2015/16'), 5000);
    return here(
      'better-care-fund/least-contribution',
      book.compiled.cell('contributions', 'pooled', '2015/16'),
    );
  }),
];

const cleared = (name: string, sheet: string, column: string, rule: string): Fault =>
  readiness(name, (book, chance) => {
    const cell = chance.of(book.compiled.sheet(sheet).cells.filter((one) => one.column.id === column));
    book.set(cell, '');
    return here(rule, cell);
  });

const readinessFaults: readonly Fault[] = [
  cleared('stage without evidence', 'maturity', 'evidence', 'readiness/stage-without-evidence'),
  cleared('content without a lead', 'content', 'lead', 'readiness/content-without-lead'),
  readiness('target below maturing', (book, chance) => {
    const cell = book.compiled.cell('maturity', `domain${chance.whole(1, 5)}`, 'target');
    book.set(cell, 'Emerging');
    return here('readiness/target-stage', cell);
  }),
  readiness('financial test not met', (book, chance) => {
    const cell = book.compiled.cell('tests', `test${chance.whole(1, 5)}`, 'met');
    book.set(cell, 'Not yet');
    return here('readiness/financial-test', cell);
  }),
  readiness('milestone missed', (book, chance) => {
    const cell = book.compiled.cell('milestones', `timetable2_${chance.whole(1, 8)}`, 'met');
    book.set(cell, chance.of(['', serialOf('2019-07-01')]));
    return here('readiness/milestone-missed', cell);
  }),
];

const directFaults: readonly Fault[] = [
  direct('proposal changed', (book, chance) => {
    const year = chance.of(later);
    add(book, book.compiled.cell('primary_care_proposals', 'scheme1', year), some(chance));
    return here(
      'arithmetic/proposals-agree',
      book.compiled.cell('primary_care_detail', 'proposals_agree_check', year),
    );
  }),
  direct('contingency of public health too low', (book, chance) => {
    const column = chance.of(later);
    const cell = book.compiled.cell('public_health_detail', 'contingency', column);
    move(
      book,
      cell,
      book.compiled.cell('public_health_detail', 'screening', column),
      Math.round(valueOf(book, cell) / 2),
    );
    return here('business-rules/contingency', cell);
  }),
];

/** Figures that break a rule, in each of the templates that has it. */
export const ruleFaults: readonly Fault[] = [
  ...ccgFaults,
  ...operationalFaults,
  ...fundFaults,
  ...readinessFaults,
  ...directFaults,
];

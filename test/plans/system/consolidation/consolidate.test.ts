import { commissionerPlan, filesOf, type OrganisationBook, set } from '../../../../scripts/system-fill';
import { filledPlan } from '../../../../scripts/plan-fill';
import { compile, type PlanCell } from '../../../../src/plans/compile';
import type { Progress } from '../../../../src/plans/in-steps';
import {
  agreePlans,
  consolidate,
  type Consolidation,
  Consolidator,
  loadPlans,
  readPlanFile,
} from '../../../../src/plans/system/consolidation';
import { southYorkshireAndBassetlawUnit as unit } from '../../../../src/plans/system/units';
import { ccgFinancial } from '../../../../src/plans/templates/ccg-financial';
import { operational } from '../../../../src/plans/templates/operational';
import { brief } from '../../support';
import { findingsInFile, poundsIn, poundsInModel } from './support';

const commissioners = unit.organisations.filter(({ kind }) => kind === 'commissioner');

const made = new Map<boolean, OrganisationBook[]>();

/** The plans of the five commissioners, as copies that can be changed: the same figures every time. */
function plansOf(full = false): OrganisationBook[] {
  const plans =
    made.get(full) ?? commissioners.map((one, index) => commissionerPlan(one, 10 + index, { full }));
  made.set(full, plans);
  return plans.map(({ organisation, book }) => ({ organisation, book: book.copy() }));
}

function consolidated(books: readonly OrganisationBook[]): Consolidation {
  for (const { book } of books) book.recalculate();
  return consolidate(loadPlans(filesOf(books), { unit }).plans, unit);
}

const { cells, cell } = compile(ccgFinancial);
const isAmount = ({ rule, line }: PlanCell): boolean =>
  ['amount', 'count'].includes(rule.holds) && rule.role !== 'unused' && !line.registered;

const inWords = ({ sheet, address }: PlanCell): string => `${sheet.name}!${address}`;

describe('the system’s financial plan', () => {
  it.each([
    ['five plans', false],
    ['five plans with every line filled', true],
  ])('is the sum of %s, to the pound: inputs, totals and analyses', (_, full) => {
    const books = plansOf(full);
    const system = consolidated(books);
    const amounts = cells.filter(isAmount);
    expect(amounts.length).toBeGreaterThan(800);
    for (const one of amounts) {
      expect([inWords(one), poundsInModel(system, one)]).toEqual([inWords(one), poundsIn(books, one)]);
    }
    expect(system.problems).toEqual([]);
  });

  it('is the sum of pounds and pence as they are, with no fraction of rounding between', () => {
    const books = plansOf();
    // 0.1 + 0.2 + 0.3 + 0.4 + 0.07 thousand pounds on top of what is there.
    const added = [0.1, 0.2, 0.3, 0.4, 0.07];
    books.forEach(({ book }, index) => set(book, 'limit', 'growth', '2014/15', added[index]!));
    const system = consolidated(books);
    const growth = system.figures.find(
      ({ sheet, line, column }) =>
        sheet === 'Revenue resource limit' && line === 'Growth' && column === '2014/15',
    );
    expect(growth!.value).toBe(1.07);
  });

  it('has nothing wrong with it that is not wrong with the sums', () => {
    expect(findingsInFile(consolidated(plansOf())).map(brief)).toEqual([]);
    expect(findingsInFile(consolidated(plansOf(true))).map(brief)).toEqual([]);
  });

  it('breaks where the sums break: a check that is out in one plan is out in the system’s', () => {
    const books = plansOf();
    const at = cell('cashflow', 'drawdown', '2014/15 Q4');
    books[2]!.book.set(at, Number(books[2]!.book.valueOf(at)) + 25);
    const rules = new Set(findingsInFile(consolidated(books)).map(({ rule }) => rule));
    expect(rules).toEqual(new Set(['arithmetic/cash-agrees']));
  });

  it('averages rates by what they are rates of', () => {
    const books = plansOf();
    const system = consolidated(books);
    const rate = cell('assumptions', 'prescribing_inflation', '2015/16');
    const spend = cell('plan', 'prescribing', '2015/16');
    // (rate × prescribing spend of each CCG) ÷ prescribing spend of all.
    const weighted = books.reduce(
      (sum, { book }) => sum + Number(book.valueOf(rate)) * Number(book.valueOf(spend)),
      0,
    );
    const trace = system.trace('Assumptions', rate.address)!;
    expect(trace.value).toBeCloseTo(weighted / (poundsIn(books, spend) / 1000), 9);
    expect(trace.base).toBe('Prescribing, 2015/16');
    expect(trace.places.map(({ place, value }) => [place, value])).toEqual(
      books.map(({ organisation, book }) => [organisation.place, book.valueOf(rate)]),
    );
    expect(trace.places[0]!.parts[0]!.weight).toBe(books[0]!.book.valueOf(spend));
  });

  it('works ratios out from the sums, and never adds them', () => {
    const books = plansOf();
    const system = consolidated(books);
    const ratio = cell('summary', 'surplus_rate', '2016/17');
    const [surplus, limit] = ['surplus', 'limit'].map((line) =>
      poundsIn(books, cell('summary', line, '2016/17')),
    );
    expect(system.trace('Summary', ratio.address)!.value).toBeCloseTo(surplus! / limit!, 12);
  });

  it('keeps one contract of several commissioners with one trust as one line, traced to each', () => {
    const books = plansOf();
    const system = consolidated(books);
    const sheet = system.model.sheets.find(({ name }) => name === 'Contract value')!;
    const [address] = Object.entries(sheet.cells).find(
      ([, { value }]) => value === 'Sheffield Teaching Hospitals NHS Foundation Trust',
    )!;
    const trace = system.trace('Contract value', address.replace('B', 'F'))!;
    expect(trace.places.map(({ place }) => place)).toEqual(unit.places);
    const parts = trace.places.flatMap(({ parts: all }) => all);
    expect(parts.map(({ file }) => file)).toEqual(
      commissioners.map(({ odsCode }) => `${odsCode} ccg-financial.xlsx`),
    );
    expect(parts.reduce((sum, { value }) => sum + value!, 0)).toBe(trace.value);
    expect(parts.reduce((sum, { share }) => sum + share!, 0)).toBeCloseTo(1, 12);
  });

  it('puts schemes that do not fit together by kind, so that every analysis stays', () => {
    const books = plansOf(true);
    books.forEach(({ book, organisation }) => {
      for (let line = 1; line <= 20; line++)
        set(book, 'qipp', `scheme${line}`, 'name', `${organisation.odsCode} ${line}`);
    });
    const system = consolidated(books);
    const sheet = system.model.sheets.find(({ name }) => name === 'QIPP')!;
    const others = Object.values(sheet.cells).filter(({ value }) => String(value).startsWith('Others: '));
    expect(others.length).toBeGreaterThan(0);
    for (const line of ['total', 'transactional', 'transformational', 'recurrent', 'red']) {
      const at = cell('qipp', line, '2015/16');
      expect(poundsInModel(system, at)).toBe(poundsIn(books, at));
    }
    expect(findingsInFile(system).map(brief)).toEqual([]);
  });
});

describe('every figure of the system', () => {
  const books = plansOf();
  const system = consolidated(books);

  it('is traced to organisations whose parts add up to it, with their shares and cells', () => {
    const amounts = system.figures.filter(({ holds, value }) => holds === 'amount' && Math.abs(value) > 0);
    expect(amounts.length).toBeGreaterThan(1000);
    for (const { sheet, address, value } of amounts) {
      const { places } = system.trace(sheet, address)!;
      const parts = places.flatMap(({ parts: all }) => all);
      expect(parts.reduce((sum, part) => sum + (part.value ?? 0), 0)).toBeCloseTo(value, 5);
      expect(parts.reduce((sum, part) => sum + (part.share ?? 0), 0)).toBeCloseTo(1, 9);
    }
  });

  it('has its places as a level between, which add up to it', () => {
    expect(system.places).toEqual(['Barnsley', 'Bassetlaw', 'Doncaster', 'Rotherham', 'Sheffield']);
    for (const { holds, value, byPlace } of system.figures) {
      if (holds === 'amount')
        expect(byPlace.reduce<number>((sum, one) => sum + (one ?? 0), 0)).toBeCloseTo(value, 5);
    }
  });

  it('is none of a cell that the plan does not have', () => {
    expect(system.trace('Summary', 'A1')).toBeUndefined();
    expect(system.trace('No such sheet', 'B7')).toBeUndefined();
  });

  it('is the same whether plans come all at once, or one by one from workers and in steps', () => {
    // What a worker hands over is a copy without functions.
    const read = filesOf(books).map((file) => structuredClone(readPlanFile(file)));
    const consolidator = new Consolidator(unit, 'ccg-financial 1');
    for (const plan of agreePlans(read, { unit }).plans) consolidator.add(plan);
    const steps = consolidator.finishInSteps();
    const progress: Progress[] = [];
    let step = steps.next();
    for (; !step.done; step = steps.next()) progress.push(step.value);
    expect(step.value.figures).toEqual(system.figures);
    expect(progress.map(({ done }) => done)).toEqual(progress.map((_, index) => index + 1));
    expect(progress.at(-1)).toEqual({ done: progress.length, of: progress.length });
  });
});

describe('a plan that is not whole', () => {
  it('is added up with what it has, and each cell without a figure is named', () => {
    const books = plansOf();
    const at = cell('limit', 'growth', '2015/16');
    const [first, second] = books;
    first!.book.set(at, '');
    second!.book.set(at, 'tbc');
    const system = consolidated(books);
    expect(system.problems.map(({ file, sheet, address, why }) => [file, sheet, address, why])).toEqual([
      [
        '02P ccg-financial.xlsx',
        'Revenue resource limit',
        at.address,
        'Growth, 2015/16 is blank, so that the system’s figure is without it. Enter a number, 0 where it is nil.',
      ],
      [
        '02Q ccg-financial.xlsx',
        'Revenue resource limit',
        at.address,
        'Growth, 2015/16 is the text "tbc", so that the system’s figure is without it. Enter a number, 0 where it is nil.',
      ],
    ]);
    expect(poundsInModel(system, at)).toBe(poundsIn(books.slice(2), at));
    const { note } = system.model.sheets.find(({ name }) => name === at.sheet.name)!.cells[at.address]!;
    expect(note).toBe('Without NHS Barnsley CCG and NHS Bassetlaw CCG, with no figure here.');
  });

  it('whose total is typed over is found by the sums', () => {
    const books = plansOf();
    const at = cell('plan', 'acute_total', '2016/17');
    books[4]!.book.recalculate();
    const { book } = books[4]!;
    const before = Number(book.valueOf(at));
    book.set(at, before + 5_000);
    const system = consolidated(books);
    const [problem] = system.problems;
    // Not once more for every total that it is part of.
    expect(system.problems).toHaveLength(1);
    expect(problem).toEqual(expect.objectContaining({ sheet: 'Plan detail', address: at.address }));
    expect(problem!.why).toContain('A total in one of the plans is typed over or out of date');
    expect(poundsInModel(system, at)).toBe(poundsIn(books, at) - 5_000_000);
  });

  it('whose spend is below nil weights no average, and is named', () => {
    const books = plansOf();
    const { book } = books[0]!;
    for (const quarter of ['Q1', 'Q2', 'Q3', 'Q4'])
      set(book, 'plan', 'prescribing', `2015/16 ${quarter}`, -10);
    const system = consolidated(books);
    const rate = cell('assumptions', 'prescribing_inflation', '2015/16');
    const rates = books.slice(1).map((one) => Number(one.book.valueOf(rate)));
    const value = system.trace('Assumptions', rate.address)!.value!;
    expect(value).toBeGreaterThanOrEqual(Math.min(...rates));
    expect(value).toBeLessThanOrEqual(Math.max(...rates));
    // Three rates are rates of prescribing: its price inflation and both kinds of growth.
    expect(system.problems.map(({ file, sheet }) => [file, sheet])).toEqual(
      Array(3).fill(['02P ccg-financial.xlsx', 'Plan detail']),
    );
    expect(system.problems[0]!.why).toContain(
      'Prescribing, 2015/16 is (40), and an average cannot be weighted',
    );
  });

  it('that changed a published figure leaves the published one standing, and is named', () => {
    const books = plansOf();
    const at = cell('assumptions', 'provider_efficiency', '2014/15');
    const published = books[0]!.book.valueOf(at);
    books[3]!.book.set(at, 0.035);
    const system = consolidated(books);
    expect(system.trace('Assumptions', at.address)!.value).toBe(published);
    expect(system.problems.map(({ file, address }) => [file, address])).toEqual([
      ['03L ccg-financial.xlsx', at.address],
    ]);
  });
});

describe('the system’s operational plan', () => {
  const books = commissioners.map((organisation, index): OrganisationBook => {
    const book = filledPlan(operational, 200 + index);
    set(book, 'cover', 'organisation', 'entry', organisation.shortName);
    set(book, 'cover', 'unit_of_planning', 'entry', unit.name);
    return { organisation, book };
  });
  const system = consolidated(books);
  const own = compile(operational);

  it('adds activity, and averages the four-hour standard by attendances', () => {
    const attendances = own.cell('activity', 'all_types', '2014/15 Q2');
    expect(poundsInModel(system, attendances)).toBe(poundsIn(books, attendances));
    const trace = system.trace(
      'NHS Constitution',
      own.cell('constitution', 'a_e_within_4_hours', '2014/15 Q2').address,
    )!;
    expect([trace.how, trace.base]).toEqual(['weighted', 'A&E attendances, all types, 2014/15 Q2']);
  });

  it('leaves rates that nothing weights blank, and says why, cell by cell', () => {
    const dementia = own.cell('outcomes', 'dementia', '2014/15 Q1');
    expect(system.notConsolidated).toContainEqual({
      sheet: 'Outcomes',
      address: dementia.address,
      label: 'Dementia diagnosis rate, 2014/15 Q1',
      why: 'A rate is not added up, and the template holds no figure to weight it by: see the organisations’ own.',
    });
    expect(system.trace('Outcomes', dementia.address)!.places.map(({ parts }) => parts[0]!.value)).toEqual(
      books.map(({ book }) => book.valueOf(dementia)),
    );
    const blanks = findingsInFile(system);
    const leftOut = new Set(system.notConsolidated.map(({ sheet }) => sheet));
    expect(new Set(blanks.map(({ rule }) => rule))).toEqual(new Set(['entry/required-cell-blank']));
    expect(blanks.filter(({ sheet }) => !leftOut.has(sheet))).toEqual([]);
  });
});

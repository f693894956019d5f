import { longTermPlanTests } from '../../../schemes/long-term-plan';
import { valueIn } from '../../../schemes/parameter';
import { type TestFigureId, testFigureWords } from '../../../wording/system-readiness';
import { planningYears } from '../../columns';
import type { PlanCell } from '../../compile';
import type { Plan } from '../../plan';
import type { TemplateId } from '../../specification';
import type { CellPlace } from '../cell-reader';

/** A plan that was loaded from a file. */
export interface PlanOfFile {
  file: string;
  organisation: string;
  plan: Plan;
}

export interface FilePlace extends CellPlace {
  file: string;
  organisation: string;
}

/** A figure of the loaded plans that answers a financial test. */
export interface TestFigure {
  /** The test it answers, counted from 1. */
  test: number;
  id: TestFigureId;
  label: string;
  year: string;
  unit: '£000' | 'fraction';
  /** Without one where a plan lacks the figure: a part is not the whole. */
  value?: number;
  /** Whether it meets what the test asks for; absent where no document says how much that is. */
  meets?: boolean;
  /** The cells it is worked out from. */
  places: FilePlace[];
  /** The organisations whose plan does not have it. */
  missing: string[];
}

interface Gathered {
  values: number[];
  total?: number;
  places: FilePlace[];
  missing: string[];
}

/**
 * The figures of the loaded plans that answer the government's five tests (Implementation Framework, June
 * 2019): balance and productivity from the financial plans of CCGs, demand from their operational plans,
 * variation from the spread among organisations, capital from the financial plans. Amounts are £000.
 * Without plans of a kind there is no figure of it.
 */
export function testFigures(plans: readonly PlanOfFile[]): TestFigure[] {
  const of = (id: TemplateId) => plans.filter(({ plan }) => plan.compiled.template.id === id);
  const financial = of('ccg-financial');
  const operational = of('operational');
  return [
    ...(financial.length > 0 ? planningYears.flatMap((year) => financialFigures(financial, year)) : []),
    ...(operational.length > 0 ? demandFigures(operational) : []),
  ].sort((a, b) => a.test - b.test);
}

function financialFigures(plans: readonly PlanOfFile[], year: string): TestFigure[] {
  const gather = (sheet: string, line: string) => gathered(plans, sheet, line, year);
  const surplus = gather('summary', 'surplus');
  const limit = gather('summary', 'limit');
  const savings = gather('summary', 'qipp');
  const parts = gather('summary', 'surplus_rate');
  const capital = gather('capital', 'total');
  const resource = gather('capital', 'resource');
  const productivity = ratio(savings, limit);
  const asked = valueIn(longTermPlanTests['Cash-releasing productivity growth'], '2019/20').value;
  return [
    figure('balance', year, surplus, surplus.total, (value) => value >= 0),
    figure('productivity', year, together(savings, limit), productivity, (value) => value >= asked),
    figure('spread', year, parts, parts.total === undefined ? undefined : spread(parts.values)),
    figure('capital', year, capital, capital.total),
    figure(
      'capital left',
      year,
      together(resource, capital),
      difference(resource, capital),
      (left) => left >= 0,
    ),
  ];
}

const demandLines = {
  'non-elective': 'non_elective_admissions',
  'A&E': 'all_types',
  outpatients: 'first_attendances',
  referrals: 'gp_referrals',
} as const satisfies Partial<Record<TestFigureId, string>>;

function demandFigures(plans: readonly PlanOfFile[]): TestFigure[] {
  const [first, second] = planningYears;
  const ofYears = [
    ['2013/14', first],
    [first, second],
  ] as const;
  return ofYears.flatMap(([earlier, year]) =>
    (Object.keys(demandLines) as (keyof typeof demandLines)[]).map((id) => {
      const before = gathered(plans, 'activity', demandLines[id], earlier);
      const now = gathered(plans, 'activity', demandLines[id], year);
      const growth = ratio(now, before);
      return figure(id, year, together(now, before), growth === undefined ? undefined : growth - 1);
    }),
  );
}

function figure(
  id: TestFigureId,
  year: string,
  { places, missing }: Pick<Gathered, 'places' | 'missing'>,
  value: number | undefined,
  meets?: (value: number) => boolean,
): TestFigure {
  const { test, label, unit } = testFigureWords[id];
  return {
    test,
    id,
    label,
    year,
    unit,
    ...(value !== undefined && { value }),
    ...(value !== undefined && meets && { meets: meets(value) }),
    places,
    missing,
  };
}

/** One cell of every plan; a total only where every plan has it. */
function gathered(plans: readonly PlanOfFile[], sheet: string, line: string, column: string): Gathered {
  const cells = plans.map(({ file, organisation, plan }) => {
    const cell = plan.cell(sheet, line, column);
    return { organisation, place: placeOf(file, organisation, cell), value: plan.number(cell) };
  });
  const values = cells.flatMap(({ value }) => value ?? []);
  return {
    values,
    ...(values.length === cells.length && { total: values.reduce((sum, value) => sum + value, 0) }),
    places: cells.map(({ place }) => place),
    missing: cells.filter(({ value }) => value === undefined).map(({ organisation }) => organisation),
  };
}

const placeOf = (file: string, organisation: string, { sheet, address }: PlanCell): FilePlace => ({
  file,
  organisation,
  sheet: sheet.name,
  address,
});

const ratio = ({ total: over }: Gathered, { total: under }: Gathered): number | undefined =>
  over === undefined || under === undefined || under === 0 ? undefined : over / under;

const difference = ({ total: one }: Gathered, { total: other }: Gathered): number | undefined =>
  one === undefined || other === undefined ? undefined : one - other;

const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

const together = (one: Gathered, other: Gathered): Pick<Gathered, 'places' | 'missing'> => ({
  places: [...one.places, ...other.places],
  missing: [...new Set([...one.missing, ...other.missing])],
});

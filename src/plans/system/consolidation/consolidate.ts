import { consolidationWordings as say } from '../../../wording/system-plans';
import { placeInWords } from '../../checks/about';
import type { CompiledTemplate, PlanCell } from '../../compile';
import { atOnce, type InSteps, type Progress } from '../../in-steps';
import type { Holds } from '../../specification';
import type { WorkbookModel } from '../../workbook-model';
import type { PlanningUnit, UnitOrganisation } from '../units';
import type { How } from './adding-rules';
import { filledWorkbook } from './filled-workbook';
import type { UnitPlan } from './load-plans';
import { brokenTotals, type ConsolidationProblem, missingFigures } from './problems';
import { compiledOf } from './read-plan-file';
import {
  type Entry,
  entriesOf,
  putTogether,
  type Register,
  type RegisterLine,
  registersOf,
} from './registers';
import { cellsOfPlans, type Making, makingsOf } from './system-cells';
import { type FigureTrace, traceOf } from './trace';
import type { Cells } from './work-out';

/** A figure of the system's plan, with what each place has of it. */
export interface ConsolidatedFigure {
  sheet: string;
  address: string;
  section: string;
  line: string;
  /** The heading of its column. */
  column: string;
  holds: Holds;
  how: How;
  /** Amounts in £000; fractions as fractions. */
  value: number;
  /** By place, in the order of `Consolidation.places`; nothing where no plan of the place has a figure. */
  byPlace: (number | undefined)[];
}

/** A cell of the system's plan that is left blank, and why. */
export interface NotConsolidated {
  sheet: string;
  address: string;
  label: string;
  why: string;
}

/** The plans of a unit as one plan. */
export interface Consolidation {
  unit: string;
  /** The template and version of the plans and of their sum. */
  stamp: string;
  /** Whose plans are in it, with their files. */
  organisations: (UnitOrganisation & { file: string })[];
  /** The places of those organisations. */
  places: string[];
  figures: ConsolidatedFigure[];
  /** The system's plan as a filled workbook of the same template. */
  model: WorkbookModel;
  notConsolidated: NotConsolidated[];
  problems: ConsolidationProblem[];
  /** What a figure is made from; `undefined` for a cell that is not one of the plan's. */
  trace: (sheet: string, address: string) => FigureTrace | undefined;
}

/**
 * Consolidates the plans of a unit, given one by one, so that they can be read in slices or by workers. The
 * unit's strategic plan is the consolidation of its organisations' (Everyone Counts, Part 2, paragraph 16);
 * ours does the same for each plan of figures, by the specification of its template.
 */
export class Consolidator {
  private readonly compiled: CompiledTemplate;
  private readonly registers: readonly Register[];
  private readonly plans: UnitPlan[] = [];
  private readonly entries = new Map<Register, Entry[]>();

  /** @param stamp The template and version of all plans: "ccg-financial 1". */
  constructor(
    private readonly unit: PlanningUnit,
    private readonly stamp: string,
  ) {
    this.compiled = compiledOf(stamp);
    this.registers = registersOf(this.compiled);
    for (const register of this.registers) this.entries.set(register, []);
  }

  /**
   * Adds a plan that `loadPlans` has let through.
   *
   * @throws RangeError for one of another template.
   */
  add(plan: UnitPlan): void {
    if (plan.stamp !== this.stamp)
      throw new RangeError(`${plan.file} is of ${plan.stamp}, not of ${this.stamp}`);
    this.plans.push(plan);
    for (const register of this.registers) this.entries.get(register)!.push(...entriesOf(register, plan));
  }

  /** The system's plan from the plans added so far. */
  finish(): Consolidation {
    return atOnce(this.finishInSteps());
  }

  /** The same in steps, each well under a tenth of a second, for a caller that has other work between them. */
  *finishInSteps(): InSteps<Consolidation, Progress> {
    const { compiled, plans, unit } = this;
    const places = unit.places.filter((place) =>
      plans.some(({ organisation }) => organisation.place === place),
    );
    const progress = { done: 0, of: this.registers.length + places.length + 5 };
    const step = (): Progress => ({ ...progress, done: ++progress.done });
    const lines: RegisterLine[] = [];
    for (const register of this.registers) {
      lines.push(...putTogether(register, this.entries.get(register)!));
      yield step();
    }
    const makings = makingsOf(compiled, lines);
    yield step();
    const { cells, whys } = cellsOfPlans(compiled, makings, plans, unit);
    yield step();
    const byPlace = new Map<string, Cells>();
    for (const place of places) {
      byPlace.set(place, this.cellsOfPlace(makings, place));
      yield step();
    }
    const { problems, without } = missingFigures(makings, plans);
    yield step();
    const broken = brokenTotals(compiled, makings, plans, cells);
    yield step();
    const model = filledWorkbook(compiled, cells, notesOf(makings, whys, without));
    yield step();
    return {
      unit: unit.name,
      stamp: this.stamp,
      organisations: plans.map(({ organisation, file }) => ({ ...organisation, file })),
      places,
      figures: figuresOf(makings, cells, [...byPlace.values()]),
      model,
      notConsolidated: [...whys].map(([cell, why]) => ({ ...placeOf(cell), label: placeInWords(cell), why })),
      problems: [...problems, ...broken],
      trace: (sheet, address) => {
        const making = makingAt(compiled, makings, sheet, address);
        return making && traceOf(making, plans, cells, byPlace);
      },
    };
  }

  private cellsOfPlace(makings: readonly Making[], place: string): Cells {
    const plans = this.plans.filter(({ organisation }) => organisation.place === place);
    return cellsOfPlans(this.compiled, makings, plans, this.unit).cells;
  }
}

/**
 * Consolidates plans that `loadPlans` has let through, all at once.
 *
 * @throws RangeError where there are none.
 */
export function consolidate(plans: readonly UnitPlan[], unit: PlanningUnit): Consolidation {
  const [first] = plans;
  if (!first) throw new RangeError('There is no plan to consolidate');
  const consolidator = new Consolidator(unit, first.stamp);
  for (const plan of plans) consolidator.add(plan);
  return consolidator.finish();
}

const placeOf = ({ sheet, address }: PlanCell): { sheet: string; address: string } => ({
  sheet: sheet.name,
  address,
});

function figuresOf(
  makings: readonly Making[],
  system: Cells,
  places: readonly Cells[],
): ConsolidatedFigure[] {
  return makings.flatMap(({ cell, rule }) => {
    const held = system[cell.index];
    if (held?.type !== 'number') return [];
    return [
      {
        ...placeOf(cell),
        section: cell.section.title,
        line: cell.line.label,
        column: cell.column.heading,
        holds: cell.rule.holds,
        how: rule.how,
        value: Number(held.value),
        byPlace: places.map((cells) => {
          const ofPlace = cells[cell.index];
          return ofPlace?.type === 'number' ? Number(ofPlace.value) : undefined;
        }),
      },
    ];
  });
}

/** What a reader of the system's plan finds as comments on its cells. */
function notesOf(
  makings: readonly Making[],
  whys: ReadonlyMap<PlanCell, string>,
  without: ReadonlyMap<PlanCell, UnitPlan[]>,
): Map<number, string> {
  const notes = new Map<number, string>();
  for (const { cell, rule, line } of makings) {
    const missing = rule.how === 'published' ? undefined : without.get(cell);
    const said = [
      whys.get(cell),
      rule.how === 'weighted' ? say.weighted(placeInWords(rule.base)) : undefined,
      missing && say.incomplete([...new Set(missing.map(({ organisation }) => organisation.name))]),
      cell.column === cell.section.columns[0] ? line?.remark : undefined,
    ].filter((one) => one !== undefined);
    if (said.length > 0) notes.set(cell.index, said.join(' '));
  }
  return notes;
}

function makingAt(
  compiled: CompiledTemplate,
  makings: readonly Making[],
  sheet: string,
  address: string,
): Making | undefined {
  const on = compiled.sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase());
  const cell = on?.byPlace.get(address.toUpperCase().replaceAll('$', ''));
  return cell && makings[cell.index];
}

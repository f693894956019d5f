import { consolidationWordings as say } from '../../../wording/system-plans';
import { placeInWords } from '../../checks/about';
import type { CompiledTemplate, PlanCell } from '../../compile';
import type { Held } from '../../formula/evaluate';
import type { CellValue } from '../../workbook-model';
import type { PlanningUnit } from '../units';
import { type Added, addUp, agreed, average, isDay, latest } from './add-up';
import { type AddingRule, addingRule } from './adding-rules';
import type { UnitPlan } from './load-plans';
import { heldIn, numberIn } from './plan-contents';
import type { Entry, RegisterLine } from './registers';
import { type Cells, workOut } from './work-out';

/** What a cell of the system's plan is made from. */
export interface Making {
  cell: PlanCell;
  rule: AddingRule;
  /** Of a cell in a register: the line it belongs to. */
  line?: RegisterLine;
}

/** Every cell of a template with its rule, and the lines of its registers as they have been put together. */
export function makingsOf(compiled: CompiledTemplate, lines: readonly RegisterLine[]): Making[] {
  const makings: Making[] = compiled.cells.map((cell) => ({ cell, rule: addingRule(compiled, cell) }));
  const byLine = new Map(lines.map((one) => [one.line, one]));
  for (const making of makings) {
    const line = byLine.get(making.cell.line);
    if (line) making.line = line;
  }
  return makings;
}

/** The cells of the system's plan, or of a place's: the same makings, the plans of the place alone. */
export function cellsOfPlans(
  compiled: CompiledTemplate,
  makings: readonly Making[],
  plans: readonly UnitPlan[],
  unit: PlanningUnit,
): { cells: Cells; whys: ReadonlyMap<PlanCell, string> } {
  const cells: Cells = [];
  const whys = new Map<PlanCell, string>();
  const counted = new Set(plans);
  for (const { cell, rule, line } of makings) {
    const { held, why } = line
      ? inRegister(cell, line, counted)
      : { ...added(cell, rule, plans), ...coverAnswer(cell, unit, plans) };
    if (held) cells[cell.index] = held;
    if (why !== undefined) whys.set(cell, why);
  }
  workOut(compiled, cells);
  return { cells, whys };
}

function inRegister(
  cell: PlanCell,
  { entries, words, blank }: RegisterLine,
  counted: ReadonlySet<UnitPlan>,
): Added {
  if (cell.formula !== undefined) return {};
  const said = words.get(cell.column);
  const why = blank.get(cell.column);
  if (why !== undefined) return { why };
  if (said !== undefined) return said === '' ? {} : { held: heldOf(said) };
  return addUp(
    cell,
    figuresOf(
      cell,
      entries.filter(({ plan }) => counted.has(plan)),
    ),
  );
}

/** The figures of a column that entries have. */
const figuresOf = ({ column }: PlanCell, entries: readonly Entry[]): number[] =>
  entries
    .map(({ plan, cells }) => numberIn(plan.contents, cells.get(column)!))
    .filter((figure) => figure !== undefined);

export const heldOf = (value: CellValue): Held => ({
  type: typeof value === 'string' ? 'text' : (typeof value as 'number' | 'boolean'),
  value,
});

function added(cell: PlanCell, rule: AddingRule, plans: readonly UnitPlan[]): Added {
  const numbers = (): number[] =>
    plans.map(({ contents }) => numberIn(contents, cell)).filter((figure) => figure !== undefined);
  switch (rule.how) {
    case 'sum':
      return addUp(cell, numbers());
    case 'weighted':
      return weighted(cell, rule.base, plans);
    case 'fixed':
    case 'published':
      return cell.rule.value === undefined ? {} : { held: heldOf(cell.rule.value) };
    case 'agreed':
      return choice(cell, plans);
    case 'latest':
      return latest(numbers().filter(isDay));
    case 'words':
      return words(cell, plans);
    case 'left out':
      return { why: say.noBase() };
    case 'register':
    case 'formula':
    case 'unused':
      return {};
  }
}

function weighted(cell: PlanCell, base: PlanCell, plans: readonly UnitPlan[]): Added {
  const rates = plans.flatMap(({ contents }) => {
    const [rate, weight] = [numberIn(contents, cell), numberIn(contents, base)];
    return rate === undefined || weight === undefined || weight < 0 ? [] : [{ rate, weight }];
  });
  return average(rates, placeInWords(base));
}

const said = (cell: PlanCell, plans: readonly UnitPlan[]): Held[] =>
  plans.map(({ contents }) => heldIn(contents, cell)).filter(({ type }) => type !== 'blank');

function choice(cell: PlanCell, plans: readonly UnitPlan[]): Added {
  const choices = said(cell, plans);
  if (choices.length === 0) return {};
  const held = agreed(choices);
  return held ? { held } : { why: say.choicesDiffer() };
}

function words(cell: PlanCell, plans: readonly UnitPlan[]): Added {
  const all = said(cell, plans);
  if (all.length === 0) return {};
  return { held: agreed(all) ?? heldOf(say.several(plans.length)) };
}

/** Whose plan the Cover says it is: the unit's. */
function coverAnswer({ sheet, line }: PlanCell, unit: PlanningUnit, plans: readonly UnitPlan[]): Added {
  if (sheet.specification.id !== 'cover') return {};
  if (line.id === 'organisation' || line.id === 'unit_of_planning') return { held: heldOf(unit.name) };
  return line.id === 'code' ? { held: heldOf(say.consolidated(plans.length)) } : {};
}

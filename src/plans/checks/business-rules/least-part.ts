import { fromThousands, toThousands } from '../../../psf/money';
import { type BusinessRule, businessRules, type PlanType } from '../../../schemes/business-rules';
import type { RuleWording } from '../../../wording/findings';
import type { Check, Problem } from '../../check';
import type { PlanCell } from '../../compile';
import { figure } from '../../figures';
import type { Plan } from '../../plan';
import { ruleHolds } from '../../planning-rounds';
import { requirement } from '../../rules/requirement';
import { areasOf } from '../../cell-areas';
import { valueHeldIn } from './value-held-in';

interface LeastPart {
  id: string;
  rule: BusinessRule;
  words: RuleWording & { wrong: (year: string, part: string) => string };
  /** The line that the rule is about, by name: the same on every sheet that has it. */
  line: string;
  /** A plan that cannot be below the rule because it is in deficit has a rule of its own. */
  onlyFrom?: number;
}

/** A sheet on which business rules are held against a base, and whose rules they are. */
interface Held {
  sheet: string;
  base: { sheet: string; line: string };
  planType: PlanType;
}

/** Where a template has the lines that the business rules are about. */
function heldIn({ compiled: { template } }: Plan): Held[] {
  if (template.id === 'ccg-financial')
    return [{ sheet: 'plan', base: { sheet: 'limit', line: 'limit' }, planType: 'CCG' }];
  return template.sheets
    .filter(({ id }) => id.endsWith('_detail'))
    .map(({ id }) => ({
      sheet: id,
      base: { sheet: id, line: 'resource' },
      planType: id.startsWith('public_health') ? 'public health' : 'direct commissioning',
    }));
}

/** A rule that part of the base is set aside each year (Part 2, tables at paragraphs 63 and 89). */
export function leastPart({ id, rule, words, line, onlyFrom }: LeastPart): Check {
  const { values } = (businessRules.CCG[rule] ?? businessRules['direct commissioning'][rule])!;
  return {
    id,
    family: 'Business rules',
    severity: 'error',
    templates: ['ccg-financial', 'direct-commissioning'],
    source: [...new Set(values.map(({ reference }) => reference))].join('; '),
    words,
    *find(plan) {
      for (const held of heldIn(plan)) {
        for (const cell of yearsOf(plan, held.sheet, line)) {
          const problem = shortOf(plan, held, rule, cell, words.wrong, onlyFrom);
          if (problem) yield problem;
        }
      }
    },
  };
}

const yearsOf = (plan: Plan, sheet: string, line: string): PlanCell[] =>
  plan.compiled
    .sheet(sheet)
    .cells.filter((cell) => cell.line.id === line && cell.column.year && !cell.column.quarter);

function shortOf(
  plan: Plan,
  { sheet, base, planType }: Held,
  rule: BusinessRule,
  cell: PlanCell,
  wrong: (year: string, part: string) => string,
  onlyFrom = -Infinity,
): Problem | undefined {
  const year = cell.column.year!;
  if (planType === 'CCG' && !ruleHolds(rule, year, plan.round)) return undefined;
  const parameter = businessRules[planType][rule];
  const baseCell = plan.cell(base.sheet, base.line, cell.column.id);
  const [amount, whole] = [plan.number(cell), plan.number(baseCell)];
  if (!parameter || valueHeldIn(parameter, year) === undefined) return undefined;
  if (amount === undefined || whole === undefined || whole <= 0 || amount < onlyFrom) return undefined;
  const least = leastOf(whole, parameter, year);
  // Plans are in whole £000: rounding is no breach.
  if (least === undefined || amount >= least - 1) return undefined;
  const cells = plan.compiled
    .sheet(sheet)
    .cells.filter((one) => one.line === cell.line && one.column.year === year);
  return {
    sheet: cell.sheet.name,
    cells: areasOf(cells),
    wrong: wrong(year, figure(amount / whole, 'fraction')),
    expected: `at least ${figure(least, 'amount')}, ${figure(least / whole, 'fraction')} of ${figure(whole, 'amount')}`,
    found: figure(amount, 'amount'),
    suspects: cells,
    reads: [cell, baseCell],
  };
}

/** £000; none where the base is too large to be one in £000, which is a finding of its own. */
function leastOf(
  whole: number,
  parameter: Parameters<typeof requirement>[1],
  year: string,
): number | undefined {
  const base = fromThousands(whole);
  return Number.isSafeInteger(base) ? toThousands(requirement(base, parameter, year)) : undefined;
}

import { type PlanningAssumption, planningAssumptions } from '../../../schemes/planning-assumptions';
import { businessRuleWordings } from '../../../wording/findings';
import type { Check } from '../../check';
import { figure } from '../../figures';
import { at } from '../about';
import { valueHeldIn } from './value-held-in';
import { wholeYears } from './years';

interface Range {
  id: string;
  line: string;
  low: PlanningAssumption;
  high: PlanningAssumption;
}

/** A rule that price inflation, decided locally, is in the range published for it. */
export function inflationRange({ id, line, low, high }: Range): Check {
  const [lower, upper] = [planningAssumptions[low], planningAssumptions[high]];
  return {
    id,
    family: 'Business rules',
    severity: 'warning',
    templates: ['ccg-financial'],
    source: lower.values[0]!.reference,
    words: businessRuleWordings.inflationRange,
    *find(plan) {
      for (const cell of wholeYears(plan, line)) {
        const year = cell.column.year!;
        const [rate, least, most] = [plan.number(cell), valueHeldIn(lower, year), valueHeldIn(upper, year)];
        if (rate === undefined || !least || !most || (rate >= least.value && rate <= most.value)) continue;
        yield {
          ...at(cell),
          wrong: businessRuleWordings.inflationRange.wrong(cell.line.label, year),
          expected: `${figure(least.value, 'fraction')} to ${figure(most.value, 'fraction')}`,
          found: figure(rate, 'fraction'),
          reads: [cell],
        };
      }
    },
  };
}

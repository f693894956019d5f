import { constitutionMeasures, isCounted } from '../../../schemes/nhs-constitution';
import { standardWordings } from '../../../wording/findings';
import type { Check } from '../../check';
import { figure } from '../../figures';
import type { Plan } from '../../plan';
import { measureId } from '../../templates/shared/constitution';
import { annex } from '../../templates/sources';
import { at } from '../about';
import { trajectoryOf } from './trajectory';

/** A measure of which there should be none, planned above zero. */
export const plannedAboveZero: Check = {
  id: 'standards/above-zero',
  family: 'Standards',
  severity: 'error',
  templates: ['operational', 'direct-commissioning'],
  source: `${annex('A')}; ${annex('B')}`,
  words: standardWordings.aboveZero,
  *find(plan) {
    for (const [sheet, line] of zeroLines(plan)) {
      const trajectory = trajectoryOf(plan, sheet, line);
      const above = trajectory?.cells.filter((_, index) => trajectory.figures[index]! > 0) ?? [];
      if (!trajectory || above.length === 0) continue;
      yield {
        ...at(...above),
        wrong: standardWordings.aboveZero.wrong(above[0]!.line.label),
        expected: '0',
        found: `${figure(Math.max(...trajectory.figures), 'count')} at most`,
        reads: above,
      };
    }
  },
};

function zeroLines(plan: Plan): [sheet: string, line: string][] {
  const counted = constitutionMeasures
    .filter(isCounted)
    .map((measure): [string, string] => ['constitution', measureId(measure)]);
  return plan.compiled.template.id === 'operational' ? [...counted, ['outcomes', 'mrsa']] : counted;
}

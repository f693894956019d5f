import {
  type ConstitutionMeasure,
  constitutionMeasures,
  isCounted,
  standardOf,
} from '../../../schemes/nhs-constitution';
import { standardWordings } from '../../../wording/findings';
import type { Check } from '../../check';
import { figure } from '../../figures';
import { meetsStandard } from '../../rules/meets-standard';
import { measureId } from '../../templates/shared/constitution';
import { annex } from '../../templates/sources';
import { at } from '../about';
import { trajectoryOf } from './trajectory';

/** A trajectory that does not meet its NHS Constitution standard in any period. */
export const standardNeverMet: Check = {
  id: 'standards/never-met',
  family: 'Standards',
  severity: 'error',
  templates: ['operational', 'direct-commissioning'],
  source: annex('B'),
  words: standardWordings.neverMet,
  *find(plan) {
    for (const measure of constitutionMeasures.filter((one) => !isCounted(one))) {
      const standard = standardFor(measure);
      const trajectory = trajectoryOf(plan, 'constitution', measureId(measure));
      if (standard === undefined || !trajectory) continue;
      if (trajectory.figures.some((performance) => meetsStandard(measure, performance, standard))) continue;
      yield {
        ...at(...trajectory.cells),
        wrong: standardWordings.neverMet.wrong(measure),
        expected: `${figure(standard, 'fraction')} or above`,
        found: `${figure(Math.max(...trajectory.figures), 'fraction')} at most`,
        reads: trajectory.cells,
      };
    }
  },
};

const standardFor = (measure: ConstitutionMeasure): number | undefined =>
  standardOf(measure)?.values[0]?.value;

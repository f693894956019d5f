import { standardWordings } from '../../../wording/findings';
import type { Check } from '../../check';
import { figure } from '../../figures';
import { annex } from '../../templates/sources';
import { at } from '../about';

/** The least improvement, as a part of the baseline (Annex A, ambition 1). */
const LEAST_IMPROVEMENT = 0.032;

/** Potential years of life lost that fall by less than 3.2%. */
export const yearsOfLifeLost: Check = {
  id: 'standards/years-of-life-lost',
  family: 'Standards',
  severity: 'warning',
  templates: ['operational'],
  source: annex('A'),
  words: {
    ...standardWordings.outcomeTarget,
    title: 'Potential years of life lost fall by less than 3.2%',
  },
  *find(plan) {
    const baseline = plan.cell('outcomes', 'years_of_life_lost', '2013/14');
    const cell = plan.cell('outcomes', 'years_of_life_lost', '2014/15');
    const [before, planned] = [plan.number(baseline), plan.number(cell)];
    if (before === undefined || planned === undefined) return;
    const most = before * (1 - LEAST_IMPROVEMENT);
    // A baseline printed to one decimal explains a hair.
    if (planned <= most + 0.05) return;
    yield {
      ...at(cell),
      wrong: standardWordings.outcomeTarget.wrong(cell.line.label),
      expected: `${figure(most, 'number')} or below`,
      found: figure(planned, 'number'),
      reads: [baseline, cell],
    };
  },
};

import { betweenPlansSentences as say, betweenPlansWordings } from '../../../wording/between-plans';
import { part2 } from '../../templates/sources';
import type { BetweenCheck } from './plans-together';

/** Members of the unit whose plan is not among the files. */
export const planMissing: BetweenCheck = {
  id: 'between-plans/plan-missing',
  family: 'Between plans',
  severity: 'warning',
  source: part2('paragraphs 12 and 16'),
  words: betweenPlansWordings.missing,
  *find({ missing }) {
    for (const { template, organisations } of missing) {
      const names = organisations.map(({ name }) => name);
      yield { sheet: '', cells: [], wrong: say.missing(template, names) };
    }
  },
};

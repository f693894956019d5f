import { arithmeticWordings } from '../../../wording/findings';
import type { Check } from '../../check';
import { figure } from '../../figures';
import { annex } from '../../templates/sources';
import { at, placeInWords } from '../about';

/** Activity that is part of other activity, by the ids of their lines. */
const parts: readonly (readonly [part: string, whole: string])[] = [
  ['type_1', 'all_types'],
  ['first_after_gp', 'first_attendances'],
];

/** A part of the activity above the whole that it is part of. */
export const partAboveWhole: Check = {
  id: 'arithmetic/part-above-whole',
  family: 'Arithmetic',
  severity: 'error',
  templates: ['operational', 'direct-commissioning'],
  source: annex('C'),
  words: arithmeticWordings.partAboveWhole,
  *find(plan) {
    for (const [part, whole] of parts) {
      const cells = plan.compiled
        .sheet('activity')
        .cells.filter(({ line, rule }) => line.id === part && rule.role === 'input');
      for (const cell of cells) {
        const wholeCell = plan.cell('activity', whole, cell.column.id);
        const [some, all] = [plan.number(cell), plan.number(wholeCell)];
        if (some === undefined || all === undefined || some <= all) continue;
        yield {
          ...at(cell),
          wrong: arithmeticWordings.partAboveWhole.wrong(placeInWords(cell), wholeCell.line.label),
          expected: `${figure(all, 'count')} or below`,
          found: figure(some, 'count'),
          suspects: [cell, wholeCell],
          reads: [cell, wholeCell],
        };
      }
    }
  },
};

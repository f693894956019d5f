import { entryWordings } from '../../../wording/findings';
import type { Check } from '../../check';
import type { PlanCell } from '../../compile';
import type { Line } from '../../specification';
import type { Plan } from '../../plan';
import { convention } from '../../templates/sources';
import { at, placeInWords, sideBySide } from '../about';
import { isEmpty, isEntry } from './filled';

/** A required cell that is blank; cells beside each other are told together. */
export const requiredCellBlank: Check = {
  id: 'entry/required-cell-blank',
  family: 'Entry',
  severity: 'error',
  source: convention,
  words: entryWordings.blank,
  *find(plan) {
    const started = startedLines(plan);
    const blank = plan.cells.filter(
      (cell) => isEntry(cell) && isRequired(cell, started) && isEmpty(plan.read(cell)),
    );
    for (const cells of sideBySide(blank)) {
      const words = ['text', 'choice', 'date'].includes(cells[0]!.rule.holds);
      yield {
        ...at(...cells),
        wrong: entryWordings.blank.wrong(placeInWords(...cells), cells.length),
        found: 'blank',
        ...(words && { remedy: entryWordings.blank.wordsRemedy }),
      };
    }
  },
};

const isRequired = ({ rule, line }: PlanCell, started: ReadonlySet<Line>): boolean =>
  rule.required === 'always' || (rule.required === 'when started' && started.has(line));

/** Lines of a register of which something is filled. */
const startedLines = (plan: Plan): ReadonlySet<Line> =>
  new Set(
    plan.cells
      .filter((cell) => cell.line.registered && isEntry(cell) && !isEmpty(plan.read(cell)))
      .map(({ line }) => line),
  );

import { readinessWordings } from '../../../wording/findings';
import type { Check } from '../../check';
import { maturingStage, stages } from '../../templates/system-readiness/content';
import { at } from '../about';
import { designing } from './source';

const rank = (stage: string): number => (stages as readonly string[]).indexOf(stage);

/** A domain that aims below what every system is to reach, or below where it stands. */
export const targetStage: Check = {
  id: 'readiness/target-stage',
  family: 'Readiness',
  severity: 'warning',
  templates: ['system-readiness'],
  source: designing,
  words: readinessWordings.stage,
  *find(plan) {
    for (const cell of plan.compiled.sheet('maturity').cells.filter(({ column }) => column.id === 'target')) {
      const now = plan.cell('maturity', cell.line.id, 'stage');
      const [target, stage] = [rank(plan.text(cell)), rank(plan.text(now))];
      const least = Math.max(stage, rank(maturingStage));
      if (target < 0 || target >= least) continue;
      yield {
        ...at(cell),
        wrong: readinessWordings.stage.wrong(cell.line.label),
        expected: `${stages[least]!} or above`,
        found: stages[target]!,
        reads: [cell, now],
      };
    }
  },
};

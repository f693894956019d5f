import { readinessWordings } from '../../../wording/findings';
import type { Check } from '../../check';
import { designing } from './source';
import { at } from '../about';
import { isEmpty } from '../entry/filled';

/** A domain whose stage rests on no evidence. A domain without a stage is a blank, which has a rule of its own. */
export const stageWithoutEvidence: Check = {
  id: 'readiness/stage-without-evidence',
  family: 'Readiness',
  severity: 'error',
  templates: ['system-readiness'],
  source: designing,
  words: readinessWordings.evidence,
  *find(plan) {
    const sheet = plan.compiled.sheet('maturity');
    if (!plan.inShape(sheet)) return;
    for (const cell of sheet.cells.filter(({ column }) => column.id === 'evidence')) {
      if (!isEmpty(plan.read(cell))) continue;
      yield { ...at(cell), wrong: readinessWordings.evidence.wrong(cell.line.label), found: 'blank' };
    }
  },
};

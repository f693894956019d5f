import { readinessWordings } from '../../../wording/findings';
import type { Check } from '../../check';
import { at } from '../about';
import { isEmpty } from '../entry/filled';
import { framework } from './source';

/** Required content of the system's plan that nobody leads. */
export const contentWithoutLead: Check = {
  id: 'readiness/content-without-lead',
  family: 'Readiness',
  severity: 'error',
  templates: ['system-readiness'],
  source: framework,
  words: readinessWordings.lead,
  *find(plan) {
    const sheet = plan.compiled.sheet('content');
    if (!plan.inShape(sheet)) return;
    for (const cell of sheet.cells.filter(({ column }) => column.id === 'lead')) {
      if (!isEmpty(plan.read(cell))) continue;
      yield { ...at(cell), wrong: readinessWordings.lead.wrong(cell.line.label), found: 'blank' };
    }
  },
};

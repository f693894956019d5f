import { paidMetrics } from '../../../schemes/better-care-fund';
import { fundWordings } from '../../../wording/findings';
import type { Check } from '../../check';
import { LOCAL_METRIC } from '../../templates/shared/fund-metrics';
import { annex } from '../../templates/sources';
import { at } from '../about';

const national = paidMetrics.slice(0, -1).map(({ name }) => name.toLowerCase());

/** A local metric that is one of the five national ones. */
export const localMetric: Check = {
  id: 'better-care-fund/local-metric',
  family: 'Better Care Fund',
  severity: 'error',
  templates: ['better-care-fund', 'operational'],
  source: annex('I', 'paragraphs 36 and 41'),
  words: fundWordings.localMetric,
  *find(plan) {
    const cell = plan.cell('metrics', LOCAL_METRIC, 'definition');
    const chosen = plan.text(cell);
    if (!national.includes(chosen.toLowerCase())) return;
    yield { ...at(cell), wrong: fundWordings.localMetric.wrong(), found: chosen, reads: [cell] };
  },
};

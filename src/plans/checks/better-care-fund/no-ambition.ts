import { fundWordings } from '../../../wording/findings';
import type { Check } from '../../check';
import { figure } from '../../figures';
import { fundMetrics } from '../../templates/shared/fund-metrics';
import { annex } from '../../templates/sources';
import { at } from '../about';

/** A metric planned for October 2015 no better than its baseline. */
export const noAmbition: Check = {
  id: 'better-care-fund/no-ambition',
  family: 'Better Care Fund',
  severity: 'warning',
  templates: ['better-care-fund', 'operational'],
  source: annex('I', 'paragraphs 45 to 47'),
  words: fundWordings.ambition,
  *find(plan) {
    for (const { id } of fundMetrics.lines) {
      const [direction, baseline, october] = ['better', 'baseline', 'october'].map((column) =>
        plan.cell('metrics', id, column),
      );
      const [before, planned] = [plan.number(baseline!), plan.number(october!)];
      const wanted = plan.text(direction!);
      if (before === undefined || planned === undefined || !['Higher', 'Lower'].includes(wanted)) continue;
      if (wanted === 'Higher' ? planned > before : planned < before) continue;
      yield {
        ...at(october!),
        wrong: fundWordings.ambition.wrong(october!.line.label),
        expected: `${wanted === 'Higher' ? 'above' : 'below'} ${figure(before, 'number')}`,
        found: figure(planned, 'number'),
        reads: [direction!, baseline!, october!],
      };
    }
  },
};

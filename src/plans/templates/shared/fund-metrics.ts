import { paidMetrics } from '../../../schemes/better-care-fund';
import { choiceColumn, numberColumn, wordColumn } from '../../columns';
import { answered } from '../../lines';
import type { Section } from '../../specification';

export const LOCAL_METRIC = 'local_metric';
export const better = ['Higher', 'Lower'] as const;

/** The six metrics that the fund is paid on, with the level of ambition of each payment (Annex I, paragraphs 35 to 47). */
export const fundMetrics: Section = {
  id: 'metrics',
  title: 'Metrics and levels of ambition',
  note: 'Five national metrics and one chosen locally. The April payment does not rest on three of them.',
  columns: [
    wordColumn('definition', 'Measured by', 44),
    choiceColumn('better', 'Better is', better, 12),
    numberColumn('baseline', 'Baseline'),
    numberColumn('april', 'For April 2015'),
    numberColumn('october', 'For October 2015'),
  ],
  lines: paidMetrics.map(({ name, testedInApril }, index) =>
    answered(index === paidMetrics.length - 1 ? LOCAL_METRIC : `metric${index + 1}`, name, {
      inColumn: ({ id }) => (id === 'april' && !testedInApril ? { role: 'unused' } : undefined),
    }),
  ),
};

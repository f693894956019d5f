import { constitutionMeasures, isCounted } from '../../../schemes/nhs-constitution';
import { baselineAndQuarters, choiceColumn, wordColumn } from '../../columns';
import { answered, count, fraction } from '../../lines';
import type { SheetSpecification } from '../../specification';

/** A measure's id in a template: its words, joined. */
export const measureId = (measure: string): string => measure.toLowerCase().replace(/[^a-z0-9]+/g, '_');

/** The rights and pledges that a plan certifies (Annex B). */
const pledges = [
  'Referral to treatment within 18 weeks',
  'Diagnostic tests within 6 weeks',
  'A&E waits within 4 hours',
  'Cancer waits of 2 weeks',
  'Cancer waits of 31 days',
  'Cancer waits of 62 days',
  'Category A ambulance calls',
  'Same-sex accommodation',
  'Cancelled operations offered again within 28 days',
  'Mental health follow-up within 7 days',
  'Ambulance handovers within 15 minutes',
];

/** Self-certification of the rights and pledges, and a trajectory of each measure (Annex B). */
export const constitution: SheetSpecification = {
  id: 'constitution',
  name: 'NHS Constitution',
  subtitle: 'Delivery of the rights and pledges of the NHS Constitution',
  sections: [
    {
      id: 'certified',
      title: 'Certification',
      columns: [
        choiceColumn('certified', 'Will be delivered', ['Yes', 'No']),
        wordColumn('how', 'How, and when', 60),
      ],
      lines: pledges.map((pledge) => answered(`pledge_${measureId(pledge)}`, pledge)),
    },
    {
      id: 'measures',
      title: 'Trajectories',
      columns: baselineAndQuarters,
      lines: constitutionMeasures.map((measure) =>
        isCounted(measure)
          ? count(measureId(measure), `Measure: ${measure}`)
          : fraction(measureId(measure), `Measure: ${measure}`),
      ),
    },
  ],
  tabColour: 'FFB81C',
};

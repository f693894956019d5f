import { type PlanningAssumption, planningAssumptions } from '../../../schemes/planning-assumptions';
import { fiveYears } from '../../columns';
import { calculated, fraction, publishedFraction } from '../../lines';
import type { Column, SheetSpecification } from '../../specification';

/** A published assumption in the year of a column; none in a year for which nothing is published. */
export const publishedIn =
  (assumption: PlanningAssumption) =>
  (column: Column): number | undefined =>
    planningAssumptions[assumption].values.find(
      ({ from, to }) => from <= startOf(column) && startOf(column) <= to,
    )?.value;

const startOf = ({ year }: Column): string => `${year!.slice(0, 4)}-04-01`;

const change = { least: -0.5, most: 0.5 };

/** Provider efficiency, inflation, activity growth, contingency and headroom (Annex J; Part 2, paragraphs 58 to 69). */
export const assumptions: SheetSpecification = {
  id: 'assumptions',
  name: 'Assumptions',
  subtitle: 'Change a year, as a percentage, unless it says otherwise',
  sections: [
    {
      id: 'published',
      title: 'Published planning assumptions',
      columns: fiveYears,
      lines: [
        publishedFraction(
          'provider_inflation',
          'Secondary care inflation',
          publishedIn('Secondary care inflation'),
        ),
        publishedFraction('provider_efficiency', 'Provider efficiency', publishedIn('Provider efficiency')),
        calculated(
          'tariff',
          'Tariff uplift: inflation less efficiency',
          '[provider_inflation]-[provider_efficiency]',
          {
            holds: 'fraction',
          },
        ),
        publishedFraction('deflator', 'GDP deflator', publishedIn('GDP deflator')),
        publishedFraction(
          'running_cost_change',
          'Change in running costs',
          publishedIn('Running cost change'),
        ),
      ],
    },
    {
      id: 'inflation',
      title: 'Price inflation, decided locally',
      columns: fiveYears,
      lines: [
        fraction('prescribing_inflation', 'Price inflation of prescribing', change),
        fraction('continuing_care_inflation', 'Price inflation of continuing health care', change),
        fraction('other_inflation', 'Price inflation of other services', change),
      ],
    },
    {
      id: 'demographic',
      title: 'Demographic growth in activity',
      columns: fiveYears,
      lines: [
        fraction('acute_demographic', 'Demographic growth: acute', change),
        fraction('mental_demographic', 'Demographic growth: mental health', change),
        fraction('community_demographic', 'Demographic growth: community', change),
        fraction('prescribing_demographic', 'Demographic growth: prescribing', change),
        fraction('continuing_care_demographic', 'Demographic growth: continuing health care', change),
      ],
    },
    {
      id: 'other_growth',
      title: 'Non-demographic growth in activity',
      columns: fiveYears,
      lines: [
        fraction('acute_other_growth', 'Non-demographic growth: acute', change),
        fraction('mental_other_growth', 'Non-demographic growth: mental health', change),
        fraction('community_other_growth', 'Non-demographic growth: community', change),
        fraction('prescribing_other_growth', 'Non-demographic growth: prescribing', change),
        fraction('continuing_care_other_growth', 'Non-demographic growth: continuing health care', change),
      ],
    },
    {
      id: 'reserves',
      title: 'Set aside, as part of the revenue resource limit',
      columns: fiveYears,
      lines: [
        fraction('contingency_rate', 'Contingency, planned'),
        fraction('headroom', 'Recurrent headroom, planned'),
        fraction('quality_share', 'Quality and innovation payments (CQUIN), of contract outturn'),
      ],
    },
  ],
  tabColour: 'FFB81C',
};

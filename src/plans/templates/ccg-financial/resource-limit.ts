import { fiveYears, isYear } from '../../columns';
import { amount, calculated, check, onlyIn, signedAmount, total } from '../../lines';
import type { SheetSpecification } from '../../specification';
import { convention, part2 } from '../sources';

const afterTheFirst = onlyIn((column) => isYear(column) && !!column.previous);

/** Recurrent and non-recurrent allocations expected in each year (Annex J; Part 2, paragraphs 53 to 65). */
export const resourceLimit: SheetSpecification = {
  id: 'limit',
  name: 'Revenue resource limit',
  subtitle: 'Allocations expected to be received, £000',
  sections: [
    {
      id: 'recurrent',
      title: 'Recurrent allocation for programmes',
      columns: fiveYears,
      lines: [
        amount('programme_baseline', 'Programme baseline', {
          note: 'The recurrent programme allocation of the year before.',
        }),
        signedAmount('growth', 'Growth'),
        signedAmount('transfers', 'Recurrent transfers between commissioners'),
        amount('better_care_fund', 'Better Care Fund allocation'),
        signedAmount('other_recurrent', 'Other recurrent allocations'),
        total(
          'recurrent_total',
          'Total recurrent programme allocation',
          'SUM([programme_baseline:other_recurrent])',
        ),
      ],
    },
    {
      id: 'non_recurrent',
      title: 'Non-recurrent allocation for programmes',
      columns: fiveYears,
      lines: [
        signedAmount('brought_forward', 'Surplus or (deficit) brought forward', {
          note: 'The surplus of the year before, positive; a deficit is negative.',
        }),
        amount('quality_premium', 'Quality premium'),
        signedAmount('other_non_recurrent', 'Other non-recurrent allocations'),
        total(
          'non_recurrent_total',
          'Total non-recurrent programme allocation',
          'SUM([brought_forward:other_non_recurrent])',
        ),
      ],
    },
    {
      id: 'whole',
      title: 'Revenue resource limit of the year',
      columns: fiveYears,
      lines: [
        calculated('programme', 'Programme allocation', '[recurrent_total]+[non_recurrent_total]'),
        amount('running_costs', 'Running cost allowance'),
        total('limit', 'Total revenue resource limit', '[programme]+[running_costs]'),
        calculated(
          'growth_rate',
          'Growth, as part of the baseline',
          'IF([programme_baseline]=0,0,[growth]/[programme_baseline])',
          {
            holds: 'fraction',
          },
        ),
      ],
    },
    {
      id: 'checks',
      title: 'Checks: each should be nil',
      columns: fiveYears,
      lines: [
        check(
          'baseline_check',
          'Baseline less the recurrent allocation of the year before',
          '[programme_baseline]-[recurrent_total@previous]',
          {
            rule: 'arithmetic/opening-and-closing',
            here: 'the programme baseline',
            there: 'the recurrent programme allocation of the year before',
            remedy:
              'Bring the recurrent allocation of the year before forward, and enter what changes under growth, transfers or other.',
            source: convention,
          },
          { inColumn: afterTheFirst },
        ),
        check(
          'surplus_check',
          'Brought forward less the surplus of the year before',
          '[brought_forward]-[plan!surplus@previous]',
          {
            rule: 'arithmetic/opening-and-closing',
            here: 'the surplus brought forward',
            there: 'the surplus of the year before on Plan detail',
            remedy: 'Enter the surplus or deficit that Plan detail shows for the year before.',
            source: part2('paragraph 65'),
          },
          { inColumn: afterTheFirst },
        ),
      ],
    },
  ],
  tabColour: 'FFB81C',
};

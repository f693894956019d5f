import { fiveYears } from '../../columns';
import { amount, calculated, total } from '../../lines';
import type { Line, SheetSpecification } from '../../specification';

/** No area's share of the £3.8bn comes near £1bn: more is a figure in pounds. */
export const MOST_POOLED = 1_000_000;

const pooled = (id: string, label: string, note?: string): Line =>
  amount(id, label, { inColumn: () => ({ least: 0, most: MOST_POOLED }), ...(note && { note }) });

/** What the CCG puts into the pooled fund (Annex I, paragraphs 4 to 22). */
export const betterCareFund: SheetSpecification = {
  id: 'fund',
  name: 'Better Care Fund',
  subtitle: 'The CCG’s part of the pooled fund, £000',
  sections: [
    {
      id: 'contribution',
      title: 'Contribution of the CCG',
      columns: fiveYears,
      lines: [
        pooled(
          'least',
          'Least contribution, as notified',
          'From the allocation letter; 0 before the fund begins in 2015/16.',
        ),
        pooled('core', 'Core contribution'),
        pooled('additional', 'Additional contribution'),
        total('contribution', 'Total contribution of the CCG', '[core]+[additional]'),
        calculated('above_least', 'Above the least contribution', '[contribution]-[least]'),
      ],
    },
    {
      id: 'uses',
      title: 'Of the contribution, for',
      columns: fiveYears,
      lines: [
        pooled('social_care', 'Protection of social care'),
        pooled('carers', 'Carers’ breaks'),
        pooled('reablement', 'Reablement'),
        pooled('performance', 'Paid for performance'),
        pooled('other_uses', 'Other schemes'),
        total('uses_total', 'Total uses', 'SUM([social_care:other_uses])'),
        {
          id: 'uses_check',
          label: 'Check: uses less contribution, should be nil',
          cell: { role: 'check', holds: 'amount', required: 'no', formula: '[uses_total]-[contribution]' },
          agrees: {
            rule: 'arithmetic/fund-uses',
            here: 'the uses of the fund',
            there: 'the total contribution of the CCG',
            remedy:
              'Enter what all of the contribution is for; what has no line of its own goes under other schemes.',
            source: 'A convention of these templates',
            tolerance: 1,
          },
        },
      ],
    },
  ],
  tabColour: 'FFB81C',
};

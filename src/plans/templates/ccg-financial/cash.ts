import { twoYearsByQuarter as columns } from '../../columns';
import { amount, calculated, total } from '../../lines';
import type { Line, SheetSpecification } from '../../specification';

/** The balance a period opens with: entered once, then what the period before closed with. */
const opening: Line = amount('opening', 'Opening cash', {
  inColumn: ({ previous, ofQuarters }) => {
    if (ofQuarters) return { role: 'calculated', required: 'no', formula: '[@q1]' };
    return previous ? { role: 'calculated', required: 'no', formula: '[closing@previous]' } : undefined;
  },
});

/** Receipts and payments of the first two years by quarter (Annex J). */
export const cash: SheetSpecification = {
  id: 'cashflow',
  name: 'Cash',
  subtitle: 'Receipts and payments, £000, both positive',
  sections: [
    {
      id: 'receipts',
      title: 'Receipts',
      columns,
      lines: [
        opening,
        amount('drawdown', 'Cash drawn down'),
        amount('prescribing_charge', 'Prescribing charged centrally'),
        amount('other_receipts', 'Other receipts'),
        total('receipts', 'Total receipts', 'SUM([drawdown:other_receipts])'),
      ],
    },
    {
      id: 'payments',
      title: 'Payments',
      columns,
      lines: [
        amount('nhs_payments', 'NHS providers'),
        amount('other_provider_payments', 'Other providers'),
        amount('prescribing_payments', 'Prescribing and oxygen'),
        amount('local_authority_payments', 'Local authorities'),
        amount('pay_payments', 'Pay and pensions'),
        amount('capital_payments', 'Capital'),
        amount('other_payments', 'Other payments'),
        total('payments', 'Total payments', 'SUM([nhs_payments:other_payments])'),
        calculated('closing', 'Closing cash', '[opening]+[receipts]-[payments]'),
      ],
    },
  ],
  tabColour: 'FFB81C',
};

import { quarterEnds as columns } from '../../columns';
import { amount, check, signedAmount, total } from '../../lines';
import type { SheetSpecification } from '../../specification';
import { annex, convention } from '../sources';

/** Assets, liabilities and taxpayers' equity at the end of each quarter of the first two years (Annex J). */
export const financialPosition: SheetSpecification = {
  id: 'position',
  name: 'Financial position',
  subtitle: 'Statement of financial position at the end of each quarter, £000; liabilities positive',
  sections: [
    {
      id: 'assets',
      title: 'Assets',
      columns,
      lines: [
        amount('property', 'Property, plant and equipment'),
        amount('intangible', 'Intangible assets'),
        amount('other_long_assets', 'Other non-current assets'),
        total('long_assets', 'Total non-current assets', 'SUM([property:other_long_assets])'),
        amount('inventories', 'Inventories'),
        amount('receivables', 'Trade and other receivables'),
        amount('cash', 'Cash and cash equivalents'),
        total('current_assets', 'Total current assets', 'SUM([inventories:cash])'),
      ],
    },
    {
      id: 'liabilities',
      title: 'Liabilities',
      columns,
      lines: [
        amount('payables', 'Trade and other payables'),
        amount('provisions', 'Provisions due within a year'),
        amount('borrowings', 'Borrowings due within a year'),
        total('current_liabilities', 'Total current liabilities', 'SUM([payables:borrowings])'),
        amount('long_provisions', 'Provisions due later'),
        amount('long_borrowings', 'Borrowings due later'),
        total('long_liabilities', 'Total non-current liabilities', '[long_provisions]+[long_borrowings]'),
        total(
          'employed',
          'Assets less liabilities',
          '[long_assets]+[current_assets]-[current_liabilities]-[long_liabilities]',
        ),
      ],
    },
    {
      id: 'equity',
      title: 'Financed by',
      columns,
      lines: [
        signedAmount('general_fund', 'General fund'),
        signedAmount('revaluation', 'Revaluation reserve'),
        signedAmount('other_reserves', 'Other reserves'),
        total('equity', 'Total taxpayers’ equity', 'SUM([general_fund:other_reserves])'),
      ],
    },
    {
      id: 'checks',
      title: 'Checks: each should be nil',
      columns,
      lines: [
        check('balance_check', 'Assets less liabilities less taxpayers’ equity', '[employed]-[equity]', {
          rule: 'arithmetic/position-balances',
          here: 'assets less liabilities',
          there: 'taxpayers’ equity',
          remedy: 'Find the asset, liability or reserve that is missing or entered twice.',
          source: convention,
        }),
        check(
          'cash_check',
          'Cash less closing cash on Cash',
          '[cash]-[cashflow!closing]',
          {
            rule: 'arithmetic/cash-agrees',
            here: 'cash in the financial position',
            there: 'closing cash on Cash',
            remedy: 'Correct the receipt or payment on Cash, or the cash of the quarter here.',
            source: annex('J', 'content of the financial plan'),
          },
          {
            inColumn: ({ quarter }) =>
              quarter ? undefined : { formula: '[cash]-[cashflow!opening@2014/15 Q1]' },
          },
        ),
      ],
    },
  ],
  tabColour: 'FFB81C',
};

import type { ReactElement } from 'react';
import { financeViewWords, systemViewWords } from '../../wording/system-view';
import { FigureTable } from '../parts/FigureTable';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';
import type { FinanceProps } from './FinanceView';
import { amountOrNone } from './worded-figures';

/** The transformation funds of Annex 2 against what is spent of them. */
export function Funds({ finance, goTo }: FinanceProps): ReactElement {
  const { funds, allocation, spent, forecast, released } = finance.transformation;
  const left = forecast === undefined ? undefined : allocation - forecast;
  return (
    <Section title={financeViewWords.fundsHeading()} aside={systemViewWords.unit()}>
      <FigureTable
        caption={financeViewWords.fundsHeading()}
        headings={[
          financeViewWords.fund(),
          financeViewWords.allocation(),
          financeViewWords.spent(),
          financeViewWords.left(),
        ]}
        lines={[
          ...funds.map((fund, row) => ({
            label: fund.fund,
            amounts: [fund.allocation, amountOrNone(fund.spent), amountOrNone(fund.left)],
            onOpen: (column: number) =>
              goTo(
                column === 1
                  ? fund.at.spent
                  : { name: column === 0 ? 'Finance_fund_allocations' : 'Finance_fund_left', row },
              ),
          })),
          {
            label: financeViewWords.allFunds(),
            amounts: [allocation, amountOrNone(spent), amountOrNone(left)],
            total: true,
            onOpen: (column: number) => goTo(ofAllFunds[column]!),
          },
        ]}
      />
      <Remark>{financeViewWords.released(released)}</Remark>
    </Section>
  );
}

const ofAllFunds = [
  { name: 'Finance_fund_allocations' },
  { name: 'Finance_fund_spend' },
  { name: 'Finance_fund_left' },
] as const;

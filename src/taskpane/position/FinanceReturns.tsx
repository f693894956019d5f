import type { ReactElement } from 'react';
import type { FinanceComparison } from '../../plans/system/finance/compare-with-actuals';
import { positionWords } from '../../wording/pane';
import type { Place } from '../../workbook';
import { FigureTable } from '../parts/FigureTable';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';

/** As many as are read at a glance; the Quarter panel's preview has them all. */
const MOST = 12;

/** Whether Actuals has what the finance sheets add up from months; each difference leads to both cells. */
export function FinanceReturns({
  compared,
  differences,
  goTo,
}: FinanceComparison & { goTo: (place: Place) => void }): ReactElement | null {
  if (compared === 0) return null;
  const title = positionWords.financeHeading();
  if (differences.length === 0)
    return (
      <Section title={title}>
        <Remark>{positionWords.financeAgrees(compared)}</Remark>
      </Section>
    );
  return (
    <Section title={title} aside={positionWords.unit()}>
      <Remark>{positionWords.financeDiffers(differences.length, compared)}</Remark>
      <FigureTable
        caption={title}
        headings={[
          positionWords.organisation(),
          positionWords.inActuals(),
          positionWords.inFinance(),
          positionWords.financeLessActuals(),
        ]}
        lines={differences.slice(0, MOST).map((one) => ({
          label: positionWords.organisationInQuarter(one.organisation, one.quarter),
          amounts: [one.actual, one.finance, one.finance - one.actual],
          onOpen: (column) =>
            goTo(
              column === 0
                ? { name: 'Actuals', row: one.actualsRow, column: one.quarter - 1 }
                : { name: 'Finance_quarter_actuals', row: one.financeRow, column: one.quarter - 1 },
            ),
        }))}
      />
      <Remark>{positionWords.financeRemedy(differences.length - MOST)}</Remark>
    </Section>
  );
}

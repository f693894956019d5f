import type { ReactElement } from 'react';
import type { SystemPosition } from '../../psf/position';
import { lastQuarter } from '../../psf/quarters';
import { positionWords } from '../../wording/pane';
import type { Place } from '../../workbook';
import { type AmountLine, AmountLines } from '../parts/AmountLines';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';

interface AgainstPlanProps {
  position: SystemPosition;
  goTo: (place: Place) => void;
}

/** The system against its improvement plan, year to date. */
export function AgainstPlan({ position, goTo }: AgainstPlanProps): ReactElement {
  const { planToDate, actualToDate } = position;
  const difference = actualToDate - planToDate;
  const title = positionWords.planHeading();
  const result: AmountLine =
    difference < 0
      ? {
          label: positionWords.shortfall(),
          amount: -difference,
          adverse: true,
          onOpen: () => goTo({ name: 'System_recovery', row: 0, column: 0 }),
        }
      : {
          label: difference === 0 ? positionWords.onPlan() : positionWords.surplusOnPlan(),
          amount: difference,
          onOpen: () => goTo({ name: 'Variances_to_date' }),
        };
  return (
    <Section title={title} aside={positionWords.unit()}>
      <AmountLines
        of={title}
        lines={[
          {
            label: positionWords.plan(),
            amount: planToDate,
            onOpen: () => goTo({ name: 'System_improvement_plan' }),
          },
          {
            label: positionWords.actual(),
            amount: actualToDate,
            onOpen: () => goTo({ name: 'Counted_actuals' }),
          },
          { ...result, result: true },
        ]}
      />
    </Section>
  );
}

/** What making the system's shortfall good is worth, and what leaving it costs. */
export function AtStake({ position, goTo }: AgainstPlanProps): ReactElement {
  const { improvementNeeded, comesBack, nextLoss } = position.systemStake;
  const ended = position.quarter === lastQuarter;
  const title = positionWords.stakeHeading();
  const cell = (column: number) => () => goTo({ name: 'System_recovery', row: 0, column });
  const lines: AmountLine[] = [
    { label: positionWords.improvementNeeded(), amount: improvementNeeded, onOpen: cell(0) },
    { label: positionWords.comesBack(), amount: comesBack, onOpen: cell(1) },
    { label: positionWords.nextLoss(position.quarter + 1), amount: nextLoss, onOpen: cell(2) },
  ];
  return (
    <Section title={title} aside={positionWords.unit()}>
      {improvementNeeded === 0 && <Remark>{positionWords.nothingNeeded()}</Remark>}
      {improvementNeeded > 0 && (
        <AmountLines of={positionWords.systemHeading()} lines={ended ? lines.slice(0, 1) : lines} />
      )}
      {improvementNeeded > 0 && ended && <Remark>{positionWords.yearEnded()}</Remark>}
    </Section>
  );
}

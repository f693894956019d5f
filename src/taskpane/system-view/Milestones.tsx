import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { dayInWords, dayOf, serialOf } from '../../plans/figures';
import type { MilestoneStanding, ReadinessReading } from '../../plans/system/readiness';
import { readinessViewWords } from '../../wording/system-view';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';
import { LinkRows } from './LinkRows';
import type { ReadinessProps } from './ReadinessView';

const useStyles = makeStyles({
  timetable: {
    margin: `${tokens.spacingVerticalM} 0 0`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  other: {
    marginTop: tokens.spacingVerticalM,
    '> summary': {
      color: tokens.colorNeutralForeground2,
      fontSize: tokens.fontSizeBase200,
      cursor: 'pointer',
    },
    '> summary:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});

interface MilestonesProps extends ReadinessProps {
  reading: ReadinessReading;
  /** A day to hold them against; none for the Cover's. */
  onDay: (day: number | undefined) => void;
}

/** The steps of the planning timetables against a day, that of the Cover unless another is given. */
export function Milestones({ readiness, reading, goTo, onDay }: MilestonesProps): ReactElement {
  const styles = useStyles();
  const { position, timetable } = reading;
  const [typed, setTyped] = useState<string>();
  const { milestones, late, day } = readiness;
  const mine = milestones.filter(({ applies }) => applies);
  // The system's own timetable comes first.
  const names = [...new Set([...mine, ...milestones].map((one) => one.timetable))];
  return (
    <Section title={readinessViewWords.milestonesHeading()}>
      <Field
        label={readinessViewWords.heldAgainst()}
        {...(position !== undefined && { hint: readinessViewWords.coverDate(dayInWords(position)) })}
      >
        <Input
          type="date"
          value={typed ?? (position === undefined ? '' : dayOf(position))}
          onChange={(_, { value }) => {
            setTyped(value);
            onDay(value === '' ? undefined : serialOf(value));
          }}
        />
      </Field>
      {day === undefined && <Remark>{readinessViewWords.noDate()}</Remark>}
      {day !== undefined && timetable === undefined && <Remark>{readinessViewWords.noTimetable()}</Remark>}
      {mine.length > 0 && <Remark>{readinessViewWords.lateCount(late.length, mine.length)}</Remark>}
      {names.map((name) => {
        const steps = milestones.filter((one) => one.timetable === name);
        const title = readinessViewWords.timetable(name, name === timetable || timetable === undefined);
        const rows = <LinkRows goTo={goTo} rows={steps.map(rowOf)} />;
        if (timetable === undefined || name === timetable)
          return (
            <div key={name}>
              <h3 className={styles.timetable}>{title}</h3>
              {rows}
            </div>
          );
        return (
          <details key={name} className={styles.other}>
            <summary tabIndex={0}>{title}</summary>
            {rows}
          </details>
        );
      })}
    </Section>
  );
}

const rowOf = ({ timetable, step, due, state, days, at }: MilestoneStanding) => ({
  id: `${timetable} ${step}`,
  text: step,
  note: readinessViewWords.due(dayInWords(due)),
  aside: readinessViewWords.states[state](days),
  adverse: state === 'late' || state === 'met late',
  place: at,
});

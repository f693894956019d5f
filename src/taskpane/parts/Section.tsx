import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, type ReactNode, useId } from 'react';
import { startsHere } from './keep-focus';
import { UnitContext } from './unit-context';

const useStyles = makeStyles({
  section: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: {
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    margin: `0 0 ${tokens.spacingVerticalS}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  aside: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface SectionProps {
  title: string;
  /** Small, at the right of the title: the unit. */
  aside?: string;
  /** Whether it takes the place of what the user was in, who goes on at its title. */
  opened?: boolean;
  children: ReactNode;
}

/** A titled part of a panel. */
export function Section({ title, aside, opened = false, children }: SectionProps): ReactElement {
  const styles = useStyles();
  const id = useId();
  const unit = `${id}-unit`;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.heading}>
        <h2 id={id} className={styles.title} {...(opened && { tabIndex: -1, [startsHere]: true })}>
          {title}
        </h2>
        {aside && (
          <span id={unit} className={styles.aside}>
            {aside}
          </span>
        )}
      </div>
      <UnitContext value={aside === undefined ? undefined : unit}>{children}</UnitContext>
    </section>
  );
}

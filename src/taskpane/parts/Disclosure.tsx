import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { OutOfSight } from './OutOfSight';

const useStyles = makeStyles({
  section: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  summary: {
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  ofSection: { fontWeight: tokens.fontWeightSemibold },
  // Its first part stands clear of it.
  apart: { marginTop: tokens.spacingVerticalXS },
  small: {
    padding: '2px 0',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
});

interface DisclosureProps {
  title: string;
  /** Of what, where several on a panel have the same title: for a screen reader. */
  of?: string;
  /** A part of a panel by itself, or small within one. */
  as: 'section' | 'detail';
  children: ReactNode;
}

/** What is shown when its title is pressed. */
export function Disclosure({ title, of, as, children }: DisclosureProps): ReactElement {
  const styles = useStyles();
  const isSection = as === 'section';
  return (
    <details className={isSection ? styles.section : undefined}>
      {/* Office.js moves the focus itself in Excel on the web, and passes over a summary that does not say so. */}
      <summary
        tabIndex={0}
        className={mergeClasses(styles.summary, isSection ? styles.ofSection : styles.small)}
      >
        {title}
        {of !== undefined && <OutOfSight>, {of}</OutOfSight>}
      </summary>
      <div className={styles.apart}>{children}</div>
    </details>
  );
}

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
  },
  close: { marginTop: tokens.spacingVerticalS },
});

interface ActionsProps {
  /** Whether they stand close below what they act on. */
  close?: boolean;
  children: ReactNode;
}

/** The buttons below what they act on, side by side as far as the pane is wide. */
export function Actions({ close = false, children }: ActionsProps): ReactElement {
  const styles = useStyles();
  return <div className={mergeClasses(styles.actions, close && styles.close)}>{children}</div>;
}

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import type { ReactElement, ReactNode } from 'react';
import { paneWords, positionWords } from '../../wording/pane';
import { Busy } from './Busy';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  subtitle: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface PaneHeaderProps {
  /** The system's name, once it is known. */
  title?: string | undefined;
  subtitle?: string | undefined;
  refreshing?: boolean;
  onRefresh?: (() => void) | undefined;
  /** What else can be done with the panel as a whole. */
  action?: ReactNode;
}

/** What a panel is about: whose figures and of when, with the means to read them again. */
export function PaneHeader({
  title = paneWords.product(),
  subtitle,
  refreshing = false,
  onRefresh,
  action,
}: PaneHeaderProps): ReactElement {
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <div>
        <h1 className={styles.title}>{title}</h1>
        {subtitle && <p className={styles.subtitle}>{subtitle}</p>}
      </div>
      {action}
      {onRefresh && (
        <Button
          appearance="subtle"
          aria-label={refreshing ? positionWords.refreshing() : positionWords.refresh()}
          title={positionWords.refresh()}
          icon={refreshing ? <Busy /> : <ArrowClockwise20Regular />}
          onClick={onRefresh}
          disabledFocusable={refreshing}
        />
      )}
    </header>
  );
}

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircle20Filled } from '@fluentui/react-icons/svg/error-circle';
import type { ReactElement } from 'react';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  failed: { display: 'inline-flex', color: tokens.colorStatusDangerForeground1 },
  action: { marginTop: tokens.spacingVerticalXS },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  detail: { margin: 0, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

interface PageMessageProps {
  /** Whether something went wrong, which is said at once. */
  failed?: boolean;
  title: string;
  text: string;
  detail?: string;
  action?: { label: string; perform: () => void };
}

/** A message in place of a page: what is the matter and what to do. */
export function PageMessage({ failed, title, text, detail, action }: PageMessageProps): ReactElement {
  const styles = useStyles();
  return (
    <section className={styles.page} {...(failed && { role: 'alert' })}>
      <h2 className={styles.title}>
        {failed && (
          <span className={styles.failed}>
            <ErrorCircle20Filled aria-hidden />
          </span>
        )}
        {title}
      </h2>
      <p className={styles.text}>{text}</p>
      {detail && <p className={styles.detail}>{detail}</p>}
      {action && (
        <Button className={styles.action} appearance="primary" onClick={action.perform}>
          {action.label}
        </Button>
      )}
    </section>
  );
}

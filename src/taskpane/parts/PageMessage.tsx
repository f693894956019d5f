import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  detail: { margin: 0, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

interface PageMessageProps {
  title: string;
  text: string;
  detail?: string;
  action?: { label: string; perform: () => void };
}

/** A message in place of a page: what is the matter and what to do. */
export function PageMessage({ title, text, detail, action }: PageMessageProps): ReactElement {
  const styles = useStyles();
  return (
    <section className={styles.page} role="alert">
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{text}</p>
      {detail && <p className={styles.detail}>{detail}</p>}
      {action && (
        <Button appearance="primary" onClick={action.perform}>
          {action.label}
        </Button>
      )}
    </section>
  );
}

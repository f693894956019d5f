import {
  Button,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactElement, ReactNode } from 'react';
import { paneWords } from '../../wording/pane';
import { onEscape } from './on-escape';
import { Spoken } from './Spoken';

const useStyles = makeStyles({
  bar: {
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    // A message is read: it takes the lines it needs.
    whiteSpace: 'normal',
  },
  title: { display: 'block' },
});

export type MessageKind = 'information' | 'success' | 'warning' | 'error';

const intents = { information: 'info', success: 'success', warning: 'warning', error: 'error' } as const;

interface MessageProps {
  kind: MessageKind;
  title: string;
  text: string;
  actions?: readonly { label: string; perform: () => void }[];
  /** With a name for the file, it is saved. */
  link?: { label: string; address: string; file?: string };
  onDismiss?: () => void;
}

/** A message above a panel: what is wrong (or was done), where, and what to do. */
export function Message({ kind, title, text, actions = [], link, onDismiss }: MessageProps): ReactElement {
  const styles = useStyles();
  const buttons: ReactNode[] = actions.map(({ label, perform }) => (
    <Button key={label} size="small" onClick={perform}>
      {label}
    </Button>
  ));
  return (
    <MessageBar
      intent={intents[kind]}
      layout="multiline"
      className={styles.bar}
      {...(onDismiss && { onKeyDown: onEscape(onDismiss) })}
    >
      <MessageBarBody>
        <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>
        <Spoken>{text}</Spoken>{' '}
        {link && (
          <Link
            href={link.address}
            inline
            {...(link.file === undefined ? { target: '_blank', rel: 'noreferrer' } : { download: link.file })}
          >
            {link.label}
          </Link>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          onDismiss && (
            <Button
              appearance="transparent"
              size="small"
              aria-label={paneWords.dismiss()}
              icon={<Dismiss16Regular />}
              onClick={onDismiss}
            />
          )
        }
      >
        {buttons.length > 0 && buttons}
      </MessageBarActions>
    </MessageBar>
  );
}

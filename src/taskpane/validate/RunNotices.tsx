import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { validateWords } from '../../wording/validate';
import { Message } from '../parts/Message';
import { Remark } from '../parts/Remark';
import type { RunState } from './validation-runs';

const useStyles = makeStyles({
  notices: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
    ':empty': { display: 'none' },
  },
});

interface RunNoticesProps extends RunState {
  onRetry: () => void;
}

/** What keeps the findings from being right or from following the workbook. */
export function RunNotices(props: RunNoticesProps): ReactElement {
  const { failed, stopped, outOfDate, notWatching, record, onRetry } = props;
  const styles = useStyles();
  const retry = [{ label: validateWords.retry(), perform: onRetry }];
  return (
    <div className={styles.notices}>
      {failed !== undefined && (
        <Message kind="error" title={validateWords.failedTitle()} text={failed} actions={retry} />
      )}
      {outOfDate !== undefined && (
        <Message kind="warning" title={validateWords.outOfDateTitle()} text={outOfDate} actions={retry} />
      )}
      {notWatching !== undefined && (
        <Message
          kind="warning"
          title={validateWords.notWatchingTitle()}
          text={validateWords.notWatching(notWatching)}
        />
      )}
      {record.unreadable > 0 && (
        <Message
          kind="warning"
          title={validateWords.unreadableTitle()}
          text={validateWords.unreadable(record.unreadable)}
        />
      )}
      {stopped && <Remark>{validateWords.stopped()}</Remark>}
    </div>
  );
}

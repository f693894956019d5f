import type { ReactElement } from 'react';
import { validateWords } from '../../wording/validate';
import { Message } from '../parts/Message';
import { Notices } from '../parts/Notices';
import { Remark } from '../parts/Remark';
import type { RunState } from './validation-runs';

interface RunNoticesProps extends RunState {
  onRetry: () => void;
}

/** What keeps the findings from being right or from following the workbook. */
export function RunNotices(props: RunNoticesProps): ReactElement {
  const { failed, stopped, outOfDate, notWatching, record, onRetry } = props;
  const retry = [{ label: validateWords.retry(), perform: onRetry }];
  return (
    <Notices>
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
    </Notices>
  );
}

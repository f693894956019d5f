import { Skeleton, SkeletonItem, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { WorkbookSnapshot } from '../../plans/snapshot';
import { adjustmentWords } from '../../wording/adjustments';
import { paneWords, positionWords } from '../../wording/pane';
import { Message } from '../parts/Message';
import { PageMessage } from '../parts/PageMessage';
import { PaneHeader } from '../parts/PaneHeader';
import type { SnapshotModel } from './use-snapshot';

const useStyles = makeStyles({
  loading: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  notices: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}` },
});

interface ReadWorkbookProps {
  title: string;
  subtitle: string;
  model: SnapshotModel;
  /** What is shown once the workbook is read. */
  children: (snapshot: WorkbookSnapshot) => ReactNode;
}

/** A panel that needs the whole workbook: its header, and until the workbook is read, why it is not. */
export function ReadWorkbook({ title, subtitle, model, children }: ReadWorkbookProps): ReactElement {
  const styles = useStyles();
  const { state, refreshing, refresh, outOfDate } = model;
  return (
    <>
      <PaneHeader
        title={title}
        subtitle={subtitle}
        refreshing={refreshing}
        onRefresh={state.status === 'loading' ? undefined : refresh}
      />
      {outOfDate !== undefined && (
        <div className={styles.notices}>
          <Message
            kind="warning"
            title={positionWords.outOfDateTitle()}
            text={outOfDate}
            actions={[{ label: positionWords.retry(), perform: refresh }]}
          />
        </div>
      )}
      {state.status === 'loading' && (
        <Skeleton className={styles.loading} aria-label={paneWords.loadingLabel()}>
          <SkeletonItem size={32} />
          <SkeletonItem size={96} />
          <SkeletonItem size={64} />
        </Skeleton>
      )}
      {state.status === 'failed' && (
        <PageMessage
          title={adjustmentWords.readingFailed()}
          text={state.text}
          action={{ label: adjustmentWords.retry(), perform: refresh }}
        />
      )}
      {state.status === 'read' && children(state.snapshot)}
    </>
  );
}

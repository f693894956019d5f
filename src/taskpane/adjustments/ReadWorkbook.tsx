import type { ReactElement, ReactNode } from 'react';
import type { WorkbookSnapshot } from '../../plans/snapshot';
import { adjustmentWords } from '../../wording/adjustments';
import { positionWords } from '../../wording/pane';
import { Message } from '../parts/Message';
import { Notices } from '../parts/Notices';
import { PageMessage } from '../parts/PageMessage';
import { PaneHeader } from '../parts/PaneHeader';
import { PanelLoading } from '../parts/PanelLoading';
import type { SnapshotModel } from './use-snapshot';

interface ReadWorkbookProps {
  title: string;
  subtitle: string;
  model: SnapshotModel;
  /** What is shown once the workbook is read. */
  children: (snapshot: WorkbookSnapshot) => ReactNode;
}

/** A panel that needs the whole workbook: its header, and until the workbook is read, why it is not. */
export function ReadWorkbook({ title, subtitle, model, children }: ReadWorkbookProps): ReactElement {
  const { state, refreshing, refresh, outOfDate } = model;
  return (
    <>
      <PaneHeader
        title={title}
        subtitle={subtitle}
        refreshing={refreshing}
        onRefresh={state.status === 'loading' ? undefined : refresh}
      />
      {state.status === 'read' && outOfDate !== undefined && (
        <Notices>
          <Message
            kind="warning"
            title={positionWords.outOfDateTitle()}
            text={outOfDate}
            actions={[{ label: positionWords.retry(), perform: refresh }]}
          />
        </Notices>
      )}
      {state.status === 'loading' && <PanelLoading />}
      {state.status === 'failed' && (
        <PageMessage
          failed
          title={adjustmentWords.readingFailed()}
          text={state.text}
          action={{ label: adjustmentWords.retry(), perform: refresh }}
        />
      )}
      {state.status === 'read' && children(state.snapshot)}
    </>
  );
}

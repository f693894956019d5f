import { useCallback, useEffect, useRef, useState } from 'react';
import type { WorkbookSnapshot } from '../../plans/snapshot';
import { useOneAtATime } from '../position/use-one-at-a-time';
import { useWorkbook } from '../workbook-access';
import { causeOf } from '../changes/cause-of';

export type SnapshotState =
  { status: 'loading' } | { status: 'failed'; text: string } | { status: 'read'; snapshot: WorkbookSnapshot };

export interface SnapshotModel {
  state: SnapshotState;
  /** Whether a reading the user asked for is under way. */
  refreshing: boolean;
  /** Why what is shown may be out of date, or does not follow edits, if so. */
  outOfDate?: string;
  refresh: () => void;
  /** Reads again, after a change of our own. */
  readAgain: () => Promise<void>;
}

/** The open workbook as a snapshot, taken again after each edit; the same object while nothing has changed. */
export function useSnapshot(): SnapshotModel {
  const workbook = useWorkbook();
  const [state, setState] = useState<SnapshotState>({ status: 'loading' });
  const [refreshing, setRefreshing] = useState(false);
  const [outOfDate, setOutOfDate] = useState<string>();
  const shown = useRef<{ text: string; read: boolean }>({ text: '', read: false });

  const read = useOneAtATime({
    readOnce: useCallback(async () => {
      const snapshot = await workbook.takeSnapshot();
      const text = JSON.stringify(snapshot);
      setOutOfDate(undefined);
      if (shown.current.read && text === shown.current.text) return;
      shown.current = { text, read: true };
      setState({ status: 'read', snapshot });
    }, [workbook]),
    onFailure: useCallback((error: unknown) => {
      if (shown.current.read) setOutOfDate(causeOf(error));
      else setState({ status: 'failed', text: causeOf(error) });
    }, []),
  });

  useEffect(() => {
    void read({ quietly: true });
    const watching = workbook.watchWorkbook(() => void read({ quietly: true }));
    watching.catch((error: unknown) => setOutOfDate(causeOf(error)));
    return () => {
      // A subscription that never began, or whose page is going away, leaves nothing to end.
      watching.then((watch) => watch.stop()).catch(() => undefined);
    };
  }, [workbook, read]);

  const readAgain = useCallback(() => read({ quietly: true }), [read]);
  const refresh = useCallback(() => {
    setRefreshing(true);
    void readAgain().finally(() => setRefreshing(false));
  }, [readAgain]);
  return { state, refreshing, ...(outOfDate !== undefined && { outOfDate }), refresh, readAgain };
}

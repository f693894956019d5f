import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { showNotice } from '../../commands/pane-route';
import { commandWords } from '../../wording/commands';
import { positionWords } from '../../wording/pane';
import type { InsertionProgress, Place } from '../../workbook';
import { causeOf } from '../changes/cause-of';
import { useWorkbook } from '../workbook-access';
import { type ReadOptions, useOneAtATime } from './use-one-at-a-time';
import { type WorkedOut, namesToRead, workOutPosition } from './work-out-position';

export type PositionState = { status: 'loading' } | { status: 'failed'; text: string } | WorkedOut;

/** The position of the open workbook and what can be done with it. */
export interface PositionModel {
  state: PositionState;
  /** Whether a reading the user asked for is under way. */
  refreshing: boolean;
  /** Why the figures shown may be out of date, if they may. */
  outOfDate?: string;
  /** Why edits are not followed, if they are not. */
  notWatching?: string;
  /** How far the insertion of the workbook is, while it runs. */
  insertion?: InsertionProgress;
  /** Grows each time the figures shown have become others. */
  updates: number;
  refresh: () => void;
  recalculate: () => void;
  insert: () => void;
  goTo: (place: Place) => void;
}

/** Reads the position, and again after each edit. */
export function usePosition(): PositionModel {
  const workbook = useWorkbook();
  const [state, setState] = useState<PositionState>({ status: 'loading' });
  const [refreshing, setRefreshing] = useState(false);
  const [outOfDate, setOutOfDate] = useState<string>();
  const [insertion, setInsertion] = useState<InsertionProgress>();
  const [updates, setUpdates] = useState(0);
  const shown = useRef<PositionState>({ status: 'loading' });
  const inserting = useRef(false);

  const show = useCallback((next: PositionState) => {
    // What has not changed is left alone: nothing blinks, nothing is announced.
    if (JSON.stringify(next) === JSON.stringify(shown.current)) return;
    if (shown.current.status === 'ready' && next.status === 'ready') setUpdates((count) => count + 1);
    shown.current = next;
    setState(next);
  }, []);

  const read = useOneAtATime({
    readOnce: useCallback(
      async (quietly: boolean) => {
        // Half a workbook has nothing to say.
        if (inserting.current) return;
        const blocks = await workbook.readNames(namesToRead, { quietly });
        show(workOutPosition(blocks));
        setOutOfDate(undefined);
      },
      [workbook, show],
    ),
    onFailure: useCallback(
      (error: unknown) => {
        // Figures that were right a moment ago stay, marked; without any, there is only the reason.
        if (shown.current.status === 'ready') setOutOfDate(causeOf(error));
        else show({ status: 'failed', text: causeOf(error) });
      },
      [show],
    ),
  });
  const notWatching = useWatch(read);

  const actions = useMemo(() => {
    const asked = async (work: () => Promise<void>) => {
      setRefreshing(true);
      try {
        await work();
      } finally {
        setRefreshing(false);
      }
    };
    const refresh = () => void asked(() => read({ quietly: false }));
    const recalculate = () =>
      void asked(async () => {
        await workbook.recalculate().catch((error: unknown) => {
          showNotice({ kind: 'error', ...commandWords.failed(positionWords.recalculate(), causeOf(error)) });
        });
        await read({ quietly: false });
      });
    const goTo = (place: Place) => {
      workbook.goTo(place).catch((error: unknown) => {
        showNotice({ kind: 'warning', title: positionWords.goToFailedTitle(), text: causeOf(error) });
      });
    };
    const insert = () =>
      void (async () => {
        inserting.current = true;
        try {
          await workbook.insertQuarterlyWorkbook(setInsertion);
          showNotice({ kind: 'success', ...commandWords.workbookInserted() });
        } catch (error) {
          showNotice({ kind: 'error', title: positionWords.insertFailedTitle(), text: causeOf(error) });
        }
        inserting.current = false;
        await read({ quietly: false });
        setInsertion(undefined);
      })();
    return { refresh, recalculate, goTo, insert };
  }, [read, workbook]);

  return {
    state,
    refreshing,
    updates,
    ...(outOfDate !== undefined && { outOfDate }),
    ...(notWatching !== undefined && { notWatching }),
    ...(insertion !== undefined && { insertion }),
    ...actions,
  };
}

/** Reads at once and after each change in the workbook. Gives why changes are not followed, if so. */
function useWatch(read: (options: ReadOptions) => Promise<void>): string | undefined {
  const workbook = useWorkbook();
  const [notWatching, setNotWatching] = useState<string>();
  useEffect(() => {
    void read({ quietly: false });
    const watching = workbook.watchWorkbook(() => void read({ quietly: true }));
    watching.catch((error: unknown) => setNotWatching(causeOf(error)));
    return () => {
      // A subscription that never began, or whose page is going away, leaves nothing to end.
      watching.then((watch) => watch.stop()).catch(() => undefined);
    };
  }, [workbook, read]);
  return notWatching;
}

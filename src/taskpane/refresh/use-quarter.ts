import { useCallback, useEffect, useRef, useState } from 'react';
import { dismissNotice, showNotice } from '../../commands/pane-route';
import type { ChangeList } from '../../plans/changes/change-list';
import { closeQuarter, reopenQuarter } from '../../plans/close';
import { financeSheetsOf } from '../../plans/refresh';
import type { WorkbookSnapshot } from '../../plans/snapshot';
import type { Quarter } from '../../psf/quarters';
import { quarterWords } from '../../wording/refresh';
import { causeOf } from '../changes/cause-of';
import { type ChangesModel, useChanges } from '../changes/use-changes';
import { useWorkbook } from '../workbook-access';
import { type PendingPreview, keptText, pendingOf } from './pending-preview';
import { type Preview, type QuarterState, previewOf, quarterState } from './quarter-state';
import { sha256 } from './sha-256';

/** The quarters of the open workbook and what can be done with them. */
export interface QuarterModel {
  state: QuarterState;
  changes: ChangesModel;
  preview: Preview | undefined;
  /** Whether the preview was made before the pane was opened again. */
  restored: boolean;
  previewing: boolean;
  /** Compares the same figures with the workbook as it is now. */
  previewAgain: () => void;
  refresh: () => void;
  makePreview: (pending: PendingPreview) => void;
  /** The same with the actuals of the workbook's own Finance returns, as they are now. */
  takeFromFinance: (pending: PendingPreview) => void;
  /** Resolves to whether the preview was applied. */
  applyPreview: () => Promise<boolean>;
  dropPreview: () => void;
  close: (quarter: Quarter) => void;
  /** Resolves to whether the quarter was reopened. */
  reopen: (quarter: Quarter, reason: string) => Promise<boolean>;
  undo: () => void;
}

/**
 * What was given together with the workbook's own Finance returns. Edited since they were offered, these may lack a
 * month now: the panel then says so in place of the offer.
 */
function withFinanceReturns(
  { quarter, returns }: PendingPreview,
  snapshot: WorkbookSnapshot,
): PendingPreview | undefined {
  const finance = financeSheetsOf(snapshot);
  const own = finance.status === 'usable' ? finance.quarters.get(quarter) : undefined;
  return own?.status === 'complete' ? { quarter, returns: [...returns, own.read] } : undefined;
}

/** Reads the quarters when the panel opens, and again after whatever it has done. */
export function useQuarter(): QuarterModel {
  const workbook = useWorkbook();
  const changes = useChanges({ readsName: false });
  const [state, setState] = useState<QuarterState>({ status: 'loading' });
  const [preview, setPreview] = useState<Preview>();
  const [pending, setPending] = useState<PendingPreview>();
  const isOpen = useRef(false);
  const [restored, setRestored] = useState(false);
  const [previewing, setPreviewing] = useState(false);
  const { setBy, apply, undo: undoLast } = changes;

  const read = useCallback(async (): Promise<WorkbookSnapshot | undefined> => {
    try {
      const snapshot = await workbook.takeSnapshot();
      setState(await quarterState(snapshot, sha256));
      return snapshot;
    } catch (error) {
      setState({ status: 'failed', text: causeOf(error) });
      return undefined;
    }
  }, [workbook]);

  const open = useCallback(async () => {
    const snapshot = await read();
    if (!snapshot) return;
    try {
      const { userName, pendingPreview } = await workbook.readPreferences();
      isOpen.current = true;
      setBy(userName);
      const kept = pendingOf(pendingPreview);
      if (!kept) return;
      setPending(kept);
      setPreview(previewOf(snapshot, kept));
      setRestored(true);
    } catch (error) {
      setState({ status: 'failed', text: causeOf(error) });
    }
  }, [workbook, read, setBy]);
  // A panel that is shown again still has its preview; until it has opened, one may be kept for it.
  const readNow = useCallback(async () => {
    await (isOpen.current ? read() : open());
  }, [open, read]);
  useEffect(() => {
    void Promise.resolve().then(readNow);
  }, [readNow]);

  const keep = useCallback(
    (text: string) => {
      workbook.keepPreference('pendingPreview', text).catch((error: unknown) => {
        showNotice({ kind: 'warning', title: quarterWords.notKeptTitle(), text: causeOf(error) });
      });
    },
    [workbook],
  );

  const previewWith = useCallback(
    (givenBy: (snapshot: WorkbookSnapshot) => PendingPreview | undefined) =>
      void (async () => {
        // What was said of the list before does not belong to this one.
        dismissNotice();
        setPreviewing(true);
        const snapshot = await read();
        const given = snapshot && givenBy(snapshot);
        if (given) {
          setPending(given);
          setPreview(previewOf(snapshot, given));
          setRestored(false);
          keep(keptText(given));
        }
        setPreviewing(false);
      })(),
    [read, keep],
  );
  const makePreview = useCallback((given: PendingPreview) => previewWith(() => given), [previewWith]);
  const takeFromFinance = useCallback(
    (given: PendingPreview) => previewWith((snapshot) => withFinanceReturns(given, snapshot)),
    [previewWith],
  );

  const dropPreview = useCallback(() => {
    setPreview(undefined);
    setRestored(false);
    keep('');
  }, [keep]);

  const applyPreview = useCallback(async () => {
    if (!preview || !(await apply(preview.plan.changes))) return false;
    dropPreview();
    await read();
    return true;
  }, [preview, apply, dropPreview, read]);

  const applyNow = useCallback(
    async (listOf: (snapshot: WorkbookSnapshot) => Promise<ChangeList>): Promise<boolean> => {
      const snapshot = await read();
      if (!snapshot) return false;
      try {
        const applied = await apply(await listOf(snapshot));
        if (applied) await read();
        return applied !== undefined;
      } catch (error) {
        showNotice({ kind: 'error', title: quarterWords.refusedTitle(), text: causeOf(error) });
        return false;
      }
    },
    [read, apply],
  );

  return {
    state,
    changes,
    preview,
    restored,
    previewAgain: () => pending && makePreview(pending),
    previewing,
    refresh: () => void readNow(),
    makePreview,
    takeFromFinance,
    applyPreview,
    dropPreview,
    close: (quarter) => void applyNow((snapshot) => closeQuarter(snapshot, quarter, sha256)),
    reopen: (quarter, reason) =>
      applyNow((snapshot) => Promise.resolve().then(() => reopenQuarter(snapshot, quarter, reason))),
    undo: () => void undoLast().then((undone) => undone && read()),
  };
}

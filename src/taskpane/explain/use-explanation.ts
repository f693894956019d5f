import { useCallback, useEffect, useRef, useState } from 'react';
import { showNotice } from '../../commands/pane-route';
import { explainCall } from '../../functions/explain-call';
import {
  type CellPlace,
  type ExplainOutcome,
  explain,
  firstCell,
  planExplanation,
} from '../../plans/explain/explain-cell';
import { explainPanelWords } from '../../wording/explain';
import type { Place } from '../../workbook';
import { causeOf } from '../changes/cause-of';
import { useOneAtATime } from '../position/use-one-at-a-time';
import { type WorkbookAccess, useWorkbook } from '../workbook-access';

export type ExplanationState = { status: 'loading' } | { status: 'failed'; text: string } | ExplainOutcome;

/** The explanation of the selected cell, and what can be done with it. */
export interface ExplanationModel {
  state: ExplanationState;
  /** Whether the explanation stays, whatever is selected. */
  pinned: boolean;
  /** Whether the selection is on a figure of the explanation, which stays meanwhile. */
  away: boolean;
  /** Why the selection is not followed, if it is not. */
  notFollowing?: string;
  setPinned: (pinned: boolean) => void;
  readAgain: () => void;
  goTo: (place: Place) => void;
}

/** Explains the selected cell, in two requests, and the next one when the selection moves. */
export function useExplanation(): ExplanationModel {
  const workbook = useWorkbook();
  const [state, setState] = useState<ExplanationState>({ status: 'loading' });
  const [pinned, setPinned] = useState(false);
  const [away, setAway] = useState(false);
  const held = useRef({ pinned: false, wentTo: undefined as CellPlace | undefined });

  const read = useOneAtATime({
    readOnce: useCallback(
      async (quietly: boolean) => {
        if (held.current.pinned) return;
        const outcome = await explainActiveCell(workbook, held.current.wentTo, quietly);
        setAway(outcome === 'own move');
        if (outcome === 'own move') return;
        held.current.wentTo = undefined;
        setState(outcome);
      },
      [workbook],
    ),
    onFailure: useCallback((error: unknown) => setState({ status: 'failed', text: causeOf(error) }), []),
  });
  const notFollowing = useFollowing(read);

  return {
    state,
    pinned,
    away,
    ...(notFollowing !== undefined && { notFollowing }),
    setPinned: (keep) => {
      held.current = { pinned: keep, wentTo: undefined };
      setPinned(keep);
      setAway(false);
      if (!keep) void read({ quietly: false });
    },
    readAgain: () => void read({ quietly: false }),
    goTo: (place) => {
      // A click on a figure moves the selection: the explanation stays until the user moves it.
      held.current.wentTo = 'sheet' in place ? place : undefined;
      workbook.goTo(place).catch((error: unknown) => {
        held.current.wentTo = undefined;
        const title = explainPanelWords.goToFailedTitle();
        showNotice({ kind: 'warning', title, text: causeOf(error) });
      });
    },
  };
}

async function explainActiveCell(
  workbook: WorkbookAccess,
  wentTo: CellPlace | undefined,
  quietly: boolean,
): Promise<ExplainOutcome | 'own move'> {
  const { cell, names } = await workbook.readActiveCell({ quietly });
  const isThere = wentTo?.sheet === cell.sheet && firstCell(wentTo.address) === cell.address;
  if (isThere) return 'own move';
  const plan = planExplanation(cell, names);
  if (plan.status === 'nothing') return plan;
  const cells = await workbook.readWantedCells(plan.wanted, { quietly });
  return explain(plan, cells, names, explainCall);
}

/** Reads at once, after each move of the selection and each change. Gives why moves are not followed, if so. */
function useFollowing(read: (options: { quietly: boolean }) => Promise<void>): string | undefined {
  const workbook = useWorkbook();
  const [notFollowing, setNotFollowing] = useState<string>();
  useEffect(() => {
    void read({ quietly: false });
    const readQuietly = () => void read({ quietly: true });
    const watching = [workbook.watchSelection(readQuietly), workbook.watchWorkbook(readQuietly)];
    for (const one of watching) one.catch((error: unknown) => setNotFollowing(causeOf(error)));
    return () => {
      // A subscription that never began, or whose page is going away, leaves nothing to end.
      for (const one of watching) one.then((watch) => watch.stop()).catch(() => undefined);
    };
  }, [workbook, read]);
  return notFollowing;
}

import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { showNotice } from '../../commands/pane-route';
import type { Register } from '../../plans/adjustments/register';
import {
  type RegisterEdits,
  edited,
  linesWith,
  rebased,
  withAdded,
} from '../../plans/adjustments/register-edits';
import { type TypedLine, blankLine, isBlankLine } from '../../plans/adjustments/register-line';
import type { WorkbookSnapshot } from '../../plans/snapshot';
import { adjustmentWords } from '../../wording/adjustments';
import { takeProposedLines } from './proposed-lines';
import { type RegisterOutlook, workOutRegister } from './work-out-register';

const none: RegisterEdits = new Map();

/** The register as it is being edited, and what it comes to. */
export interface AdjustmentsModel {
  register: Register;
  lines: readonly TypedLine[];
  edits: RegisterEdits;
  outlook: RegisterOutlook;
  /** Whether the outlook still is that of an earlier keystroke. */
  workingItOut: boolean;
  /** The line that is open for editing. */
  open: number | undefined;
  setOpen: (place: number | undefined) => void;
  change: (place: number, line: TypedLine) => void;
  add: () => void;
  discard: () => void;
}

/** Keeps what the user types apart from the workbook, whatever is edited there meanwhile. */
export function useAdjustments(snapshot: WorkbookSnapshot, register: Register): AdjustmentsModel {
  const [kept, setKept] = useState(none);
  const [open, setOpen] = useState<number>();
  // Edits in the workbook move under what is typed here; nothing typed is lost.
  const { edits, collided } = useMemo(() => rebased(register, kept), [register, kept]);
  useEffect(() => {
    if (collided) showNotice({ kind: 'warning', ...adjustmentWords.movedOn() });
  }, [collided]);

  const later = useDeferredValue(edits);
  const outlook = useMemo(() => workOutRegister(snapshot, register, later), [snapshot, register, later]);

  const addLines = useCallback(
    (added: readonly TypedLine[]) => {
      const next = withAdded(register, edits, added);
      if (!next) {
        showNotice({ kind: 'warning', title: adjustmentWords.fullTitle(), text: adjustmentWords.full() });
        return;
      }
      setKept(next);
      setOpen([...next.keys()].findLast((place) => !edits.has(place)));
    },
    [register, edits],
  );
  useProposedLines(addLines);

  return {
    register,
    lines: linesWith(register, edits),
    edits,
    outlook,
    workingItOut: later !== edits,
    open,
    setOpen,
    change: (place, line) => {
      setKept(edited(register, edits, place, line));
      if (isBlankLine(line)) setOpen(undefined);
    },
    add: () => addLines([{ ...blankLine, kind: 'offset' }]),
    discard: () => {
      setKept(none);
      setOpen(undefined);
    },
  };
}

/** Takes up what another panel has proposed, when this one is shown. */
function useProposedLines(addLines: (lines: readonly TypedLine[]) => void): void {
  useEffect(() => {
    const proposed = takeProposedLines();
    if (proposed.length > 0) addLines(proposed);
  }, [addLines]);
}

import { useCallback, useEffect, useRef, useState } from 'react';
import { showNotice } from '../../commands/pane-route';
import type { ChangeList } from '../../plans/changes/change-list';
import { previewWords } from '../../wording/changes';
import type { AppliedChanges } from '../../workbook';
import { useWorkbook } from '../workbook-access';
import { causeOf } from './cause-of';

/** Applying lists of changes and undoing them, with who did it. */
export interface ChangesModel {
  by: string;
  setBy: (name: string) => void;
  /** What is under way. */
  busy: 'applying' | 'undoing' | undefined;
  /** Applies a list; what comes of it is said in a notice. Resolves to undefined where it was not applied. */
  apply: (list: ChangeList) => Promise<AppliedChanges | undefined>;
  /** Undoes the last list of the Change log; resolves to undefined where nothing was undone. */
  undo: () => Promise<AppliedChanges | undefined>;
}

/**
 * For any panel that changes the workbook. The user's name is kept with the workbook, and read from it unless
 * the panel reads it with its own figures and gives it to `setBy`.
 */
export function useChanges({ readsName = true } = {}): ChangesModel {
  const workbook = useWorkbook();
  const [by, setBy] = useState('');
  const [busy, setBusy] = useState<ChangesModel['busy']>();
  const kept = useRef('');
  useEffect(() => {
    if (!readsName) return;
    workbook.readPreferences().then(
      ({ userName: name }) => {
        kept.current = name;
        // What was typed meanwhile stays.
        setBy((typed) => typed || name);
      },
      // Without a kept name the field stays empty, and is there to be filled in.
      () => undefined,
    );
  }, [workbook, readsName]);

  const keepName = useCallback(
    (name: string) => {
      if (name === '' || name === kept.current) return;
      kept.current = name;
      // The list is applied with the name in any case; only the next preview would ask for it again.
      workbook.keepPreference('userName', name).catch(() => undefined);
    },
    [workbook],
  );

  const apply = useCallback(
    async (list: ChangeList) => {
      setBusy('applying');
      try {
        const name = by.trim();
        const applied = await workbook.applyChanges(list, { by: name });
        keepName(name);
        const text = previewWords.applied(applied.cells, applied.id);
        showNotice({ kind: 'success', title: previewWords.appliedTitle(list.title), text });
        return applied;
      } catch (error) {
        showNotice({ kind: 'error', title: previewWords.notAppliedTitle(list.title), text: causeOf(error) });
        return undefined;
      } finally {
        setBusy(undefined);
      }
    },
    [workbook, by, keepName],
  );

  const undo = useCallback(async () => {
    setBusy('undoing');
    try {
      const undone = await workbook.undoChanges({ by: by.trim() });
      if (undone) {
        const text = previewWords.undone(undone.title, undone.cells);
        showNotice({ kind: 'success', title: previewWords.undoneTitle(), text });
      } else {
        const text = previewWords.nothingToUndo();
        showNotice({ kind: 'information', title: previewWords.nothingToUndoTitle(), text });
      }
      return undone;
    } catch (error) {
      showNotice({ kind: 'error', title: previewWords.notUndoneTitle(), text: causeOf(error) });
      return undefined;
    } finally {
      setBusy(undefined);
    }
  }, [workbook, by]);

  return { by, setBy, busy, apply, undo };
}

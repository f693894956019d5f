import { useCallback } from 'react';
import { showNotice } from '../../commands/pane-route';
import { positionWords } from '../../wording/pane';
import type { Place } from '../../workbook';
import { useWorkbook } from '../workbook-access';
import { causeOf } from './cause-of';

/** Selects a place in the workbook; where that fails, a notice says why. */
export function useGoTo(): (place: Place) => void {
  const workbook = useWorkbook();
  return useCallback(
    (place) => {
      workbook.goTo(place).catch((error: unknown) => {
        showNotice({ kind: 'warning', title: positionWords.goToFailedTitle(), text: causeOf(error) });
      });
    },
    [workbook],
  );
}

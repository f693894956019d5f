import { useState } from 'react';
import { openPanel } from '../../commands/pane-route';
import { keepGuidanceSeen, wasGuidanceSeen } from './guidance-preference';

export interface GuidanceModel {
  /** Whether the first steps are shown. */
  shown: boolean;
  /** Shows them, from the first, or puts them away. */
  toggle: () => void;
  /** Puts them away, for good until they are called back. */
  close: () => void;
}

/** The first steps: shown to a user who has not seen them, and to one who calls them back. */
export function useGuidance(): GuidanceModel {
  const [shown, setShown] = useState(() => !wasGuidanceSeen());
  const close = () => {
    keepGuidanceSeen();
    setShown(false);
  };
  const toggle = () => {
    if (shown) {
      close();
      return;
    }
    // The steps speak of the Position panel.
    openPanel('position');
    setShown(true);
  };
  return { shown, toggle, close };
}

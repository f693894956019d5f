import type { ReactElement } from 'react';
import type { WorkbookSnapshot } from '../../plans/snapshot';
import type { Place } from '../../workbook';

/** The views of the System panel, from left to right. */
export const views = ['finance', 'performance', 'readiness'] as const;
export type View = (typeof views)[number];

/** What each view is given. */
export interface ViewProps {
  snapshot: WorkbookSnapshot;
  goTo: (place: Place) => void;
  /** What is shown where the workbook lacks the view's sheets. */
  offer: ReactElement;
}

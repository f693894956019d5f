import type { Place } from './added-cells';
import type { Difference } from './difference';
import type { Formula } from './relative-form';
import type { Direction, LineCell, SheetGrid } from './sheet-grid';

/** How sure the audit is: likely where figures are at stake today, possible where they may be later. */
export type Confidence = 'likely' | 'possible';

/** One cell that does not do as its neighbours do. */
export interface Suspect {
  sheet: SheetGrid;
  direction: Direction;
  cell: LineCell;
  /** The neighbours' formula, as it would read in this cell. */
  expected: Formula;
  /** The neighbours that agree with each other, nearest ones included. */
  neighbours: readonly LineCell[];
  /** Whether they stand on both sides of the cell. */
  between: boolean;
  confidence: Confidence;
  what:
    | { kind: 'pattern'; difference: Difference }
    | { kind: 'typed' }
    /** The figures between the end of its range and the cell itself. */
    | { kind: 'short'; omitted: readonly Place[] };
}

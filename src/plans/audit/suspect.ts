import type { Place } from './reference';
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
    /** A typed figure where its neighbours total what stands above it, or before it. */
    | { kind: 'typed total' }
    /** A typed figure beside a formula, where their two lines are alike in all other places. */
    | { kind: 'out of step'; alike: number }
    /** The figures between the end of its range and the cell itself. */
    | { kind: 'short'; omitted: readonly Place[] };
}

import { fileMessages } from '../../wording/files';
import { cellAddress } from '../cell-reference';
import { FileRefusal } from '../file-refusal';
import type { CheckedChange, StoredValue } from './cell-changes';

/** What one cell is to hold: a change itself, or a value that spills into it. */
export interface Target {
  value: StoredValue;
  /** The change of this cell; left out where a neighbour's result spills into it. */
  change?: CheckedChange;
  /** The formula whose result spills into it. */
  spillsFrom?: CheckedChange;
  /** What it may hold now, besides what spilled into it before. */
  mayCover: 'nothing' | 'a constant' | 'anything';
}

/** The cells to be written, by row and column, each in ascending order. */
export type Targets = ReadonlyMap<number, ReadonlyMap<number, Target>>;

/**
 * Every cell that the changes of a sheet write.
 *
 * @throws FileRefusal where two of them want one cell
 */
export function targetsOf(changes: readonly CheckedChange[]): Targets {
  const targets = new Map<number, Map<number, Target>>();
  for (const change of changes) {
    put(targets, change.row, change.column, { value: change.values[0]![0]!, change, mayCover: 'anything' });
  }
  for (const change of changes) addSpill(targets, change);
  return sorted(new Map([...targets].map(([row, cells]) => [row, sorted(cells)])));
}

function addSpill(targets: Map<number, Map<number, Target>>, change: CheckedChange): void {
  for (const [down, line] of change.values.entries()) {
    for (const [across, value] of line.entries()) {
      if (down === 0 && across === 0) continue;
      const row = change.row + down;
      const column = change.column + across;
      const there = targets.get(row)?.get(column);
      const mayCover = there ? roomBy(there) : 'nothing';
      if (!mayCover)
        throw new FileRefusal(
          'change',
          fileMessages.spillBlocked(change.place, cellAddress({ row, column })),
        );
      put(targets, row, column, { value, spillsFrom: change, mayCover });
    }
  }
}

/** A cell makes room for what spills only where its own change empties it. */
function roomBy({ change, value }: Target): Target['mayCover'] | undefined {
  if (!change || value !== null || change.formula) return undefined;
  return change.formula === null ? 'anything' : 'a constant';
}

function put(targets: Map<number, Map<number, Target>>, row: number, column: number, target: Target): void {
  const cells = targets.get(row) ?? new Map<number, Target>();
  targets.set(row, cells.set(column, target));
}

const sorted = <Value>(map: ReadonlyMap<number, Value>): Map<number, Value> =>
  new Map([...map].sort(([a], [b]) => a - b));

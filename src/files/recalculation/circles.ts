import type { IFormulaDependencyTreeJson } from '@univerjs/engine-formula';
import { overlap } from '../../plans/cell-area';
import type { Area } from '../engine/addresses';
import { areaOfRange } from '../engine/model-to-workbook';

/** The cells into which a formula spills, by its sheet's id. */
export interface SpillOnSheet {
  sheetId: string;
  area: Area;
}

/**
 * The formulas that depend on their own result, by the numbers of their trees. Of what a formula spills, Univer's
 * trees know the first cell alone: the readers of the others are found here.
 */
export function inCircles(
  trees: readonly IFormulaDependencyTreeJson[],
  spills: readonly SpillOnSheet[],
): Set<number> {
  const spilled = spillsOf(trees, spills);
  const reads = new Map(
    trees.map((tree) => [tree.treeId, [...tree.children, ...spillsRead(tree, spilled)]] as const),
  );
  const search = new CircleSearch(reads);
  for (const { treeId } of trees) search.from(treeId);
  return search.found;
}

type Spilled = ReadonlyMap<string, readonly { tree: number; area: Area }[]>;

/** The spills of each sheet, with the tree of their formula. */
function spillsOf(trees: readonly IFormulaDependencyTreeJson[], spills: readonly SpillOnSheet[]): Spilled {
  const byPlace = new Map(
    trees.map(({ treeId, subUnitId, row, column }) => [`${subUnitId}:${row}:${column}`, treeId]),
  );
  const found = new Map<string, { tree: number; area: Area }[]>();
  for (const { sheetId, area } of spills) {
    const tree = byPlace.get(`${sheetId}:${area.row}:${area.column}`);
    if (tree !== undefined) found.set(sheetId, [...(found.get(sheetId) ?? []), { tree, area }]);
  }
  return found;
}

const spillsRead = ({ rangeList }: IFormulaDependencyTreeJson, spilled: Spilled): number[] =>
  rangeList.flatMap(({ sheetId, range }) =>
    (spilled.get(sheetId) ?? [])
      .filter(({ area }) => overlap(area, areaOfRange(range)))
      .map(({ tree }) => tree),
  );

/**
 * Tarjan's search for strongly connected components, without recursion: a chain of formulas may be longer
 * than the stack is deep.
 */
class CircleSearch {
  readonly found = new Set<number>();
  private readonly order = new Map<number, number>();
  private readonly lowest = new Map<number, number>();
  private readonly open: number[] = [];
  private readonly isOpen = new Set<number>();

  constructor(private readonly reads: ReadonlyMap<number, readonly number[]>) {}

  from(start: number): void {
    if (this.order.has(start)) return;
    const path = [this.enter(start)];
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const next = step.rest.next();
      if (next.done) {
        path.pop();
        this.leave(step.tree, path.at(-1)?.tree);
      } else if (!this.order.has(next.value)) path.push(this.enter(next.value));
      else if (this.isOpen.has(next.value)) this.lower(step.tree, this.order.get(next.value)!);
    }
  }

  private enter(tree: number) {
    this.lowest.set(tree, this.order.size);
    this.order.set(tree, this.order.size);
    this.open.push(tree);
    this.isOpen.add(tree);
    return { tree, rest: (this.reads.get(tree) ?? []).values() };
  }

  private leave(tree: number, before: number | undefined): void {
    const lowest = this.lowest.get(tree)!;
    if (before !== undefined) this.lower(before, lowest);
    if (lowest !== this.order.get(tree)) return;
    const component = this.open.splice(this.open.lastIndexOf(tree));
    for (const one of component) this.isOpen.delete(one);
    const isCircle = component.length > 1 || this.reads.get(tree)?.includes(tree);
    if (isCircle) for (const one of component) this.found.add(one);
  }

  private lower(tree: number, to: number): void {
    this.lowest.set(tree, Math.min(this.lowest.get(tree)!, to));
  }
}

import type { CompiledTemplate, PlanCell } from '../../compile';
import { blank, type Held } from '../../formula/evaluate';
import type { Plan } from '../../plan';

/**
 * What the cells of a plan hold, by their index among the template's cells. Small and without functions, so
 * that hundreds of plans are kept and a worker can hand one over.
 */
export interface PlanContents {
  /** NaN where the cell holds no number. */
  numbers: Float64Array;
  /** What else the cells hold: words, truth values, errors. */
  others: ReadonlyMap<number, Held>;
}

/** The contents of a plan whose sheets are all in shape. */
export function contentsOf(plan: Plan): PlanContents {
  const numbers = new Float64Array(plan.compiled.cells.length).fill(NaN);
  const others = new Map<number, Held>();
  for (const cell of plan.cells) {
    const { type, value } = plan.read(cell);
    if (type === 'number' && Number.isFinite(value)) numbers[cell.index] = Number(value);
    else if (type !== 'blank') others.set(cell.index, { type, value });
  }
  return { numbers, others };
}

/** The number a cell holds; `undefined` for anything else. */
export function numberIn({ numbers }: PlanContents, { index }: PlanCell): number | undefined {
  const number = numbers[index]!;
  return Number.isNaN(number) ? undefined : number;
}

/** What a cell holds, with its type. */
export function heldIn(contents: PlanContents, cell: PlanCell): Held {
  const value = numberIn(contents, cell);
  return value === undefined ? (contents.others.get(cell.index) ?? blank) : { type: 'number', value };
}

/** The words in a cell, without spaces around them; "" for anything else. */
export function wordsIn({ others }: PlanContents, { index }: PlanCell): string {
  const held = others.get(index);
  return held?.type === 'text' ? String(held.value).trim() : '';
}

/** Whether two plans of one template were filled alike. */
export function sameContents(compiled: CompiledTemplate, one: PlanContents, other: PlanContents): boolean {
  return compiled.cells.every((cell) => {
    const [a, b] = [heldIn(one, cell), heldIn(other, cell)];
    return a.type === b.type && a.value === b.value;
  });
}

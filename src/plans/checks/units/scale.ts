import type { PlanCell } from '../../compile';
import type { Plan } from '../../plan';
import type { Line } from '../../specification';
import { numbers } from '../entry/filled';

/** An amount as entered, with its size. */
export interface Sized {
  cell: PlanCell;
  size: number;
}

/** Below £20m no figure of a plan is thought to be in pounds: small lines vary a thousandfold by themselves. */
export const LEAST_IN_POUNDS = 20_000;

/** The amounts entered that are not nil, by sheet and line. */
export function amountsByLine(plan: Plan): Sized[][] {
  const lines = new Map<Line, Sized[]>();
  for (const [cell, value] of numbers(plan, 'amount')) {
    if (value === 0) continue;
    const line = lines.get(cell.line);
    const sized = { cell, size: Math.abs(value) };
    if (line) line.push(sized);
    else lines.set(cell.line, [sized]);
  }
  return [...lines.values()];
}

/** The middle one of some sizes; 0 where there are none. */
export function median(sizes: readonly number[]): number {
  const sorted = [...sizes].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

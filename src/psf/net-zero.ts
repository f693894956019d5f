import { type Pence, sum } from './money';

/**
 * The columns of a set of changes that do not net to zero, with what each is out by. Control total
 * variations and in-year offsets must be net neutral (MoU section 6(i)), in every quarter.
 */
export function notNetZero(changes: readonly (readonly Pence[])[]): { column: number; difference: Pence }[] {
  return (changes[0] ?? [])
    .map((_, column) => ({ column, difference: sum(changes.map((row) => row[column]!)) }))
    .filter(({ difference }) => difference !== 0);
}

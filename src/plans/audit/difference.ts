import { addedCells } from './added-cells';
import { type Place, type Reference, covers, placesOf, sameCells, sizeOf } from './reference';
import type { Formula } from './relative-form';

/**
 * How a formula differs from the one its neighbours would have there.
 * - none: it comes to the same, or differs in typed numbers alone, as a rate or an adjustment may.
 * - reach: it takes in fewer cells, or more, of the very ones expected.
 * - sheet: it takes the same cell from another sheet.
 * - shifted: it is the formula expected, pointing at other cells.
 * - other: it is another formula.
 */
export type Difference =
  { kind: 'none' } | Reach | { kind: 'sheet' } | { kind: 'shifted' } | { kind: 'other' };

/** The cells that only one of two formulas takes in, and those that both do. */
export interface Reach {
  kind: 'reach';
  missing: Place[];
  added: Place[];
  shared: Place[];
  /** Whether both do nothing but add and take away. */
  adds: boolean;
}

/** @param expected A copy of the neighbours' formula in the place of the actual one. */
export function differenceBetween(actual: Formula, expected: Formula): Difference {
  return differenceOfSums(actual, expected) ?? differenceOfReferences(actual, expected);
}

function differenceOfSums(actual: Formula, expected: Formula): Difference | undefined {
  const has = addedCells(actual.tokens);
  const wants = has && addedCells(expected.tokens);
  if (!has || !wants) return undefined;
  const missing: Place[] = [];
  const added: Place[] = [];
  const shared: Place[] = [];
  for (const [key, { place, times }] of wants.cells) {
    const found = has.cells.get(key)?.times;
    if (found === times) shared.push(place);
    else if (found === undefined) missing.push(place);
    // Added where it should be taken away, or twice: no matter of reach.
    else return differenceOfReferences(actual, expected);
  }
  for (const [key, { place }] of has.cells) if (!wants.cells.has(key)) added.push(place);
  if (missing.length === 0 && added.length === 0) return { kind: 'none' };
  if (shared.length === 0 || (missing.length > 0 && added.length > 0))
    return differenceOfReferences(actual, expected);
  return { kind: 'reach', missing, added, shared, adds: true };
}

function differenceOfReferences(actual: Formula, expected: Formula): Difference {
  if (actual.skeleton !== expected.skeleton) return { kind: 'other' };
  const pairs = actual.references
    .map((reference, index): Pair => [reference, expected.references[index]!])
    .filter(([has, wants]) => !sameCells(has, wants));
  if (pairs.length === 0) return { kind: 'none' };
  if (pairs.every(onAnotherSheet)) return { kind: 'sheet' };
  return pairs.length === 1 ? differenceOfRanges(pairs[0]!) : { kind: 'shifted' };
}

type Pair = [actual: Reference, expected: Reference];

const onAnotherSheet = ([has, wants]: Pair): boolean => sameCells({ ...has, sheet: wants.sheet }, wants);

/** Beyond this the cells of two ranges are not listed one by one. */
const MOST_CELLS_LISTED = 2_000;

function differenceOfRanges([has, wants]: Pair): Difference {
  const nested = within(has, wants) || within(wants, has);
  if (has.shape !== 'range' || !nested || sizeOf(has) + sizeOf(wants) > MOST_CELLS_LISTED)
    return { kind: 'shifted' };
  return {
    kind: 'reach',
    missing: placesOf(wants).filter((place) => !covers(has, place)),
    added: placesOf(has).filter((place) => !covers(wants, place)),
    shared: placesOf(has).filter((place) => covers(wants, place)),
    adds: false,
  };
}

const within = (inner: Reference, outer: Reference): boolean =>
  inner.sheet.toUpperCase() === outer.sheet.toUpperCase() &&
  inner.top.at >= outer.top.at &&
  inner.bottom.at <= outer.bottom.at &&
  inner.left.at >= outer.left.at &&
  inner.right.at <= outer.right.at;

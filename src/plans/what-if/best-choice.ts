/** Something that may be chosen: what it takes up and what it brings, in whole units above nil. */
export interface Candidate {
  cost: number;
  value: number;
}

export interface BestChoice {
  /** The places of those chosen, from 0, in their order. */
  chosen: number[];
  cost: number;
  value: number;
  /** How many choices had to be held against each other; every other is worse than one of them. */
  compared: number;
}

interface Choice {
  cost: number;
  value: number;
  /** A bit for each candidate chosen, the first candidate's the highest: of two, the larger comes first. */
  members: bigint;
}

interface Placed extends Candidate {
  place: number;
}

const none: Choice = { cost: 0, value: 0, members: 0n };

/**
 * The choice within `capacity` that brings most: of equal ones the one that costs least, then the one that
 * has the earliest candidate in which they differ. Exact: a choice is dropped only where another costs no
 * more and brings no less whatever is added to both, or where all that still fits cannot make it the best.
 */
export function bestChoice(candidates: readonly Candidate[], capacity: number): BestChoice {
  const placed = candidates
    .map((candidate, place): Placed => ({ ...candidate, place }))
    .filter(({ cost, value }) => cost <= capacity && value > 0)
    .sort((a, b) => b.value / b.cost - a.value / a.cost || a.place - b.place);
  let [kept, compared, best] = [[none], 1, none];
  placed.forEach((candidate, index) => {
    const bit = 1n << BigInt(candidates.length - 1 - candidate.place);
    const withIt = kept
      .filter(({ cost }) => cost + candidate.cost <= capacity)
      .map((choice) => ({
        cost: choice.cost + candidate.cost,
        value: choice.value + candidate.value,
        members: choice.members | bit,
      }));
    const undominated = mergeByCost(kept, withIt);
    compared += withIt.length;
    best = undominated.at(-1)!;
    const left = placed.slice(index + 1);
    kept = undominated.filter((choice) => mostStillPossible(choice, left, capacity) >= best.value);
  });
  const chosen = candidates.flatMap((_, place) =>
    (best.members >> BigInt(candidates.length - 1 - place)) & 1n ? [place] : [],
  );
  return { chosen, cost: best.cost, value: best.value, compared };
}

/** Both lists rise in cost and in value, and so does the result: whatever costs more brings more. */
function mergeByCost(left: readonly Choice[], right: readonly Choice[]): Choice[] {
  const merged: Choice[] = [];
  let [l, r] = [0, 0];
  while (l < left.length || r < right.length) {
    const next =
      r >= right.length || (l < left.length && comesFirst(left[l]!, right[r]!)) ? left[l++]! : right[r++]!;
    if (merged.length === 0 || next.value > merged.at(-1)!.value) merged.push(next);
  }
  return merged;
}

function comesFirst(a: Choice, b: Choice): boolean {
  if (a.cost !== b.cost) return a.cost < b.cost;
  return a.value === b.value ? a.members > b.members : a.value > b.value;
}

/** An upper bound: what is left, best value for its cost first, the last of it in part. */
function mostStillPossible(choice: Choice, left: readonly Candidate[], capacity: number): number {
  let [room, value] = [capacity - choice.cost, choice.value];
  for (const candidate of left) {
    if (candidate.cost > room) {
      // One unit more than the part's value: a bound may be too high, never too low by a rounding.
      return value + (candidate.value * room) / candidate.cost + 1;
    }
    room -= candidate.cost;
    value += candidate.value;
  }
  return value;
}

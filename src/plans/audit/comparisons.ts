import type { AuditCriteria } from './criteria';
import { type FormulaCell, type Stretch, nearestTo, patternOf } from './stretches';

/** An odd cell and those it is held against, which are copies of each other. */
export interface Comparison {
  odd: FormulaCell;
  neighbours: readonly FormulaCell[];
  /** Whether neighbours stand on both sides of it with nothing between but copies of it. */
  between: boolean;
}

/** Every cell of a stretch that stands out by its formula, the clearest comparison of each first. */
export const comparisonsOf = (stretch: Stretch, criteria: AuditCriteria): Comparison[] =>
  stretch.runs.length < 2
    ? []
    : [...betweenRuns(stretch, criteria), ...againstTheCommonest(stretch, criteria)];

/** Few cells between two runs of one formula: B4:D4 and F4:M4 are copies, E4 is not. */
function* betweenRuns({ runs }: Stretch, criteria: AuditCriteria): Generator<Comparison> {
  for (const [index, run] of runs.entries()) {
    const odd: FormulaCell[] = [];
    for (let next = index + 1; next < runs.length && odd.length <= criteria.mostOddCells; next += 1) {
      if (patternOf(runs[next]!) !== patternOf(run)) {
        odd.push(...runs[next]!);
        continue;
      }
      const neighbours = [...run, ...runs[next]!];
      const enough = Math.max(criteria.fewestNeighbours, criteria.neighboursPerOddCell * odd.length);
      // Two formulas of different kinds are a year's total and the quarter after it, rather than a slip.
      const alike = odd.every(({ formula }) => formula.pattern === odd[0]!.formula.pattern);
      if (neighbours.length >= enough)
        for (const cell of odd) yield { odd: cell, neighbours, between: alike };
      break;
    }
  }
}

/** This many of the commonest formulas of a stretch are taken for its patterns, no more. */
const MOST_COMMON = 3;

/** Few cells of one formula among more of another, not far from the nearest of them. */
function* againstTheCommonest({ copies }: Stretch, criteria: AuditCriteria): Generator<Comparison> {
  const commonest = [...copies.values()].sort((a, b) => b.length - a.length).slice(0, MOST_COMMON);
  for (const few of copies.values()) {
    if (few.length > criteria.mostOddCells) continue;
    const enough = Math.max(criteria.fewestCopies, few.length + 1);
    for (const neighbours of commonest) {
      if (neighbours.length < enough) break;
      const near = few.filter(
        (odd) => Math.abs(nearestTo(odd.at, neighbours).at - odd.at) <= criteria.farthestCopy,
      );
      for (const odd of near) yield { odd, neighbours, between: false };
    }
  }
}

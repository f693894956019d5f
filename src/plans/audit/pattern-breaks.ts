import type { InSteps } from '../in-steps';
import { type Comparison, comparisonsOf } from './comparisons';
import { type Surroundings, confidenceInOthers, confidenceInReach } from './confidence';
import type { AuditCriteria } from './criteria';
import { differenceBetween } from './difference';
import { followsTheOtherDirection, opensTheLine, takesOverABalance } from './exceptions';
import { copiedFormula } from './relative-form';
import type { LineCell, SheetGrid, WorkbookGrid } from './sheet-grid';
import { type Stretch, nearestTo, stretchesOf } from './stretches';
import type { Suspect } from './suspect';

/** Formulas of a sheet that differ from the neighbours on their row or column, where those agree. */
export function* patternBreaks(
  sheet: SheetGrid,
  workbook: WorkbookGrid,
  criteria: AuditCriteria,
): InSteps<Suspect[]> {
  const found: Suspect[] = [];
  for (const direction of ['across', 'down'] as const) {
    for (const line of sheet.lines(direction)) {
      const stretches = stretchesOf(line, direction, criteria.mostCellsBetween);
      found.push(...stretches.flatMap((stretch) => breaksIn(stretch, { sheet, workbook, criteria })));
      yield;
    }
  }
  return found;
}

function breaksIn(stretch: Stretch, surroundings: Surroundings): Suspect[] {
  const found = new Map<LineCell, Suspect>();
  for (const comparison of comparisonsOf(stretch, surroundings.criteria)) {
    if (found.has(comparison.odd)) continue;
    const suspect = judged(comparison, stretch, surroundings);
    if (suspect) found.set(comparison.odd, suspect);
  }
  return [...found.values()];
}

function judged(comparison: Comparison, stretch: Stretch, surroundings: Surroundings): Suspect | undefined {
  const { odd, neighbours, between } = comparison;
  const { sheet, criteria } = surroundings;
  const { direction } = stretch;
  const nearest = nearestTo(odd.at, neighbours);
  const expected = copiedFormula(nearest.formula, odd.row, odd.column);
  // A formula of typed numbers alone is a typed value.
  if (!expected || odd.formula.references.length === 0) return undefined;
  const difference = differenceBetween(odd.formula, expected);
  if (difference.kind === 'none' || opensTheLine(odd, neighbours)) return undefined;
  if (takesOverABalance(odd.formula, expected)) return undefined;
  if (followsTheOtherDirection(odd, direction, sheet, criteria.mostCellsBetween)) return undefined;
  const oddFormula = { comparison, expected, copiedFrom: nearest.formula };
  const confidence =
    difference.kind === 'reach'
      ? confidenceInReach(difference, oddFormula, direction, surroundings)
      : confidenceInOthers(difference, oddFormula, stretch, surroundings);
  const what = { kind: 'pattern', difference } as const;
  return confidence && { sheet, direction, cell: odd, expected, neighbours, between, confidence, what };
}

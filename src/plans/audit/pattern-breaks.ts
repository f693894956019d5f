import type { InSteps } from '../in-steps';
import type { Place } from './added-cells';
import { type Comparison, comparisonsOf } from './comparisons';
import type { AuditCriteria } from './criteria';
import { type Difference, type Reach, differenceBetween } from './difference';
import {
  comesAgain,
  followsTheOtherDirection,
  opensTheLine,
  takesOverABalance,
  worksOnItsOwnLine,
} from './exceptions';
import { findsFigures, isFigure } from './inputs';
import { type Formula, copiedFormula } from './relative-form';
import type { Content, LineCell, SheetGrid, WorkbookGrid } from './sheet-grid';
import { type Stretch, nearestTo, stretchesOf } from './stretches';
import type { Confidence, Suspect } from './suspect';

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

interface Surroundings {
  sheet: SheetGrid;
  workbook: WorkbookGrid;
  criteria: AuditCriteria;
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
  const confidence =
    difference.kind === 'reach'
      ? confidenceInReach(difference, surroundings)
      : confidenceInOthers(
          { comparison, difference, expected, copiedFrom: nearest.formula },
          stretch,
          surroundings,
        );
  const what = { kind: 'pattern', difference } as const;
  return confidence && { sheet, direction, cell: odd, expected, neighbours, between, confidence, what };
}

/**
 * A blank row or two more or less change nothing. Where a text stands, a figure may stand next quarter; and
 * in a form not yet filled, where any blank is.
 */
function confidenceInReach(
  { missing, added, shared }: Reach,
  { sheet, workbook, criteria }: Surroundings,
): Confidence | undefined {
  const contentOf = (place: Place): Content =>
    workbook.sheetOf(place, sheet)?.contentAt(place.row, place.column) ?? 'number';
  const isBlank = (place: Place): boolean => contentOf(place) === 'blank';
  const apart = [...missing, ...added];
  if (apart.some((place) => isFigure(contentOf(place)))) return 'likely';
  const idle = apart.length <= criteria.mostCellsBetween && apart.every(isBlank) && !shared.every(isBlank);
  return idle ? undefined : 'possible';
}

/** A cell whose formula is another than the copy of its neighbours' that is expected. */
interface OtherFormula {
  comparison: Comparison;
  difference: Difference;
  expected: Formula;
  copiedFrom: Formula;
}

/**
 * Another formula than its neighbours' is a mistake only between them: at the end of a row it is a total
 * or an opening figure, and what comes again along the row is a pattern of its own.
 */
function confidenceInOthers(
  { comparison: { odd, between }, difference, expected, copiedFrom }: OtherFormula,
  stretch: Stretch,
  { sheet, workbook }: Surroundings,
): Confidence | undefined {
  if (difference.kind !== 'sheet' && (!between || comesAgain(odd, stretch))) return undefined;
  if (worksOnItsOwnLine(odd, expected, stretch)) return undefined;
  return findsFigures(expected, copiedFrom, sheet, workbook) ? 'likely' : undefined;
}

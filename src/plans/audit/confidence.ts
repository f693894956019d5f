import type { Comparison } from './comparisons';
import type { AuditCriteria } from './criteria';
import type { Difference, Reach } from './difference';
import { comesAgain, worksOnItsOwnLine } from './exceptions';
import { findsFigures, isFigure } from './inputs';
import { type Place, covers } from './reference';
import type { Formula } from './relative-form';
import type { Content, Direction, LineCell, SheetGrid, WorkbookGrid } from './sheet-grid';
import type { Stretch } from './stretches';
import type { Confidence } from './suspect';

export interface Surroundings {
  sheet: SheetGrid;
  workbook: WorkbookGrid;
  criteria: AuditCriteria;
}

/** A cell whose formula is not the copy of its nearest neighbour's that is expected there. */
export interface OddFormula {
  comparison: Comparison;
  expected: Formula;
  copiedFrom: Formula;
}

/**
 * A blank row or two more change nothing, nor do fewer, but where a neighbour finds a figure in the same
 * place. Where a text stands, a figure may stand next quarter; and in a form not yet filled, where any
 * blank is.
 */
export function confidenceInReach(
  { missing, added, shared }: Reach,
  { comparison: { odd }, copiedFrom }: OddFormula,
  direction: Direction,
  { sheet, workbook, criteria }: Surroundings,
): Confidence | undefined {
  const contentOf = (place: Place): Content =>
    workbook.sheetOf(place, sheet)?.contentAt(place.row, place.column) ?? 'number';
  const isBlank = (place: Place): boolean => contentOf(place) === 'blank';
  const apart = [...missing, ...added];
  if (apart.some((place) => isFigure(contentOf(place)))) return 'likely';
  const filledBeside = missing.some((place) => {
    const beside = placeBeside(place, odd, copiedFrom, direction);
    return beside !== undefined && isFigure(contentOf(beside));
  });
  const few = apart.length <= criteria.mostCellsBetween && apart.every(isBlank);
  return few && !filledBeside && !shared.every(isBlank) ? undefined : 'possible';
}

/** What the neighbour takes in where a formula should take in a place. */
function placeBeside(
  place: Place,
  odd: LineCell,
  { row, column, references }: Formula,
  direction: Direction,
): Place | undefined {
  const beside =
    direction === 'across'
      ? { ...place, column: place.column + column - odd.column }
      : { ...place, row: place.row + row - odd.row };
  const takenIn = references.some(
    (reference) => reference.sheet.toUpperCase() === beside.sheet && covers(reference, beside),
  );
  return takenIn ? beside : undefined;
}

/**
 * Another formula than its neighbours' is a mistake only between them: at the end of a row it is a total
 * or an opening figure, and what comes again along the row is a pattern of its own. One that takes its
 * cell from another sheet than all the others does so by mistake even where neither cell is filled yet.
 */
export function confidenceInOthers(
  difference: Difference,
  { comparison: { odd, between }, expected, copiedFrom }: OddFormula,
  stretch: Stretch,
  { sheet, workbook }: Surroundings,
): Confidence | undefined {
  if (difference.kind !== 'sheet' && (!between || comesAgain(odd, stretch))) return undefined;
  if (worksOnItsOwnLine(odd, expected, stretch)) return undefined;
  if (findsFigures(expected, copiedFrom, sheet, workbook)) return 'likely';
  const neitherIsFilled =
    difference.kind === 'sheet' && !findsFigures(odd.formula, copiedFrom, sheet, workbook);
  return neitherIsFilled ? 'possible' : undefined;
}

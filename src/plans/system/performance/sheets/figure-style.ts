import { type ConstitutionMeasure, isCounted } from '../../../../schemes/nhs-constitution';
import { area, type Area } from '../../../cell-area';
import type { StyleName } from '../../../workbook-model';
import type { NamedDraft } from '../../named-draft';

/** How performance shows: a percentage or, where none is allowed, a number. */
export const figureStyle = (measure: ConstitutionMeasure | undefined): StyleName =>
  measure !== undefined && isCounted(measure) ? 'calculated' : 'calculatedPercent';

/** A column of performance by one spilling formula, each cell in the style of its measure. */
export function spillFigures<Name extends string>(
  sheet: NamedDraft<Name>,
  cells: Area,
  formula: string,
  measures: readonly (ConstitutionMeasure | undefined)[],
): void {
  const first = figureStyle(measures[0]);
  sheet.spill(cells, formula, first);
  for (let row = 1; row < cells.rows; row++) {
    const style = figureStyle(measures[row]);
    if (style !== first) sheet.put(area(cells.row + row, cells.column), { style });
  }
}

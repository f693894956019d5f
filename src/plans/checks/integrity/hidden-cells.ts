import { integrityWordings } from '../../../wording/findings';
import type { Check, Problem } from '../../check';
import type { PlanCell, PlanSheet } from '../../compile';
import type { Plan } from '../../plan';
import { columnLetters } from '../../cell-area';
import { convention } from '../../templates/sources';

/** Hidden rows, columns and sheets whose figures are counted in totals. */
export const hiddenCells: Check = {
  id: 'integrity/hidden-cells',
  family: 'Integrity',
  severity: 'warning',
  source: convention,
  words: integrityWordings.hidden,
  *find(plan) {
    for (const sheet of plan.sheets) {
      const { visible, hiddenRows, hiddenColumns } = plan.workbook.sheet(sheet.name)!.snapshot;
      const counted = countedCells(plan, sheet);
      if (!visible) {
        if (counted.length > 0) yield hidden(sheet, [], `The sheet ${sheet.name} is`);
        continue;
      }
      const rows = hiddenRows.filter((row) => counted.some((cell) => cell.row === row));
      if (rows.length > 0)
        yield hidden(
          sheet,
          rows.map((row) => `A${row}`),
          inWords('Row', rows.map(String)),
        );
      const columns = hiddenColumns
        .filter((column) => counted.some((cell) => cell.columnNumber === column))
        .map(columnLetters);
      if (columns.length > 0)
        yield hidden(
          sheet,
          columns.map((column) => `${column}1`),
          inWords('Column', columns),
        );
    }
  },
};

/** Cells that hold something and are read by a formula. */
const countedCells = (plan: Plan, sheet: PlanSheet): PlanCell[] =>
  sheet.cells.filter((cell) => plan.compiled.dependents(cell).length > 0 && plan.read(cell).type !== 'blank');

const inWords = (what: string, names: readonly string[]): string =>
  names.length === 1 ? `${what} ${names[0]} is` : `${what}s ${names.join(', ')} are`;

const hidden = ({ name }: PlanSheet, cells: string[], what: string): Problem => ({
  sheet: name,
  cells,
  wrong: integrityWordings.hidden.wrong(what),
  suspects: [],
});

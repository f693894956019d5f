import type { OrganisationBook } from '../../../../scripts/system-fill';
import { createWorkbook, readWorkbook } from '../../../../src/files';
import type { PlanCell } from '../../../../src/plans/compile';
import { type Finding } from '../../../../src/plans/finding';
import type { Consolidation } from '../../../../src/plans/system/consolidation';
import { validate } from '../../../../src/plans/validate';

/** Whole pounds of what plans hold in a cell, added one by one. */
export const poundsIn = (books: readonly OrganisationBook[], cell: PlanCell): number => {
  let pounds = 0;
  for (const { book } of books) pounds += Math.round(Number(book.valueOf(cell)) * 1000);
  return pounds;
};

/** A figure of the system's workbook in whole pounds, as the file that is written holds it. */
export function poundsInModel({ model }: Consolidation, { sheet, address }: PlanCell): number {
  const { value } = model.sheets.find(({ name }) => name === sheet.name)!.cells[address]!;
  return Math.round(Number(value) * 1000);
}

/** What is wrong with the system's plan as a file that was written and read again. */
export const findingsInFile = ({ model }: Consolidation): Finding[] =>
  validate(readWorkbook(createWorkbook(model)).snapshot).findings;

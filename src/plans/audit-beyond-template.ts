import { auditFindingsInSteps } from './audit/findings';
import { foreignFormulas } from './checks/integrity/foreign-formula';
import type { PlanCell } from './compile';
import type { Finding } from './finding';
import type { InSteps } from './in-steps';
import type { Plan } from './plan';
import { areaOf, overlap } from './cell-area';
import { isUsed, type WorkbookReading } from './workbook-reading';

/**
 * What the audit of formulas finds where no template says what should be there: on sheets of the user's
 * own, and in formulas typed into input cells. Where the template has a formula, the checks compare with it.
 *
 * @param plan Absent for a workbook that is none of ours: all of it is audited.
 * @param isAsked Whether findings on a sheet are wanted.
 */
export function* auditBeyondTemplate(
  workbook: WorkbookReading,
  plan: Plan | undefined,
  isAsked: (sheet: string) => boolean,
): InSteps<Finding[]> {
  const typed = plan
    ? foreignFormulas(plan)
        .filter(({ cell }) => !cell.formula)
        .map(({ cell }) => cell)
    : [];
  const sheets = workbook.snapshot.sheets.filter(
    (sheet) => isUsed(sheet) && (isOwn(sheet.name, plan) || typed.some((cell) => isOn(cell, sheet.name))),
  );
  if (!sheets.some(({ name }) => isAsked(name))) return [];
  const found = yield* auditFindingsInSteps({ ...workbook.snapshot, sheets }, isAsked);
  return found.filter(
    ({ sheet, cells }) => isOwn(sheet, plan) || typed.some((cell) => isAmong(cell, sheet, cells)),
  );
}

/** Whether a sheet is the user's own. */
const isOwn = (name: string, plan: Plan | undefined): boolean =>
  !plan?.compiled.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());

const isOn = ({ sheet }: PlanCell, name: string): boolean => sheet.name.toLowerCase() === name.toLowerCase();

const isAmong = (cell: PlanCell, sheet: string, cells: readonly string[]): boolean =>
  isOn(cell, sheet) && cells.some((address) => overlap(areaOf(address), areaOf(cell.address)));

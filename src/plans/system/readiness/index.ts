import { blankWorkbook } from '../../blank-workbook';
import { stampName } from '../../specification';
import { systemReadiness as template } from '../../templates/system-readiness';
import type { WorkbookModel } from '../../workbook-model';
import { standingSheet } from './standing-sheet';

export type { Content, ContentArea, ContentState } from './content';
export type { FinancialTestStanding } from './financial-tests';
export type { DomainStanding, Maturity, Stage } from './maturity';
export type { MilestoneStanding, MilestoneState } from './milestones';
export { type ReadinessName, readinessNames } from './names';
export { readReadiness, type ReadinessOutcome, type ReadinessReading } from './read-readiness';
export { systemReadiness, type SystemReadiness } from './system-readiness';
export { type PlanOfFile, type TestFigure, testFigures } from './test-figures';

/**
 * The readiness workbook to be filled in: the sheets of its template, then where the system stands.
 *
 * @param options.besides The names of the workbook it goes into. One that has the name of a template's stamp
 *   already, as the quarterly workbook does, keeps it: the stamp of these sheets stands on their Cover as well.
 */
export function readinessWorkbook({ besides = [] }: { besides?: readonly string[] } = {}): WorkbookModel {
  const blank = blankWorkbook(template);
  const { sheet, names } = standingSheet().finish();
  const stampTaken = besides.some((name) => name.toLowerCase() === stampName.toLowerCase());
  const own = blank.names.filter(({ name }) => !(stampTaken && name === stampName));
  return { ...blank, sheets: [...blank.sheets, sheet], names: [...own, ...names] };
}

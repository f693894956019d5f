import { blankWorkbook } from '../../blank-workbook';
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

/** The readiness workbook to be filled in: the sheets of its template, then where the system stands. */
export function readinessWorkbook(): WorkbookModel {
  const blank = blankWorkbook(template);
  const { sheet, names } = standingSheet().finish();
  return { ...blank, sheets: [...blank.sheets, sheet], names: [...blank.names, ...names] };
}

import type { WorkbookModel } from '../../workbook-model';
import type { PerformanceDescription } from './description';
import { linesSheet } from './sheets/lines';
import { returnsSheet } from './sheets/returns';
import { systemSheet } from './sheets/system';
import { trendSheet } from './sheets/trend';
import { southYorkshireAndBassetlawPerformance } from './south-yorkshire-and-bassetlaw';

export type { LineDescription, PatientCount, PerformanceDescription } from './description';
export { type PerformanceName, performanceNames } from './names';
export { southYorkshireAndBassetlawPerformance } from './south-yorkshire-and-bassetlaw';
export {
  type PerformanceOutcome,
  type PerformanceReading,
  performanceNamesRead,
  readPerformance,
} from './read-performance';
export type { Standing, StandingState } from './standing';
export {
  type MeasureStanding,
  type Proposal,
  systemPerformance,
  type SystemPerformance,
  type TrendPoint,
} from './system-performance';

/**
 * The performance sheets of a system: South Yorkshire and Bassetlaw with its published A&E figures unless
 * another is given. Every result is a live formula.
 */
export function performanceWorkbook(
  description: PerformanceDescription = southYorkshireAndBassetlawPerformance,
): WorkbookModel {
  const drafts = [
    systemSheet(description),
    returnsSheet(description),
    linesSheet(description),
    trendSheet(description),
  ];
  const finished = drafts.map((draft) => draft.finish());
  return {
    title: `Performance ${description.year}: ${description.system}`,
    sheets: finished.map(({ sheet }) => sheet),
    names: finished.flatMap(({ names }) => names),
  };
}

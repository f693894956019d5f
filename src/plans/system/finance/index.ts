import type { WorkbookModel } from '../../workbook-model';
import type { FinanceDescription } from './description';
import { efficiencySheet } from './sheets/efficiency';
import { returnsSheet } from './sheets/returns';
import { systemSheet } from './sheets/system';
import { transformationSheet } from './sheets/transformation';
import { southYorkshireAndBassetlawFinance } from './south-yorkshire-and-bassetlaw';

export {
  type ActualDiffers,
  compareWithActuals,
  type FinanceComparison,
  namesCompared,
} from './compare-with-actuals';
export type { FinanceDescription, FinanceOrganisation } from './description';
export { type FinanceName, financeNames } from './names';
export { type FinancePosition, positionFigures } from './position';
export type { QuarterActuals } from './quarter-actuals';
export { financeNamesRead, type FinanceOutcome, type FinanceReading, readFinance } from './read-finance';
export type { FinanceRemark } from './remarks/remark';
export { southYorkshireAndBassetlawFinance } from './south-yorkshire-and-bassetlaw';
export { systemFinance, type SystemFinance } from './system-finance';

/**
 * The finance sheets of a system: South Yorkshire and Bassetlaw with the published control totals and
 * transformation funding unless another is given. Every result is a live formula; amounts are £000.
 */
export function financeWorkbook(
  description: FinanceDescription = southYorkshireAndBassetlawFinance,
): WorkbookModel {
  const drafts = [systemSheet, returnsSheet, efficiencySheet, transformationSheet].map((sheet) =>
    sheet(description),
  );
  const finished = drafts.map((draft) => draft.finish());
  return {
    title: `System finance ${description.year}: ${description.system}`,
    sheets: finished.map(({ sheet }) => sheet),
    names: finished.flatMap(({ names }) => names),
  };
}

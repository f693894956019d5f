/**
 * The requirement sets the stand-in declares, each no higher than what it has. ExcelApi 1.15 is the most
 * the add-in may use without asking; members of those sets that the stand-in lacks fail with ApiNotFound.
 */
export const requirementMatrix: Readonly<Record<string, number>> = {
  ExcelApi: 1.15,
  CompressedFile: 1.1,
  CustomFunctionsRuntime: 1.4,
  CustomFunctions: 1.4,
  SharedRuntime: 1.1,
  RibbonApi: 1.1,
  OfficeRuntime: 1.0,
  KeyboardShortcuts: 1.1,
  DelayForCellEdit: 1.1,
};

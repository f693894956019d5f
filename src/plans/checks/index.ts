import { columnsInserted } from './template/columns-inserted';
import { headingDuplicated } from './template/heading-duplicated';
import { headingMissing } from './template/heading-missing';
import { headingMoved } from './template/heading-moved';
import { headingRenamed } from './template/heading-renamed';
import { lineDuplicated } from './template/line-duplicated';
import { lineMissing } from './template/line-missing';
import { lineMoved } from './template/line-moved';
import { lineRenamed } from './template/line-renamed';
import { rowsDeleted } from './template/rows-deleted';
import { rowsInserted } from './template/rows-inserted';
import { sheetDuplicated } from './template/sheet-duplicated';
import { sheetMissing } from './template/sheet-missing';
import { sheetRenamed } from './template/sheet-renamed';
import { totalLeavesOutRows, changedFormula } from './integrity/changed-formula';
import { circularReference } from './integrity/circular-reference';
import { errorValue } from './integrity/error-value';
import { hiddenCells } from './integrity/hidden-cells';
import { otherWorkbook } from './integrity/other-workbook';
import { overwrittenFormula } from './integrity/overwritten-formula';
import { hundredfoldPercentage } from './entry/hundredfold-percentage';
import { notADate } from './entry/not-a-date';
import { notInList } from './entry/not-in-list';
import { notWhole } from './entry/not-whole';
import { numberForText } from './entry/number-for-text';
import { outOfRange } from './entry/out-of-range';
import { requiredCellBlank } from './entry/required-cell-blank';
import { textForNumber } from './entry/text-for-number';
import { unusedCellFilled } from './entry/unused-cell-filled';
import { wrongSign } from './entry/wrong-sign';
import { lineInPounds } from './units/line-in-pounds';
import { pounds } from './units/pounds';
import { betterCareFundAgrees } from './arithmetic/better-care-fund-agrees';
import { cashAgrees } from './arithmetic/cash-agrees';
import { contractsAgree } from './arithmetic/contracts-agree';
import { fundUses } from './arithmetic/fund-uses';
import { investmentAgrees } from './arithmetic/investment-agrees';
import { openingAndClosing } from './arithmetic/opening-and-closing';
import { partAboveWhole } from './arithmetic/part-above-whole';
import { positionBalances } from './arithmetic/position-balances';
import { proposalsAgree } from './arithmetic/proposals-agree';
import { qippAgrees } from './arithmetic/qipp-agrees';
import { recurrentSplit } from './arithmetic/recurrent-split';
import { resourceAgrees } from './arithmetic/resource-agrees';
import { staleValue } from './arithmetic/stale-value';
import { capitalResource } from './business-rules/capital-resource';
import { contingency } from './business-rules/contingency';
import { continuingCareInflation } from './business-rules/continuing-care-inflation';
import { deficit } from './business-rules/deficit';
import { nonRecurrent } from './business-rules/non-recurrent';
import { prescribingInflation } from './business-rules/prescribing-inflation';
import { publishedAssumption } from './business-rules/published-assumption';
import { runningCosts } from './business-rules/running-costs';
import { surplus } from './business-rules/surplus';
import { transformation } from './business-rules/transformation';
import { dementiaDiagnosis } from './standards/dementia-diagnosis';
import { notCertified } from './standards/not-certified';
import { plannedAboveZero } from './standards/planned-above-zero';
import { standardNeverMet } from './standards/standard-never-met';
import { therapyCoverage } from './standards/therapy-coverage';
import { therapyRecovery } from './standards/therapy-recovery';
import { yearsOfLifeLost } from './standards/years-of-life-lost';
import { conditionNotMet } from './better-care-fund/condition-not-met';
import { leastContribution } from './better-care-fund/least-contribution';
import { localMetric } from './better-care-fund/local-metric';
import { noAmbition } from './better-care-fund/no-ambition';
import { performanceShares } from './better-care-fund/performance-shares';
import { riskNotShared } from './better-care-fund/risk-not-shared';
import { contentWithoutLead } from './readiness/content-without-lead';
import { financialTest } from './readiness/financial-test';
import { milestoneMissed } from './readiness/milestone-missed';
import { stageWithoutEvidence } from './readiness/stage-without-evidence';
import { targetStage } from './readiness/target-stage';
import type { Check } from '../check';

/**
 * Every check of a plan, causes before what may follow from them: what is out of place before what it holds,
 * what is overwritten before what no longer adds up, text in a sum before the error that it makes.
 */
export const checks: readonly Check[] = [
  sheetMissing,
  sheetRenamed,
  sheetDuplicated,
  lineMissing,
  lineMoved,
  lineDuplicated,
  rowsInserted,
  rowsDeleted,
  lineRenamed,
  headingMissing,
  headingMoved,
  headingDuplicated,
  columnsInserted,
  headingRenamed,
  overwrittenFormula,
  otherWorkbook,
  totalLeavesOutRows,
  changedFormula,
  circularReference,
  hiddenCells,
  textForNumber,
  requiredCellBlank,
  hundredfoldPercentage,
  notADate,
  notInList,
  notWhole,
  numberForText,
  outOfRange,
  unusedCellFilled,
  wrongSign,
  errorValue,
  pounds,
  lineInPounds,
  staleValue,
  qippAgrees,
  investmentAgrees,
  contractsAgree,
  betterCareFundAgrees,
  fundUses,
  positionBalances,
  cashAgrees,
  recurrentSplit,
  resourceAgrees,
  openingAndClosing,
  partAboveWhole,
  proposalsAgree,
  deficit,
  surplus,
  contingency,
  nonRecurrent,
  capitalResource,
  continuingCareInflation,
  prescribingInflation,
  publishedAssumption,
  runningCosts,
  transformation,
  standardNeverMet,
  dementiaDiagnosis,
  notCertified,
  plannedAboveZero,
  therapyCoverage,
  therapyRecovery,
  yearsOfLifeLost,
  conditionNotMet,
  leastContribution,
  localMetric,
  noAmbition,
  performanceShares,
  riskNotShared,
  contentWithoutLead,
  financialTest,
  milestoneMissed,
  stageWithoutEvidence,
  targetStage,
];

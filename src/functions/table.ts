import * as fund from './fund';
import * as plans from './plans';

/** A function as Excel calls it: cells and ranges in, a cell or rows of cells out. */
export type ExcelFunction = (...given: never[]) => unknown;

/** Every function by its id in functions.json: the one list that is associated, checked and documented. */
export const functionTable = {
  SYSTEMPSF: fund.systempsf,
  TRUSTPSF: fund.trustpsf,
  AEPSF: fund.aepsf,
  AESTANDARD: fund.aestandard,
  PSFSPLIT: fund.psfsplit,
  PHASE: fund.phaseOverQuarters,
  SHARE: fund.share,
  CONTROLTOTAL: fund.controltotal,
  SYSTEMPLAN: fund.systemplan,
  VARIANCE: fund.varianceFromPlan,
  RECOVERY: fund.recovery,
  EARNBACK: fund.earnback,
  SCHEME: fund.scheme,
  ASSUMPTION: plans.assumption,
  REQUIREMENT: plans.requirement,
  STANDARD: plans.standard,
  MEETS: plans.meets,
  MARGINALRATE: plans.marginalrate,
  BCFPAYMENT: plans.bcfpayment,
} as const satisfies Readonly<Record<string, ExcelFunction>>;

/** The id of a function, without the namespace. */
export type FunctionId = keyof typeof functionTable;

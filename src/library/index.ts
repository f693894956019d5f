/**
 * The fund's rules, the plan templates and their checks, and .xlsx files, for programs of your own: see
 * docs/library.md. Amounts of the rules are whole pence; `fromThousands` and `toThousands` lead in and out.
 */

// The fund: one rule a function, each naming the section of the memorandum it comes from.
export { type Pence, fromThousands, toThousands } from '../psf/money';
export { type Quarter, quarters } from '../psf/quarters';
export { type AePerformance, type OrganisationYear, type SchemeTerms } from '../psf/position';
export { type SystemPosition, type TrustPosition, systemPosition } from '../psf/position';
export { type LossMethod, type SystemPsfTerms, lossMethods, systemPsf } from '../psf/system-psf';
export { type SplitBetweenTrusts, systemPsfByTrust } from '../psf/system-psf-by-trust';
export { type TrustFigures, trustFinancePsf } from '../psf/trust-finance-psf';
export { type StandardMet, type TrustAeTerms, trustAePsf } from '../psf/trust-ae-psf';
export { type AeRule, type AeTerms, aeRules, meetsAeStandard } from '../psf/ae-standard';
export { type AllocationSplit, splitAllocation } from '../psf/allocation-split';
export { phase, shareAmount } from '../psf/phasing';
export { shortfall } from '../psf/shortfall';
export { variance } from '../psf/variance';
export { variedControlTotals } from '../psf/control-total-variations';
export { countedInSystem, improvementPlanOf } from '../psf/system-improvement-plan';
export { type EarnBackFigures, earnBack, earnBackInAStraightLine } from '../psf/earn-back';
export { type ThreeAnswers, addAnswers, threeAnswers } from '../psf/three-answers';
export { type ValueAtStake, systemValueAtStake, trustValueAtStake } from '../psf/value-at-stake';
export type { PotHistory } from '../psf/pot-history';
export type { Explain, Step, StepId } from '../psf/steps';
export { type RefusalKind, Refusal } from '../wording/refusal';

// The dated parameters, each with its unit and source.
export { parameters, schemeParameters } from '../schemes';
export { type Parameter, valueIn } from '../schemes/parameter';

// Plans: what is read from a workbook, the templates, and what is wrong with a filled one.
export type {
  CellBlock,
  CellType,
  NamedBlock,
  NameSnapshot,
  SheetSnapshot,
  TableSnapshot,
  UsedRange,
  WorkbookSnapshot,
} from '../plans/snapshot';
export { namedBlocks } from '../plans/snapshot';
export {
  type CellChange,
  type Family,
  type Finding,
  type Severity,
  families,
  severities,
} from '../plans/finding';
export { type Validation, validate } from '../plans/validate';
export type { CellValue, SheetModel, WorkbookModel } from '../plans/workbook-model';
export type { Template, TemplateId } from '../plans/specification';
export { templates } from '../plans/templates';
export { blankWorkbook } from '../plans/blank-workbook';
export { type SystemDescription, southYorkshireAndBassetlaw, systemPsfWorkbook } from '../plans/system-psf';
export {
  type PositionOutcome,
  type PositionReading,
  positionNames,
  readPosition,
} from '../plans/system-psf/read-position';

// Files: bytes in, bytes out.
export {
  type ArrayFormula,
  type CellPatch,
  type FileRefusalKind,
  type LocalName,
  type SheetPatch,
  type StoredValue,
  type WorkbookFile,
  createWorkbook,
  FileRefusal,
  patchWorkbook,
  readWorkbook,
} from '../files';
export {
  type CellMessage,
  type CellName,
  type ChangedCell,
  type NotCalculated,
  type Recalculation,
  recalculateWorkbook,
} from './recalculate';

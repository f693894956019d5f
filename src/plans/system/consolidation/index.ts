/** The unit of planning: organisations' plans loaded, held against each other and consolidated. */
export {
  type ConsolidatedFigure,
  type Consolidation,
  consolidate,
  Consolidator,
  type NotConsolidated,
} from './consolidate';
export { type Contributions, readContributions } from './read-contributions';
export { contributionsSheet } from './contributions-sheet';
export { agreeTemplates, type AgreedTemplates } from './agree-templates';
export { agreePlans, type LoadedPlans, loadPlans, type LoadOptions, type UnitPlan } from './load-plans';
export type { ConsolidationProblem } from './problems';
export {
  isLeftOut,
  type LeftOut,
  type LeftOutKind,
  type PlanFile,
  type PlanReading,
  readPlanFile,
} from './read-plan-file';
export type { FigurePart, FigureTrace, PlacePart } from './trace';

import type { Quarter } from './quarters';

/** Each step a rule can take; `wording/steps` says it in words and names the paragraph. */
export type StepId =
  | 'aePart'
  | 'systemPart'
  | 'financePart'
  | 'phased'
  | 'controlTotalCounts'
  | 'draftPlanCounts'
  | 'includedPart'
  | 'systemShortfall'
  | 'notYetTested'
  | 'systemOnPlan'
  | 'lossAtRate'
  | 'lossOfMovement'
  | 'paidToDate'
  | 'recoveredBySystem'
  | 'lossBorneByTrust'
  | 'withheldFromTrust'
  | 'controlTotalMet'
  | 'controlTotalMissed'
  | 'recoveredByTrust'
  | 'targetTest'
  | 'lastYearTest'
  | 'aeEarned'
  | 'aeLostOnControlTotal'
  | 'aeLostOnStandard'
  | 'aeReturns'
  | 'nothingAfterYearEnd'
  | 'againstPlan'
  | 'againstPlanInQuarter'
  | 'earnedToDate'
  | 'lostToDate'
  | 'recoverableToDate'
  | 'improvementNeeded'
  | 'comesBack'
  | 'nextLoss'
  | 'controlTotalVaried'
  | 'sharedByWeight'
  | 'standardMet'
  | 'leastRequired'
  | 'paidAtMarginalRate'
  | 'poolReleased'
  | 'earnBackAtRate'
  | 'earnBackStraightLine';

/**
 * One step of a rule as it was worked out. Money is in pence, everything else as it is.
 * `row` is the place of the organisation in the rule's input, where there is one.
 */
export interface Step {
  id: StepId;
  quarter?: Quarter;
  row?: number;
  /** Its place across, from 0, where the columns are no quarters. */
  column?: number;
  figures: Readonly<Record<string, number>>;
  result: number;
}

/** Receives the steps of a rule that is asked to explain itself. */
export type Explain = (step: Step) => void;

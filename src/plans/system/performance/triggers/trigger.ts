/** What a system proposes where its performance is outside a trigger (MoU October 2018, section 7, regional oversight). */
export const proposalKinds = ['improvement plan', 'monitoring', 'support'] as const;
export type ProposalKind = (typeof proposalKinds)[number];

export type TriggerId =
  | 'performance/none-allowed'
  | 'performance/beyond-threshold'
  | 'performance/repeatedly-below'
  | 'performance/below-standard'
  | 'performance/falling';

/** The values that the memoranda leave to be agreed. */
export interface TriggerTerms {
  /** Distance below the standard beyond which support is proposed: a fraction. */
  threshold: number;
  /** Periods in a row after which a standard is monitored more often. */
  running: number;
}

/** One measure of the system in the period reported. */
export interface Situation {
  counted: boolean;
  standard: number;
  /** A fraction; for a counted measure, how many there were. */
  now: number;
  /** Whether `now`, or a figure of an earlier period, meets the standard. */
  meets: (performance: number) => boolean;
  /** The periods before, the latest first; none where the system's figure is not complete. */
  before: readonly (number | undefined)[];
  terms: TriggerTerms;
}

/** The cells of a measure on the front sheet. */
export interface SituationCells {
  measure: string;
  standard: string;
  now: string;
  before: readonly string[];
}

/** A reason to propose improvement. `formula` says natively what `applies` says. */
export interface Trigger {
  /** Stable for ever. */
  id: TriggerId;
  source: string;
  /** What of it no document says. */
  assumed?: string;
  proposes: readonly ProposalKind[];
  applies: (situation: Situation) => boolean;
  formula: (cells: SituationCells) => string;
}

/** Fractions are compared to nine decimals: finer than any two performances of systems of these sizes. */
const DECIMALS = 9;

/** Whether one fraction is above another; `aboveInFormula` says the same natively. */
export const above = (one: number, other: number): boolean => Math.round((one - other) * 10 ** DECIMALS) > 0;
export const aboveInFormula = (one: string, other: string): string => `ROUND(${one}-${other},${DECIMALS})>0`;

export const regionalOversight = 'MoU October 2018, section 7, regional oversight';

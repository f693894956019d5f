import type { Step } from '../../psf/steps';

/** A value of a scheme or planning round that a function took, with its source. */
export interface ParameterUsed {
  label: string;
  unit: string;
  value: unknown;
  /** The financial year: "2018/19". */
  year: string;
  reference: string;
  /** Why it is assumed, where it is. */
  assumed?: string;
}

/** What became of a call, and how: the function's own answer and the steps of the rules it asked. */
export type CallOutcome =
  | { outcome: 'answered'; result: unknown[][]; steps: Step[]; parameters: ParameterUsed[] }
  /** The function refuses its arguments with an Excel error and, where it has one, a sentence. */
  | { outcome: 'refused'; error: string; message: string };

/**
 * Calls one of our functions as Excel does. Given from outside: this folder knows no functions.
 *
 * @param given The arguments in order: a single value, or rows of cells; undefined where left out.
 */
export type CallFunction = (id: FunctionId, given: readonly unknown[]) => CallOutcome;

/** What each function calls its arguments, in their order: as its metadata does. */
export const signatures = {
  SYSTEMPSF: ['plan', 'actual', 'available', 'quarter', 'measure', 'lossRate', 'method'],
  TRUSTPSF: ['plan', 'actual', 'available', 'quarter', 'measure', 'offsets'],
  AEPSF: ['plan', 'actual', 'available', 'quarter', 'trustMet', 'boardMet', 'measure', 'offsets'],
  AESTANDARD: ['performance', 'quarter', 'priorYear', 'target', 'rule'],
  PSFSPLIT: ['generalFund', 'additionalFund', 'hasAE', 'systemShare', 'aeShare'],
  PHASE: ['annual', 'profile', 'decimals'],
  SHARE: ['amount', 'weights', 'decimals'],
  CONTROLTOTAL: ['controlTotals', 'variations', 'included'],
  SYSTEMPLAN: ['controlTotals', 'draftPlans', 'accepted'],
  VARIANCE: ['plan', 'actual', 'quarter', 'basis'],
  RECOVERY: ['plan', 'actual', 'available', 'quarter', 'scope', 'lossRate', 'method'],
  EARNBACK: ['actual', 'startingPoint', 'cap', 'rate'],
  SCHEME: ['parameter', 'year'],
  ASSUMPTION: ['name', 'year'],
  REQUIREMENT: ['rule', 'year', 'base', 'planType'],
  STANDARD: ['measure'],
  MEETS: ['measure', 'performance'],
  MARGINALRATE: ['value', 'baseline', 'rate'],
  BCFPAYMENT: ['conditionsMet', 'metricsMet'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The id of a function, without the namespace. */
export type FunctionId = keyof typeof signatures;

/** The name of an argument of any function. */
export type ArgumentName = (typeof signatures)[FunctionId][number];

export const isFunctionId = (id: string): id is FunctionId => Object.hasOwn(signatures, id);

import { regionalOversight, type Trigger } from './trigger';

/** Below the standard in the period reported. */
export const belowStandard: Trigger = {
  id: 'performance/below-standard',
  source: regionalOversight,
  proposes: ['improvement plan'],
  applies: ({ counted, now, meets }) => !counted && !meets(now),
  formula: ({ measure, standard, now }) => `AND(${standard}>0,NOT(SYB.MEETS(${measure},${now})))`,
};

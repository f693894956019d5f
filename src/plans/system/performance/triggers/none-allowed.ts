import { regionalOversight, type Trigger } from './trigger';

/** A measure of which none is allowed happened. */
export const noneAllowed: Trigger = {
  id: 'performance/none-allowed',
  source: `${regionalOversight}; Everyone Counts: Planning for Patients 2014/15 to 2018/19, Annex B`,
  proposes: ['improvement plan', 'monitoring'],
  applies: ({ counted, now, meets }) => counted && !meets(now),
  formula: ({ standard, now }) => `AND(${standard}=0,${now}>0)`,
};

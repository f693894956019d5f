import { above, aboveInFormula, regionalOversight, type Trigger } from './trigger';

/** Further below the standard than the threshold: the regional team may intervene, so its support is asked for. */
export const beyondThreshold: Trigger = {
  id: 'performance/beyond-threshold',
  source: `${regionalOversight}; MoU June 2017, section 7.2.2`,
  assumed:
    'How far below a standard the agreed threshold lies: five percentage points unless changed on the sheet.',
  proposes: ['improvement plan', 'monitoring', 'support'],
  applies: ({ counted, standard, now, terms }) => !counted && above(standard - now, terms.threshold),
  formula: ({ standard, now }) =>
    `AND(${standard}>0,${aboveInFormula(`${standard}-${now}`, 'Performance_threshold')})`,
};

import type { Fault } from './plan-fault';
import { entryFaults } from './plan-faults-entry';
import { formulaFaults } from './plan-faults-formula';
import { ruleFaults } from './plan-faults-rules';
import { shapeFaults } from './plan-faults-shape';

/** Every kind of fault that the check tries. */
export const faultCatalogue: readonly Fault[] = [
  ...shapeFaults,
  ...formulaFaults,
  ...entryFaults,
  ...ruleFaults,
];

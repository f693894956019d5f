import type { Filler } from './plan-fill';

/** A contract return with a few contracts and their activity. */
export const fillContractReturn = (plan: Filler): void => plan.registers('values', 'activities');

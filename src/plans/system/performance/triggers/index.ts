import { belowStandard } from './below-standard';
import { beyondThreshold } from './beyond-threshold';
import { falling } from './falling';
import { noneAllowed } from './none-allowed';
import { repeatedlyBelow } from './repeatedly-below';
import type { Situation, Trigger } from './trigger';

export {
  type ProposalKind,
  proposalKinds,
  type Situation,
  type Trigger,
  type TriggerId,
  type TriggerTerms,
} from './trigger';

/** The triggers, the gravest first: of those that apply to a measure, the first is the one that fires. */
export const triggers: readonly Trigger[] = [
  noneAllowed,
  beyondThreshold,
  repeatedlyBelow,
  belowStandard,
  falling,
];

/** The trigger that a measure of the system sets off; none where it is in order. */
export const firstTrigger = (situation: Situation): Trigger | undefined =>
  triggers.find(({ applies }) => applies(situation));

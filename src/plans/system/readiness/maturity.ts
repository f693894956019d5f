import { maturingStage, stages } from '../../templates/system-readiness/content';
import type { CellPlace } from '../cell-reader';

export type Stage = (typeof stages)[number];

/** A domain of the maturity matrix as it is filled in. */
export interface Domain {
  domain: string;
  stage?: Stage;
  target?: Stage;
  evidence: string;
  nextSteps: string;
  at: { stage: CellPlace; evidence: CellPlace; target: CellPlace };
}

export interface DomainStanding extends Domain {
  /** Stages from now to the target; below 0 where the target is already passed. */
  gap?: number;
  /** Stages from now to what every system is to reach by April 2021; 0 where it is reached. */
  toMaturing?: number;
  /** A stage that rests on no evidence. */
  withoutEvidence: boolean;
}

export interface Maturity {
  domains: DomainStanding[];
  /** The stage that every domain has reached; none until all are assessed, for a part is not the whole. */
  overall?: Stage;
  /** How many domains are at each stage, from the first stage to the last. */
  byStage: { stage: Stage; domains: number }[];
}

const rank = (stage: Stage): number => stages.indexOf(stage);

/**
 * Where a system stands in the maturity matrix, its targets and what is between them (Designing integrated
 * care systems in England, June 2019). A system is named one when it is maturing throughout, so the whole
 * stands where its least mature domain does.
 */
export function maturityOf(domains: readonly Domain[]): Maturity {
  const standing = domains.map(standingOf);
  const reached = domains.flatMap(({ stage }) => stage ?? []);
  const least = Math.min(...reached.map(rank));
  return {
    domains: standing,
    ...(domains.length > 0 && reached.length === domains.length && { overall: stages[least]! }),
    byStage: stages.map((stage) => ({ stage, domains: reached.filter((one) => one === stage).length })),
  };
}

function standingOf(domain: Domain): DomainStanding {
  const { stage, target, evidence } = domain;
  return {
    ...domain,
    ...(stage && target && { gap: rank(target) - rank(stage) }),
    ...(stage && { toMaturing: Math.max(0, rank(maturingStage) - rank(stage)) }),
    withoutEvidence: stage !== undefined && evidence === '',
  };
}

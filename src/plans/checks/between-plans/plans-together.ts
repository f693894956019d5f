import type { Rule } from '../../check';
import type { Finding } from '../../finding';
import type { ConsolidationProblem, LeftOut } from '../../system/consolidation';
import type { Triangulation } from '../../system/triangulation';
import type { UnitOrganisation } from '../../system/units';

/** The plans of a unit as they stand to each other: what was left out, compared and added up. */
export interface PlansTogether {
  leftOut: readonly LeftOut[];
  /** By the title of a template, the members whose plan is not among the files. */
  missing: readonly { template: string; organisations: readonly UnitOrganisation[] }[];
  triangulation: Triangulation;
  /** Totals that are not the sum of the organisations'. */
  totals: readonly ConsolidationProblem[];
}

/** What is wrong between plans: in one of them, or in none by itself. */
export interface BetweenProblem extends Pick<Finding, 'sheet' | 'cells' | 'wrong' | 'expected' | 'found'> {
  /** Absent for what is wrong with the unit as a whole. */
  file?: string;
  /** Where it differs from the rule's own. */
  remedy?: string;
}

/** A rule that the plans of a unit are held to together. Finding changes nothing. */
export interface BetweenCheck extends Rule {
  find: (together: PlansTogether) => Iterable<BetweenProblem>;
}

import type { BusinessRule } from '../schemes/business-rules';

/** The planning rounds whose rules a plan may be held to; the Cover says which. */
export const planningRounds = ['2014/15 to 2018/19', '2018/19 refresh'] as const;
export type PlanningRound = (typeof planningRounds)[number];

/** The round whose rules apply until the Cover says otherwise. */
export const firstRound: PlanningRound = planningRounds[0];

/** A business rule that later guidance lifted, for which years and by which document. */
export interface LiftedRule {
  rule: BusinessRule;
  round: PlanningRound;
  years: readonly string[];
  reference: string;
  /** The guidance does not name the rules of the earlier round: how it is read, and what else it could mean. */
  assumed: string;
}

const refresh =
  'Refreshing NHS Plans for 2018/19 (NHS England and NHS Improvement, February 2018), financial framework';

/** Said with each: the Cover's default is the first round, so that neither applies unless it is chosen. */
const toBeChecked =
  'The guidance itself is not among the sources of this project: check both against it before relying on them.';

/** The two requirements on CCGs that the refresh of 2018/19 lifted. */
export const liftedRules: readonly LiftedRule[] = [
  {
    rule: 'surplus',
    round: '2018/19 refresh',
    years: ['2018/19'],
    reference: refresh,
    assumed:
      'The guidance lifts the requirement to underspend part of the allocation. It is read as the surplus to be ' +
      'carried forward; it could mean only the part held as a reserve. ' +
      toBeChecked,
  },
  {
    rule: 'non-recurrent',
    round: '2018/19 refresh',
    years: ['2018/19'],
    reference: refresh,
    assumed:
      'The guidance lifts the requirement to use part of the allocation only for non-recurrent purposes. It is ' +
      'read as the whole of the non-recurrent spend of the earlier round. ' +
      toBeChecked,
  },
];

/** Whether a business rule of CCGs holds in a year under a round; by the round, never by the year alone. */
export const ruleHolds = (rule: BusinessRule, year: string, round: PlanningRound): boolean =>
  !liftedRules.some(
    (lifted) => lifted.rule === rule && lifted.round === round && lifted.years.includes(year),
  );

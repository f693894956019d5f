import type { RuleWording } from '../wording/findings';
import type { PlanCell } from './compile';
import type { CellChange, Family, Severity } from './finding';
import type { Plan } from './plan';
import type { PlanningRound } from './planning-rounds';
import type { TemplateId } from './specification';

/** What a check found, before it is known whether it follows from something else. */
export interface Problem {
  /** The name on the tab. */
  sheet: string;
  /** Empty where the whole sheet is meant. */
  cells: string[];
  wrong: string;
  expected?: string;
  found?: string;
  /** Where it differs from the rule's own. */
  remedy?: string;
  fix?: CellChange[];
  /** The cells that cannot be relied on until this is mended. */
  suspects: readonly PlanCell[];
  /** The cells that the check rests on: where one of them is suspect, this is a consequence. */
  reads?: readonly PlanCell[];
}

/** A rule that plans are held to. */
export interface Rule {
  /** Stable for ever: "entry/required-cell-blank". */
  id: string;
  family: Family;
  severity: Severity;
  /** The planning rounds in which it holds; every round unless given. */
  rounds?: readonly PlanningRound[];
  /** The templates it applies to; every template unless given. */
  templates?: readonly TemplateId[];
  /** The document and paragraph, or the convention of these templates. */
  source: string;
  words: RuleWording;
}

/** What every finding of a rule says. */
export const saidBy = ({ id, family, severity, source, words }: Rule) => ({
  rule: id,
  family,
  severity,
  source,
  why: words.why,
  remedy: words.remedy,
});

/** A rule with what looks for breaches of it. Finding changes nothing and throws nothing, whatever the plan holds. */
export interface Check extends Rule {
  find: (plan: Plan) => Iterable<Problem>;
}

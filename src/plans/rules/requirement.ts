import { type Pence, times } from '../../psf/money';
import { type BusinessRule, type PlanType, businessRules } from '../../schemes/business-rules';
import { type Parameter, valueIn } from '../../schemes/parameter';

/** The business rule of a type of plan; none where that type does not have it. */
export const businessRuleOf = (rule: BusinessRule, planType: PlanType): Parameter<number> | undefined =>
  businessRules[planType][rule];

/**
 * The least that a business rule asks for, as its part of the base (Everyone Counts, Part 2, tables at
 * paragraphs 63 and 89).
 *
 * @param base In the unit of the result.
 * @param year A financial year; refused as not available where the rule sets nothing for it.
 */
export function requirement(base: Pence, rule: Parameter<number>, year: string): Pence {
  return times(base, valueIn(rule, year).value);
}

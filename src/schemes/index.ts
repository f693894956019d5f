import { betterCareFundParameters } from './better-care-fund';
import { businessRuleBase, businessRules } from './business-rules';
import { longTermPlanTests } from './long-term-plan';
import { constitutionStandards, constitutionZeroTolerance } from './nhs-constitution';
import { oversightTriggers } from './oversight-triggers';
import type { Parameter } from './parameter';
import { planningAssumptions } from './planning-assumptions';
import * as providerSustainabilityFund from './provider-sustainability-fund';
import { transformationFunding } from './transformation-funding';

/** The parameters of the fund, by the names that `SYB.SCHEME` knows them by. */
export const schemeParameters: Readonly<Record<string, Parameter>> = { ...providerSustainabilityFund };

/** Every parameter there is, for the check that each value is dated and referenced. */
export const parameters: Readonly<Record<string, Parameter>> = {
  ...schemeParameters,
  ...planningAssumptions,
  ...constitutionStandards,
  ...constitutionZeroTolerance,
  ...betterCareFundParameters,
  ...businessRuleParameters(),
  ...oversightTriggers,
  ...longTermPlanTests,
  ...transformationFunding,
};

function businessRuleParameters(): Record<string, Parameter> {
  const byPlanType = Object.entries(businessRules).flatMap(([planType, rules]) =>
    Object.entries(rules).map(([rule, parameter]) => [`${rule}, ${planType}`, parameter] as const),
  );
  return { ...Object.fromEntries(byPlanType), businessRuleBase };
}

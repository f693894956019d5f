import type { PlanBook } from '../../scripts/plan-book';
import { filledPlan } from '../../scripts/plan-fill';
import type { Finding } from '../../src/plans/finding';
import type { TemplateId } from '../../src/plans/specification';
import { templates } from '../../src/plans/templates';
import { validate } from '../../src/plans/validate';

export const templateOf = (id: TemplateId) => templates.find((template) => template.id === id)!;

const plans = new Map<TemplateId, PlanBook>();

/** A filled plan that can be broken: the same figures every time. */
export function aPlan(id: TemplateId = 'ccg-financial'): PlanBook {
  const made = plans.get(id) ?? filledPlan(templateOf(id), 7);
  plans.set(id, made);
  return made.copy();
}

/** What is wrong with a plan once Excel has worked it out again. */
export const findingsIn = (plan: PlanBook): Finding[] => validate(plan.recalculate().snapshot()).findings;

/** A finding as "rule sheet!cells", to be read at a glance. */
export const brief = ({ rule, sheet, cells }: Finding): string => `${rule} ${sheet}!${cells.join(' ')}`;

/** The findings that do not follow from others. */
export const causes = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ consequenceOf }) => !consequenceOf);

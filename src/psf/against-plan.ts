import { quarters, yearToDate } from './quarters';
import type { Explain } from './steps';
import type { TrustFigures } from './trust-finance-psf';

/** Says how the year to date stands against plan at the end of each quarter, in-year offsets included. */
export function explainAgainstPlan({ plan, actual, offset }: TrustFigures, explain?: Explain): void {
  if (!explain) return;
  const plansToDate = yearToDate(plan);
  const offsetsToDate = offset && yearToDate(offset);
  yearToDate(actual).forEach((actualToDate, index) => {
    const planToDate = plansToDate[index]!;
    const agreed = offsetsToDate?.[index] ?? 0;
    explain({
      id: 'againstPlan',
      quarter: quarters[index]!,
      figures: { planToDate, actualToDate, ...(offset && { offsetsToDate: agreed }) },
      result: actualToDate + agreed - planToDate,
    });
  });
}

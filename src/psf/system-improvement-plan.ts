import { type Pence, times } from './money';
import type { Explain } from './steps';

/**
 * What an organisation brings to the system improvement plan: its control total where it accepted
 * one, its draft plan where it did not (MoU section 6(i); Annex 3, Table 4).
 */
export function improvementPlanOf(
  organisation: { accepted: boolean; controlTotal: readonly Pence[]; draftPlan: readonly Pence[] },
  explain?: Explain,
): Pence[] {
  const counts = organisation.accepted ? organisation.controlTotal : organisation.draftPlan;
  const id = organisation.accepted ? 'controlTotalCounts' : 'draftPlanCounts';
  counts.forEach((amount) => explain?.({ id, figures: { amount }, result: amount }));
  return [...counts];
}

/** An organisation's figures counted at its included percentage (Annex 3, Table 1, "Included in SCT"). */
export function countedInSystem(amounts: readonly Pence[], included: number, explain?: Explain): Pence[] {
  return amounts.map((amount) => {
    const result = times(amount, included);
    explain?.({ id: 'includedPart', figures: { amount, included }, result });
    return result;
  });
}

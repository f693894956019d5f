import type { Pence } from '../../../psf/money';
import { sum } from '../../../psf/money';
import type { EfficiencyReturn } from './description';

export type IndicatorId = 'delivered' | 'forecast' | 'recurrent' | 'of expenditure';

/**
 * The indicators of the basket: a part of a whole, so that the system's is that of its sums. Which indicators
 * is an assumption: the memorandum asks whether a basket could inform the system control total, and names none
 * (MoU June 2017, section 7.4.2).
 */
export const indicators: readonly {
  id: IndicatorId;
  part: keyof EfficiencyReturn;
  whole: keyof EfficiencyReturn;
}[] = [
  { id: 'delivered', part: 'actualToDate', whole: 'planToDate' },
  { id: 'forecast', part: 'forecast', whole: 'planYear' },
  { id: 'recurrent', part: 'recurrentToDate', whole: 'actualToDate' },
  { id: 'of expenditure', part: 'forecast', whole: 'expenditure' },
];

/** The efficiency return of an organisation as far as it is filled in. */
export type EfficiencyEntries = Partial<Record<keyof EfficiencyReturn, Pence>>;

export interface Indicator {
  id: IndicatorId;
  /** A fraction; none until every organisation has both figures, or where the whole is nil. */
  system?: number;
  organisations: { organisation: string; value?: number; lessSystem?: number }[];
}

/** The basket of efficiency indicators, each organisation beside the system. */
export function basketOf(
  returns: readonly { organisation: string; entries: EfficiencyEntries }[],
): Indicator[] {
  return indicators.map(({ id, part, whole }) => {
    const parts = returns.flatMap(({ entries }) => entries[part] ?? []);
    const wholes = returns.flatMap(({ entries }) => entries[whole] ?? []);
    const complete = parts.length === returns.length && wholes.length === returns.length;
    const system = complete ? divided(sum(parts), sum(wholes)) : undefined;
    return {
      id,
      ...(system !== undefined && { system }),
      organisations: returns.map(({ organisation, entries }) => {
        const value = divided(entries[part], entries[whole]);
        return {
          organisation,
          ...(value !== undefined && { value }),
          ...(value !== undefined && system !== undefined && { lessSystem: value - system }),
        };
      }),
    };
  });
}

const divided = (part: Pence | undefined, whole: Pence | undefined): number | undefined =>
  part === undefined || whole === undefined || whole === 0 ? undefined : part / whole;

import { betterCareFundParameters, paidMetrics } from '../../schemes/better-care-fund';
import { type Parameter, valueIn } from '../../schemes/parameter';

const PAYMENT_YEAR = '2015/16';

/** The parts of the pay-for-performance pool that are released. */
export interface BetterCareFundPayment {
  april: number;
  october: number;
}

export interface MetricMet {
  /** Read only for the metrics that are tested in April. */
  april: boolean;
  october: boolean;
}

/**
 * What the Better Care Fund releases for performance (Annex I, paragraphs 32 to 34 and 44): in April for
 * the four conditions and, in equal parts, for each metric then tested; in October in equal parts for
 * each metric.
 *
 * @param metricsMet In the order of `paidMetrics`.
 * @param allOrNothing Whether the conditions earn nothing until all are met: an assumption of the scheme.
 */
export function betterCareFundPayment(
  conditionsMet: readonly boolean[],
  metricsMet: readonly MetricMet[],
  allOrNothing = valueIn(betterCareFundParameters.conditionsAllOrNothing, PAYMENT_YEAR).value,
): BetterCareFundPayment {
  const { paidInAprilForConditions, paidInAprilForMetrics, paidInOctober } = betterCareFundParameters;
  const conditionsEarn = allOrNothing ? Number(conditionsMet.every(Boolean)) : partMet(conditionsMet);
  const inApril = metricsMet.filter((_, index) => paidMetrics[index]!.testedInApril);
  const metricsEarn = partMet(inApril.map(({ april }) => april));
  return {
    april:
      conditionsEarn * partOfPool(paidInAprilForConditions) + metricsEarn * partOfPool(paidInAprilForMetrics),
    october: partMet(metricsMet.map(({ october }) => october)) * partOfPool(paidInOctober),
  };
}

const partMet = (met: readonly boolean[]): number => met.filter(Boolean).length / met.length;

const partOfPool = (payment: Parameter<number>): number =>
  valueIn(payment, PAYMENT_YEAR).value /
  valueIn(betterCareFundParameters.performancePool, PAYMENT_YEAR).value;

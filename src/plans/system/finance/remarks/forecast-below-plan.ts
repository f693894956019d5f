import { remarkWords } from '../../../../wording/system-finance';
import { bySize, type RemarkRule, SHOWS } from './remark';

const source = 'MoU October 2018, section 6(i)';

/** A forecast below the plan for the year: the control total of an acceptor, the draft plan of another. */
export const forecastBelowPlan: RemarkRule = ({ organisations }) =>
  bySize(
    organisations.flatMap(({ organisation, position, at }) => {
      const { forecastVariance } = position;
      if (forecastVariance === undefined || forecastVariance > -SHOWS) return [];
      return [
        {
          id: 'finance/forecast-below-plan',
          severity: 'error',
          who: organisation,
          text: remarkWords['finance/forecast-below-plan'](organisation, -forecastVariance),
          amount: -forecastVariance,
          places: [at.forecast, at.plan],
          source,
        },
      ];
    }),
  );

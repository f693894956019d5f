import { remarkWords } from '../../../../wording/system-finance';
import { bySize, type RemarkRule, SHOWS } from './remark';

const source = 'MoU October 2018, section 6(ii); MoU June 2017, section 7.4.2';

/** Behind plan to date with a forecast that recovers it: how much the months to come have to better their plan by. */
export const recoveryInForecast: RemarkRule = ({ organisations }) =>
  bySize(
    organisations.flatMap(({ organisation, position, at }) => {
      const { variance, toRecover } = position;
      if (variance === undefined || toRecover === undefined) return [];
      if (variance > -SHOWS || toRecover < SHOWS) return [];
      return [
        {
          id: 'finance/recovery-in-forecast',
          severity: 'warning',
          who: organisation,
          text: remarkWords['finance/recovery-in-forecast'](organisation, toRecover),
          amount: toRecover,
          places: [at.forecast, at.actual],
          source,
        },
      ];
    }),
  );

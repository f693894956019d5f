import { remarkWords } from '../../../../wording/system-finance';
import { bySize, type RemarkRule, SHOWS } from './remark';

const source = 'MoU October 2018, section 6(i) and (ii)';

/** The system, then each organisation, behind its plan to date. */
export const behindPlan: RemarkRule = ({ system, position, organisations }) => {
  const remark = (
    who: string,
    variance: number | undefined,
    places: (typeof organisations)[number]['at'][],
  ) =>
    variance === undefined || variance > -SHOWS
      ? []
      : [
          {
            id: 'finance/behind-plan' as const,
            severity: 'warning' as const,
            who,
            text: remarkWords['finance/behind-plan'](who, -variance),
            amount: -variance,
            places: places.flatMap(({ plan, actual }) => [actual, plan]),
            source,
          },
        ];
  const every = organisations.map(({ at }) => at);
  return [
    ...remark(system, position.variance, every),
    ...bySize(organisations.flatMap((one) => remark(one.organisation, one.position.variance, [one.at]))),
  ];
};

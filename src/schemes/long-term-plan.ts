import { parameter, years } from './parameter';

const framework =
  'NHS Long Term Plan Implementation Framework (June 2019), as reported to an STP Board on 18 July 2019, financial tests';

/** What the government's tests of the Long Term Plan ask for in figures. */
export const longTermPlanTests = {
  'Cash-releasing productivity growth': parameter<number>({
    label: 'Cash-releasing productivity growth asked for by the second financial test',
    unit: 'fraction a year, at least',
    values: [years('2019/20', '2023/24', 0.016, framework)],
  }),
} as const;

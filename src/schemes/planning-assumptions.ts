import { type DatedValue, type Parameter, parameter, years } from './parameter';

const part1 = 'Everyone Counts: Planning for Patients 2014/15 to 2018/19, Part 1';
const part2 = 'Everyone Counts: Planning for Patients 2014/15 to 2018/19, Part 2';
const planningYears = ['2014/15', '2015/16', '2016/17', '2017/18', '2018/19'];

/** One value for each year, from the first year given on. */
function eachYear(first: string, values: readonly number[], reference: string): DatedValue<number>[] {
  const start = planningYears.indexOf(first);
  return values.map((value, index) => {
    const year = planningYears[start + index]!;
    return years(year, year, value, reference);
  });
}

const everyYear = (value: number, reference: string) => [years('2014/15', '2018/19', value, reference)];
const in2014 = (value: number, reference: string) => [years('2014/15', '2014/15', value, reference)];

const published = (label: string, unit: string, values: DatedValue<number>[]) =>
  parameter<number>({ label, unit, values });

const change = 'fraction a year';
const share = 'fraction';

/** The published planning assumptions, by the names that `SYB.ASSUMPTION` knows them by. */
export const planningAssumptions = {
  'Secondary care inflation': published(
    'Secondary care health cost inflation',
    change,
    eachYear('2014/15', [0.023, 0.022, 0.03, 0.034, 0.034], `${part2}, paragraph 68`),
  ),
  'Provider efficiency': published(
    'Provider sector efficiency in the tariff',
    change,
    eachYear('2014/15', [0.04, 0.04, 0.04, 0.04, 0.04], `${part2}, paragraph 68`),
  ),
  'Tariff uplift': published(
    'Tariff uplift: inflation less efficiency',
    change,
    eachYear('2014/15', [-0.017, -0.018, -0.01, -0.006, -0.006], `${part2}, paragraph 68`),
  ),
  'National tariff cost uplift': published(
    'Cost uplift of the National Tariff',
    change,
    in2014(0.025, `${part2}, paragraph 66`),
  ),
  'National tariff efficiency': published(
    'Efficiency requirement of the National Tariff',
    change,
    in2014(0.04, `${part2}, paragraph 66`),
  ),
  'National tariff adjustment': published(
    'Adjustment to National Tariff prices: cost uplift less efficiency',
    change,
    in2014(-0.015, `${part2}, paragraph 66`),
  ),
  'Underlying provider efficiency': published(
    'Projected underlying provider efficiency',
    change,
    eachYear('2014/15', [0.02, 0.025, 0.02, 0.02, 0.02], `${part2}, paragraph 69`),
  ),
  'Efficiency factor with reduced leakage': published(
    'Efficiency factor assuming reduced leakage',
    change,
    eachYear('2014/15', [0.04, 0.04, 0.031, 0.028, 0.026], `${part2}, paragraph 69`),
  ),
  'Efficiency factor with constant leakage': published(
    'Efficiency factor assuming constant leakage',
    change,
    eachYear('2014/15', [0.04, 0.04, 0.04, 0.04, 0.04], `${part2}, paragraph 69`),
  ),
  'GDP deflator': published(
    'GDP deflator, with which income is assumed to grow',
    change,
    eachYear('2016/17', [0.018, 0.017, 0.017], `${part2}, paragraph 58`),
  ),
  'Running cost change': published(
    'Change in the running cost envelope in cash terms, before population change',
    change,
    eachYear('2014/15', [0, -0.1, 0, 0, 0], `${part2}, paragraph 62`),
  ),
  'Prescribing inflation low': published(
    'Price inflation of prescribing, lower end of the expected range',
    change,
    everyYear(0.04, `${part2}, table before paragraph 63`),
  ),
  'Prescribing inflation high': published(
    'Price inflation of prescribing, upper end of the expected range',
    change,
    everyYear(0.07, `${part2}, table before paragraph 63`),
  ),
  'Continuing care inflation low': published(
    'Price inflation of continuing health care, lower end of the expected range',
    change,
    everyYear(0.02, `${part2}, table before paragraph 63`),
  ),
  'Continuing care inflation high': published(
    'Price inflation of continuing health care, upper end of the expected range',
    change,
    everyYear(0.05, `${part2}, table before paragraph 63`),
  ),
  'Marginal rate for emergency admissions': published(
    'Part of the tariff paid for emergency admissions over the 2008/09 baseline',
    share,
    in2014(0.3, `${part2}, paragraph 67`),
  ),
  'Commissioning for quality share': published(
    'Most that a provider can earn for quality and innovation (CQUIN), of its annual contract outturn',
    share,
    in2014(0.025, `${part2}, paragraph 78`),
  ),
  'Commissioning for quality national share': published(
    'Part of the quality and innovation scheme (CQUIN) for national improvement goals',
    share,
    in2014(0.2, `${part2}, paragraph 79`),
  ),
  'Over 75 funding per head': parameter<number>({
    label: 'Funding of practice plans for patients aged 75 and over',
    unit: '£ per head of a practice’s population',
    values: in2014(5, `${part1}, paragraph 36`),
    assumed: true,
    reason: 'The guidance says around £5 and names no year; it is taken as the first of the round.',
    alternatives: '£50 for each patient aged 75 and over, which the guidance calls broadly equal',
  }),
} as const satisfies Readonly<Record<string, Parameter<number>>>;

/** A published planning assumption, by name. */
export type PlanningAssumption = keyof typeof planningAssumptions;

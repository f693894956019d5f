import type { CellRule, Column } from './specification';

/** The years of the planning round. */
export const planningYears = ['2014/15', '2015/16', '2016/17', '2017/18', '2018/19'] as const;

/** The years planned in more detail (Annex J). */
const detailedYears: readonly string[] = planningYears.slice(0, 2);

/** The year before the first, whose forecast or baseline the plan starts from. */
export const outturnYear = '2013/14';

const quarters = [1, 2, 3, 4];
const quarterId = (year: string, quarter: number): string => `${year} Q${quarter}`;

const yearColumn = (year: string, previous: string | undefined): Column => ({
  id: year,
  heading: year,
  width: 12,
  year,
  ...(previous && { previous }),
});

const quarterColumn = (year: string, quarter: number): Column => ({
  id: quarterId(year, quarter),
  heading: `${year} Q${quarter}`,
  width: 12,
  year,
  quarter,
});

/** One column for each year of the plan. */
export const fiveYears: readonly Column[] = planningYears.map((year, index) =>
  yearColumn(year, planningYears[index - 1]),
);

/** The five years, the first two by quarter. */
export const fiveYearsFirstTwoByQuarter: readonly Column[] = fiveYears.flatMap((column) =>
  detailedYears.includes(column.id)
    ? [
        ...quarters.map((quarter) => quarterColumn(column.id, quarter)),
        { ...column, ofQuarters: true as const },
      ]
    : [column],
);

/** The first two years by quarter, each with its year; a quarter follows the one before it. */
export const twoYearsByQuarter: readonly Column[] = fiveYearsFirstTwoByQuarter
  .filter(({ year }) => detailedYears.includes(year!))
  .map((column) => ({ ...column, ...(column.quarter && before(column.year!, column.quarter)) }));

function before(year: string, quarter: number): Pick<Column, 'previous'> {
  if (quarter > 1) return { previous: quarterId(year, quarter - 1) };
  const lastYear = planningYears[planningYears.indexOf(year as (typeof planningYears)[number]) - 1];
  return lastYear ? { previous: quarterId(lastYear, 4) } : {};
}

/** The end of each quarter of the first two years, after the balance they open with. */
export const quarterEnds: readonly Column[] = [
  { id: 'opening', heading: '31 March 2014', width: 14 },
  ...twoYearsByQuarter
    .filter(({ quarter }) => quarter)
    .map((column) => ({ ...column, previous: column.previous ?? 'opening' })),
];

/** Last year's forecast and each year of the plan. */
export const forecastAndFiveYears: readonly Column[] = [
  { id: outturnYear, heading: `${outturnYear} forecast`, width: 14, year: outturnYear },
  ...fiveYears.map((column) => ({ ...column, previous: column.previous ?? outturnYear })),
];

/** The baseline and each year of the plan. */
export const baselineAndFiveYears: readonly Column[] = forecastAndFiveYears.map((column) =>
  column.id === outturnYear ? { ...column, heading: 'Baseline' } : column,
);

/** The baseline, then each quarter of the first two years. */
export const baselineAndQuarters: readonly Column[] = [
  { id: outturnYear, heading: `${outturnYear} baseline`, width: 16, year: outturnYear },
  ...twoYearsByQuarter.filter(({ quarter }) => quarter),
];

/** A column of words, choices or dates. */
export const wordColumn = (
  id: string,
  heading: string,
  width: number,
  cell: Partial<CellRule> = {},
): Column => ({
  id,
  heading,
  width,
  cell: { holds: 'text', ...cell },
});

/** A column of choices. */
export const choiceColumn = (id: string, heading: string, choices: readonly string[], width = 16): Column =>
  wordColumn(id, heading, width, { holds: 'choice', choices });

/** A column of figures that its lines do not describe themselves. */
export const numberColumn = (id: string, heading: string, cell: Partial<CellRule> = {}): Column => ({
  id,
  heading,
  width: 14,
  cell: { holds: 'number', least: 0, ...cell },
});

/** The one column of a sheet that asks a question a line. */
export const entryColumn = (heading = 'Entry', width = 48): readonly Column[] => [
  { id: 'entry', heading, width },
];

/** Whether a column is a year as a whole. */
export const isYear = (column: Column): boolean => !!column.year && !column.quarter;

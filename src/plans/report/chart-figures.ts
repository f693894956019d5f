import type { Pence } from '../../psf/money';
import { type OrganisationYear, type SchemeTerms, systemPosition } from '../../psf/position';
import { type Quarter, quarters } from '../../psf/quarters';
import { reportWords } from '../../wording/report';

/** The figures of a chart: for each series an amount by category. */
export interface ChartFigures {
  title: string;
  /** What the categories are: "Trust". */
  categoryTitle: string;
  categories: readonly string[];
  series: readonly { label: string; amounts: readonly Pence[] }[];
}

interface ChartInput {
  organisations: readonly OrganisationYear[];
  quarter: Quarter;
  terms: SchemeTerms;
  shortNames: readonly string[];
}

/** The figures of the report's charts, in its order: by trust, by quarter, plan and actual to date. */
export function chartFigures({ organisations, quarter, terms, shortNames }: ChartInput): ChartFigures[] {
  const reported = quarters.slice(0, quarter);
  const atEndOf = reported.map((each) => systemPosition(organisations, each, terms));
  const { trusts, systemHistory } = atEndOf.at(-1)!;
  const quarterNames = reported.map((each) => reportWords.quarter(each));
  const { earned, lost, recoverable } = reportWords;
  return [
    {
      title: reportWords.byTrust(),
      categoryTitle: reportWords.trust(),
      categories: shortNames,
      series: [
        { label: earned(), amounts: trusts.map(({ total }) => total.earned) },
        { label: lost(), amounts: trusts.map(({ total }) => total.lost) },
        { label: recoverable(), amounts: trusts.map(({ total }) => total.recoverable) },
      ],
    },
    {
      title: reportWords.byQuarter(),
      categoryTitle: reportWords.quarterAxis(),
      categories: quarterNames,
      series: [
        { label: earned(), amounts: systemHistory.earned },
        { label: lost(), amounts: systemHistory.lost },
        { label: recoverable(), amounts: systemHistory.recoverable },
      ],
    },
    {
      title: reportWords.planAndActual(),
      categoryTitle: reportWords.quarterAxis(),
      categories: quarterNames,
      series: [
        { label: reportWords.plan(), amounts: atEndOf.map(({ planToDate }) => planToDate) },
        { label: reportWords.actual(), amounts: atEndOf.map(({ actualToDate }) => actualToDate) },
      ],
    },
  ];
}

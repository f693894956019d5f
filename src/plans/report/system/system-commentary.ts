import { amountInFigures } from '../../amounts';
import { fromThousands } from '../../../psf/money';
import { systemCommentaryWords as words, systemReportWords } from '../../../wording/system-report';
import type { TriangulationStanding } from '../../system/triangulation';
import type { PlanSection } from './plan-section';
import type { SystemSections } from './sections';

/** What the commentary says of the whole system: a paragraph for the plan and one for triangulation. */
export const systemCommentary = ({ plan, triangulation }: SystemSections): string[] => [
  ...(plan ? [ofPlan(plan)] : []),
  ...(triangulation ? [ofTriangulation(triangulation)] : []),
];

/** Amounts are £000, and counts are whole: both are written in whole figures, as the tables show them. */
const inFigures = (figure: number): string => amountInFigures(fromThousands(figure));

function ofPlan({ years, organisations, figures, missing }: PlanSection): string {
  const said = figures.flatMap(({ figure, inFirstYear }) =>
    inFirstYear === undefined ? [] : [systemReportWords.mainFigureInWords(figure, inFigures(inFirstYear))],
  );
  return words.plan(years[0]!, organisations, said, missing);
}

function ofTriangulation({ compared, mismatches, unclear, listed }: TriangulationStanding): string {
  if (mismatches === 0) return words.allAgree(compared);
  const largest = listed.find(({ difference }) => difference !== undefined);
  return [
    words.notAgreeing(compared, mismatches, unclear),
    ...(largest
      ? [
          words.largestMismatch(
            largest.pair,
            largest.what,
            largest.year,
            inFigures(Math.abs(largest.difference!)),
          ),
        ]
      : []),
  ].join(' ');
}

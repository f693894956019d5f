import type { Consolidation, LoadedPlans } from '../../plans/system/consolidation';
import { reportWords } from '../../wording/command-line';
import { positionWords } from '../../wording/pane';
import { refusalSentence } from './findings-text';

/** As many as a person reads; JSON has them all. */
const MOST_PROBLEMS = 40;

/** What was left out, is missing or does not add up, a line each. */
export function consolidationLines(
  { leftOut, missing }: LoadedPlans,
  consolidation: Consolidation | undefined,
): string[] {
  const { problems = [], notConsolidated = [] } = consolidation ?? {};
  return [
    ...leftOut.map(({ file, why }) => reportWords.leftOut(refusalSentence(file, why))),
    ...missing.map(({ name }) => reportWords.planMissing(name)),
    ...problems.slice(0, MOST_PROBLEMS).map(({ file, sheet, address, why }) => {
      const place = positionWords.place(sheet, address);
      return refusalSentence(file === undefined ? place : `${file}, ${place}`, why);
    }),
    ...(problems.length > MOST_PROBLEMS ? [reportWords.moreProblems(problems.length - MOST_PROBLEMS)] : []),
    ...(notConsolidated.length === 0 ? [] : [reportWords.leftBlank(notConsolidated.length)]),
  ];
}

/** The form of the report: raised when something in it is renamed or removed, not when something is added. */
const FORM = 1;

/** Every consolidated figure with its parts as JSON, in the form that docs/command-line.md describes. */
export function consolidationJson(
  { round, leftOut, missing }: LoadedPlans,
  { unit, stamp, organisations, places, figures, notConsolidated, problems, trace }: Consolidation,
  version: string,
): string {
  const report = {
    form: FORM,
    tool: { name: 'syb', version },
    unit,
    template: stamp,
    round: round ?? null,
    organisations,
    leftOut,
    missing,
    places,
    figures: figures.map((figure) => ({ ...figure, trace: trace(figure.sheet, figure.address) })),
    notConsolidated,
    problems,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

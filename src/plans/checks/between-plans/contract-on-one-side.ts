import { betweenPlansSentences as say, betweenPlansWordings } from '../../../wording/between-plans';
import type { ComparedLine } from '../../system/triangulation';
import type { BetweenCheck, BetweenProblem, PlansTogether } from './plans-together';
import { cellsInWords, cellsOf, inWords, triangulated } from './two-sides';

/** A contract line that one side has and the other does not: one problem in the plan of each, for all years. */
export const contractOnOneSide: BetweenCheck = {
  id: 'between-plans/contract-on-one-side',
  family: 'Between plans',
  severity: 'error',
  source: triangulated,
  words: betweenPlansWordings.oneSide,
  *find(together) {
    for (const lines of oneSided(together)) yield* problemsOf(lines);
  },
};

type Years = [ComparedLine, ...ComparedLine[]];

/** The years of one line together, in their order. */
function oneSided({ triangulation: { mismatches, years } }: PlansTogether): Years[] {
  const byLine = new Map<string, Years>();
  for (const line of mismatches) {
    const { commissioner, provider, measure, subject, status } = line;
    if (status !== 'commissioner missing' && status !== 'provider missing') continue;
    const key = [commissioner.odsCode, provider.odsCode, measure, subject, status].join('|');
    const known = byLine.get(key);
    if (known) known.push(line);
    else byLine.set(key, [line]);
  }
  for (const lines of byLine.values()) lines.sort((a, b) => years.indexOf(a.year) - years.indexOf(b.year));
  return [...byLine.values()];
}

function* problemsOf(lines: Years): Iterable<BetweenProblem> {
  const [{ status, measure, subject }] = lines;
  const holders = lines.map((line) =>
    status === 'provider missing' ? line.commissionerSide : line.providerSide,
  );
  const [{ providerSide, commissionerSide }] = lines;
  const other = status === 'provider missing' ? providerSide : commissionerSide;
  const [holder] = holders;
  const figures = lines.map(({ year }, index) =>
    say.yearFigure(year, inWords(holders[index]!.value!, measure)),
  );
  const cells = cellsInWords(holders);
  const [has, lacks] = [holder!.organisation.name, other.organisation.name];
  const remedy = say.agreeLine(has, cells, lacks);
  yield {
    ...holder!.place!,
    cells: cellsOf(holders),
    wrong: say.onlyHere(subject, lacks, figures),
    expected: say.noLine(lacks, other.place!.file, other.place!.sheet),
    remedy,
  };
  yield {
    ...other.place!,
    cells: [],
    wrong: say.onlyThere(subject, has, figures),
    expected: say.line(has, holder!.place!.file, cells),
    remedy,
  };
}

import { betweenPlansSentences as say } from '../../../wording/between-plans';
import type { ComparedLine, ContractMeasure, Side } from '../../system/triangulation';
import type { BetweenProblem, PlansTogether } from './plans-together';
import { bothWays, cellsInWords, cellsOf, inWords } from './two-sides';

/** Lines that both sides have, with different figures: one problem in the plan of each. */
export function* differences(
  { triangulation: { mismatches } }: PlansTogether,
  measure: ContractMeasure,
): Iterable<BetweenProblem> {
  for (const line of mismatches) {
    if (line.measure !== measure || line.status !== 'different') continue;
    for (const [own, other] of bothWays(line)) yield difference(line, own, other);
  }
}

function difference(line: ComparedLine, own: Side, other: Side): BetweenProblem {
  const { measure, subject, year, corrections } = line;
  const [ours, theirs] = [inWords(own.value!, measure), inWords(other.value!, measure)];
  const by = inWords(Math.abs(line.difference!), measure);
  const { name } = other.organisation;
  const ownFirst = [...corrections].sort(
    (a, b) => Number(b.organisation === own.organisation) - Number(a.organisation === own.organisation),
  );
  return {
    ...own.place!,
    cells: cellsOf([own]),
    wrong: say.differs(subject, year, ours, name, theirs, by),
    expected: say.otherSide(theirs, name, other.place!.file, cellsInWords([other])),
    found: ours,
    remedy: say.either(ownFirst.map(({ instruction }) => instruction)),
  };
}

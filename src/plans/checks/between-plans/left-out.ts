import type { LeftOut } from '../../system/consolidation';
import { part2 } from '../../templates/sources';
import type { BetweenProblem, PlansTogether } from './plans-together';

/** The rule that plans are submitted on the templates of the round. */
export const templatesOfTheRound = part2('paragraph 15');

/** A problem for each file that was left out for such a reason. */
export function* leftOutFor(
  { leftOut }: PlansTogether,
  isMeant: (one: LeftOut) => boolean,
): Iterable<BetweenProblem> {
  for (const one of leftOut) {
    if (!isMeant(one)) continue;
    const { file, why, place } = one;
    yield { file, sheet: place?.sheet ?? '', cells: place ? [place.address] : [], wrong: why };
  }
}

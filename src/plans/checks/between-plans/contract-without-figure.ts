import { betweenPlansSentences as say, betweenPlansWordings } from '../../../wording/between-plans';
import { rangesOf } from '../../cell-areas';
import { heldInWords } from '../../figures';
import type { BetweenCheck } from './plans-together';
import { bothWays, triangulated } from './two-sides';

/** A contract line with a cell that holds no number, so that the two sides cannot be compared. */
export const contractWithoutFigure: BetweenCheck = {
  id: 'between-plans/contract-without-figure',
  family: 'Between plans',
  severity: 'error',
  source: triangulated,
  words: betweenPlansWordings.noFigure,
  *find({ triangulation: { mismatches } }) {
    for (const line of mismatches) {
      if (line.status !== 'no figure') continue;
      const { subject, year, corrections } = line;
      for (const [own, other] of bothWays(line)) {
        const without = own.figures.filter(({ value }) => value === undefined);
        if (without.length === 0) continue;
        yield {
          ...own.place!,
          cells: rangesOf(without.map(({ address }) => address)),
          wrong: say.noFigure(subject, year, other.organisation.name),
          found: without.map(({ held }) => heldInWords(held, 'amount')).join(', '),
          remedy: corrections.find(({ organisation }) => organisation === own.organisation)!.instruction,
        };
      }
    }
  },
};

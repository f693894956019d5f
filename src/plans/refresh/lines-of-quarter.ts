import type { Quarter } from '../../psf/quarters';
import { refreshProblems } from '../../wording/refresh';
import type { RefreshProblem } from './refresh-problem';
import type { OrganisationReturn, ReturnedLine } from './returned-line';

interface LinesOfQuarter {
  lines: ReturnedLine[];
  problems: RefreshProblem[];
}

/** The lines of a return that are of the quarter, or do not say of which they are. */
export function ofQuarter({ source, lines }: OrganisationReturn, quarter: Quarter): LinesOfQuarter {
  const error = (words: { text: string; remedy: string }, where?: string): RefreshProblem => ({
    severity: 'error',
    ...words,
    ...(where !== undefined && { where }),
  });
  if (lines.length === 0) return { lines: [], problems: [error(refreshProblems.nothingFound(source))] };
  const unknown = lines.flatMap(({ quarter: said, where }) =>
    typeof said === 'object' ? [error(refreshProblems.notAQuarter(said.unknown), where)] : [],
  );
  const own = lines.filter(({ quarter: said }) => said === undefined || said === quarter);
  if (own.length > 0 || unknown.length > 0) return { lines: own, problems: unknown };
  const found = [...new Set(lines.flatMap(({ quarter: said }) => (typeof said === 'number' ? [said] : [])))];
  return { lines: [], problems: [error(refreshProblems.noneOfQuarter(source, quarter, found.sort()))] };
}

import { refreshProblems } from '../../wording/refresh';
import type { ListedOrganisation } from './match-organisations';
import type { Delivered } from './plan-refresh';
import type { FigureCell } from './quarter-cells';
import type { RefreshProblem } from './refresh-problem';
import { type FigureKind, type ReturnedFigure, type ReturnedLine, figureKinds } from './returned-line';

interface Returned {
  delivered: Delivered[];
  problems: RefreshProblem[];
}

/** The figures of one line for the cells they belong in, and what is wrong with each. */
export function readReturned(
  line: ReturnedLine,
  organisation: ListedOrganisation,
  cellOf: (kind: FigureKind) => FigureCell | undefined,
): Returned {
  const read: Returned = { delivered: [], problems: [] };
  const isBlank = (kind: FigureKind) => (line.figures[kind]?.held.type ?? 'blank') === 'blank';
  const noCounts = isBlank('attendances') && isBlank('overFourHours');
  for (const kind of figureKinds) {
    const returned = line.figures[kind];
    // A line may leave A&E out as a whole, but not half of it.
    if (!returned || (kind !== 'actual' && noCounts)) continue;
    const cell = cellOf(kind);
    const value = returned.held.value;
    const words = problemOf(kind, returned, organisation.name, cell);
    if (words) read.problems.push({ severity: 'error', ...words, where: returned.where });
    else if (cell) read.delivered.push({ cell, value: Number(value), where: returned.where });
  }
  return read;
}

function problemOf(
  kind: FigureKind,
  { held: { type, value }, unit }: ReturnedFigure,
  organisation: string,
  cell: FigureCell | undefined,
): { text: string; remedy: string } | undefined {
  if (!cell) return type === 'blank' ? undefined : refreshProblems.noAccidentAndEmergency(organisation, kind);
  if (type === 'blank') return refreshProblems.blank(organisation, kind);
  if (type === 'text') return refreshProblems.textForNumber(organisation, kind, String(value));
  if (type !== 'number' || !Number.isFinite(value))
    return refreshProblems.notANumber(organisation, kind, String(value).toUpperCase());
  if (kind !== 'actual' && (!Number.isInteger(value) || Number(value) < 0))
    return refreshProblems.notACount(organisation, kind, String(value));
  if (unit?.says === 'pounds') return refreshProblems.pounds(unit.heading);
  return unit?.says === 'millions' ? refreshProblems.millions(unit.heading) : undefined;
}

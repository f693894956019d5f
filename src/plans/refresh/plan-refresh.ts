import { type Quarter, quarters } from '../../psf/quarters';
import { matchWords, refreshProblems, refreshWords } from '../../wording/refresh';
import { type CellContent, changeOf, sameContent } from '../changes/cell-content';
import { type ChangeList, cellInWords, cellKey, placesNamed } from '../changes/change-list';
import { closedQuarters } from '../close';
import { figure } from '../figures';
import type { CellChange } from '../finding';
import type { WorkbookSnapshot } from '../snapshot';
import { figuresProblems } from './check-figures';
import { type ListedOrganisation, OrganisationMatcher } from './match-organisations';
import { type FigureCell, QuarterCells, refreshNames } from './quarter-cells';
import { ofQuarter } from './lines-of-quarter';
import { readReturned } from './read-returned';
import type { RefreshProblem } from './refresh-problem';
import { type OrganisationReturn, figureKinds } from './returned-line';

/** A line of a return whose organisation could not be told, and why. */
export interface NotMatched {
  label: string;
  where: string;
  text: string;
  remedy: string;
}

/** What a refresh would do. With an error among the problems nothing of it may be applied. */
export interface RefreshPlan {
  changes: ChangeList;
  notMatched: NotMatched[];
  problems: RefreshProblem[];
  /** Whose figure each changed cell is, by `cellKey`. */
  organisations: ReadonlyMap<string, ListedOrganisation>;
}

/** A figure for a cell, with where it came from. */
export interface Delivered {
  cell: FigureCell;
  value: number;
  where: string;
}

/**
 * The changes that bring the returns of a quarter into the quarterly workbook, and all that is wrong with
 * them. Where they complete the quarter, the number of quarters reported goes up with them.
 */
export function planRefresh(
  snapshot: WorkbookSnapshot,
  returns: readonly OrganisationReturn[],
  quarter: Quarter,
): RefreshPlan {
  const title = refreshWords.title(quarter);
  const cells = QuarterCells.of(snapshot);
  if ('missing' in cells) {
    const { missing } = cells;
    const words =
      missing === 'Workbook_template'
        ? refreshProblems.notOurs()
        : refreshProblems.workbookIncomplete(missing);
    return refused(title, words);
  }
  const { uneven } = cells;
  if (uneven) return refused(title, refreshProblems.uneven(uneven));
  const closed = closedQuarters(snapshot).has(quarter)
    ? [{ severity: 'error' as const, ...refreshProblems.closed(quarter) }]
    : [];
  const { delivered, notMatched, problems } = readLines(cells, returns, quarter);
  const agreed = agreedFigures(delivered, problems);
  problems.push(...figuresProblems(cells, agreed, quarter));
  const changes = agreed.flatMap(changeFor);
  const advance = reportedQuarter(cells, agreed, quarter);
  problems.push(...advance.problems);
  const all = [...changes, ...advance.changes];
  if (all.length === 0 && agreed.length > 0 && problems.length === 0)
    problems.push({ severity: 'warning', ...refreshProblems.nothingNew(quarter) });
  const organisations = new Map(
    agreed.map(({ cell }) => [cellKey(cell.sheet, cell.address), cell.organisation]),
  );
  const within = placesNamed(snapshot, refreshNames);
  return {
    changes: { title, changes: all, within },
    notMatched,
    problems: [...closed, ...problems],
    organisations,
  };
}

const refused = (title: string, words: { text: string; remedy: string }): RefreshPlan => ({
  changes: { title, changes: [] },
  notMatched: [],
  problems: [{ severity: 'error', ...words }],
  organisations: new Map(),
});

interface LinesRead {
  delivered: Delivered[];
  notMatched: NotMatched[];
  problems: RefreshProblem[];
}

function readLines(cells: QuarterCells, returns: readonly OrganisationReturn[], quarter: Quarter): LinesRead {
  const matcher = new OrganisationMatcher(cells.organisations);
  const read: LinesRead = { delivered: [], notMatched: [], problems: [] };
  for (const one of returns) {
    const { lines, problems } = ofQuarter(one, quarter);
    read.problems.push(...problems);
    for (const line of lines) {
      const match = matcher.match(line.labels);
      if (match.kind === 'found') {
        const found = readReturned(line, match.organisation, (kind) =>
          cells.cell(kind, match.organisation, quarter),
        );
        read.delivered.push(...found.delivered);
        read.problems.push(...found.problems);
      } else if (figureKinds.some((kind) => (line.figures[kind]?.held.type ?? 'blank') !== 'blank')) {
        const label = line.labels.filter((part) => part.trim() !== '').join(', ');
        const words =
          match.kind === 'unknown'
            ? matchWords.unknown(label, match.nearest)
            : matchWords[match.kind](label, match.between);
        read.notMatched.push({ label, where: line.where, ...words });
      }
    }
  }
  return read;
}

/** One figure for each cell; where returns give several, all must be the same. */
function agreedFigures(delivered: readonly Delivered[], problems: RefreshProblem[]): Delivered[] {
  const byCell = new Map<string, Delivered[]>();
  for (const one of delivered) {
    const key = cellKey(one.cell.sheet, one.cell.address);
    byCell.set(key, [...(byCell.get(key) ?? []), one]);
  }
  return [...byCell.values()].map((all) => {
    const [first] = all;
    if (all.some(({ value }) => value !== first!.value)) {
      const { organisation, kind } = first!.cell;
      const figures = all.map(({ value, where }) => `${figure(value, 'amount')} (${where})`);
      problems.push({
        severity: 'error',
        ...refreshProblems.disagree(organisation.name, kind, figures),
        where: all.map(({ where }) => where).join('; '),
      });
    }
    return first!;
  });
}

function changeFor({ cell, value, where }: Delivered): CellChange[] {
  const after: CellContent = { value };
  if (sameContent(cell.content, after)) return [];
  const why = refreshWords.why(cell.organisation.shortName || cell.organisation.name, cell.kind, where);
  return [changeOf({ sheet: cell.sheet, address: cell.address, why }, cell.content, after)];
}

/** A quarter is reported once nothing of it, and of those before it, is missing. */
function reportedQuarter(
  cells: QuarterCells,
  agreed: readonly Delivered[],
  quarter: Quarter,
): { changes: CellChange[]; problems: RefreshProblem[] } {
  const filled = new Set(agreed.map(({ cell }) => cellKey(cell.sheet, cell.address)));
  const { reported } = cells;
  const missing = quarters
    .filter((one) => one <= quarter)
    .map((one) => ({
      quarter: one,
      cells: cells
        .ofQuarter(one)
        .filter((cell) => cell.figure === undefined && !filled.has(cellKey(cell.sheet, cell.address))),
    }))
    .filter((one) => one.cells.length > 0);
  const problems = missing.map((one): RefreshProblem => {
    const names = [...new Set(one.cells.map(({ organisation }) => organisation.shortName))];
    const first = one.cells[0]!;
    const place = { where: cellInWords(first), cell: { sheet: first.sheet, address: first.address } };
    return one.quarter <= reported
      ? { severity: 'error', ...refreshProblems.missingInReported(one.quarter, names), ...place }
      : { severity: 'warning', ...refreshProblems.missing(one.quarter, names), ...place };
  });
  if (quarter <= reported || missing.length > 0) return { changes: [], problems };
  const { content, ...place } = cells.reportedCell;
  const change = changeOf({ ...place, why: refreshWords.quarterReported(quarter) }, content, {
    value: quarter,
  });
  return { changes: [change], problems };
}

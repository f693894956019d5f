import { type Quarter, quarters } from '../../psf/quarters';
import { changeLogWords } from '../../wording/changes';
import type { CellChange } from '../finding';
import type { CellValue } from '../workbook-model';
import { type CellContent, changeOf, contentAfter, contentBefore, reversed } from './cell-content';
import { type ChangeList, type ListMark, cellKey } from './change-list';

/**
 * The sheet on which every applied list stands, a line for each cell: what the pane undoes by, and what a
 * closed quarter's figures are held against. Its sheet name and headings are kept from release to release.
 */
export const changeLogSheet = 'Change log';

export const changeLogHeadings = [
  'When',
  'Who',
  'What',
  'Sheet',
  'Cell',
  'Before',
  'After',
  'Why',
  'List',
] as const;

/** A list as the log has it. */
export interface LoggedList extends ChangeList {
  id: number;
  /** As Excel counts days, the hour as a fraction; undefined where somebody has typed over it. */
  when: number | undefined;
  who: string;
  /** The lines it takes up in the log, from the first below the headings, which is 0. */
  lines: number[];
}

/** Whether cells are the headings of a log of ours. */
export const areHeadings = (row: readonly CellValue[] | undefined): boolean =>
  changeLogHeadings.every((heading, column) => row?.[column] === heading);

/** The lines of a list: one for its remark, then one for each cell. Dates are Excel's, in days. */
export function logLines(
  { title, changes, remark, mark }: ChangeList,
  { id, when, who }: { id: number; when: number; who: string },
): CellValue[][] {
  const line = (cells: [CellValue, CellValue, CellValue, CellValue, CellValue]): CellValue[] => [
    when,
    who,
    title,
    ...cells,
    listName(id, mark),
  ];
  return [
    ...(remark !== undefined || changes.length === 0 ? [line(['', '', '', '', remark ?? ''])] : []),
    ...changes.map((change) =>
      line([
        change.sheet,
        change.address,
        shownInLog(contentBefore(change)),
        shownInLog(contentAfter(change)),
        change.why,
      ]),
    ),
  ];
}

/** The lists of a log, first to last, from the cells below its headings. Lines without a list are left out. */
export function readLog(lines: readonly (readonly CellValue[])[]): LoggedList[] {
  const lists = new Map<number, LoggedList>();
  lines.forEach((cells, row) => {
    const [when, who, title, sheet, address, before, after, why, name] = cells as CellValue[];
    const named = listOf(String(name ?? ''));
    if (!named) return;
    const list = lists.get(named.id) ?? begin(named, { when, who, title });
    lists.set(named.id, list);
    list.lines.push(row);
    if (address === undefined || address === '') list.remark = String(why ?? '');
    else list.changes.push(changeIn(String(sheet), String(address), before ?? '', after ?? '', String(why)));
  });
  return [...lists.values()].sort((one, other) => one.id - other.id);
}

interface FirstCells {
  when: CellValue | undefined;
  who: CellValue | undefined;
  title: CellValue | undefined;
}

const begin = (named: { id: number; mark?: ListMark }, { when, who, title }: FirstCells): LoggedList => ({
  ...named,
  title: String(title ?? ''),
  when: typeof when === 'number' ? when : undefined,
  who: String(who ?? ''),
  lines: [],
  changes: [],
});

const changeIn = (
  sheet: string,
  address: string,
  before: CellValue,
  after: CellValue,
  why: string,
): CellChange => changeOf({ sheet, address, why }, fromLog(before), fromLog(after));

/** Formulas stand in the log as text; text that looks like one has an apostrophe before it. */
function shownInLog(content: CellContent): CellValue {
  const { value } = content;
  const needsMark = content.isText ?? (typeof value === 'string' && value.startsWith("'"));
  return needsMark ? `'${value}` : value;
}

function fromLog(shown: CellValue): CellContent {
  if (typeof shown !== 'string' || !shown.startsWith("'")) return { value: shown };
  const value = shown.slice(1);
  return value.startsWith("'") ? { value } : { value, isText: true };
}

/** "12", "13 undoes 12", "14 closes Q1", "15 reopens Q1". */
function listName(id: number, mark: ListMark | undefined): CellValue {
  if (!mark) return id;
  return mark.does === 'undoes'
    ? `${id} ${changeLogWords.undoes()} ${mark.list}`
    : `${id} ${changeLogWords[mark.does]()} Q${mark.quarter}`;
}

const listNamePattern = /^(\d+)(?: (undoes) (\d+)| (closes|reopens) Q([1-4]))?$/;

function listOf(name: string): { id: number; mark?: ListMark } | undefined {
  const match = listNamePattern.exec(name.trim());
  if (!match) return undefined;
  const [, id, undoes, list, does, quarter] = match;
  if (undoes) return { id: Number(id), mark: { does: 'undoes', list: Number(list) } };
  const of = quarters.find((one) => one === Number(quarter));
  if (of) return { id: Number(id), mark: { does: does as 'closes' | 'reopens', quarter: of } };
  return { id: Number(id) };
}

/** The number of the next list. */
export const nextId = (lists: readonly LoggedList[]): number => Math.max(0, ...lists.map(({ id }) => id)) + 1;

/** The closes in force, by quarter: the last of a quarter, unless it was reopened since. */
export function closesInForce(lists: readonly LoggedList[]): ReadonlyMap<Quarter, LoggedList> {
  const closes = new Map<Quarter, LoggedList>();
  for (const list of lists) {
    if (list.mark?.does === 'closes') closes.set(list.mark.quarter, list);
    if (list.mark?.does === 'reopens') closes.delete(list.mark.quarter);
  }
  return closes;
}

/** The cells of closed quarters, each with its quarter; see `cellKey`. Cells a close itself changed are free. */
export function frozenCells(lists: readonly LoggedList[]): ReadonlyMap<string, Quarter> {
  const frozen = new Map<string, Quarter>();
  for (const [quarter, { changes }] of closesInForce(lists))
    for (const { sheet, address, before, after } of changes)
      if (before === after) frozen.set(cellKey(sheet, address), quarter);
  return frozen;
}

/** The list that Undo takes back: the last applied and not undone. A close is not undone but reopened. */
export function lastToUndo(lists: readonly LoggedList[]): LoggedList | undefined {
  const undone = new Set(lists.flatMap(({ mark }) => (mark?.does === 'undoes' ? [mark.list] : [])));
  return lists.findLast(({ id, mark, changes }) => !mark && !undone.has(id) && changes.length > 0);
}

/** What takes a list back. */
export function undoing(list: LoggedList): ChangeList {
  const why = changeLogWords.undoneWhy(list.id);
  return {
    title: changeLogWords.undoTitle(list.title),
    changes: list.changes.map((change) => reversed(change, why)),
    mark: { does: 'undoes', list: list.id },
  };
}

import type { ChangeList } from '../../plans/changes/change-list';
import { cellInWords } from '../../plans/changes/change-list';
import type { AnswersMoved } from '../../plans/changes/position-after';
import type { RefreshPlan } from '../../plans/refresh';
import type { ThreeAnswers } from '../../psf/three-answers';
import type { CellValue } from '../../plans/workbook-model';
import { reportWords } from '../../wording/command-line';
import { positionWords } from '../../wording/pane';
import { amountInFigures } from '../../plans/amounts';
import { figureTable } from './text-layout';

/** What would change, a line for each cell. */
export function changeLines({ title, changes }: ChangeList): string[] {
  if (changes.length === 0) return [reportWords.noChanges(title)];
  return [
    reportWords.changes(title, changes.length),
    ...changes.map(
      (change) =>
        `  ${reportWords.change(cellInWords(change), held(change.before), held(change.after), change.why)}`,
    ),
  ];
}

const held = (value: CellValue): string =>
  value === ''
    ? reportWords.blank()
    : typeof value === 'number'
      ? value.toLocaleString('en-GB', { maximumFractionDigits: 5 })
      : String(value);

/** Earned, Lost and Recoverable before and after, where they move. */
export function movedLines(moved: readonly AnswersMoved[]): string[] {
  const rows = moved.filter(({ before, after }) => answers(before).join() !== answers(after).join());
  if (rows.length === 0) return [];
  const heads = [positionWords.earned(), positionWords.lost(), positionWords.recoverable()];
  const before = heads.map((head) => reportWords.before(head));
  const after = heads.map((head) => reportWords.after(head));
  return [
    '',
    ...figureTable(
      [positionWords.unit(), ...before, ...after],
      rows.map((row) => [row.of, ...answers(row.before), ...answers(row.after)]),
    ),
  ];
}

const answers = (given: ThreeAnswers | undefined): string[] =>
  given ? [given.earned, given.lost, given.recoverable].map(amountInFigures) : ['–', '–', '–'];

/** What is wrong with the returns, a line each. */
export const problemLines = ({ notMatched, problems }: RefreshPlan): string[] => [
  ...notMatched.map(({ where, text, remedy }) => `${where}: ${text} ${remedy}`),
  ...problems.map(({ where, text, remedy }) =>
    where === undefined ? `${text} ${remedy}` : `${where}: ${text} ${remedy}`,
  ),
];

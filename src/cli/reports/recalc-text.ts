import type { CellName } from '../../library/recalculate';
import { reportWords } from '../../wording/command-line';
import { positionWords } from '../../wording/pane';
import { refusalSentence } from './findings-text';
import type { RecalculatedFile } from './recalc-json';

const cellOf = ({ sheet, address }: CellName): string => positionWords.place(sheet, address);

/** What became of a file, as lines to read. */
export function recalcLines(done: RecalculatedFile): string[] {
  if ('refused' in done) return [refusalSentence(done.file, done.refused)];
  const { file, output, calculation } = done;
  const { changed, messages, notCalculated, restingOnStored } = calculation;
  const first =
    output === undefined
      ? reportWords.nothingChanged(file)
      : reportWords.recalculated(file, changed.length, output);
  return [
    first,
    ...messages.map((one) => `  ${reportWords.functionRefuses(cellOf(one), one.error, one.message)}`),
    ...notCalculated.map((one) => `  ${reportWords.notCalculated(cellOf(one), one.formula, one.why)}`),
    ...(restingOnStored.length > 0
      ? [`  ${reportWords.restingOnStored(restingOnStored.length, cellOf(restingOnStored[0]!))}`]
      : []),
  ];
}

/** The last line of several files. */
export function recalcSummary(done: readonly RecalculatedFile[]): string {
  const read = done.flatMap((one) => ('refused' in one ? [] : [one.calculation]));
  return reportWords.recalcSummary(
    done.length,
    read.reduce((sum, { messages }) => sum + messages.length, 0),
    read.reduce((sum, { notCalculated }) => sum + notCalculated.length, 0),
    done.length - read.length,
  );
}

import { identify } from '../../plans/identify';
import { namedBlocks, type WorkbookSnapshot } from '../../plans/snapshot';
import type { ReadingProblem } from '../../plans/system-psf/block-reader';
import { assumptionLabel } from '../../plans/system-psf/assumptions-in-use';
import {
  choicesFormulasLeaveOut,
  compareResults,
  type Disagreement,
  resultNames,
} from '../../plans/system-psf/compare-results';
import { positionNames, type PositionReading, readPosition } from '../../plans/system-psf/read-position';
import { templates } from '../../plans/templates';
import { WorkbookReading } from '../../plans/workbook-reading';
import { type SystemPosition, systemPosition } from '../../psf/position';
import { reportWords } from '../../wording/command-line';
import { positionProblems, positionWords } from '../../wording/pane';
import { Refusal } from '../../wording/refusal';
import type { RunCommand } from '../command-description';
import { exitCodes } from '../exit-codes';
import { readOne } from '../read-one';
import { RefusedCommand } from '../refused-command';
import { positionJson } from '../reports/position-json';
import { positionText } from '../reports/position-text';
import { paintFor } from '../terminal';

/** `syb position`: the position by the rules, or everything that keeps it from being worked out. */
export const position: RunCommand = async (given, terminal) => {
  const [path = ''] = given.arguments;
  const { snapshot } = await readOne(path);
  const blocks = namedBlocks(snapshot, [...positionNames, ...resultNames]);
  const outcome = readPosition(blocks);
  if (outcome.status === 'not ours' || isPlan(snapshot))
    throw new RefusedCommand(reportWords.notSystemPsf(path));
  const worked = outcome.status === 'read' ? workOut(outcome.reading) : outcome.problems;
  if (Array.isArray(worked)) {
    terminal.say(reportWords.positionProblems(path, worked.length));
    for (const problem of worked) terminal.say(`  ${problemInWords(problem)}`);
    return exitCodes.findings;
  }
  const { reading, found } = worked;
  terminal.out(
    given.options.has('json')
      ? positionJson(reading, found, __VERSION__)
      : positionText(reading, found, paintFor(terminal)),
  );
  const different = differencesInWords(compareResults(blocks, reading, found), reading);
  for (const line of different.lines) terminal.say(line);
  return different.isFinding ? exitCodes.findings : exitCodes.clean;
};

/** A plan has the same cell for its template, but nothing else of a quarterly workbook. */
const isPlan = (snapshot: WorkbookSnapshot): boolean =>
  identify(new WorkbookReading(snapshot), templates).kind === 'plan';

/** Where the workbook's own results are others; with a choice that its formulas do not apply, rightly so. */
function differencesInWords(
  disagreements: readonly Disagreement[],
  reading: PositionReading,
): { lines: string[]; isFinding: boolean } {
  const choices = choicesFormulasLeaveOut(reading);
  if (choices.length > 0)
    return { lines: [reportWords.differsByChoice(choices.map(assumptionLabel))], isFinding: false };
  return { lines: disagreements.map(disagreementInWords), isFinding: disagreements.length > 0 };
}

function disagreementInWords(one: Disagreement): string {
  if (one.kind === 'missing') return reportWords.resultMissing(one.name);
  const place = positionWords.place(one.sheet, one.address);
  return one.kind === 'error'
    ? reportWords.resultIsError(place, one.error)
    : reportWords.resultDiffers(place, one.workbook, one.rules);
}

function workOut(
  reading: PositionReading,
): { reading: PositionReading; found: SystemPosition } | ReadingProblem[] {
  try {
    return { reading, found: systemPosition(reading.organisations, reading.quarter, reading.terms) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [{ name: 'Actuals', ...positionProblems.refused(error.message) }];
  }
}

function problemInWords({ sheet, address, name, text, remedy }: ReadingProblem): string {
  const place = sheet === undefined || address === undefined ? name : positionWords.place(sheet, address);
  return `${place}: ${text} ${remedy}`;
}

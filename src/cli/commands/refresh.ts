import { userInfo } from 'node:os';
import { type CellPatch, patchWorkbook, readWorkbook, type SheetPatch } from '../../files';
import { recalculateWorkbook } from '../../library/recalculate';
import type { ChangeList } from '../../plans/changes/change-list';
import { contentAfter, isFormula } from '../../plans/changes/cell-content';
import { answersMoved, effectOf } from '../../plans/changes/position-after';
import type { WorkbookSnapshot } from '../../plans/snapshot';
import {
  type OrganisationReturn,
  planRefresh,
  type RefreshPlan,
  returnOfText,
  returnOfWorkbook,
} from '../../plans/refresh';
import { quarters } from '../../psf/quarters';
import { refreshLogWords, reportWords, usageMessages } from '../../wording/command-line';
import { positionWords } from '../../wording/pane';
import { type Given, type RunCommand, valueOf } from '../command-description';
import { type ExitCode, exitCodes } from '../exit-codes';
import { findFiles } from '../files/find-workbooks';
import { readInput } from '../files/read-input';
import { writeWhole } from '../files/write-whole';
import { refusable } from '../jobs';
import { refuseOutput } from '../outputs';
import { naming } from '../read-one';
import { RefusedCommand } from '../refused-command';
import { refusalSentence } from '../reports/findings-text';
import { logEntry } from '../refresh-log';
import { recalcLines } from '../reports/recalc-text';
import { changeLines, movedLines, problemLines } from '../reports/refresh-text';
import type { Terminal } from '../terminal';

/** `syb refresh`: all or nothing; where one return has a problem, nothing is written. */
export const refresh: RunCommand = async (given, terminal) => {
  const [path = '', ...sources] = given.arguments;
  const output = outputAsked(given);
  const quarter = quarters.find((one) => `Q${one}` === valueOf(given, 'quarter'))!;
  const found = await findFiles(sources, /\.(?:xls[xm]|csv)$/i);
  if (output !== undefined) await refuseOutput(output, [path, ...found.files]);
  const bytes = await naming(path, () => readInput(path));
  const { snapshot } = await naming(path, () => readWorkbook(bytes));
  const { returns, refused } = await readReturns(found.files);
  for (const one of [...found.refused, ...refused]) terminal.say(refusalSentence(one.file, one.refused));
  if (refused.length + found.refused.length > 0) throw new RefusedCommand(reportWords.notRefreshed());
  const plan = planRefresh(snapshot, returns, quarter);
  const code = tell(plan, snapshot, terminal);
  if (output === undefined) return code;
  if (code !== exitCodes.clean) {
    terminal.say(reportWords.notRefreshed());
    return code;
  }
  const logged = logEntry(snapshot, plan.changes, { who: userInfo().username, now: new Date() });
  const patches = patchesOf(plan.changes);
  const refreshed = patchWorkbook(bytes, 'patch' in logged ? [...patches, logged.patch] : patches);
  const calculated = await recalculateWorkbook(refreshed);
  await writeWhole(output, calculated.bytes);
  terminal.say('patch' in logged ? refreshLogWords.logged(logged.lines) : logged.notLogged);
  for (const line of recalcLines({ file: path, output, calculation: calculated })) terminal.say(line);
  return calculated.messages.length + calculated.notCalculated.length > 0
    ? exitCodes.findings
    : exitCodes.clean;
};

function outputAsked(given: Given): string | undefined {
  const output = valueOf(given, 'output');
  if (given.options.has('dry-run')) return undefined;
  if (output === undefined) throw new RefusedCommand(usageMessages.refreshOutputMissing());
  return output;
}

interface ReturnsRead {
  returns: OrganisationReturn[];
  refused: { file: string; refused: string }[];
}

async function readReturns(files: readonly string[]): Promise<ReturnsRead> {
  const read: ReturnsRead = { returns: [], refused: [] };
  for (const file of files) {
    const one = await refusable(() => readReturn(file));
    if ('refused' in one) read.refused.push({ file, refused: one.refused });
    else read.returns.push(one);
  }
  return read;
}

async function readReturn(file: string): Promise<OrganisationReturn> {
  const bytes = await readInput(file);
  return /\.csv$/i.test(file)
    ? returnOfText(file, textOf(bytes))
    : returnOfWorkbook(file, readWorkbook(bytes).snapshot);
}

/** Excel writes CSV files in UTF-8, or in the code page of Windows where it is told no better. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Says what would change and what is wrong; 1 where that keeps it from being written. */
function tell(plan: RefreshPlan, snapshot: WorkbookSnapshot, terminal: Terminal): ExitCode {
  const { changes, notMatched, problems } = plan;
  const moved = answersMoved(effectOf(snapshot, changes), positionWords.systemHeading());
  terminal.out(`${[...changeLines(changes), ...movedLines(moved)].join('\n')}\n`);
  for (const line of problemLines(plan)) terminal.say(line);
  const stops = notMatched.length > 0 || problems.some(({ severity }) => severity === 'error');
  return stops ? exitCodes.findings : exitCodes.clean;
}

/** The changes as the file takes them. */
function patchesOf({ changes }: ChangeList): SheetPatch[] {
  const sheets = [...new Set(changes.map(({ sheet }) => sheet))];
  return sheets.map((sheet) => ({
    sheet,
    cells: changes
      .filter((change) => change.sheet === sheet)
      .map((change): CellPatch => {
        const after = contentAfter(change);
        const { address } = change;
        if (isFormula(after)) return { address, formula: String(after.value), value: null };
        return { address, formula: null, value: after.value === '' ? null : after.value };
      }),
  }));
}

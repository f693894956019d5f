import { access } from 'node:fs/promises';
import path from 'node:path';
import type { Recalculation } from '../../library/recalculate';
import { recalculateWorkbook } from '../../library/recalculate';
import { cliFileMessages, usageMessages } from '../../wording/command-line';
import { type Given, type RunCommand, valueOf } from '../command-description';
import { type ExitCode, exitCodes, worst } from '../exit-codes';
import { writeWhole } from '../files/write-whole';
import { refusable, type Refusable } from '../jobs';
import { outputsFor } from '../outputs';
import { RefusedCommand } from '../refused-command';
import { recalcJson, type RecalculatedFile } from '../reports/recalc-json';
import { recalcLines, recalcSummary } from '../reports/recalc-text';
import { runJobs } from '../run-jobs';
import type { Terminal } from '../terminal';

/** Standard input or output in the place of a file. */
const STANDARD = '-';

/** `syb recalc`: each file is calculated and written whole, whatever becomes of the others. */
export const recalc: RunCommand = async (given, terminal, workers) => {
  const inputs = given.arguments;
  const inPlace = given.options.has('in-place');
  const output = outputAsked(given, inPlace);
  if (inputs.includes(STANDARD)) return recalcStandardInput(given, output, terminal);
  if (output === STANDARD && inputs.length > 1) throw new RefusedCommand(usageMessages.oneToStandardOutput());
  const toFiles = output !== undefined && output !== STANDARD;
  const outputs = toFiles ? await outputsFor(inputs, output) : inputs;
  const done: RecalculatedFile[] = [];
  await runJobs({ kind: 'recalc', files: inputs, terminal, workers }, async (result, file) => {
    const target = output === STANDARD ? STANDARD : outputs[done.length]!;
    const one = await written({ file, output: target, result }, inPlace, terminal);
    done.push(one);
    if (!given.options.has('json')) for (const line of recalcLines(one)) terminal.say(line);
  });
  return finish(done, given, terminal);
};

function outputAsked(given: Given, inPlace: boolean): string | undefined {
  const output = valueOf(given, 'output');
  if (inPlace && output !== undefined)
    throw new RefusedCommand(usageMessages.notTogether('--in-place', '--output'));
  if (!inPlace && output === undefined) throw new RefusedCommand(usageMessages.recalcOutputMissing());
  return output;
}

async function recalcStandardInput(
  given: Given,
  output: string | undefined,
  terminal: Terminal,
): Promise<ExitCode> {
  if (given.arguments.length > 1) throw new RefusedCommand(usageMessages.standardInputAlone());
  if (output === undefined) throw new RefusedCommand(usageMessages.noPlaceFromStandardInput());
  const result = await refusable(async () => recalculateWorkbook(await terminal.read()));
  const done = await written({ file: cliFileMessages.standardInput(), output, result }, false, terminal);
  if (!given.options.has('json')) for (const line of recalcLines(done)) terminal.say(line);
  return finish([done], given, terminal);
}

interface ToWrite {
  file: string;
  output: string;
  result: Refusable<Recalculation>;
}

/** Writes a result where it belongs; why it cannot be written becomes the file's own refusal. */
async function written(
  { file, output, result }: ToWrite,
  inPlace: boolean,
  terminal: Terminal,
): Promise<RecalculatedFile> {
  if ('refused' in result) return { file, refused: result.refused };
  const left = inPlace && result.changed.length === 0;
  const problem = await refusable(async () => {
    if (left) return {};
    if (output === STANDARD) writeToStandardOutput(result.bytes, terminal);
    else {
      if (inPlace) await refuseWhileOpen(file);
      await writeWhole(output, result.bytes);
    }
    return {};
  });
  if ('refused' in problem) return { file, refused: problem.refused };
  const { changed, messages, notCalculated, restingOnStored, calculated } = result;
  const calculation = { changed, messages, notCalculated, restingOnStored, calculated };
  const place = output === STANDARD ? cliFileMessages.standardOutput() : output;
  return { file, ...(!left && { output: place }), calculation };
}

function writeToStandardOutput(bytes: Uint8Array, terminal: Terminal): void {
  if (terminal.onScreen) throw new RefusedCommand(cliFileMessages.terminalOutput());
  terminal.out(bytes);
}

/** Excel keeps a file of this name beside a workbook that it has open, and would write over ours. */
async function refuseWhileOpen(file: string): Promise<void> {
  const lock = path.join(path.dirname(file), `~$${path.basename(file)}`);
  const isOpen = await access(lock).then(
    () => true,
    () => false,
  );
  if (isOpen) throw new RefusedCommand(cliFileMessages.openInExcel(file));
}

function finish(done: readonly RecalculatedFile[], given: Given, terminal: Terminal): ExitCode {
  if (given.options.has('json')) terminal.out(recalcJson(done, __VERSION__));
  if (done.length > 1) terminal.say(recalcSummary(done));
  return worst(done.map(exitCodeOf));
}

function exitCodeOf(file: RecalculatedFile): ExitCode {
  if ('refused' in file) return exitCodes.cannotRun;
  const { messages, notCalculated } = file.calculation;
  return messages.length + notCalculated.length > 0 ? exitCodes.findings : exitCodes.clean;
}

import { programFault, usageMessages } from '../wording/command-line';
import type { CommandDescription } from './command-description';
import { commandTable } from './command-table';
import { type ExitCode, exitCodes } from './exit-codes';
import { commandHelp, generalHelp } from './help-text';
import { nearestSpelling } from './nearest-spelling';
import { readArguments } from './read-arguments';
import { RefusedCommand } from './refused-command';
import type { Workers } from './run-jobs';
import { paintFor, type Terminal } from './terminal';

/** Runs what was typed after `syb`; whatever happens ends in an exit code, and a failure in a sentence. */
export async function runProgram(
  typed: readonly string[],
  terminal: Terminal,
  workers?: Workers,
): Promise<ExitCode> {
  try {
    return await run(typed, terminal, workers);
  } catch (error) {
    terminal.progress('');
    const isRefusal = error instanceof RefusedCommand;
    terminal.say(
      isRefusal ? error.message : programFault(error instanceof Error ? error.message : String(error)),
    );
    return exitCodes.cannotRun;
  }
}

async function run(
  typed: readonly string[],
  terminal: Terminal,
  workers: Workers | undefined,
): Promise<ExitCode> {
  const [first, ...rest] = typed;
  const paint = paintFor(terminal);
  if (first === undefined) throw new RefusedCommand(usageMessages.noCommand());
  if (first === '--help' || first === '-h' || (first === 'help' && rest.length === 0)) {
    terminal.out(generalHelp(paint));
    return exitCodes.clean;
  }
  if (first === '--version') {
    terminal.out(`${__VERSION__}\n`);
    return exitCodes.clean;
  }
  const command = commandNamed(first === 'help' ? rest[0]! : first);
  const given = first === 'help' ? undefined : readArguments(command, rest);
  if (!given || given.options.has('help')) {
    terminal.out(commandHelp(command, paint));
    return exitCodes.clean;
  }
  const carryOut = await command.load();
  return carryOut(given, terminal, workers);
}

function commandNamed(given: string): CommandDescription {
  const command = commandTable.find(({ name }) => name === given);
  if (command) return command;
  const names = commandTable.map(({ name }) => name);
  throw new RefusedCommand(usageMessages.unknownCommand(given, nearestSpelling(given, names)));
}

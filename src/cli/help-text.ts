import { helpWords } from '../wording/command-line';
import type { ArgumentDescription, CommandDescription } from './command-description';
import { commandTable, commonOptions, programOptions } from './command-table';
import { exitCodes } from './exit-codes';
import { optionSpelling } from './read-arguments';
import { inColumns, wrapped } from './reports/text-layout';
import type { Paint } from './terminal';

const argumentSpelling = ({ name, repeating, optional }: ArgumentDescription): string => {
  const spelt = `${name}${repeating ? '...' : ''}`;
  return optional ? `[${spelt}]` : spelt;
};

/** How a command is typed: "syb recalc FILE... [options]". */
export function usageOf({ name, arguments: described, options }: CommandDescription): string {
  const needed = options
    .filter(({ required }) => required)
    .map((option) => `--${option.name} ${option.value}`);
  return ['syb', name, ...described.map(argumentSpelling), ...needed, '[options]'].join(' ');
}

/** `syb --help`. */
export function generalHelp(paint: Paint): string {
  const heading = (text: string) => paint('heading', text);
  return [
    helpWords.title(),
    '',
    heading(helpWords.usage()),
    '  syb COMMAND [arguments] [options]',
    '',
    heading(helpWords.commands()),
    ...inColumns(commandTable.map(({ name, summary }) => [name, summary()])),
    '',
    heading(helpWords.options()),
    ...inColumns(programOptions.map((option) => [optionSpelling(option), option.words()])),
    '',
    ...exitCodeLines(heading),
    '',
    helpWords.more(),
    '',
  ].join('\n');
}

/** `syb COMMAND --help`. */
export function commandHelp(command: CommandDescription, paint: Paint): string {
  const heading = (text: string) => paint('heading', text);
  return [
    `${command.summary()}.`,
    '',
    heading(helpWords.usage()),
    `  ${usageOf(command)}`,
    '',
    ...command.detail().flatMap((paragraph) => [...wrapped(paragraph), '']),
    heading(helpWords.arguments()),
    ...inColumns(command.arguments.map((one) => [argumentSpelling(one), one.words()])),
    '',
    heading(helpWords.options()),
    ...inColumns(
      [...command.options, ...commonOptions].map((option) => [optionSpelling(option), option.words()]),
    ),
    '',
    heading(helpWords.examples()),
    ...command.examples.flatMap(({ line, words }) => [`  ${paint('quiet', `# ${words()}`)}`, `  ${line}`]),
    '',
    ...exitCodeLines(heading),
    '',
  ].join('\n');
}

const exitCodeLines = (heading: (text: string) => string): string[] => [
  heading(helpWords.exitCodes()),
  ...inColumns(Object.values(exitCodes).map((code) => [String(code), helpWords.exitCode[code]])),
];

import type { CommandDescription } from '../src/cli/command-description';
import { commandTable, programOptions } from '../src/cli/command-table';
import { exitCodes } from '../src/cli/exit-codes';
import { usageOf } from '../src/cli/help-text';
import { optionSpelling } from '../src/cli/read-arguments';
import { helpWords } from '../src/wording/command-line';

const start = `# The \`syb\` command

Made from the table of commands by \`npm run command-line-page\`: change \`src/cli/command-table.ts\`, or the
text around it in \`scripts/command-line-page-text.ts\`.

The rules of the fund and of the plans without Excel, for workbooks in bulk and for pipelines. After
\`npm run build\` the command is \`npx syb\` in this folder, or \`dist-cli/syb.mjs\` anywhere: everything it
needs is inside \`dist-cli\`, and Node 20 or later runs it.
`;

const behaviour = `## What holds for every command

- **Nothing is written over what is read**, unless \`--in-place\` says so; links, hard links and other capitals
  do not get around that. An output is written whole or not at all: to another file in the same folder, to the
  disk, then renamed. An interrupted command leaves no file behind.
- **One bad file never stops the rest.** It is named with what is wrong and what to do, the others are done,
  and the exit code says that one was not.
- **Results go to standard output, everything about the work to standard error.** Progress is shown on a
  terminal only; colours too, and not where \`NO_COLOR\` is set or in a pipe. A reader that stops early
  (\`| head\`) changes neither the work nor the exit code.
- Several files are spread over the cores of the computer.
- A workbook that Excel has open can be read; \`--in-place\` refuses to write over it.

## Standard input and output

\`syb recalc - -o -\` reads one workbook from standard input and writes it to standard output. \`validate\` prints
a report where \`--json\` or \`--sarif\` stands alone; with a file after it, it writes the file.

## The forms of the reports

JSON reports carry \`form\`, a number that is raised when something in them is renamed or removed; what is added
does not raise it. Cells are given by \`sheet\` and \`address\` or \`cells\`, values by Excel's own types (a blank is
\`null\` or \`""\`).

| report | what it holds |
| --- | --- |
| \`validate --json\` | \`counts\` by severity; \`files[]\`, each with \`file\` and either \`refused\` (why it was not read) or \`template\` (\`null\` for a workbook that is not ours), \`counts\` and \`findings[]\`: \`rule\`, \`family\`, \`severity\`, \`sheet\`, \`cells\`, \`wrong\`, \`expected\`, \`found\`, \`why\`, \`source\`, \`remedy\`, \`fix[]\`, \`consequenceOf\`. Where plans of a unit were held against each other, \`unit\`: \`unit\`, \`plans\` (how many), \`counts\` and \`findings[]\` of the unit as a whole; what is between two plans stands with the findings of each, its family \`Between plans\` |
| \`validate --sarif\` | SARIF 2.1.0: a result for each finding, its place as the workbook (artifact location) and sheet and cell (logical location), the same \`partialFingerprints\` in every run; what is found of a unit as a whole has a logical location alone; files not read as notifications of the invocation |
| \`validate --html\` | one page without script or anything to load: findings by workbook, sheet and cell, to be filtered by severity, printed on A4, or sent |
| \`recalc --json\` | \`files[]\`, each with \`file\` and either \`refused\` or \`output\` (\`null\` where it was left as it was), \`changed[]\` (\`sheet\`, \`address\`, \`before\`, \`after\`), \`messages[]\` of SYB functions, \`notCalculated[]\` with \`why\`, \`restingOnStored[]\`, \`calculated\` |
| \`position --json\` | \`system\`, \`year\`, \`quarter\`, \`plan\`, \`actual\`, \`shortfall\`, \`systemPsf\`, \`allPsf\`, \`trusts[]\` and \`assumptions[]\`; amounts in £000, to the penny |
| \`explain --json\` | \`cell\`, \`formula\`, \`arguments[]\`, \`steps[]\` with their \`figures[]\`, \`assumptions[]\`, \`agreement\` |
| \`consolidate --json\` | \`figures[]\`, each with its \`value\`, \`byPlace\` and \`trace\` to the cells of the plans; \`leftOut[]\`, \`missing[]\`, \`problems[]\`, \`notConsolidated[]\` |
`;

/** The page of the command, as Markdown whose tables are not yet laid out. */
export const commandLinePage = (): string =>
  [
    start,
    '| command | what it does |',
    '| --- | --- |',
    ...commandTable.map(({ name, summary }) => `| [\`syb ${name}\`](#syb-${name}) | ${summary()} |`),
    '',
    ...table(
      'option',
      programOptions.map((option) => [`\`${optionSpelling(option)}\``, option.words()]),
    ),
    ...table(
      'exit code',
      Object.values(exitCodes).map((code) => [String(code), helpWords.exitCode[code]]),
    ),
    ...commandTable.flatMap(commandPart),
    behaviour,
  ].join('\n');

const table = (heading: string, rows: readonly (readonly [string, string])[]): string[] => [
  `| ${heading} | |`,
  '| --- | --- |',
  ...rows.map(([name, meaning]) => `| ${escaped(name)} | ${escaped(meaning)} |`),
  '',
];

/** A bar would end a cell of the table. */
const escaped = (text: string): string => text.replaceAll('|', '\\|');

function commandPart(command: CommandDescription): string[] {
  return [
    `## syb ${command.name}`,
    '',
    `${command.summary()}.`,
    '',
    '```sh',
    usageOf(command),
    '```',
    '',
    ...command.detail().flatMap((paragraph) => [paragraph, '']),
    ...table(
      'argument',
      command.arguments.map(({ name, words }) => [`\`${name}\``, words()]),
    ),
    ...table(
      'option',
      command.options.map((option) => [`\`${optionSpelling(option)}\``, option.words()]),
    ),
    ...command.examples.flatMap(({ line, words }) => [`${words()}:`, '', '```sh', line, '```', '']),
  ];
}

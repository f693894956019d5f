/** Every sentence of the `syb` command. Each refusal says what is wrong, where, and what to do. */

const quote = (text: string): string => `"${text}"`;

const count = (number: number, one: string, more = `${one}s`): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : more}`;

const listed = (names: readonly string[]): string =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join('');

const didYouMean = (nearest: string | undefined): string =>
  nearest === undefined ? '' : ` Did you mean ${nearest}?`;

const thousands = (amount: number): string => amount.toLocaleString('en-GB', { maximumFractionDigits: 5 });

const LONGEST_FORMULA = 60;

const shortened = (formula: string): string =>
  formula.length > LONGEST_FORMULA ? `${formula.slice(0, LONGEST_FORMULA)}…` : formula;

/** What each command is for: the words of `--help` and of docs/command-line.md. */
export const commandSummaries = {
  recalc: () => 'Calculates workbooks anew, the SYB functions included',
  validate: () => 'Says what is wrong with plans and workbooks, cell by cell',
  position: () => 'Shows what the system and each trust have earned, lost and can still recover',
  explain: () => 'Shows step by step how an SYB formula came to its figure',
  template: () => 'Writes a blank workbook of one of the templates',
  refresh: () => "Enters the organisations' returns of a quarter into the quarterly workbook",
  consolidate: () => 'Adds up the plans of several organisations into one',
};

export const commandDetails = {
  recalc: () => [
    'Only cells whose value changed are written; every other part of the file stays byte for byte as it was. ' +
      'A formula that cannot be calculated outside Excel keeps the value it was saved with, and is listed.',
    'Ends with 1 where a function refuses its figures or a formula could not be calculated; the file is written all the same.',
  ],
  validate: () => [
    'Plans made from our templates are held to their rules; any other workbook gets a check of its formulas. ' +
      'Values are read as they were saved: calculate a workbook that was not saved by Excel with `syb recalc` first.',
    'In a folder, every .xlsx and .xlsm file is checked, its folders included.',
    'Where two or more of the files are plans of organisations of one unit of planning, they are held against each other too, after the findings of each: ' +
      'contract values and activity of commissioners and providers, plans that do not belong together, members without a plan, totals that are no sums. --alone leaves that out.',
  ],
  position: () => [
    'Works the position out by the rules from the figures of a quarterly workbook. Amounts are £000.',
  ],
  explain: () => [
    'Takes the cell of an SYB formula, or any cell that its result spilled into. Quote the cell where the name of its sheet has a space.',
  ],
  template: () => ['The yellow cells are for you to fill in. The file opens in Excel without this program.'],
  refresh: () => [
    'All or nothing: where one return has a problem, nothing is written. Look at what would change with --dry-run first.',
    'Where the workbook has a Change log, each change is added to it; where it has none, that is said.',
  ],
  consolidate: () => [
    'Every plan must be of the same template, version and planning round. A plan that cannot be used is named and left out.',
  ],
};

export const argumentWords = {
  workbooks: () => 'workbooks (.xlsx or .xlsm)',
  workbooksOrStandardInput: () => 'workbooks (.xlsx or .xlsm), or - for standard input',
  workbooksOrFolders: () => 'workbooks (.xlsx or .xlsm), or folders of them',
  quarterlyWorkbook: () => 'a workbook made from the template system-psf',
  anyWorkbook: () => 'a workbook (.xlsx or .xlsm)',
  cell: () => "a cell with its sheet, such as 'System PSF!C11'",
  templateName: () => 'the name of a template; `syb template --list` shows them',
  returns: () => 'the returns of the organisations (.xlsx, .xlsm or .csv), or folders of them',
  plans: () => 'the plans of the organisations',
};

export const optionWords = {
  recalcOutput: () => 'where to write: a file for one workbook, a folder for several, - for standard output',
  inPlace: () => 'write each workbook over itself, in place of --output',
  recalcJson: () => 'print what was done as JSON',
  validateJson: () =>
    'print the findings as JSON, or write them to a file whose name ends in .json (or --json=FILE)',
  validateSarif: () =>
    'print the findings as SARIF 2.1.0, or write them to a file that ends in .sarif (or --sarif=FILE)',
  validateHtml: () => 'write the findings as one page to read, print or send',
  alone: () => 'hold each workbook to its own rules alone, and not against the other plans of its unit',
  severity: () => 'leave out findings below this: error, warning or advice (the usual)',
  positionJson: () => 'print the position as JSON',
  explainJson: () => 'print the steps as JSON',
  templateOutput: () => 'the file to write',
  list: () => 'show the templates',
  quarter: () => 'the quarter that the returns are of: Q1, Q2, Q3 or Q4',
  refreshOutput: () => 'the file to write',
  dryRun: () => 'show what would change and write nothing',
  consolidateOutput: () => 'the file to write',
  unitName: () =>
    'the unit of planning, as the Covers of its plans name it; South Yorkshire and Bassetlaw unless given',
  consolidateJson: () => 'print every figure with the parts that it is made of as JSON',
  help: () => 'show how to use this command',
  version: () => 'show the version',
};

export const exampleWords = {
  recalcOne: () => 'Calculate a workbook anew into another file',
  recalcMany: () => 'Calculate several workbooks into a folder',
  recalcInPlace: () => 'Calculate a workbook anew and write it over itself',
  validateOne: () => 'Check one plan',
  validateFolder: () => 'Check every workbook of a folder, errors alone',
  validateAlone: () => 'Check the plans of a folder, each by itself',
  validateReports: () => 'Check a folder and write a page to send and a file for other programs',
  positionTable: () => 'Show the position',
  positionJson: () => 'Hand the position to another program',
  explain: () => 'Show how a figure of System PSF came about',
  templateList: () => 'Show the names of the templates',
  template: () => 'Start a financial plan',
  refreshDryRun: () => 'See what the returns of a folder would change',
  refresh: () => 'Enter the returns of the fourth quarter',
  consolidate: () => 'Add up the plans of a unit of planning',
};

/** The general help, and the frame of a command's help. */
export const helpWords = {
  title: () => 'syb: the Provider Sustainability Fund and plan checks, without Excel',
  usage: () => 'Usage',
  commands: () => 'Commands',
  arguments: () => 'Arguments',
  options: () => 'Options',
  examples: () => 'Examples',
  exitCodes: () => 'Exit codes',
  exitCode: {
    0: 'clean',
    1: 'there are findings',
    2: 'it could not run, or a file could not be read or written',
  },
  more: () => 'syb COMMAND --help shows the options and examples of a command.',
  required: () => 'needed',
};

/** What is wrong with the command as it was typed. */
export const usageMessages = {
  noCommand: () => 'Say what to do: a command is missing. `syb --help` lists them.',
  unknownCommand: (given: string, nearest: string | undefined) =>
    `${quote(given)} is not a command.${didYouMean(nearest && quote(`syb ${nearest}`))} \`syb --help\` lists them.`,
  unknownOption: (command: string, given: string, nearest: string | undefined) =>
    `\`syb ${command}\` has no option ${given}.${didYouMean(nearest)} \`syb ${command} --help\` lists its options.`,
  valueMissing: (command: string, option: string, value: string) =>
    `${option} needs ${value} after it. \`syb ${command} --help\` shows an example.`,
  takesNoValue: (option: string, given: string) => `${option} stands alone: leave out ${quote(`=${given}`)}.`,
  givenTwice: (option: string) => `${option} is given twice. Give it once.`,
  argumentMissing: (command: string, name: string, what: string) =>
    `${name} is missing: ${what}. \`syb ${command} --help\` shows an example.`,
  tooMany: (command: string, given: string) =>
    `\`syb ${command}\` does not know what to do with ${quote(given)}. Quote a name that has spaces in it.`,
  optionMissing: (command: string, option: string, what: string) =>
    `${option} is missing: ${what}. \`syb ${command} --help\` shows an example.`,
  notAChoice: (option: string, given: string, choices: readonly string[], nearest: string | undefined) =>
    `${option} does not know ${quote(given)}.${didYouMean(nearest)} It takes ${listed(choices)}.`,
  onePrinted: (options: readonly string[]) =>
    `${listed(options)} would both be printed. Give a file after all but one of them, such as ${options[0]}=FILE.`,
  notTogether: (one: string, other: string) => `${one} and ${other} exclude each other. Give one of them.`,
  notACell: (given: string) =>
    `${quote(given)} is not a cell with its sheet. Give one, such as 'System PSF!C11'.`,
  noSuchSheet: (given: string, sheets: readonly string[], nearest: string | undefined) =>
    `There is no sheet ${quote(given)}.${didYouMean(nearest && quote(nearest))} The sheets are ${listed(sheets)}.`,
  templateMissing: () =>
    'Say which template: `syb template NAME -o OUT.xlsx`. `syb template --list` shows their names.',
  templateOutputMissing: (name: string) =>
    `Say where to write the workbook: \`syb template ${name} -o OUT.xlsx\`.`,
  unknownTemplate: (given: string, names: readonly string[], nearest: string | undefined) =>
    `There is no template ${quote(given)}.${didYouMean(nearest)} The templates are ${listed(names)}.`,
  standardInputAlone: () => 'Standard input (-) is one workbook: give no other with it.',
  oneToStandardOutput: () =>
    'Standard output (-) takes one workbook. Give a folder for several: --output FOLDER.',
  refreshOutputMissing: () =>
    'Say where to write: --output OUT. With --dry-run nothing is written, and what would change is shown.',
  recalcOutputMissing: () =>
    'Say where to write: --output OUT for another file or a folder, or --in-place to write over what is read.',
  noPlaceFromStandardInput: () =>
    'A workbook from standard input has no file to be written over: say with --output where to write it.',
};

/** Why a file cannot be read or written. */
export const cliFileMessages = {
  missing: (path: string) => `${path} does not exist. Check its name and folder.`,
  notReadable: (path: string) => `${path} may not be read. Ask for the right to read it, or copy it.`,
  notAFile: (path: string) => `${path} is not a file. Give a workbook.`,
  folderForFile: (path: string) => `${path} is a folder. Give one workbook of it.`,
  folderNotRead: (folder: string, reason: string) =>
    `${folder} could not be looked into (${reason}). Ask for the right to read it, or leave it out.`,
  noWorkbooks: (folder: string) => `${folder} holds no workbook (.xlsx or .xlsm).`,
  readFailed: (path: string, reason: string) =>
    `${path} could not be read (${reason}). Try again, or copy it to another disk.`,

  overInput: (path: string) =>
    `${path} is itself read: writing there would overwrite it. Give another name, or say --in-place.`,
  overOwnInput: (path: string) =>
    `${path} is itself read: writing there would overwrite it. Give another name.`,
  sameOutput: (one: string, other: string, output: string) =>
    `${one} and ${other} would both be written to ${output}. Give them names of their own, or calculate them into two folders.`,
  folderNeeded: (path: string) =>
    `Several workbooks are written to a folder, and ${path} is none. Make the folder, or give another.`,
  folderMissing: (folder: string, path: string) =>
    `The folder ${folder} does not exist, so ${path} was not written. Make the folder, or give another.`,
  outputIsFolder: (path: string) => `${path} is a folder. Give the name of the file to write.`,
  notWritable: (path: string) =>
    `${path} was not written: its folder or the file itself may not be changed. Ask for the right to write there, or give another folder.`,
  diskFull: (path: string) => `${path} was not written: the disk is full. Make room, or give another disk.`,
  openInExcel: (path: string) =>
    `${path} is open in Excel (its lock file stands beside it), so it was not written over. Close it in Excel, then try again.`,
  busy: (path: string) =>
    `${path} was not written: another program has it open. Close it there, then try again.`,
  writeFailed: (path: string, reason: string) =>
    `${path} was not written (${reason}). Whatever stood there before is unchanged.`,
  terminalOutput: () =>
    'A workbook is not shown on a terminal. Write it to a file with --output FILE, or pass it on with a pipe.',
  refused: (path: string, sentence: string) => `${path}: ${sentence}`,
  standardInput: () => 'standard input',
  standardOutput: () => 'standard output',
};

/** What a command says of its work. */
export const reportWords = {
  progress: (done: number, total: number) => `${done} of ${total} workbooks`,

  recalculated: (path: string, changed: number, output: string) =>
    changed === 0
      ? `${path}: every value was right already; written to ${output}.`
      : `${path}: ${count(changed, 'cell')} changed; written to ${output}.`,
  nothingChanged: (path: string) => `${path}: every value was right already; left as it is.`,
  functionRefuses: (cell: string, error: string, message: string) =>
    `${cell} shows ${error}: ${message === '' ? 'the function does not say why.' : message}`,
  notCalculated: (cell: string, formula: string, why: string) =>
    `${cell} keeps the value it was saved with: ${why} (${shortened(formula)}).`,
  restingOnStored: (cells: number, first: string) =>
    `${count(cells, 'formula')} (first ${first}) read such a value, and may be as old as it is. Calculate the workbook in Excel.`,
  recalcSummary: (files: number, refused: number, notCalculated: number, failed: number) =>
    `${count(files, 'workbook')}: ${count(refused, 'refusal')} by SYB functions, ` +
    `${count(notCalculated, 'formula')} not calculated, ${count(failed, 'file')} failed.`,

  madeFrom: (template: string) => `made from ${template}`,
  notOurs: () => 'not made from our templates',
  noFindings: (path: string) => `${path}: no findings`,
  wholeSheet: () => 'whole sheet',
  asAWhole: () => 'as a whole',
  expected: (expected: string) => `Expected: ${expected}`,
  found: (found: string) => `Found: ${found}`,
  expectedHeading: () => 'Expected',
  foundHeading: () => 'Found',
  why: (why: string, source: string) => `Why: ${why} (${source})`,
  whyHeading: () => 'Why',
  sourceHeading: () => 'Source',
  remedy: (remedy: string) => `Do: ${remedy}`,
  remedyHeading: () => 'What to do',
  follows: (sheet: string, cells: string) => `Follows from ${sheet}!${cells}; mend that first.`,
  severityCounts: (errors: number, warnings: number, advice: number) =>
    `${count(errors, 'error')}, ${count(warnings, 'warning')}, ${count(advice, 'piece')} of advice`,
  validateSummary: (files: number, clean: number, unread: number, severities: string) =>
    `${count(files, 'workbook')}: ${clean.toLocaleString('en-GB')} clean, ` +
    `${unread.toLocaleString('en-GB')} not read; ${severities}.`,
  written: (path: string) => `${path} written.`,

  page: {
    title: () => 'Findings in plans and workbooks',
    made: (when: string, version: string) => `Made on ${when} by syb ${version}.`,
    note: () =>
      'Each finding says what is wrong, in which cell, why it matters and what to do. Figures are £000 unless the sheet says otherwise.',
    filter: () => 'Show',
    severities: { error: 'Errors', warning: 'Warnings', advice: 'Advice' },
    severity: { error: 'Error', warning: 'Warning', advice: 'Advice' },
    file: () => 'Workbook',
    template: () => 'Template',
    overview: () => 'Overview',
    clean: () => 'No findings.',
    notRead: () => 'not read',
    wholeSheet: () => 'Whole sheet',
    asAWhole: () => 'As a whole',
    wholeWorkbook: () => 'Workbook',
  },

  positionTitle: (system: string, quarter: number, year: string) =>
    `${system}: Q${quarter} ${year}, year to date`,
  positionUnit: () => 'Amounts in £000',
  notSystemPsf: (path: string) =>
    `${path} is not a quarterly workbook, so it has no position to show. Make one with \`syb template system-psf -o quarterly.xlsx\`, or insert it from the pane.`,
  positionProblems: (path: string, problems: number) =>
    `${path}: ${problems === 1 ? 'one thing keeps' : `${problems} things keep`} the position from being worked out.`,
  differsByChoice: (labels: readonly string[]) =>
    `The figures follow the choice on Scheme (${labels.join('; ')}), which the workbook's own formulas do not apply.`,
  resultMissing: (name: string) =>
    `The name ${name} is gone, so the workbook's own figure cannot be compared. Define it again in Excel (Formulas, Name Manager).`,
  resultIsError: (cell: string, error: string) =>
    `${cell} shows ${error}; the figures here are right. Calculate the workbook with \`syb recalc\`, which says why.`,
  resultDiffers: (cell: string, workbook: number, rules: number) =>
    `${cell} shows ${thousands(workbook)}; by the rules of the memorandum it is ${thousands(rules)} (£000). ` +
    'Calculate the workbook with `syb recalc`; if it stays, a formula was typed over.',
  assumed: () => 'assumption',
  changed: (usual: string) => `changed; usually ${usual}`,

  explained: (cell: string, title: string) => `${cell}: ${title}`,
  shows: (value: string) => `Shows ${value}`,
  spillsFrom: (cell: string) => `Its formula stands in ${cell}`,
  figureIn: (figure: string, place: string) => `${figure} in ${place}`,
  argumentsHeading: () => 'Figures it rests on',

  notRefreshed: () => 'Nothing was written. Mend what is said above, then try again.',
  noChanges: (title: string) => `${title}: nothing changes.`,
  changes: (title: string, cells: number) =>
    `${title}: ${count(cells, 'cell')} ${cells === 1 ? 'changes' : 'change'}.`,
  change: (cell: string, before: string, after: string, why: string) =>
    `${cell}: ${before} → ${after} (${why})`,
  blank: () => 'blank',
  before: (heading: string) => `${heading} before`,
  after: (heading: string) => `${heading} after`,

  leftOut: (sentence: string) => `Left out: ${sentence}`,
  planMissing: (organisation: string) => `${organisation} has no plan among the files that count.`,
  moreProblems: (more: number) =>
    `${count(more, 'more problem')} of this kind: \`--json\` lists them all. Validate the plans with \`syb validate\` first.`,
  leftBlank: (cells: number) =>
    `${count(cells, 'cell')} of the consolidated plan ${cells === 1 ? 'is' : 'are'} left blank, as what they hold does not add up; a comment on each says why.`,
  nothingToConsolidate: () => 'No plan is left to add up, so nothing was written. Mend what is said above.',
  consolidated: (path: string, plans: number, unit: string) =>
    `${path} written: ${count(plans, 'plan')} of ${unit}.`,

  quarterlyTitle: () => 'Provider Sustainability Fund, quarterly workbook of a system',
  templateWritten: (path: string, title: string) => `${path} written: ${title}.`,
};

/** What became of the Change log when a workbook file was refreshed. */
export const refreshLogWords = {
  logged: (lines: number) => `${count(lines, 'line')} added to the Change log.`,
  noLog: (sheet: string) =>
    `The refresh is not logged: the workbook has no sheet "${sheet}". The first change applied in the pane adds one.`,
  notOurs: (sheet: string) =>
    `The refresh is not logged: the first row of the sheet "${sheet}" is not the headings of our log. Rename that sheet in Excel.`,
};

/** A fault of the program itself. */
export const programFault = (reason: string): string =>
  `syb itself has failed ("${reason}"). No file was changed by the step that failed. Tell us these words and the command.`;

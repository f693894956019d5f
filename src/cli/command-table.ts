import {
  argumentWords,
  commandDetails,
  commandSummaries,
  exampleWords,
  optionWords,
} from '../wording/command-line';
import type { CommandDescription, OptionDescription } from './command-description';

/** Every command of `syb`, in the order in which help shows them. */
export const commandTable: readonly CommandDescription[] = [
  {
    name: 'recalc',
    summary: commandSummaries.recalc,
    detail: commandDetails.recalc,
    arguments: [{ name: 'FILE', repeating: true, words: argumentWords.workbooksOrStandardInput }],
    options: [
      { name: 'output', short: 'o', value: 'OUT', words: optionWords.recalcOutput },
      { name: 'in-place', words: optionWords.inPlace },
      { name: 'json', words: optionWords.recalcJson },
    ],
    examples: [
      { line: 'syb recalc quarterly.xlsx -o calculated.xlsx', words: exampleWords.recalcOne },
      { line: 'syb recalc quarterly.xlsx plan.xlsx -o calculated', words: exampleWords.recalcMany },
      { line: 'syb recalc plan.xlsx --in-place', words: exampleWords.recalcInPlace },
    ],
    load: async () => (await import('./commands/recalc')).recalc,
  },
  {
    name: 'validate',
    summary: commandSummaries.validate,
    detail: commandDetails.validate,
    arguments: [{ name: 'FILE|FOLDER', repeating: true, words: argumentWords.workbooksOrFolders }],
    options: [
      { name: 'json', value: 'OUT', valueEndsIn: ['.json'], words: optionWords.validateJson },
      { name: 'sarif', value: 'OUT', valueEndsIn: ['.sarif'], words: optionWords.validateSarif },
      { name: 'html', value: 'OUT', words: optionWords.validateHtml },
      {
        name: 'severity',
        value: 'LEAST',
        choices: ['error', 'warning', 'advice'],
        words: optionWords.severity,
      },
      { name: 'alone', words: optionWords.alone },
      { name: 'name', value: 'UNIT', words: optionWords.unitName },
    ],
    examples: [
      { line: 'syb validate plan.xlsx', words: exampleWords.validateOne },
      { line: 'syb validate plans --severity error', words: exampleWords.validateFolder },
      { line: 'syb validate plans --alone', words: exampleWords.validateAlone },
      {
        line: 'syb validate plans --html findings.html --sarif findings.sarif',
        words: exampleWords.validateReports,
      },
    ],
    load: async () => (await import('./commands/validate')).validateFiles,
  },
  {
    name: 'position',
    summary: commandSummaries.position,
    detail: commandDetails.position,
    arguments: [{ name: 'FILE', words: argumentWords.quarterlyWorkbook }],
    options: [{ name: 'json', words: optionWords.positionJson }],
    examples: [
      { line: 'syb position quarterly.xlsx', words: exampleWords.positionTable },
      { line: 'syb position quarterly.xlsx --json', words: exampleWords.positionJson },
    ],
    load: async () => (await import('./commands/position')).position,
  },
  {
    name: 'explain',
    summary: commandSummaries.explain,
    detail: commandDetails.explain,
    arguments: [
      { name: 'FILE', words: argumentWords.anyWorkbook },
      { name: 'SHEET!CELL', words: argumentWords.cell },
    ],
    options: [{ name: 'json', words: optionWords.explainJson }],
    examples: [{ line: "syb explain quarterly.xlsx 'System PSF!C11'", words: exampleWords.explain }],
    load: async () => (await import('./commands/explain')).explain,
  },
  {
    name: 'template',
    summary: commandSummaries.template,
    detail: commandDetails.template,
    arguments: [{ name: 'NAME', optional: true, words: argumentWords.templateName }],
    options: [
      { name: 'output', short: 'o', value: 'OUT', words: optionWords.templateOutput },
      { name: 'list', words: optionWords.list },
    ],
    examples: [
      { line: 'syb template --list', words: exampleWords.templateList },
      { line: 'syb template ccg-financial -o new-plan.xlsx', words: exampleWords.template },
    ],
    load: async () => (await import('./commands/template')).template,
  },
  {
    name: 'refresh',
    summary: commandSummaries.refresh,
    detail: commandDetails.refresh,
    arguments: [
      { name: 'WORKBOOK', words: argumentWords.quarterlyWorkbook },
      { name: 'RETURN|FOLDER', repeating: true, words: argumentWords.returns },
    ],
    options: [
      {
        name: 'quarter',
        value: 'QUARTER',
        choices: ['Q1', 'Q2', 'Q3', 'Q4'],
        required: true,
        words: optionWords.quarter,
      },
      { name: 'output', short: 'o', value: 'OUT', words: optionWords.refreshOutput },
      { name: 'dry-run', words: optionWords.dryRun },
    ],
    examples: [
      {
        line: 'syb refresh quarterly.xlsx returns --quarter Q4 --dry-run',
        words: exampleWords.refreshDryRun,
      },
      {
        line: 'syb refresh quarterly.xlsx returns/sth.csv returns/others.csv --quarter Q4 -o year-end.xlsx',
        words: exampleWords.refresh,
      },
    ],
    load: async () => (await import('./commands/refresh')).refresh,
  },
  {
    name: 'consolidate',
    summary: commandSummaries.consolidate,
    detail: commandDetails.consolidate,
    arguments: [{ name: 'FILE', repeating: true, words: argumentWords.plans }],
    options: [
      { name: 'output', short: 'o', value: 'OUT', required: true, words: optionWords.consolidateOutput },
      { name: 'name', value: 'UNIT', words: optionWords.unitName },
      { name: 'json', words: optionWords.consolidateJson },
    ],
    examples: [
      {
        line: "syb consolidate barnsley.xlsx doncaster.xlsx -o system.xlsx --name 'South Yorkshire and Bassetlaw'",
        words: exampleWords.consolidate,
      },
    ],
    load: async () => (await import('./commands/consolidate')).consolidatePlans,
  },
];

/** Options that every command takes. */
export const commonOptions: readonly OptionDescription[] = [
  { name: 'help', short: 'h', words: optionWords.help },
];

/** Options of `syb` without a command. */
export const programOptions: readonly OptionDescription[] = [
  ...commonOptions,
  { name: 'version', words: optionWords.version },
];

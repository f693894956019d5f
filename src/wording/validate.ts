import { many, number } from './counts';

/** What the Validate panel says. */

/** "3 errors, 2 warnings and 1 advice"; what there is none of is left out. */
function severitiesInWords({
  error,
  warning,
  advice,
}: Record<'error' | 'warning' | 'advice', number>): string {
  const parts = [
    ...(error ? [many(error, 'error')] : []),
    ...(warning ? [many(warning, 'warning')] : []),
    ...(advice ? [many(advice, 'piece of advice', 'pieces of advice')] : []),
  ];
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`;
}

export const validateWords = {
  title: () => 'Validate',
  scope: () => 'What to validate',
  scopes: { workbook: 'Whole workbook', sheet: 'This sheet' },
  run: () => 'Validate',
  runAgain: () => 'Validate again',
  stop: () => 'Stop',
  running: () => 'Validating',
  reading: () => 'Reading the workbook',
  checked: (sheet: string | undefined) => (sheet === undefined ? 'Whole workbook' : `Sheet “${sheet}”`),

  introTitle: () => 'Find what needs mending before it is sent',
  intro: () =>
    'A plan made from one of our templates is held to every rule of its template: sheets and lines in their places, ' +
    'formulas unbroken, entries complete, totals that agree, the business rules of its planning round. In any other ' +
    'workbook, formulas that differ from those beside them are found. Nothing is changed.',

  notATemplate: () => 'None of our templates: formulas held against their neighbours',
  quarterlyWorkbook: () => 'Quarterly PSF workbook',

  noneTitle: () => 'No findings',
  none: (sheet: string | undefined, ours: boolean) =>
    `${ours ? 'Every rule holds' : 'No formula differs from its neighbours'} ${
      sheet === undefined ? 'in the whole workbook' : `on the sheet “${sheet}”`
    }.`,
  noneButIgnored: (count: number) => `${many(count, 'finding is', 'findings are')} ignored, listed below.`,
  count: severitiesInWords,
  updated: (counts: Record<'error' | 'warning' | 'advice', number>) => {
    const words = severitiesInWords(counts);
    return words === '' ? 'No findings' : `Findings updated: ${words}`;
  },

  comparison: (fresh: number, fixed: number, still: number) =>
    `Since the last run: ${number(fresh)} new, ${number(fixed)} fixed, ${number(still)} still there.`,
  comparisonPartial: () =>
    'The last run had more findings than are kept to compare with, so some may be called new that are not.',
  fixedList: (count: number) => `Fixed since the last run (${number(count)})`,
  fresh: () => 'New',

  search: () => 'Search the findings',
  filterSeverity: () => 'Severity',
  filterSheet: () => 'Sheet',
  filterFamily: () => 'Kind',
  filterState: () => 'New or not',
  all: { severity: 'All severities', sheet: 'All sheets', family: 'All kinds', state: 'New and old' },
  onlyNew: () => 'Only new',
  groupBy: () => 'Group by',
  groupedBy: {
    severity: 'By severity',
    sheet: 'By sheet',
    family: 'By kind',
    rule: 'By rule',
  },
  severityGroups: { error: 'Errors', warning: 'Warnings', advice: 'Advice' },
  wholeWorkbook: () => 'Whole workbook',
  shown: (shown: number, of: number) =>
    shown === of ? many(of, 'finding') : `${number(shown)} of ${many(of, 'finding')}`,
  noneShown: () => 'No finding fits these filters.',
  clearFilters: () => 'Clear the filters',
  more: (count: number) => `Show ${many(count, 'more finding')}`,

  why: () => 'Why',
  expected: () => 'Expected',
  found: () => 'Found',
  remedy: () => 'What to do',
  source: () => 'Source',
  follows: (place: string) => `Follows from ${place}: mend that first.`,
  goTo: () => 'Go to the cell',
  fix: () => 'Mend it',
  fixAll: (count: number) => `Mend the ${number(count)} that are certain`,
  fixOneTitle: (place: string) => `Mend ${place}`,
  fixAllTitle: (count: number) => `Mend ${many(count, 'finding')}`,

  ignore: () => 'Ignore',
  ignoreReason: () => 'Why may it stay as it is?',
  ignoreReasonMissing: () => 'Write the reason: whoever opens this workbook next will ask.',
  ignoreConfirm: () => 'Ignore it',
  cancel: () => 'Cancel',
  ignoredList: (count: number) => `Ignored (${number(count)})`,
  ignoredNote: () =>
    'Kept with the workbook and its copies. A finding is shown again when something else is found in its cells.',
  notFoundNow: () => 'Not found now.',
  unignore: () => 'Show it again',
  unignoreOf: (place: string) => `Show the finding in ${place} again`,
  recordFailedTitle: () => 'It was not kept with the workbook',
  unreadable: (count: number) =>
    `${many(count, 'ignored finding')} could not be read from this workbook and ${count === 1 ? 'is' : 'are'} shown again. Ignore ${count === 1 ? 'it' : 'them'} anew if need be.`,
  unreadableTitle: () => 'Some ignored findings are shown again',
  runNotKeptTitle: () => 'The next run cannot be compared with this one',

  writeSheet: () => 'Write the findings to a sheet',
  sheetWritten: (sheet: string, count: number) => ({
    title: 'The findings are on a sheet',
    text: `${many(count, 'finding')} on the new sheet “${sheet}”, as they are now; it does not follow later changes.`,
  }),
  sheetFailedTitle: () => 'The findings were not written',

  failedTitle: () => 'The workbook could not be validated',
  retry: () => 'Try again',
  stopped: () => 'Stopped: the findings shown are those of the run before.',
  outOfDateTitle: () => 'These findings may be out of date',
  notWatchingTitle: () => 'The findings do not follow your edits',
  notWatching: (cause: string) => `${cause} Until then, press “Validate again” after an edit.`,

  templatesTitle: () => 'Plan templates',
  templatesNote: () =>
    'A template is added as new sheets, after yours. Excel’s Undo cannot take it back: to remove it, delete its sheets.',
  template: () => 'Template',
  insert: () => 'Insert the template',
  inserting: (title: string) => `Inserting “${title}”`,
  inserted: (title: string) => ({
    title: `“${title}” is in this workbook`,
    text: 'Start on its Cover. Yellow cells are to be filled in; the others are protected, without a password.',
  }),
  insertFailedTitle: () => 'The template was not inserted',

  place: (sheet: string, cells: readonly string[]) =>
    cells.length === 0 ? sheet : `${sheet}!${cells.slice(0, 3).join(', ')}${cells.length > 3 ? ' …' : ''}`,
};

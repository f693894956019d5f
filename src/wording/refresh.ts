/** Every sentence of refreshing, closing and reopening a quarter. */

const some = (names: readonly string[], most = 6): string => {
  const rest = names.length - most;
  if (rest > 0) return `${names.slice(0, most).join(', ')} and ${rest} more`;
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join('');
};

const either = (names: readonly string[]): string =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${names.at(-1)}` : names.join('');

const kinds = {
  actual: 'actual',
  attendances: 'A&E attendances',
  overFourHours: 'A&E attendances over four hours',
} as const;

type Kind = keyof typeof kinds;

/** What is wrong with returns, each with what to do. */
export const refreshProblems = {
  notOurs: () => ({
    text: 'This workbook is not the quarterly workbook.',
    remedy: 'Insert the quarterly workbook from the Position panel, or open the one that has your figures.',
  }),
  workbookIncomplete: (name: string) => ({
    text: `The name ${name} is missing from this workbook, so figures cannot be put in their places.`,
    remedy: 'Undo its deletion (Formulas, Name Manager), then read the figures again.',
  }),
  uneven: ({ name, rows, expected }: { name: string; rows: number; expected: number }) => ({
    text: `${name} covers ${rows} rows where ${expected} are listed, so its figures cannot be told apart.`,
    remedy:
      'Delete the rows that were inserted there, or undo the rows deleted, then make the preview again.',
  }),
  closed: (quarter: number) => ({
    text: `Q${quarter} is closed.`,
    remedy: 'Reopen it below, giving the reason, or choose another quarter.',
  }),
  nothingFound: (source: string) => ({
    text: `${source} has no figures that are recognised.`,
    remedy:
      'It needs headings such as Organisation (or ODS code), Quarter, Actual £000, A&E attendances and Over four ' +
      'hours, with a line for each organisation below them.',
  }),
  noneOfQuarter: (source: string, quarter: number, found: readonly number[]) => ({
    text: `${source} has no figures of Q${quarter}; it has ${some(found.map((one) => `Q${one}`))}.`,
    remedy: `Choose ${either(found.map((one) => `Q${one}`))} above, or give the return of Q${quarter}.`,
  }),
  notAQuarter: (found: string) => ({
    text: `"${found}" is no quarter.`,
    remedy: 'Write Q1, Q2, Q3 or Q4 in the return.',
  }),
  pounds: (heading: string) => ({
    text: `The heading "${heading}" says that the figures are in £; the workbook is in £000.`,
    remedy: 'Divide the figures by 1,000 in the return and call the heading Actual £000.',
  }),
  millions: (heading: string) => ({
    text: `The heading "${heading}" says that the figures are in £m; the workbook is in £000.`,
    remedy: 'Multiply the figures by 1,000 in the return and call the heading Actual £000.',
  }),
  looksLikePounds: (organisation: string, found: string, usual: string) => ({
    text: `${organisation}: an actual of ${found} looks like £, not £000; its other quarters are about ${usual}.`,
    remedy: 'Give the actual in £000. If it is right all the same, type it into the cell yourself.',
  }),
  blank: (organisation: string, kind: Kind) => ({
    text: `${organisation}: the ${kinds[kind]} is blank.`,
    remedy: 'Enter the figure in the return, or 0 if it is nil.',
  }),
  textForNumber: (organisation: string, kind: Kind, found: string) => ({
    text: `${organisation}: the ${kinds[kind]} is the text "${found}", not a number.`,
    remedy: 'Write it in the return as 1,234.5, or (1,234.5) below zero.',
  }),
  notANumber: (organisation: string, kind: Kind, found: string) => ({
    text: `${organisation}: the ${kinds[kind]} is ${found}, not a number.`,
    remedy: 'Correct the cell in the return.',
  }),
  notACount: (organisation: string, kind: Kind, found: string) => ({
    text: `${organisation}: ${kinds[kind]} of ${found} cannot be; it is a whole number, not below 0.`,
    remedy: 'Correct the figure in the return.',
  }),
  moreOverThanAll: (organisation: string, over: string, all: string) => ({
    text: `${organisation}: ${over} attendances over four hours, of ${all} in all.`,
    remedy: 'See whether the two are swapped in the return.',
  }),
  noAccidentAndEmergency: (organisation: string, kind: Kind) => ({
    text: `${organisation} has ${kinds[kind]} in its return but no A&E department in this workbook.`,
    remedy: 'Take the figure out of the return, or see whether the line is another organisation’s.',
  }),
  disagree: (organisation: string, kind: Kind, figures: readonly string[]) => ({
    text: `${organisation}: the returns give different figures for the ${kinds[kind]}: ${some(figures)}.`,
    remedy: 'Keep the one that is right and take the other away.',
  }),
  replacesFormula: (organisation: string, kind: Kind) => ({
    text: `${organisation}: the ${kinds[kind]} replaces a formula.`,
    remedy: 'If the formula is to stay, cancel and take this line out of the return.',
  }),
  missing: (quarter: number, organisations: readonly string[]) => ({
    text: `Q${quarter} has no figures yet of ${some(organisations)}.`,
    remedy: `Q${quarter} counts as reported once every organisation has its figures; until then the position stays at the quarter before.`,
  }),
  missingInReported: (quarter: number, organisations: readonly string[]) => ({
    text: `Q${quarter} is reported and has no figures of ${some(organisations)}.`,
    remedy: 'Give their figures too, or 0 where they are nil.',
  }),
  nothingNew: (quarter: number) => ({
    text: `The workbook has all of these figures of Q${quarter} already.`,
    remedy: 'There is nothing to apply.',
  }),
};

/** Why a line's organisation could not be told. */
export const matchWords = {
  unknown: (label: string, nearest: readonly string[]) => ({
    text: `"${label}" is no organisation of this workbook.`,
    remedy:
      nearest.length > 0
        ? `Write its ODS code, or its name as on Control totals. The nearest: ${some(nearest)}.`
        : 'Write its ODS code, or its name as on Control totals.',
  }),
  ambiguous: (label: string, between: readonly string[]) => ({
    text: `"${label}" may be ${either(between)}.`,
    remedy: 'Write its ODS code or its full name.',
  }),
  contradictory: (label: string, between: readonly string[]) => ({
    text: `The code and the name of "${label}" are of different organisations: ${some(between)}.`,
    remedy: 'Correct the one that is wrong.',
  }),
};

/** What the preview and the Change log say of a refresh. */
export const refreshWords = {
  title: (quarter: number) => `Refresh Q${quarter}`,
  why: (organisation: string, kind: Kind, where: string) => `${organisation}, ${kinds[kind]}: ${where}`,
  quarterReported: (quarter: number) => `Q${quarter} is complete: quarters reported`,
  pasted: () => 'Pasted cells',
  rowAndColumn: (source: string, row: number, column: number) => `${source}, row ${row}, column ${column}`,
  cell: (source: string, sheet: string, address: string) => `${source}, ${sheet}!${address}`,
};

/** A quarter's actuals from the Finance returns of the workbook itself. */
export const financeReturnWords = {
  source: () => 'Finance returns',
  take: () => 'Take them from Finance returns',
  complete: (quarter: number) =>
    `The sheet Finance returns has every month of Q${quarter}. What would change is previewed first, with the files and cells given here; A&E attendances come from those.`,
  incomplete: (quarter: number, lacking: readonly string[]) =>
    `The sheet Finance returns does not have all of Q${quarter} yet: a month is missing of ${some(lacking)}.`,
  otherYear: (found: string, own: string) =>
    `The sheet Finance returns is of ${found || 'no year'}, this quarterly workbook of ${own}: no actuals are taken from it.`,
  problems: (count: number) =>
    `The sheet Finance returns cannot be read: ${count === 1 ? 'one entry is' : `${count} entries are`} to be corrected first. The panel System names each with its cell.`,
};

/** Closing and reopening a quarter. */
export const closeWords = {
  closeTitle: (quarter: number) => `Close Q${quarter}`,
  reopenTitle: (quarter: number) => `Reopen Q${quarter}`,
  digest: (digest: string) => `Figures frozen; SHA-256 of the lines below: ${digest}`,
  frozen: (quarter: number) => `Frozen with Q${quarter}`,
  nextOpens: (quarter: number) => `Q${quarter} is complete and opens`,
  alreadyClosed: (quarter: number) => `Q${quarter} is closed already.`,
  notClosed: (quarter: number) => `Q${quarter} is not closed, so there is nothing to reopen.`,
  notReported: (quarter: number) => `Q${quarter} is not reported yet: refresh it first, then close it.`,
  earlierOpen: (quarter: number, earlier: number) =>
    `Q${earlier} is still open. Close Q${earlier} first, then Q${quarter}.`,
  laterClosed: (quarter: number, later: number) =>
    `Q${later} is closed after it. Reopen Q${later} first, then Q${quarter}.`,
  reasonNeeded: () => 'Give the reason for reopening: it is kept in the Change log.',
  blankCell: (place: string) =>
    `${place} is blank or no number. Enter the figure, or 0 if it is nil, then close.`,
  notOurs: () => 'This workbook is not the quarterly workbook, so it has no quarters to close.',
};

/** The Quarter panel. */
export const quarterWords = {
  title: () => 'Quarter',
  subtitle: (system: string, year: string) => `${system}, ${year}`,
  chooseQuarter: () => 'Quarter',
  quarter: (quarter: number) => `Q${quarter}`,
  closedMark: (quarter: number) => `Q${quarter} closed`,

  giveHeading: (quarter: number) => `Figures of Q${quarter}`,
  giveNote: () =>
    'Actuals in £000 and A&E attendances: the organisations’ returns, a CSV file, or cells copied from any sheet with ' +
    'headings.',
  chooseFiles: () => 'Choose files',
  dropHere: () => 'or drop .xlsx and .csv files here',
  pasteLabel: () => 'Pasted cells',
  pasteHint: () => 'Headings: Organisation or ODS code, Actual £000, A&E attendances, Over four hours.',
  given: (count: number) => (count === 1 ? 'One source' : `${count} sources`),
  remove: (source: string) => `Take ${source} away`,
  preview: () => 'Preview',
  nothingGiven: () => 'Choose files, or paste cells, to see what would change.',
  reading: (done: number, all: number) => `Reading file ${done + 1} of ${all}`,
  readingCancelled: () => 'Reading was cancelled; nothing was changed.',
  previewing: () => 'Comparing with the workbook',
  cannotRead: (source: string, reason: string) => `${source}: ${reason}`,
  wrongKind: (source: string) =>
    `${source} is no .xlsx or .csv file. Save it as an Excel workbook (.xlsx) or as CSV, then choose it again.`,
  fileUnreadable: (source: string) =>
    `${source} could not be opened. Close it in other programs, see that it is downloaded to this computer, then choose it again.`,
  cancel: () => 'Cancel',
  restoredTitle: () => 'A preview waits for your decision',
  restored: () =>
    'It was made before the pane was opened again, and compares the same figures with the workbook as it is now. ' +
    'Apply it, or press Cancel.',
  notKeptTitle: () => 'The preview is not kept if the pane closes',
  lines: (count: number) => (count === 1 ? '1 line' : `${count} lines`),
  effect: (before: string, after: string) =>
    `All PSF of the trust, Earned / Lost / Recoverable: ${before} → ${after}`,
  notOursTitle: () => 'This workbook has no quarters',
  notOurs: () =>
    'Quarters are refreshed and closed in the quarterly workbook. Insert it from the Position panel, or open a ' +
    'workbook that has it.',
  gone: () => 'its sheet is gone',
  sometime: () => 'at a time nobody can read any more',

  stateHeading: () => 'Close a quarter',
  stateNote: () =>
    'Closing freezes the quarter’s figures: the pane refuses to change them until the quarter is reopened.',
  close: (quarter: number) => `Close Q${quarter}`,
  closed: (quarter: number, who: string, when: string) => `Q${quarter} closed by ${who}, ${when}`,
  closedDigest: (digest: string) => `SHA-256 ${digest}`,
  reopen: (quarter: number) => `Reopen Q${quarter}`,
  reason: () => 'Reason for reopening',
  asClosed: () => 'Every figure is as it was closed.',
  changedSince: (count: number) =>
    count === 1 ? 'One figure has changed since the close' : `${count} figures have changed since the close`,
  changedCaption: (quarter: number) => `Figures of Q${quarter} that changed since the close`,
  cell: () => 'Cell',
  then: () => 'At the close',
  now: () => 'Now',
  refusedTitle: () => 'This cannot be done',
  digestDiffers: () =>
    'The figures on the Change log are not the ones that were closed: somebody has edited its lines. Compare with a saved copy.',
  failedTitle: () => 'The workbook could not be read',
  retry: () => 'Try again',
  byYou: () => 'Recorded as made by',
};

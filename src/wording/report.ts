/** The board report: what its commentary says, its headings, and the Report panel. Amounts are £000 as text. */

const and = (names: readonly string[]): string =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '');

interface Amounts {
  available: string;
  earned: string;
  lost: string;
  recoverable: string;
}

/** Which of these a pot's three answers are. */
export type PotState = 'no fund' | 'all earned' | 'all lost' | 'part lost';
/** How much of what is lost can come back. */
export type RecoveryState = 'all' | 'part' | 'none';

const recovery = (state: RecoveryState, { recoverable }: Amounts): string =>
  ({
    all: 'all of which can still be recovered',
    part: `of which ${recoverable} can still be recovered`,
    none: 'none of which can be recovered',
  })[state];

/** Sentences of the commentary. */
export const commentaryWords = {
  headline: (
    when: { system: string; quarter: number; year: string },
    state: PotState,
    a: Amounts,
    r: RecoveryState,
  ) => {
    const start = `At the end of Q${when.quarter} of ${when.year}, ${when.system}`;
    switch (state) {
      case 'no fund':
        return `${start} had no PSF available.`;
      case 'all earned':
        return `${start} had earned all of the ${a.available} of PSF available to date.`;
      case 'all lost':
        return `${start} had earned none of the ${a.available} of PSF available to date: it is all lost, ${recovery(r, a)}.`;
      case 'part lost':
        return `${start} had earned ${a.earned} of the ${a.available} of PSF available to date; ${a.lost} is lost, ${recovery(r, a)}.`;
    }
  },

  againstPlan: (plan: string, actual: string, difference: { sign: -1 | 0 | 1; amount: string }) =>
    `The system’s year-to-date actual is ${actual} against an improvement plan of ${plan}: ` +
    (difference.sign === 0
      ? 'exactly on plan.'
      : `${difference.amount} ${difference.sign < 0 ? 'below plan' : 'better than plan'}.`),

  systemPsf: (state: PotState, a: Amounts, r: RecoveryState) => {
    switch (state) {
      case 'no fund':
        return 'No System PSF is available to date.';
      case 'all earned':
        return `All of the ${a.available} of System PSF to date is earned.`;
      case 'all lost':
        return `The ${a.available} of System PSF to date is all lost, ${recovery(r, a)}.`;
      case 'part lost':
        return `Of the ${a.available} of System PSF to date, ${a.earned} is earned and ${a.lost} lost, ${recovery(r, a)}.`;
    }
  },

  cameBack: (quarter: number, amount: string) =>
    `${amount} of System PSF lost earlier in the year came back in Q${quarter}.`,

  noneMissed: (alone: boolean) =>
    alone ? 'The trust met its control total.' : 'Every trust that accepted its control total met it.',
  missed: (names: readonly string[], a: Amounts, r: RecoveryState) =>
    `${and(names)} ${names.length > 1 ? 'are' : 'is'} below control total; trust finance PSF of ${a.lost} is lost, ${recovery(r, a)}.`,
  noAcceptor: () => 'No trust accepted its control total, so that no trust finance PSF is paid by quarter.',

  noAE: () => 'No trust accident and emergency PSF is available to date.',
  aeEarned: (available: string) => `All of the ${available} of trust A&E PSF to date is earned.`,
  aeLost: (lost: string, names: readonly string[]) => `Trust A&E PSF of ${lost} is lost, by ${and(names)}.`,
  aeForGood: () => 'What is lost on the A&E standard cannot be recovered.',

  largest: (names: readonly string[], amount: string) =>
    names.length > 1
      ? `${and(names)} have lost most to date, ${amount} each, over all kinds of PSF.`
      : `${names[0]} has lost most to date, ${amount} over all kinds of PSF.`,

  toMakeGood: (needed: string, comesBack: string, next: { quarter: number; loss: string }) =>
    `Making good the shortfall of ${needed} would bring back ${comesBack} of System PSF; left as it is, Q${next.quarter} ` +
    `would lose ${next.loss} more.`,
  nothingToMakeGood: () => 'No improvement is needed to keep the System PSF.',
  yearOver: () => 'The year is over: nothing more can be recovered.',

  basis: () =>
    'Every figure is in the tables of this sheet, which follow the workbook; the assumptions they rest on are listed below.',
};

/** Headings and labels of the report sheet and of its charts. */
export const reportWords = {
  sheetName: () => 'Board report',
  formerSheetName: (number: number) => `Board report, former${number === 1 ? '' : ` ${number}`}`,
  title: (quarter: number, year: string) =>
    `Provider Sustainability Fund: position at the end of Q${quarter} ${year}`,
  subtitle: (system: string) => `${system}. Amounts are £000, year to date.`,
  stale: () =>
    'The figures have changed since the commentary was written: write the report again from the pane.',
  commentary: () => 'Commentary',
  byKind: () => 'PSF by kind, year to date',
  byTrust: () => 'PSF of all kinds by trust, year to date',
  byQuarter: () => 'System PSF by quarter',
  planAndActual: () => 'System improvement plan and actual, year to date',
  stake: () => 'What making the system’s shortfall good is worth',
  charts: () => 'Charts',
  assumptions: () => 'Assumptions the figures rest on',
  sources: () => 'Sources',
  kind: () => 'Kind',
  trust: () => 'Trust',
  quarterColumn: () => '',
  available: () => 'Available',
  earned: () => 'Earned',
  lost: () => 'Lost',
  recoverable: () => 'Recoverable',
  recovered: () => 'Recovered',
  improvementNeeded: () => 'Improvement needed',
  comesBack: () => 'Comes back if made good',
  nextLoss: () => 'Next quarter’s loss if not',
  system: () => 'System PSF',
  finance: () => 'Trust finance PSF',
  ae: () => 'Trust A&E PSF',
  total: () => 'All PSF',
  allTrusts: () => 'All trusts',
  plan: () => 'Plan',
  actual: () => 'Actual',
  difference: () => 'Actual less plan',
  quarterAxis: () => 'Quarter',
  quarter: (quarter: number) => `Q${quarter}`,
  thousands: () => '£000',
  assumed: (value: string) => `${value} (assumed)`,
  sourceLines: (): readonly string[] => [
    'Rules: memorandum of understanding, October 2018, section 6; figures: its Annex 3, Tables 1 to 4.',
    'Four-hour performance: NHS England, A&E attendances and emergency admissions (Open Government Licence v3).',
    'Actuals: as returned by the organisations, on the sheet Actuals.',
  ],
  footer: (system: string) => `${system}: Provider Sustainability Fund`,
};

/** The note that a copy without formulas carries. */
export const copyWords = {
  note: () =>
    'This is a copy for readers without the SYB add-in: the results of its functions are held here as values and will ' +
    'not follow changes. Work in the original workbook.',
  fileName: (system: string, year: string) =>
    `${system} PSF ${year} values`.replace(/[\\/:*?"<>|]/g, '-') + '.xlsx',
  noSybFormula: () =>
    'No cell of this workbook holds a SYB formula, so a copy without them would be the same. Share the workbook itself ' +
    '(File, Share).',
  unsettled: (places: readonly string[]) =>
    `No copy was made: ${and(places)} ${places.length > 1 ? 'show' : 'shows'} an error in place of a result. Calculate ` +
    '(Ctrl+Alt+F9), mend what is wrong, then share again.',
  notOpened: () =>
    'This Excel does not open the copy in a new window. Open the workbook in Excel on the web and share the copy from ' +
    'there.',
  saveFirst: (cause: string) => `${cause} Save the workbook, then try again.`,
  notRead: (cause: string) =>
    `Excel did not hand over the workbook, so no copy was made; the workbook itself is unchanged. ${cause}`,
};

/** What can go wrong with the report. */
export const reportProblems = {
  nameTaken: (sheet: string) =>
    `The sheet “${sheet}” is not a report of this add-in, so nothing was written. Rename it, then write the report again.`,
  protectedReport: (sheet: string) =>
    `The sheet “${sheet}” is protected, so nothing was written. Remove its protection (Review, Unprotect Sheet), then ` +
    'write the report again.',
  notWritten: (cause: string) => `The report was not written; the workbook is as it was. ${cause}`,
  halfWritten: (cause: string, putBack: string) =>
    `The report was written only in part, and what was there could not be put back. ${cause} ${putBack} Delete the sheet ` +
    'Board report, then write the report again.',
};

/** The Report panel. */
export const reportPanelWords = {
  title: () => 'Report',
  lead: () => 'A page for a board paper, written from the figures of this workbook.',
  write: () => 'Write the report',
  writing: () => 'Writing the report',
  written: (sheet: string, formerAs: string | undefined) => ({
    title: 'The report is written',
    text:
      formerAs === undefined
        ? `It is on the sheet ${sheet}, set up to print on A4. Writing it again replaces it and leaves your own cells beside it.`
        : `It is on the sheet ${sheet}, set up to print on A4. It has other parts than the one before, which is kept on the sheet ${formerAs}, with your own cells beside it: delete that sheet once you need it no more.`,
  }),
  notWrittenTitle: () => 'The report was not written',
  share: () => 'Share a copy without formulas',
  sharing: () => 'Making the copy',
  shareLead: () =>
    'For readers without the add-in: the results as values, with a note that says so. This workbook stays as it is.',
  copyReady: (file: string, cells: number) => ({
    title: 'The copy is ready',
    text: `${file}: ${cells} results are values now. Save it, or send it on.`,
  }),
  copyOpened: (cells: number) => ({
    title: 'The copy is open in a new window',
    text: `${cells} results are values now. Save it there (File, Save As) and send it on.`,
  }),
  saveCopy: () => 'Save the copy',
  notSharedTitle: () => 'No copy was made',
  commentaryHeading: () => 'Commentary',
  chartsHeading: () => 'Charts',
  chartOf: (title: string) => `Chart of ${title}, £000. Its figures are in the table below it`,
  showTable: () => 'Show the figures as a table',
  problemsTitle: () => 'The report cannot be written yet',
  problems: (count: number) =>
    `${count} ${count === 1 ? 'thing keeps' : 'things keep'} the figures from being read. Open Position to see each with its cell.`,
  notOurs: () => ({
    title: 'This workbook has no position to report',
    text: 'Open the quarterly workbook, or insert it from the Position panel.',
  }),
  failedTitle: () => 'The workbook could not be read',
  retry: () => 'Read again',
  loading: () => 'Reading the workbook',
};

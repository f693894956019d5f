/** Every sentence of the task pane. Each message says what is wrong, where, and what to do. */

const listed = (names: readonly string[], most = 6): string => {
  const shown = names.slice(0, most).map((name) => `"${name}"`);
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`;
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}` : shown.join('');
};

/** What Excel refused, in plain words. */
export const excelWords = {
  cellEdit: () =>
    'Excel is waiting for the cell you are typing in. Press Enter to finish your cell, then try again.',

  protectedSheet: () =>
    'The sheet is protected, so nothing was changed. Remove its protection (Review, Unprotect Sheet), then try again.',

  structureProtected: () =>
    'The structure of this workbook is protected, so no sheet can be added. Remove the protection ' +
    '(Review, Protect Workbook), then insert again; or insert into a new workbook.',

  notFound: () =>
    'Something this needs is not in the workbook any more: a sheet, a name or cells were deleted or renamed. ' +
    'Undo that change, then press Refresh.',

  placeNotFound: (place: string) =>
    `${place} is not in this workbook any more: it was deleted or renamed. Undo that change, then press Refresh.`,

  sheetHidden: (sheet: string) =>
    `The sheet "${sheet}" is hidden. Right-click any sheet tab, choose Unhide, then click the figure again.`,

  alreadyThere: () =>
    'A sheet or name of the same name is already in this workbook. Rename or delete it, then try again.',

  tooLarge: () =>
    'The workbook is too large for Excel to hand over in one piece. Delete unused rows and columns below and ' +
    'beside the figures, save, then try again.',

  notSupported: () =>
    'This version of Excel cannot do that. Update Excel (File, Account, Update Options), or open the workbook in ' +
    'Excel on the web.',

  noAnswer: () =>
    'Excel did not answer. Check the network connection, wait for Excel to finish what it is doing, then try again.',

  gaveUpWaiting: () =>
    'Excel has not answered for minutes, so this was given up. Press Enter if you are typing in a cell, and check the ' +
    'network connection; see whether the change is in the workbook, then try again.',

  unknown: (reason: string) =>
    `Excel could not do that${reason ? ` and says: "${reason}"` : ''}. Press Enter if you are typing in a cell, then try again.`,

  namesTaken: ({ sheets, names }: { sheets: readonly string[]; names: readonly string[] }) =>
    'Nothing was inserted: this workbook already has ' +
    [
      ...(sheets.length ? [`the ${sheets.length > 1 ? 'sheets' : 'sheet'} ${listed(sheets)}`] : []),
      ...(names.length ? [`the ${names.length > 1 ? 'names' : 'name'} ${listed(names)}`] : []),
    ].join(' and ') +
    '. Rename or delete them (names: Formulas, Name Manager), or insert into a new workbook.',

  notInserted: (title: string, cause: string) =>
    `“${title}” was not inserted, and what had been added was removed again: this workbook is as it was. ${cause}`,

  halfInserted: (title: string, cause: string, removal: string, sheets: readonly string[]) =>
    `“${title}” was inserted only in part, and that part could not be removed. ${cause} ${removal} ` +
    `Delete the sheets ${listed(sheets, 20)}, then insert again; or close this workbook without saving.`,
};

/** What keeps the position from being read, cell by cell. `text` is what is wrong, `remedy` what to do. */
export const positionProblems = {
  anotherVersion: (found: string, expected: string) => ({
    text: `This workbook was made from the template "${found}"; this add-in reads "${expected}".`,
    remedy: 'Update the add-in, or insert the quarterly workbook of this version into a new workbook.',
  }),

  missing: (name: string, holds: string) => ({
    text: `The name ${name} is missing. It stands for: ${holds}.`,
    remedy: 'Undo its deletion, or define it again (Formulas, Name Manager, New).',
  }),

  wrongSize: (name: string, found: string, expected: string) => ({
    text: `${name} covers ${found}; it should cover ${expected}.`,
    remedy: 'Correct the cells it refers to (Formulas, Name Manager), or undo the rows or columns removed.',
  }),

  blank: (what: string) => ({ text: `${what} is blank.`, remedy: 'Enter the figure, or 0 if it is nil.' }),

  blankText: (what: string) => ({ text: `${what} is blank.`, remedy: 'Fill it in.' }),

  blankQuarter: (title: string, quarter: number) => ({
    text: `${title}: Q${quarter} is blank for every row.`,
    remedy:
      quarter > 1
        ? `Enter the figures of Q${quarter}, or set the quarters reported on Scheme to ${quarter - 1}.`
        : 'Enter the figures of Q1.',
  }),

  notANumber: (what: string, found: string) => ({
    text: `${what} holds "${found}", which is text and not a number.`,
    remedy: 'Type the figure again, digits only.',
  }),

  notAnAmount: (what: string, found: string) => ({
    text: `${what} holds ${found}, which is not a number.`,
    remedy: 'Type a figure.',
  }),

  notAFraction: (what: string, found: string) => ({
    text: `${what} is ${found}, which is not between 0% and 100%.`,
    remedy: 'Enter it as a percentage, such as 90%.',
  }),

  notAChoice: (what: string, found: string, choices: readonly string[]) => ({
    text: `${what} is "${found}".`,
    remedy: `Choose ${choices.join(' or ')}.`,
  }),

  notAQuarter: (found: string) => ({
    text: `Quarters reported is "${found}".`,
    remedy: 'Enter 1, 2, 3 or 4.',
  }),

  notAmongOrganisations: (trust: string) => ({
    text: `${trust} is in the list of trusts but is no trust in the list of organisations.`,
    remedy: 'Write the name the same way in both lists, and its kind as Trust.',
  }),

  notAmongTrusts: (shortName: string) => ({
    text: `${shortName} has A&E performance but is not among the short names of the trusts.`,
    remedy: 'Write its short name the same way on both sheets.',
  }),

  twice: (name: string) => ({
    text: `${name} is in the list of organisations twice.`,
    remedy: 'Give each organisation a name of its own.',
  }),

  noPerformance: (trust: string) => ({
    text: `${trust} has A&E PSF but no line on the A&E sheet.`,
    remedy: 'Write its short name the same way on both sheets.',
  }),

  functionsMissing: (cells: number) => ({
    text: `Excel does not know the SYB functions: ${cells > 1 ? `${cells} ranges show` : 'a range shows'} #NAME?.`,
    remedy:
      'Wait until the add-in has loaded, then press Recalculate. If it stays, close this workbook, open it again ' +
      'and open this pane before editing.',
  }),

  stillCalculating: (cells: number) => ({
    text: `Excel is still calculating: ${cells > 1 ? `${cells} ranges show` : 'a range shows'} #BUSY!.`,
    remedy: 'Wait a moment. If it stays, press Recalculate.',
  }),

  error: (what: string, error: string) => ({
    text: `${what} shows ${error}.`,
    remedy: 'Select the cell and point at its warning sign: Excel says there what the formula is missing.',
  }),

  refused: (sentence: string) => ({
    text: sentence,
    remedy: 'Correct the figures; the position follows by itself.',
  }),
};

/** How a choice of the scheme reads, and the kinds of organisations. */
export const choiceWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Loss_method: {
    quarter: 'Each quarter on its own',
    trueup: 'Trued up to date, so that partial recovery counts',
    movement: 'Only what the quarter adds to the shortfall',
  },
  System_test_from: { Q1: 'Q1', Q3: 'Q3; before it the System PSF is earned' },
  Missed_trust_keeps_system_PSF: {
    Y: 'Yes, it keeps it',
    N: 'No, it loses it until it is back on its control total',
  },
  AE_returns_with_control_total: { Y: 'Yes, it comes back', N: 'No, it is lost for good' },
  AE_rule: {
    either: 'The target, or better than last year',
    both: 'The higher of the target and last year',
    target: 'The target alone',
  },
  Earnback_receiver: {
    system: 'The system',
    'non-acceptors': 'The trusts that did not accept',
    'pro rata': 'Every trust, pro rata',
  },
};

/** The pane as a whole. */
export const paneWords = {
  product: () => 'SYB finance',
  loadingLabel: () => 'Reading the workbook',
  notInExcelTitle: () => 'This page belongs in Excel',
  notInExcel: () =>
    'It is the task pane of an Excel add-in and reads the open workbook. Open Excel, choose the SYB finance tab of ' +
    'the ribbon, then Position.',
  officeMissingTitle: () => 'Excel’s library did not load',
  officeMissing: () =>
    'The pane cannot reach appsforoffice.microsoft.com, which it needs to talk to Excel. Check the network ' +
    'connection (or ask IT to allow that address), then load the pane again.',
  crashedTitle: () => 'The pane has stopped',
  crashed: () =>
    'The workbook was not changed. Load the pane again; if it stops again, tell us the words below.',
  ownFault: (words: string) =>
    `The add-in itself has failed ("${words}"). Press Refresh; if it fails again, tell us these words.`,
  reload: () => 'Load the pane again',
  waitingTitle: () => 'Waiting for Excel',
  waiting: () =>
    'If you are typing in a cell, press Enter to finish your cell: Excel answers the pane after that.',
  dismiss: () => 'Dismiss this message',
  panels: () => 'Panels',
  loadingPanel: () => 'Loading the panel',
  toPosition: () => 'Go to Position',
  panelNames: {
    position: 'Position',
    quarter: 'Quarter',
    validate: 'Validate',
    explain: 'Explain',
    report: 'Report',
    adjustments: 'Adjustments',
    'what-if': 'What if',
    system: 'System',
    'plans-together': 'Plans together',
  },
};

/** The Position panel. Amounts are £000. */
export const positionWords = {
  period: (quarter: number, year: string) => `Q${quarter} ${year}, year to date`,
  unit: () => '£000',
  refresh: () => 'Refresh',
  refreshing: () => 'Reading the workbook',
  updated: () => 'Position updated',

  systemHeading: () => 'System PSF',
  earned: () => 'Earned',
  lost: () => 'Lost',
  recoverable: () => 'Recoverable',
  barSentence: (figures: { available: string; earned: string; recoverable: string; gone: string }) =>
    `Of ${figures.available} available to date: ${figures.earned} earned, ${figures.recoverable} can come back, ` +
    `${figures.gone} lost for good.`,
  nothingAvailable: () => 'No System PSF was available to date.',

  financeHeading: () => 'Actuals and Finance returns',
  financeAgrees: (compared: number) =>
    `Actuals has what the months of Finance returns add up to: all ${compared} figures that both have.`,
  financeDiffers: (count: number, compared: number) =>
    `${count} of the ${compared} actuals that both have ${count === 1 ? 'differs' : 'differ'} from what the months of Finance returns add up to. The position rests on Actuals.`,
  financeRemedy: (left: number) =>
    `${left > 0 ? `${left} more differ. ` : ''}Correct the one that is wrong, or take the quarter from Finance returns in the panel Quarter.`,
  organisation: () => 'Organisation',
  inActuals: () => 'Actuals',
  inFinance: () => 'Finance',
  financeLessActuals: () => 'Difference',
  organisationInQuarter: (organisation: string, quarter: number) => `${organisation}, Q${quarter}`,
  planHeading: () => 'Against plan, year to date',
  plan: () => 'System improvement plan',
  actual: () => 'Actual',
  shortfall: () => 'Shortfall',
  surplusOnPlan: () => 'Better than plan by',
  onPlan: () => 'Exactly on plan',

  stakeHeading: () => 'What making it good is worth',
  improvementNeeded: () => 'Improvement needed',
  comesBack: () => 'Comes back if made good',
  nextLoss: (next: number) => `Lost in Q${next} if not`,
  nothingNeeded: () => 'The system is on plan: nothing needs to be made good.',
  yearEnded: () => 'The year has ended: nothing more can come back.',

  kindsHeading: () => 'By kind of PSF',
  trustsHeading: () => 'By trust',
  kindChoice: () => 'Kind of PSF',
  kind: () => 'Kind',
  trust: () => 'Trust',
  kinds: { total: 'All', system: 'System', finance: 'Finance', ae: 'A&E' },
  kindRows: { system: 'System', finance: 'Trust finance', ae: 'Trust A&E', total: 'All PSF' },
  allTrusts: () => 'All trusts',
  shortBy: (amount: string) => `short by ${amount}`,
  notAccepted: () => 'did not accept its control total',
  notAcceptedNote: () => 'Did not accept its control total, so it is paid no PSF by quarter.',
  figureLabel: (of: string, measure: string, amount: string) =>
    `${of}, ${measure}: ${amount}. Go to its cell`,
  minus: (amount: string) => `minus ${amount}`,
  roundingNote: () => 'Shown in whole £000; totals are of the unrounded figures.',

  assumptionsHeading: (count: number) => `Assumptions in use (${count})`,
  assumptionsNote: () => 'The memorandum leaves these open. Each can be changed on the Scheme sheet.',
  assumption: () => 'Assumption',
  changed: () => 'Changed',
  changedFrom: (usual: string, assumed: boolean) =>
    assumed ? `Usually assumed: ${usual}.` : `The published figure is ${usual}.`,
  alternative: (alternative: string) => `Alternative: ${alternative}`,
  goToAssumption: (label: string) => `${label}. Go to its cell on Scheme`,

  notOursTitle: () => 'This workbook has no position to show',
  notOurs: () =>
    'The Position panel reads the quarterly workbook: control totals, actuals, A&E performance and the rules of the ' +
    'fund in one place. Insert it here, or open a workbook that has it.',
  notOursWhat: () =>
    'Inserting adds its sheets after yours and leaves your own sheets alone. Excel’s Undo cannot take it back: to ' +
    'remove it, delete its sheets.',
  insert: () => 'Insert the quarterly workbook',
  inserting: () => 'Inserting the quarterly workbook',
  insertionSteps: {
    checking: 'Checking that nothing is in the way',
    sheets: 'Adding the sheets, names and tables',
    formulas: 'Entering the formulas and formats',
    finishing: 'Calculating',
  },
  insertFailedTitle: () => 'The quarterly workbook was not inserted',
  checkAgain: () => 'Look again',

  problemsTitle: (count: number) =>
    count === 1
      ? 'One thing keeps the position from being worked out'
      : `${count} things keep the position from being worked out`,
  problemsNote: () => 'Choose a line to go to its cell. The position shows as soon as the last is put right.',
  recalculate: () => 'Recalculate',

  place: (sheet: string, address: string) => `${sheet}!${address}`,

  failedTitle: () => 'The workbook could not be read',
  outOfDateTitle: () => 'These figures may be out of date',
  retry: () => 'Try again',
  watchFailedTitle: () => 'The position does not follow your edits',
  watchFailed: (cause: string) => `${cause} Until then, press Refresh after an edit.`,
  goToFailedTitle: () => 'The cell could not be selected',

  differsTitle: () => 'The workbook shows other figures',
  differs: (name: string, theirs: string, ours: string) =>
    `${name} shows ${theirs}; by the rules of the memorandum it is ${ours}. Press Recalculate. If it stays, a ` +
    'formula was typed over: go to it and undo that, or copy it from a new quarterly workbook.',
  choiceTitle: () => 'These figures follow your choices on Scheme',
  differsByChoice: (labels: readonly string[]) =>
    `This panel follows your choice on the Scheme sheet (${labels.join('; ')}), which the workbook’s formulas do not ` +
    'apply. Read the results of that choice here.',
  lossSharedTitle: () => 'The loss of System PSF is shared by agreed weights',
  lossShared: () =>
    'By trust, this panel shares it by the trusts’ pots. The figures of the system are the same; read each trust’s ' +
    'System PSF, and its PSF of the three kinds, on the sheets System PSF and Trust PSF.',
  functionsMissingTitle: () => 'The workbook’s formulas are not working',
  functionsMissing: (name: string) =>
    `${name} shows #NAME?: Excel does not know the SYB functions yet. The figures here are right. Press Recalculate; ` +
    'if it stays, close this workbook, open it again and open this pane before editing.',
  busyTitle: () => 'Excel is still calculating',
  busy: (name: string) =>
    `${name} shows #BUSY!. The figures here are right. Wait a moment; if it stays, press Recalculate.`,
  errorTitle: () => 'A result in the workbook shows an error',
  error: (name: string, error: string) =>
    `${name} shows ${error}. The figures here are right. Go to it and point at its warning sign: Excel says there what ` +
    'the formula is missing.',
  resultMissingTitle: () => 'A result is missing from the workbook',
  resultMissing: (name: string) =>
    `The name ${name} is gone, so the workbook’s own figure cannot be compared. Undo its deletion, or define it again ` +
    '(Formulas, Name Manager).',
  goToIt: () => 'Go to it',
};

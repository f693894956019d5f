/** Every sentence of the Adjustments panel and its change lists. Amounts are £000. */

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;

export const adjustmentWords = {
  heading: () => 'Adjustments',
  subtitle: () => 'Control total variations and in-year offsets, £000',
  unit: () => '£000',

  kinds: { variation: 'Control total variation', offset: 'In-year offset' },
  kindsMany: { variation: 'Control total variations', offset: 'In-year offsets' },
  kindsShort: { variation: 'Variation', offset: 'Offset' },
  kindNote: {
    variation: 'Agreed while planning: moves the control totals.',
    offset: 'Agreed in the year: counts with the actual in a trust’s own test.',
  },
  fields: {
    kind: 'Adjustment',
    from: 'Gives up',
    to: 'Is given',
    quarter: 'Quarter',
    amount: 'Amount, £000',
    agreedBy: 'Agreed by',
    date: 'Date agreed',
  },
  choose: () => 'Choose',

  registerHeading: (lines: number) => (lines === 0 ? 'Register' : `Register (${lines})`),
  noLines: () =>
    'No variation or offset is entered. Add one to see what it does to every pot before it is in the workbook.',
  add: () => 'Add a line',
  remove: () => 'Remove',
  restore: () => 'Take back',
  done: () => 'Done',
  lineSummary: (from: string, to: string) =>
    from === '' && to === '' ? 'New line' : `${from || '…'} to ${to || '…'}`,
  editLine: (summary: string) => `Edit ${summary}`,
  removeLine: (summary: string) => `Remove ${summary}`,
  restoreLine: (summary: string) => `Take back the removal of ${summary}`,
  isNew: () => 'New',
  isChanged: () => 'Changed',
  isRemoved: () => 'To be removed',
  agreedBy: (name: string) => `agreed by ${name}`,
  fullTitle: () => 'The register is full',
  full: () =>
    'The register has no blank line left. Insert a row inside the table on the Adjustments sheet, then press Refresh.',

  netHeading: () => 'Net, by quarter',
  notNetZero: () => 'Does not net to zero',
  netsToZero: () => 'Every quarter nets to zero.',
  nothingEntered: () => 'Nothing is entered.',
  netLine: (kind: string, quarter: number) => `${kind}, Q${quarter}`,
  netIsOut: (kind: string, quarter: number, difference: string) =>
    `${kind} of Q${quarter}: what is given up and what is given differ by ${difference} (£000). ` +
    'Each line needs both: choose who gives up the amount and who is given it.',
  given: () => 'Given up',
  received: () => 'Given',
  net: () => 'Net',

  effectHeading: () => 'What it does, before it is applied',
  effectRefused: () => 'The effect shows once every quarter nets to zero.',
  effectUnknown: (reason: string) => `The position cannot be worked out: ${reason}`,
  noPosition: () => 'this is not the quarterly workbook.',
  moves: () => 'Only what moves is listed; every figure is to date.',
  pots: { system: 'System PSF', finance: 'Trust finance PSF', ae: 'Trust A&E PSF', total: 'All PSF' },
  ofWhom: (pot: string, trust: string) => `${trust}: ${pot}`,

  readyTitle: () => 'Ready to apply',
  review: () => 'Review and apply',
  discard: () => 'Discard',
  discardHint: () => 'The workbook is as it was until you apply.',
  notReady: (problems: number) =>
    problems === 1 ? 'One thing is still to do' : `${problems} things are still to do`,
  movedOn: () => ({
    title: 'A line you are editing was edited in the workbook too',
    text: 'Yours is kept here. Look through it before you apply it; Discard takes the workbook’s.',
  }),

  problems: {
    noKind: () => 'Choose a variation or an offset.',
    noGiver: () => 'Choose who gives up the amount.',
    noReceiver: () => 'Choose who is given the amount.',
    sameParty: (name: string) => `${name} cannot give to itself: choose another organisation.`,
    unknown: (name: string) => `"${name}" is not among the organisations: choose one of the list.`,
    noQuarter: () => 'Choose the quarter.',
    noAmount: () => 'Enter the amount in £000.',
    notAnAmount: (text: string) => `"${text}" is not an amount in £000: type it as 118 or 1,234.5.`,
    notAboveNil: () => 'Enter an amount above 0; to turn it round, swap who gives and who is given.',
    notAgreed: () => 'Enter who agreed it: it counts only once it is agreed (MoU, section 6(i)).',
    noDate: () => 'Enter the day it was agreed.',
    closedQuarter: (quarter: number) =>
      `Q${quarter} is closed: reopen it on the Quarter panel, giving the reason, or choose an open quarter.`,
  },
  problemAt: (line: string, problem: string) => `${line}: ${problem}`,

  listTitle: (lines: number) => `Adjustments: ${count(lines, 'line')}`,
  added: () => 'Adjustment added',
  changed: () => 'Adjustment changed',
  removed: () => 'Adjustment removed',

  notOurs: () => ({
    title: 'This workbook has no register of adjustments',
    text: 'The register is part of the quarterly workbook. Insert it on the Position panel, or open a workbook that has it.',
  }),
  missing: (names: readonly string[]) => ({
    title: 'This workbook has no register of adjustments',
    text:
      `The ${names.length === 1 ? 'name' : 'names'} ${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} missing. ` +
      'Undo their deletion (Formulas, Name Manager), or open a quarterly workbook of this version.',
  }),
  readingFailed: () => 'The workbook could not be read',
  retry: () => 'Try again',
};

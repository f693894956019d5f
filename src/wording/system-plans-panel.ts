/** Every sentence of the panel that adds up organisations' plans and holds their contracts against each other. */

import type { LineStatus, PairStatus } from '../plans/system/triangulation';
import type { LeftOutKind } from '../plans/system/consolidation';

const many = (number: number, one: string, more = `${one}s`): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : more}`;

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;

const leftOutKinds: Readonly<Record<LeftOutKind, string>> = {
  damaged: 'Not read',
  'not a plan': 'Not a plan',
  'other template': 'Other template',
  'other version': 'Other version',
  'out of shape': 'Out of shape',
  'other years': 'Other years',
  organisation: 'Organisation not known',
  'other unit': 'Other unit of planning',
  'other round': 'Other planning round',
  duplicate: 'Twice',
};

export const plansTogetherWords = {
  title: () => 'Plans together',
  subtitle: (unit: string, round: string | undefined) => (round === undefined ? unit : `${unit}, ${round}`),
  workerStopped: (message: string | undefined) =>
    `The part that reads files has stopped${message ? ` ("${message}")` : ''}. Load the pane again and give the files once more.`,

  giveHeading: () => 'Organisations’ plans',
  giveNote: () =>
    'Give the plans and contract returns of commissioners and trusts, many at once. They are read here and sent nowhere; this workbook is not changed.',
  chooseFiles: () => 'Choose files',
  dropHere: () => 'or drop .xlsx files here',
  reading: (done: number, all: number) => `Reading file ${done + 1} of ${all}`,
  adding: () => 'Adding up',
  cancel: () => 'Cancel',
  cancelledTitle: () => 'Cancelled',
  cancelled: () => 'Reading was cancelled, and none of those files counts. Files given before still do.',
  wrongKind: () =>
    'It is not an Excel workbook of today’s kind. Open it in Excel, save it as .xlsx, and give that file.',
  fileUnreadable: () =>
    'The browser could not open it: it may have been moved, renamed or locked since it was chosen. Choose it again.',
  notReadTitle: (file: string) => `${file} was not read`,
  failedTitle: () => 'The plans could not be added up',

  counted: (counted: number, all: number) =>
    `${counted} of ${many(all, 'file')} ${counted === 1 ? 'counts' : 'count'}`,
  clear: () => 'Take all away',
  remove: (file: string) => `Take ${file} away`,
  leftOutHeading: (count: number) => `Left out: ${count}`,
  countedHeading: (count: number) => `Counted: ${count}`,
  leftOutKind: (kind: LeftOutKind) => leftOutKinds[kind],
  missingPlans: (names: readonly string[]) => `No plan counts from ${listed(names)}.`,
  allThere: () => 'Every organisation of the unit that should have a plan has one.',
  unitHeading: () => 'Unit of planning',

  view: () => 'What to show',
  files: (count: number) => `Files (${count})`,
  addedUp: () => 'Added up',
  contracts: (mismatches: number) => (mismatches === 0 ? 'Contracts' : `Contracts (${mismatches})`),
};

export const addedUpWords = {
  template: () => 'Plans to add up',
  templateOption: (title: string, plans: number) => `${many(plans, 'plan')}: ${title}`,
  none: () => 'No plan counts yet',
  noneNote: () => 'Under Files each one says why it is left out. Mend it, then give it again.',
  heading: () => 'System plan',
  sheet: () => 'Sheet',
  column: () => 'Column',
  line: () => 'Line',
  figure: () => 'System',
  figures: (sheet: string, column: string) => `${sheet}, ${column}`,
  traceLabel: (line: string, value: string) => `${line}: ${value}. Show what it is made from`,
  find: () => 'Find a line',
  noLine: (text: string) => `No line here has "${text}".`,
  traceHeading: () => 'Made from',
  traceOf: (label: string, value: string) => `${label}: ${value}`,
  tracing: () => 'Tracing',
  close: () => 'Close',
  organisation: () => 'Organisation',
  value: () => 'Figure',
  share: () => 'Share',
  weight: () => 'Weight',
  noFigure: () => 'none',
  noTrace: () => 'This figure is not one of the plans added up now. Close this and open it again.',
  averaged: (base: string) => `An average, weighted by ${base}.`,
  formula: (formula: string) => `Worked out from the system’s own figures by ${formula}; it is not a sum.`,
  formulaAdds: (formula: string) => `Worked out by ${formula}; the organisations’ own figures add up to it.`,
  sum: () => 'The sum of the organisations.',
  published: () => 'Published: the same for everybody.',
  latest: () => 'The latest of the organisations’ dates.',
  cellIn: (cell: string, file: string) => `${cell} in ${file}`,
  goTo: (cell: string) => `Go to ${cell}`,
  insertHeading: () => 'Into this workbook',
  insert: () => 'Insert the system plan',
  insertNote: () =>
    'Adds the sheets of the template to this workbook, filled with the system’s figures, and a sheet with what each organisation has of them.',
  inserted: (title: string) => ({
    title: 'The system plan was inserted',
    text: `The sheets of “${title}” are in this workbook.`,
  }),
  insertFailedTitle: () => 'The system plan was not inserted',
  insertContributions: () => 'Insert Contributions alone',
  insertContributionsNote: () =>
    'Adds only the sheet with what each organisation and place has of the plan. That is what the board report of the quarterly workbook needs.',
  contributionsInserted: (title: string) => ({
    title: 'The sheet was inserted',
    text: `“${title}” is a sheet of this workbook. Write the report again to have the plan in it.`,
  }),
  contributionsFailedTitle: () => 'The sheet was not inserted',
  inserting: () => 'Inserting',
  problemsHeading: (count: number) => `To be settled: ${count.toLocaleString('en-GB')}`,
  problemsNote: () => 'What keeps a figure of the system from being all it should be.',
  showMore: (left: number) => `Show ${left.toLocaleString('en-GB')} more`,
};

const statuses: Readonly<Record<LineStatus, string>> = {
  agreed: 'Agreed',
  different: 'Different',
  'commissioner missing': 'The commissioner has no such line',
  'provider missing': 'The provider has no such line',
  'no figure': 'A cell holds no number',
  'not loaded': 'One side is not loaded',
};

export const contractsPanelWords = {
  heading: () => 'Commissioners and trusts',
  matrixCaption: () => 'Commissioners down, trusts across',
  commissioner: () => 'Commissioner',
  summary: (compared: number, mismatches: number) =>
    mismatches === 0
      ? `${many(compared, 'line')} held against each other: all agree within 1.`
      : `${many(compared, 'line')} held against each other: ${mismatches.toLocaleString('en-GB')} ${mismatches === 1 ? 'does' : 'do'} not agree within 1.`,
  none: () => 'No contracts are given',
  noneNote: () =>
    'Give the commissioners’ financial plans and the contract returns of both sides; contract values and activity are then held against each other, pair by pair.',
  legend: {
    agreed: 'agreed',
    different: 'lines that differ',
    'one side missing': 'a line that one side has not',
    'not loaded': 'one side is not loaded',
    'no contract': 'no contract',
  } satisfies Record<PairStatus, string>,
  pair: (commissioner: string, provider: string) => `${commissioner} and ${provider}`,
  pairLabel: (
    commissioner: string,
    provider: string,
    status: PairStatus,
    mismatches: number,
    largest: string,
  ) => {
    const who = `${commissioner} and ${provider}`;
    switch (status) {
      case 'agreed':
        return `${who}: agreed`;
      case 'not loaded':
        return `${who}: one side is not loaded`;
      case 'no contract':
        return `${who}: no contract`;
      case 'different':
        return `${who}: ${many(mismatches, 'line')} ${mismatches === 1 ? 'differs' : 'differ'}${largest}`;
      case 'one side missing':
        return `${who}: ${many(mismatches, 'line')} ${mismatches === 1 ? 'does' : 'do'} not agree, some on one side only${largest}`;
    }
  },
  upTo: (largest: string) => `, by up to £${largest} thousand`,
  mismatchesHeading: () => 'What does not agree',
  onlyPair: (pair: string) => `Only ${pair}`,
  allPairs: () => 'Show all pairs',
  noneOfPair: () => 'Nothing to settle between these two.',
  allAgree: () => 'Every line agrees.',
  largestFirst: (count: number) =>
    `${many(count, 'line')}: contract values (£000), then activity, the largest first. The difference is the trust’s figure less the commissioner’s.`,
  status: (status: LineStatus) => statuses[status],
  subjectIn: (subject: string, year: string) => `${subject}, ${year}`,
  about: (subject: string, status: LineStatus) => `${subject}. ${statuses[status]}.`,
  commissionerHas: () => 'Commissioner',
  providerHas: () => 'Trust',
  difference: () => 'Difference',
  nothing: () => 'no line',
  noNumber: () => 'no number',
  details: (about: string, difference: string) => `${about}, difference ${difference}. Show both sides`,
  unknown: () => 'unknown',
  change: () => 'Preview this change',
  changeTitle: (other: string) => `Agree with ${other}`,
  openPlan: (file: string) => `This workbook is the plan ${file}: its cells are one click away.`,
  noOpenPlan: () =>
    'This workbook is none of the plans given. Open one of them in Excel beside this pane to go to its cells and change them.',
  openPlanUnknown: (why: string) => `Whether this workbook is one of the plans is not known. ${why}`,
  lookAgain: () => 'Look again',
  changesHeading: () => 'What each would change',
  changesNote: () => 'What its plan would go up or (down) by, if it took the other side’s figures.',
  changesCaption: (year: string) => `Changes of ${year} by organisation`,
  measure: { value: 'Contract value, £000', activity: 'Activity' },
  year: () => 'Year',
  outsideHeading: (count: number) => `With others than the unit’s: ${count.toLocaleString('en-GB')}`,
  outsideNote: () =>
    'These lines are held against no other plan. Where one means an organisation of the unit, enter its name or code in the cell.',
  outsideLine: (organisation: string, named: string) =>
    named === '' ? `${organisation}: the line does not say with whom` : `${organisation}: “${named}”`,
  notUsedHeading: () => 'Given and not used',
  missing: (names: readonly string[]) => `Nothing of contracts is given by ${listed(names)}.`,
  writeHeading: () => 'Into this workbook',
  write: () => 'Write to a sheet',
  writeNote: () =>
    'Adds a sheet with the matrix, every mismatch and what each would change. The board report of a quarterly workbook tells of it.',
  written: (title: string) => ({
    title: 'The triangulation was written',
    text: `“${title}” is a sheet of this workbook.`,
  }),
  writeFailedTitle: () => 'The triangulation was not written',
};

export const systemSheetTabs = {
  contributions: () => 'Contributions',
  triangulation: () => 'Triangulation',
  systemPlan: (title: string) => `${title}: system`,
};

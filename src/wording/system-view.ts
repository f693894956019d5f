/** The System panel: finance by month, performance and readiness of the whole system. Amounts are £000. */

const and = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;

const counted = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

/** What the panel as a whole says. */
export const systemViewWords = {
  fillIn: () => 'Go to these cells',
  /** For a screen reader: there may be several on a panel. */
  fillInOf: (what: string) => `Go to these cells. ${what}`,
  title: () => 'System',
  subtitle: () => 'Finance by month, performance and readiness',
  view: () => 'View',
  views: { finance: 'Finance', performance: 'Performance', readiness: 'Readiness' },
  unit: () => '£000',
  wholeSystem: () => 'The system',
  noFigure: () => ({ shown: '–', spoken: 'no figure' }),
  goTo: (what: string, sheet: string, address: string) => `${what}. Go to ${sheet}!${address}`,
  place: (sheet: string, address: string) => `${sheet}!${address}`,
  showAll: (count: number) => `Show all ${count}`,
  showTable: () => 'Show the figures as a table',
  assumed: (what: string) => `Assumed: ${what}`,

  notOursTitle: {
    finance: 'This workbook has no finance sheets of a system',
    performance: 'This workbook has no performance sheets',
    readiness: 'This workbook has no readiness sheets',
  },
  notOurs: {
    finance:
      'They hold each organisation’s plan, actual and forecast by month, its savings, and the transformation funds. ' +
      'The published control totals and funds of South Yorkshire and Bassetlaw are filled in; the rest is blank.',
    performance:
      'They hold the NHS Constitution measures by organisation and month against their standards. The published A&E ' +
      'figures of 2016/17 to 2018/19 are filled in; the other measures are blank.',
    readiness:
      'They hold the maturity matrix, the content of the Long Term Plan, the five financial tests and the milestones ' +
      'of the planning timetables, to be filled in.',
  },
  insertNote: () =>
    'Inserting adds the sheets after yours and leaves your own alone. Excel’s Undo cannot take it back: to remove ' +
    'them, delete the sheets.',
  insert: {
    finance: 'Insert the finance sheets',
    performance: 'Insert the performance sheets',
    readiness: 'Insert the readiness sheets',
  },
  inserting: (title: string) => `Inserting “${title}”`,
  inserted: (title: string) => ({
    title: 'The sheets are inserted',
    text: `“${title}” stands after your own sheets. Fill in the shaded cells: this panel follows.`,
  }),
  insertFailedTitle: () => 'The sheets were not inserted',

  problemsTitle: (count: number) =>
    count === 1
      ? 'One thing keeps the sheets from being read'
      : `${count} things keep the sheets from being read`,
  problemsNote: () => 'Click a line to go to its cell. The figures show as soon as the last is put right.',
  entriesTitle: (count: number) =>
    count === 1 ? 'One entry could not be read' : `${count} entries could not be read`,
  entriesNote: () => 'Each is left out of what is shown here. Click a line to go to its cell.',
};

/** Finance by month. */
export const financeViewWords = {
  period: (month: string, year: string) => `To the end of ${month} ${year}`,
  system: (name: string) => name || 'The system',
  figures: {
    planToDate: 'Plan to date',
    actualToDate: 'Actual to date',
    variance: 'Variance',
    planYear: 'Plan for the year',
    forecast: 'Forecast',
    forecastVariance: 'Forecast less plan',
    controlTotal: 'Control total',
    forecastLessControlTotal: 'Forecast less control total',
    toRecover: 'To recover by March',
  },
  columns: {
    planToDate: 'Plan',
    actualToDate: 'Actual',
    variance: 'Variance',
    planYear: 'Plan',
    forecast: 'Forecast',
    forecastVariance: 'Difference',
    controlTotal: 'Total',
    forecastLessControlTotal: 'Difference',
    toRecover: 'To recover',
  },
  yearHeading: () => 'The year',
  trendHeading: () => 'Month by month, year to date',
  trend: () => 'Plan and actual of the system',
  plan: () => 'Plan',
  actual: () => 'Actual',
  month: () => 'Month',
  byWhom: () => 'Organisations or places',
  organisations: () => 'Organisations',
  organisation: () => 'Organisation',
  places: () => 'Places',
  place: () => 'Place',
  byHeading: () => 'By organisation and place',
  measures: { date: 'To date', year: 'Year', control: 'Control total' },
  measure: () => 'Figures',
  asCounted: () => 'System, as counted',
  countedAt: (part: string) => `counted at ${part}`,
  notAccepted: () => 'control total not accepted',
  countedNote: () =>
    'Places and the system count each organisation at its included part; its own line shows it in full.',
  remarksHeading: (count: number) => `To look at (${count})`,
  noRemarks: (complete: boolean) =>
    complete
      ? 'Nothing is behind plan, and no fund beyond its allocation.'
      : 'Nothing stands out in the figures there are; some are missing, so this is not the whole.',
  gapsHeading: (count: number) => `Blanks (${count})`,
  gapsNote: () => 'A blank is not a nil: whatever rests on one of these has no figure.',
  noActualsTitle: () => 'Nothing is filled in yet',
  noActuals: (month: string) =>
    `The plans are there. Enter each organisation’s actual of every month up to ${month}, and its forecast of the year, on the sheet Finance returns; choose a later month on the sheet System finance.`,
  noSavings: () =>
    'No savings are filled in yet. Enter plan, actual and forecast of each organisation, and what it spends, on the sheet Finance efficiency.',
  basketHeading: () => 'Efficiency indicators',
  indicator: () => 'Indicator',
  basketColumns: {
    delivered: 'Delivered',
    forecast: 'Forecast',
    recurrent: 'Recurrent',
    'of expenditure': 'Of spend',
  },
  part: () => 'Part',
  lessSystem: () => 'Less system',
  fundsHeading: () => 'Transformation funding',
  fund: () => 'Fund',
  allocation: () => 'Allocation',
  spent: () => 'Spent',
  left: () => 'Left',
  allFunds: () => 'All funds',
  released: (released: boolean) =>
    released ? 'The uncommitted funds are released.' : 'The uncommitted funds are not released.',
};

/** Performance against the NHS Constitution standards. */
export const performanceViewWords = {
  period: (period: string, year: string) => `${period} ${year}`,
  summary: (met: number, known: number) =>
    known === 0
      ? 'No measure has both a figure of the system and a standard.'
      : `Met: ${met} of ${known}, counting those with a figure and a standard.`,
  none: (year: string) =>
    `No organisation has returned a measure for ${year}. Fill in the sheet Performance returns, or report another year on Performance.`,
  measure: () => 'Measure',
  standard: () => 'Standard',
  system: () => 'System',
  noneAllowed: () => 'none',
  noStandard: () => ({ shown: '–', spoken: 'no standard is set' }),
  states: {
    met: 'Met',
    'not met': 'Not met',
    'no standard': 'No standard is set',
    'no patients': 'No patients',
    incomplete: 'No figure',
    'no returns': 'Not returned',
  },
  lacking: (names: readonly string[]) =>
    `No figure: ${and(names)} ${names.length > 1 ? 'lack' : 'lacks'} the period`,
  proposalsHeading: (count: number) => `Outside a trigger (${count})`,
  noProposals: () => 'No measure is outside a trigger: nothing has to be proposed.',
  proposalsNote: () =>
    'What the oversight section of the memorandum has a system propose, the gravest first. Click a name to go to its figures.',
  outside: () => 'Outside:',
  detailHeading: () => 'Measure by measure',
  trend: (measure: string) => `${measure}, the system’s trend`,
  periodColumn: () => 'Period',
  who: () => 'Who',
  figure: () => 'Figure',
  state: () => 'Standing',
};

/** Readiness: maturity, content of the plan, financial tests and milestones. */
export const readinessViewWords = {
  matrixHeading: () => 'Maturity matrix',
  matrixCaption: () => 'Maturity matrix: the stage of each domain now, and its target',
  domain: () => 'Domain',
  now: () => 'Now',
  target: () => 'Target',
  reached: () => 'Now, target reached',
  passed: () => 'Passed',
  toGo: () => 'To go',
  notYet: () => 'Beyond the target',
  overall: (stage: string) => `The system stands at ${stage}, where its least mature domain does.`,
  notAssessed: (count: number) =>
    `The system has no stage until all five domains have one: ${counted(count, 'domain is', 'domains are')} not assessed.`,
  gap: (stages: number) => {
    if (stages === 0) return 'target reached';
    return stages < 0
      ? `${counted(-stages, 'stage')} past its target`
      : `${counted(stages, 'stage')} to its target`;
  },
  toMaturing: (stages: number) => `${counted(stages, 'stage')} to Maturing`,
  noStage: () => 'not assessed',
  noTarget: () => 'no target',
  noEvidence: () => 'no evidence given',

  milestonesHeading: () => 'Milestones',
  heldAgainst: () => 'Held against',
  coverDate: (day: string) => `The Cover says ${day}.`,
  noDate: () =>
    'Give a date here, or on the Cover at Position at: without one nothing can be said to be late.',
  lateCount: (late: number, all: number) =>
    late === 0 ? `None of ${all} is late.` : `${late} of ${all} late, or met late.`,
  timetable: (name: string, applies: boolean) =>
    applies ? `Timetable ${name}` : `Timetable ${name}, not this system’s`,
  noTimetable: () => 'The Cover names no timetable, so none is counted as this system’s.',
  due: (day: string) => `due ${day}`,
  states: {
    met: () => 'Met',
    'met late': (days: number) => `Met ${counted(days, 'day')} late`,
    ahead: (days: number) => `${counted(days, 'day')} left`,
    'due today': () => 'Due that day',
    late: (days: number) => `${counted(days, 'day')} late`,
  },

  testsHeading: () => 'Five financial tests',
  unanswered: () => 'Unanswered',
  saysYes: (labels: readonly string[]) => `The answer is Yes, but the plans say otherwise: ${and(labels)}.`,
  meets: (meets: boolean) => (meets ? 'meets the test' : 'does not meet the test'),
  noValue: (names: readonly string[]) => `no figure: ${and(names)} ${names.length > 1 ? 'lack' : 'lacks'} it`,
  cells: (count: number) => `From ${counted(count, 'cell')}`,
  filePlace: (file: string, organisation: string, sheet: string, address: string) =>
    `${organisation || file}: ${sheet}!${address} in ${file}`,
  figuresNote: () =>
    'The figures come from the financial and operational plans of the CCGs. Choose their files to see them; the files are read, not kept.',
  choose: () => 'Choose plans',
  readingFile: (done: number, all: number) => `Reading file ${done + 1} of ${all}`,
  cancel: () => 'Cancel',
  plansRead: (count: number) => `${counted(count, 'plan')} read`,
  forget: () => 'Forget the plans',
  leftOut: (file: string, why: string) => `${file} is left out. ${why}`,
  otherPlan: () =>
    'Its figures answer none of the tests. Choose a financial or an operational plan of a CCG.',
  unreadable: () => 'The file could not be opened. Close it elsewhere, then choose it again.',
  cancelled: () => 'The reading was cancelled; none of those files is used.',

  contentHeading: () => 'Long Term Plan content',
  byState: (parts: readonly { state: string; areas: number }[]) =>
    parts.map(({ state, areas }) => `${areas} ${state.toLowerCase()}`).join(', '),
  unansweredAreas: (count: number) => `, ${count} without a status`,
  noLead: () => 'no lead',
  noForum: () => 'no forum',
  noStatus: () => 'No status',
};

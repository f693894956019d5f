import type { FunctionId } from '../plans/explain/call-outcome';
import { thousandsInWords, valueInWords } from './messages';

/** £000 with brackets for a deficit. */
const money = (pence: number): string =>
  pence < 0 ? `(${thousandsInWords(-pence)})` : thousandsInWords(pence);
const percent = (fraction: number): string =>
  `${(fraction * 100).toLocaleString('en-GB', { maximumFractionDigits: 3 })}%`;
const pounds = (rate: number): string =>
  `£${rate.toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 5 })} per £1`;
const plain = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 5 });

interface FigureWords {
  label: string;
  say: (value: number) => string;
}

/** The figures of steps that are shown by themselves; others stand in the sentence only. */
const figures: Readonly<Record<string, FigureWords>> = {
  planToDate: { label: 'Plan, year to date', say: money },
  actualToDate: { label: 'Actual, year to date', say: money },
  offsetsToDate: { label: 'In-year offsets to date', say: money },
  plan: { label: 'Plan of the quarter', say: money },
  actual: { label: 'Actual', say: money },
  pot: { label: 'Pot of the quarter', say: money },
  potsToDate: { label: 'Pots to date', say: money },
  available: { label: 'Available to date', say: money },
  lossRate: { label: 'Lost for each £1 of shortfall', say: pounds },
  performance: { label: 'Performance', say: percent },
  lastYear: { label: 'Same quarter of last year', say: percent },
  target: { label: 'Target', say: percent },
  aeShare: { label: 'A&E share', say: percent },
  systemShare: { label: 'System share', say: percent },
  additionalFund: { label: 'Share of the additional fund', say: money },
  annual: { label: 'Amount of the year', say: money },
  share: { label: 'Part of the year', say: percent },
  amount: { label: 'Amount', say: money },
  variation: { label: 'Variation', say: money },
  included: { label: 'Part counted in the system', say: percent },
  weight: { label: 'Weight', say: plain },
  weights: { label: 'All weights', say: plain },
  startingPoint: { label: 'Starting point', say: money },
  cap: { label: 'Most that can be earned back', say: money },
  rate: { label: 'Rate', say: pounds },
  base: { label: 'Base', say: money },
  value: { label: 'At full tariff', say: money },
  baseline: { label: 'Baseline', say: money },
};

/** What a figure of a step is called and how it reads; undefined for one that is not shown by itself. */
export function figureInWords(name: string, value: number): { label: string; text: string } | undefined {
  const words = figures[name];
  return words && { label: words.label, text: words.say(value) };
}

const measures: Readonly<Record<string, string>> = {
  earnedToDate: 'Earned to date',
  lostToDate: 'Lost to date',
  recoverableToDate: 'Recoverable',
  improvementNeeded: 'Improvement needed',
  comesBack: 'What comes back if it is made good',
  nextLoss: 'The next quarter’s loss if it is not',
  available: 'Available',
  shortfall: 'Shortfall, year to date',
  earned: 'Earned from its own pot',
  lost: 'Lost from its own pot',
  recovered: 'Recovered',
  paid: 'Paid: earned and recovered',
  recoverable: 'Recoverable',
  ae: 'A&E PSF of the year',
  finance: 'Trust finance PSF of the year',
  system: 'System PSF of the year',
  total: 'PSF of the year',
  paidAtRate: 'Paid',
  heldBack: 'Held back',
  heading: 'A heading of the table',
};

const functionTitles: Readonly<Record<FunctionId, string>> = {
  SYSTEMPSF: 'System PSF',
  TRUSTPSF: 'Trust finance PSF',
  AEPSF: 'Trust A&E PSF',
  AESTANDARD: 'A&E standard met',
  PSFSPLIT: 'Split of the allocation',
  PHASE: 'Amount of the quarter',
  SHARE: 'Share by weight',
  CONTROLTOTAL: 'Control total that counts',
  SYSTEMPLAN: 'Plan that counts',
  VARIANCE: 'Actual less plan',
  RECOVERY: 'What making the shortfall good is worth',
  EARNBACK: 'Earn-back',
  SCHEME: 'Parameter of the scheme',
  ASSUMPTION: 'Planning assumption',
  REQUIREMENT: 'Least a business rule asks for',
  STANDARD: 'NHS Constitution standard',
  MEETS: 'Standard met',
  MARGINALRATE: 'Emergency admissions at the marginal rate',
  BCFPAYMENT: 'Better Care Fund payment',
};

const argumentLabels: Readonly<Record<string, string>> = {
  plan: 'Plan',
  actual: 'Actual',
  available: 'Available',
  quarter: 'Quarters reported',
  measure: 'Measure',
  lossRate: 'Loss rate',
  method: 'Reading of the loss',
  offsets: 'In-year offsets',
  trustMet: 'Trust met the standard',
  boardMet: 'Board met the standard',
  performance: 'Performance',
  priorYear: 'Last year',
  target: 'Target',
  rule: 'Rule',
  generalFund: 'General fund',
  additionalFund: 'Additional fund',
  hasAE: 'Has an A&E department',
  systemShare: 'System share',
  aeShare: 'A&E share',
  annual: 'Amounts of the year',
  profile: 'Profile',
  decimals: 'Decimals',
  amount: 'Amount',
  weights: 'Weights',
  controlTotals: 'Control totals',
  variations: 'Variations',
  included: 'Part counted',
  draftPlans: 'Draft plans',
  accepted: 'Accepted',
  basis: 'Basis',
  scope: 'Scope',
  startingPoint: 'Starting point',
  cap: 'Cap',
  rate: 'Rate',
  parameter: 'Parameter',
  year: 'Year',
  name: 'Name',
  base: 'Base',
  planType: 'Type of plan',
  value: 'Value',
  baseline: 'Baseline',
  conditionsMet: 'Conditions met',
  metricsMet: 'Metrics met',
};

/** What Explain says. */
export const explainWords = {
  functionTitle: (id: FunctionId) => functionTitles[id],
  argument: (name: string) => argumentLabels[name] ?? name,

  /** What the cell holds: "Lost to date, STH"; "Earned from its own pot, Q2". */
  answer: (id: FunctionId, measure: string, { quarter, whose }: { quarter?: number; whose?: string }) =>
    [
      measure === 'result' ? functionTitles[id] : (measures[measure] ?? functionTitles[id]),
      ...(quarter === undefined ? [] : [`Q${quarter}`]),
      ...(whose === undefined ? [] : [whose]),
    ].join(', '),

  leftOut: () => 'left out',
  cells: (rows: number, columns: number) => `${rows} × ${columns} cells`,
  quarterHeading: (quarter: number) => `Quarter ${quarter}`,
  quarterAhead: (quarter: number) => `Quarter ${quarter}, if nothing changes`,
  yearHeading: () => 'To date',
  organisation: (row: number) => `Row ${row + 1}`,

  /** A value as a cell or a step shows it. */
  result: (value: unknown): string => {
    if (typeof value === 'number') return value < 0 ? `(${plain(-value)})` : plain(value);
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    return value === '' ? 'blank' : String(value);
  },

  parameterStep: (label: string, year: string, value: unknown) =>
    `${label}, ${year}: ${typeof value === 'number' ? plain(value) : String(value)}.`,

  blankAfterQuarter: (quarter: number) =>
    `The cell is blank because Q${quarter} is after the quarters reported.`,
  headingCell: () => 'This is a heading of the table.',

  nothingHere: {
    empty: (place: string) => ({
      title: 'This cell is empty',
      text: `${place} holds nothing. Select a cell with a result of the fund, such as those on System PSF or Trust PSF.`,
    }),
    value: (place: string, value: unknown) => ({
      title: 'This cell was typed in',
      text:
        `${place} holds ${valueInWords(value)}, and no formula. Select a cell that a SYB function fills, such as ` +
        'those on System PSF or Trust PSF.',
    }),
    otherFormula: (place: string) => ({
      title: 'No SYB function here',
      text:
        `The formula of ${place} uses Excel’s own functions only; Excel’s Trace Precedents (Formulas) shows what it ` +
        'reads. Select a cell that a SYB function fills.',
    }),
  },

  notRead: {
    title: () => 'This call cannot be followed',
    workedOut: (argument: string, text: string) =>
      `Its argument ${argument} is “${text}”, which only Excel can work out. Put that into a cell of its own and refer ` +
      'to the cell, and every step can be shown.',
    missing: (argument: string, text: string) =>
      `Its argument ${argument} refers to “${text}”, which is not in this workbook. Correct the formula or define the ` +
      'name (Formulas, Name Manager).',
  },

  refused: (error: string, message: string) =>
    message === ''
      ? `The function passes on ${error} from one of its arguments. Mend the cell that shows it.`
      : `The function answers ${error}: ${message}`,

  agrees: () => 'The steps give what the cell shows.',
  partOfFormula: () =>
    'The formula does more than this call: the steps explain the call, and the cell may show something else.',
  severalCalls: (calls: number) => `The formula has ${calls} SYB calls; the first is explained.`,
  differs: (cell: string, worked: string) =>
    `The cell shows ${cell}; the steps give ${worked}. It has not been calculated since a figure changed, or it was ` +
    'overwritten: press Ctrl+Alt+F9 to calculate, then look again.',
};

/** The Explain panel around the explanation. */
export const explainPanelWords = {
  title: () => 'Explain',
  introduction: () => 'Select a cell that a SYB function fills: its steps are shown here.',
  loading: () => 'Reading the selected cell',
  failedTitle: () => 'The cell could not be read',
  notFollowingTitle: () => 'The selection is not followed',
  notFollowing: (cause: string) => `${cause} Press Read again after you select another cell.`,
  readAgain: () => 'Read again',
  pin: () => 'Keep this explanation',
  unpin: () => 'Follow the selection again',
  differsTitle: () => 'The cell shows something else',
  remarkTitle: () => 'About this cell',
  pinned: () => 'Kept as it was read: it follows neither the selection nor edits.',
  backTo: (cell: string) => `Back to ${cell}`,
  resultIn: (place: string) => `${place}, as the cell shows it`,
  partOf: (anchor: string) => `Filled by the formula in ${anchor}`,
  formulaHeading: () => 'Formula',
  argument: () => 'Argument',
  refersTo: () => 'Refers to',
  holds: () => 'Holds',
  stepsHeading: () => 'How it is worked out',
  noSteps: () => 'There are no steps to show.',
  goToCells: (label: string, text: string, place: string) => `${label}: ${text}. Go to ${place}`,
  goToArgument: (label: string, place: string) => `${label}. Go to ${place}`,
  goToFailedTitle: () => 'That cell cannot be shown',
  updated: (title: string) => `Explained: ${title}`,
};

const and = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;

const sections = {
  finance: { name: 'finances by month', from: 'System' },
  plan: { name: 'consolidated plan', from: 'Plans together' },
  triangulation: { name: 'triangulation of contracts', from: 'Plans together' },
  performance: { name: 'performance', from: 'System' },
  readiness: { name: 'readiness', from: 'System' },
} as const;
type SectionName = keyof typeof sections;

/** The figures of a consolidated plan that a board asks for: in its table, and in a sentence of the commentary. */
const mainFigures = {
  limit: { heading: 'Revenue resource limit', inWords: (figure: string) => `resources of ${figure}` },
  spend: { heading: 'Total spend', inWords: (figure: string) => `expenditure of ${figure}` },
  surplus: {
    heading: 'Surplus or (deficit)',
    inWords: (figure: string) =>
      figure.startsWith('(') ? `a deficit of ${figure.slice(1, -1)}` : `a surplus of ${figure}`,
  },
  qipp: { heading: 'QIPP savings', inWords: (figure: string) => `QIPP savings of ${figure}` },
  risk: {
    heading: 'Risk without mitigation',
    inWords: (figure: string) => `risk without mitigation of ${figure}`,
  },
  contracts: { heading: 'Contract value', inWords: (figure: string) => `contracts worth ${figure}` },
  capital: { heading: 'Capital spend', inWords: (figure: string) => `capital expenditure of ${figure}` },
  electiveOrdinary: {
    heading: 'Elective ordinary admissions',
    inWords: (figure: string) => `${figure} elective ordinary admissions`,
  },
  electiveDay: { heading: 'Elective day cases', inWords: (figure: string) => `${figure} elective day cases` },
  nonElective: {
    heading: 'Non-elective admissions',
    inWords: (figure: string) => `${figure} non-elective admissions`,
  },
  firstOutpatient: {
    heading: 'First outpatient attendances',
    inWords: (figure: string) => `${figure} first outpatient attendances`,
  },
  emergency: { heading: 'A&E attendances', inWords: (figure: string) => `${figure} A&E attendances` },
} as const;
export type MainFigure = keyof typeof mainFigures;

const many = (count: number, one: string, more = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : more}`;

/** What the commentary says of the whole system, a paragraph for each section. */
export const systemCommentaryWords = {
  plan: (year: string, organisations: number, figures: readonly string[], missing: string) =>
    `The plans of ${many(organisations, 'organisation')} together have, for ${year}, ${and(figures)}. ${missing}`,
  allAgree: (compared: number) =>
    `Commissioners’ and trusts’ contracts were held against each other on ${many(compared, 'line')}: all agree within 1.`,
  notAgreeing: (compared: number, mismatches: number, unclear: number) =>
    `Commissioners’ and trusts’ contracts were held against each other on ${many(compared, 'line')}; ` +
    `${mismatches.toLocaleString('en-GB')} ${mismatches === 1 ? 'does' : 'do'} not agree` +
    (unclear === 0 ? '.' : `, ${unclear.toLocaleString('en-GB')} of them because a cell holds no number.`),
  largestMismatch: (pair: readonly [string, string], what: string, year: string, difference: string) =>
    `The largest difference is between ${pair[0]} and ${pair[1]}: ${difference} (${what}, ${year}).`,
};

/** Headings and sentences of the report's sections on the whole system. */
export const systemReportWords = {
  sections,
  carries: (there: readonly SectionName[]) =>
    `It also has the system’s ${and(there.map((section) => sections[section].name))}.`,
  couldCarry: (others: readonly SectionName[]) => {
    const panels = [...new Set(others.map((section) => sections[section].from))];
    const ofPanel = panels.map((panel) => {
      const own = others.filter((section) => sections[section].from === panel);
      return `${and(own.map((section) => sections[section].name))} (from the panel ${panel})`;
    });
    return `It can have the system’s ${ofPanel.join(' and ')} as well: insert their sheets, then write it again.`;
  },

  finance: () => 'Finances by organisation and place, £000, excluding PSF',
  organisation: () => 'Organisation or place',
  positionHeadings: (): readonly string[] => [
    'Plan to date',
    'Actual to date',
    'Variance',
    'Forecast',
    'Forecast less plan',
    'Control total',
    'To recover by March',
  ],
  systemAsCounted: () => 'System, as counted',
  fundsAndSavings: () => 'Transformation funding and efficiency',
  funds: () => 'Transformation funds, £000',
  fundHeadings: (): readonly string[] => ['Allocation', 'Spent', 'Forecast', 'Left'],
  basket: () => 'Efficiency of the system (assumed basket)',
  basketHeadings: (): readonly string[] => [
    'Delivered, of plan to date',
    'Forecast, of plan',
    'Recurrent part',
    'Part of spend',
  ],
  months: () => 'The system by month, year to date, excluding PSF',
  month: () => 'Month',
  plan: () => 'Plan',
  actual: () => 'Actual',

  planHeading: (title: string, isMoney: boolean) => `Consolidated plan: ${title}${isMoney ? ', £000' : ''}`,
  mainFigure: (figure: MainFigure): string => mainFigures[figure].heading,
  mainFigureInWords: (figure: MainFigure, inFigures: string): string =>
    mainFigures[figure].inWords(inFigures),
  planOf: (year: string) => `Organisation or place, ${year}`,
  system: () => 'System',
  onePlaceEach: () => 'Each place has one organisation with a plan, whose line is the place’s as well.',
  systemByYear: () => 'The system by year',

  triangulation: () => 'Triangulation: what commissioners plan to pay against what trusts plan to earn',
  lines: () => 'Lines and years of contracts',
  countHeadings: (): readonly string[] => ['Held against each other', 'Do not agree', 'Without a number'],
  counted: () => 'Contract values and activity',
  commissioner: () => 'Commissioner',
  matrixLegend: () =>
    'Differ: lines that are not the same on both sides. Missing: lines that one side has not. “Up to” is the largest ' +
    'difference in contract value, £000. A dash: no contract between the two.',
  largest: () => 'Largest mismatches',
  mismatchHeadings: (): readonly string[] => ['Year', 'CCG has', 'Trust has', 'Difference'],
  standing: () => 'Standing',
  everyLineAgrees: () => 'Every line agrees within 1.',
  changes: () => 'What each would change if it took the other side’s figures',
  pairAnd: () => ' and ',

  performance: () => 'Performance against the NHS Constitution standards',
  measure: () => 'Measure',
  performanceHeadings: (): readonly string[] => [
    'Standard',
    'System',
    'Met',
    'Outside the standard',
    'Without a figure',
    'Trigger',
    '',
  ],
  yes: () => 'Yes',
  no: () => 'No',
  whatTriggersAskFor: () =>
    'A measure outside a trigger calls for an improvement plan, for monitoring at increased frequency and, beyond the ' +
    'threshold, for support of the regional team (MoU October 2018, section 7, regional oversight). How far the ' +
    'threshold lies is assumed, and stands on the sheet Performance.',

  readiness: () => 'Readiness: maturity of the system',
  domain: () => 'Domain',
  maturityHeadings: (): readonly string[] => [
    'Stage now',
    'Target',
    'Stages to target',
    'Stages to Maturing',
  ],
  overall: () => 'Every domain has reached',
  content: () => 'Long Term Plan content',
  contentHeadings: (): readonly string[] => ['Not started', 'In draft', 'Agreed', 'Without a lead'],
  areas: () => 'Areas',
  tests: () => 'Five financial tests',
  testHeadings: (): readonly string[] => ['Met', 'Not yet met', 'Unanswered'],
  answers: () => 'Tests',
  milestones: () => 'Milestones of the planning timetable',
  heldAgainst: () => 'Held against',
  step: () => 'Step',
  milestoneHeadings: (): readonly string[] => ['Due', '', 'State', 'Days'],
};

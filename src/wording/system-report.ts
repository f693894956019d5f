const and = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;

const sectionNames = {
  finance: 'finances by month',
  performance: 'performance',
  readiness: 'readiness',
} as const;

/** Headings and sentences of the report's sections on the whole system. */
export const systemReportWords = {
  carries: (sections: readonly (keyof typeof sectionNames)[]) =>
    `It also has the system’s ${and(sections.map((section) => sectionNames[section]))}.`,

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

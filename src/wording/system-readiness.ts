/** The figures of the loaded plans that answer the financial tests: which test, and what it is. */
export const testFigureWords = {
  balance: { test: 1, unit: '£000', label: 'Planned surplus or (deficit) of the CCGs' },
  productivity: { test: 2, unit: 'fraction', label: 'QIPP savings as part of the CCGs’ resource limit' },
  'non-elective': { test: 3, unit: 'fraction', label: 'Growth of non-elective admissions' },
  'A&E': { test: 3, unit: 'fraction', label: 'Growth of A&E attendances, all types' },
  outpatients: { test: 3, unit: 'fraction', label: 'Growth of first outpatient attendances' },
  referrals: { test: 3, unit: 'fraction', label: 'Growth of GP referrals' },
  spread: {
    test: 4,
    unit: 'fraction',
    label: 'Spread of the CCGs’ surplus as part of the limit, highest less lowest',
  },
  capital: { test: 5, unit: '£000', label: 'Planned capital expenditure of the CCGs' },
  'capital left': { test: 5, unit: '£000', label: 'Capital resource less planned capital expenditure' },
} as const;

export type TestFigureId = keyof typeof testFigureWords;

/** That the figures answer the tests is our reading; no document names them. */
export const testFiguresAssumption =
  'No document names the figures that answer the tests. These are the nearest that the plans of CCGs hold; ' +
  'QIPP stands for productivity that releases cash.';

/** What keeps a readiness workbook from being read as it stands. */
export const readinessProblems = {
  outOfShape: (sheet: string) => ({
    text: `The sheet ${sheet} is not as its template has it, so it cannot be read.`,
    remedy: 'Validate the plan: it says what was moved, renamed or deleted.',
  }),
  notAChoice: (what: string, found: string, choices: readonly string[]) => ({
    text: `${what} is ${found}.`,
    remedy: `Choose ${choices.slice(0, -1).join(', ')} or ${choices.at(-1)!}.`,
  }),
  notADate: (what: string, found: string) => ({
    text: `${what} is ${found}, which is not a date.`,
    remedy: 'Type the date, such as 4 Apr 2019.',
  }),
  error: (what: string, found: string) => ({
    text: `${what} shows ${found}.`,
    remedy: 'Type the entry again.',
  }),
  noDate: () => ({
    text: 'The date of the position is blank, so no milestone can be said to be late.',
    remedy: 'Enter the date on the Cover, at Position at.',
  }),
};

/** How a milestone's state reads on the sheet. */
export const milestoneWords = {
  met: 'Met',
  'met late': 'Met late',
  ahead: 'Ahead',
  'due today': 'Due today',
  late: 'Late',
} as const;

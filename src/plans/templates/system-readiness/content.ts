/** The stages of the maturity matrix, from the first to the last. */
export const stages = ['Emerging', 'Developing', 'Maturing', 'Thriving'] as const;

/** The least that every system is to reach by April 2021. */
export const maturingStage: (typeof stages)[number] = 'Maturing';

/** The domains of the maturity matrix (Designing integrated care systems in England, June 2019). */
export const domains = [
  'System leadership, partnerships and change capability',
  'System architecture and strong financial management and planning',
  'Integrated care models',
  'Track record of delivery',
  'Coherent and defined population',
];

/** What a system's plan has to cover (Implementation Framework, June 2019, as mapped by a system board in July 2019). */
export const areas = [
  'System development',
  'Long Term Plan delivery',
  'Primary care networks',
  'Transformed out-of-hospital care',
  'Community services',
  'Pressure on emergency hospital services',
  'Personalised care',
  'Digital primary care and outpatient care',
  'Better care for major health conditions',
  'Shorter waits for planned care',
  'Workforce',
  'Digital',
  'Funding and financial planning',
];

/** The government's tests of the Long Term Plan (Implementation Framework, June 2019). */
export const financialTests = [
  'The system returns to financial balance',
  'Cash-releasing productivity grows by at least 1.6% a year',
  'Integration and prevention reduce growth in demand',
  'Unjustified variation in performance is reduced',
  'Capital investment and existing assets are used better',
];

/** The steps of each planning timetable, with the day by which each is due. */
export const timetables: Readonly<Record<string, readonly (readonly [step: string, due: string])[]>> = {
  // Everyone Counts, Part 2, planning timetable at paragraph 24.
  '2014/15': [
    ['First submission of plans', '2014-02-14'],
    ['Contracts signed', '2014-02-28'],
    ['Refresh after contracts are signed', '2014-03-05'],
    ['Plans approved by boards', '2014-03-31'],
    ['Final two-year and draft five-year plans', '2014-04-04'],
    ['Final five-year strategic plan', '2014-06-20'],
  ],
  // Approach to planning letter of NHS England and NHS Improvement (October 2018), annex.
  '2019/20': [
    ['Initial plan: activity and efficiency', '2019-01-14'],
    ['Draft operating plans of organisations', '2019-02-12'],
    ['Aggregate operating plan of the system', '2019-02-19'],
    ['Contracts and plans aligned', '2019-03-05'],
    ['Contracts for 2019/20 signed', '2019-03-21'],
    ['Budgets approved by boards', '2019-03-29'],
    ['Final operating plans of organisations', '2019-04-04'],
    ['Aggregated final operating plan of the system', '2019-04-11'],
  ],
};

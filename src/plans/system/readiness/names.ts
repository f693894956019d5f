/** The defined names of the sheet Readiness standing; the filled sheets have those of their template. */
export const readinessNames = {
  Readiness_date: 'The date that milestones are held against: one cell',
  Readiness_stage_list: 'The stages of the maturity matrix, from the first to the last: one column',
  Readiness_stages: 'Stage now as a number from 1, by domain: one column',
  Readiness_targets: 'Target stage as a number from 1, by domain: one column',
  Readiness_gaps: 'Stages from now to the target, by domain: one column',
  Readiness_to_maturing: 'Stages from now to Maturing, by domain: one column',
  Readiness_overall: 'The stage that every domain has reached, empty until all are assessed: one cell',
  Readiness_content: 'Areas not started, in draft, agreed, without a lead: one column of four counts',
  Readiness_tests: 'Financial tests met, not yet met, unanswered: one column of three counts',
  Readiness_milestones: 'State of each milestone of every timetable at the date: one column',
  Readiness_days: 'Days late, or left, of each milestone: one column',
  Readiness_late: 'Milestones that are late at the date, of the timetable on the Cover: one cell',
} as const;

/** A defined name of the readiness sheets. */
export type ReadinessName = keyof typeof readinessNames;

/**
 * The defined names of the performance workbook, each with what it holds. It is read through these names
 * only, so they are kept from one release to the next.
 *
 * Shapes: a line is one measure of one organisation in one year; "by period" is sixteen columns, April to
 * March, then Q1 to Q4; a measure is one row of `Performance_measure_list`.
 */
export const performanceNames = {
  Performance_template: 'Which template these sheets were made from, and its version',
  Performance_system: 'The system: one cell',
  Performance_year: 'The financial year reported, as in 2018/19: one cell',
  Performance_period: 'The period reported, April to March or Q1 to Q4: one cell',
  Performance_threshold: 'Distance below a standard beyond which support is proposed: one fraction',
  Performance_year_list: 'The financial years of the trend, the earliest first: one row',
  Performance_period_list: 'The months and quarters of a year: one row of sixteen',
  Performance_position: 'Place of the period in its sequence of months or quarters: one cell',
  Performance_by_quarter: 'Whether the period is a quarter, 1 or 0: one cell',

  Performance_years: 'Financial year of each line: one column',
  Performance_measures: 'NHS Constitution measure of each line: one column',
  Performance_organisations: 'Organisation of each line: one column',
  Performance_places: 'Place of each line: one column',
  Performance_month_patients: 'Patients in each month, by line: twelve columns, April to March',
  Performance_month_outside: 'Patients outside the standard in each month, by line: twelve columns',
  Performance_quarter_patients: 'Patients in each quarter where only quarters are published, by line',
  Performance_quarter_outside: 'Patients outside the standard in each quarter, by line',

  Performance_standards: 'Operational standard of the measure of each line: one column',
  Performance_counted: 'Whether the measure of each line is one of which none is allowed, 1 or 0',
  Performance_reporting: 'Whether a line has any figure, 1 or 0: one column',
  Performance_patients: 'Patients by line and period',
  Performance_outside: 'Patients outside the standard by line and period',
  Performance_results: 'Performance by line and period: a fraction, or a number where none is allowed',
  Performance_now: 'Performance in the period reported, by line: one column',
  Performance_met: 'Whether each line met its standard in the period: TRUE, FALSE or empty',

  Performance_measure_list: 'The NHS Constitution measures: one column',
  Performance_measure_standards: 'Operational standard by measure: one column',
  Performance_measure_counted: 'Whether none is allowed, 1 or 0, by measure',
  Performance_system_now: 'Performance of the system in the period, by measure',
  Performance_system_met: 'Whether the system met the standard, by measure: TRUE, FALSE or empty',
  Performance_system_before: 'Performance of the system in the periods before, by measure, the latest first',
  Performance_below: 'Number of organisations outside the standard in the period, by measure',
  Performance_missing: 'Number of organisations without a figure for the period, by measure',
  Performance_places_now: 'Performance of each place in the period, measures by places',
  Performance_triggers: 'The trigger that fires, by measure; empty where none does',
  Performance_proposals: 'Improvement plan, monitoring, support: what is proposed, by measure',

  Performance_system_quarters: 'Performance of the system, measures by quarters of every year',
  Performance_system_months: 'Performance of the system, measures by months of every year',
} as const;

/** A defined name of the performance workbook. */
export type PerformanceName = keyof typeof performanceNames;

/** What the cell `Performance_template` holds in sheets of this template. */
export const performanceTemplate = 'system-performance 1';

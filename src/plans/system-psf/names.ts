/**
 * The defined names of the quarterly workbook, each with what it holds. The pane and the report read the
 * workbook through these names only, so they are kept from one release to the next.
 *
 * Shapes: organisations are all rows, commissioners first; trusts are the organisations that can earn PSF,
 * those with an A&E department first; "by quarter" is four columns, Q1 to Q4. Amounts are £000.
 */
export const systemPsfNames = {
  Workbook_template: 'Which template this workbook was made from, and its version',
  System_name: 'The system: one cell',
  Scheme_year: 'The financial year, as in 2018/19: one cell',
  Reported_quarter: 'Number of quarters reported, 1 to 4: one cell',

  System_share: 'Part of the additional fund tied to the system, after A&E: one fraction',
  AE_share: 'Part of the PSF tied to A&E performance: one fraction',
  Phasing_profile: 'Part of the year that each quarter pays: four fractions across',
  Commissioner_profile: "Part of a commissioner's control total in each quarter: four fractions across",
  Loss_rate: 'System PSF lost per £1 of system shortfall: one rate',
  Loss_method: 'Reading of the loss over several quarters: quarter, trueup or movement',
  System_test_from: 'First quarter in which the system test applies: Q1 or Q3',
  Missed_trust_keeps_system_PSF: 'Whether a trust below its control total keeps its System PSF: Y or N',
  AE_returns_with_control_total:
    'Whether A&E PSF lost only because the control total was missed comes back with it: Y or N',
  AE_target: 'Four-hour target: one fraction',
  AE_target_March: 'Four-hour target for March: one fraction',
  AE_rule: 'A&E standard against last year: either, both or target',
  Earnback_cap: 'Most that can be earned back in the year: one amount',
  Earnback_rate: 'Earned back per £1 by which the system beats its starting point: one rate',
  Earnback_receiver: 'Who receives the earn-back: system, non-acceptors or every trust',
  Later_year_system_part: 'Part of PSF tied to the system from 2019/20: one fraction, blank until known',

  Organisations: 'Names of the organisations: one column',
  Short_names: 'Short names of the organisations: one column',
  ODS_codes: 'ODS codes of the organisations: one column',
  Organisation_kinds: 'Commissioner or Trust, by organisation: one column',
  Accepted: 'Whether each organisation accepted its control total, Y or N: one column',
  Included: 'Part of each organisation counted in the system: one column of fractions',
  Year_control_totals: 'Control total for the year as published, by organisation: one column',
  Control_totals: 'Control totals before variations, organisations by quarter',
  Draft_plans: 'Draft plans of the organisations that did not accept, organisations by quarter',
  Adjusted_control_totals: 'Control totals after variations, organisations by quarter',
  Organisation_plans: 'Control total or draft plan, each organisation in full, by quarter',
  Trust_plans: 'Control total or draft plan, each trust in full, by quarter',
  System_improvement_plan: 'System improvement plan: each organisation as counted, by quarter',
  Starting_point: 'System improvement plan for the year: one amount',
  System_control_total: 'System control total for the year: one amount',

  Actuals: 'Actual surplus or deficit excluding PSF, organisations by quarter',
  Counted_actuals: 'Actuals, each organisation as counted in the system, by quarter',
  Actuals_with_offsets: 'Actuals after in-year offsets, organisations by quarter',
  Variances_to_date: 'Actual less plan, year to date, organisations by quarter',

  Adjustment_types: 'Register of adjustments, kind: one column',
  Adjustment_givers: 'Register of adjustments, organisation that gives up the amount: one column',
  Adjustment_receivers: 'Register of adjustments, organisation that is given the amount: one column',
  Adjustment_quarters: 'Register of adjustments, quarter 1 to 4: one column',
  Adjustment_amounts: 'Register of adjustments, amount: one column',
  Adjustment_agreed_by: 'Register of adjustments, who agreed it: one column',
  Adjustment_dates: 'Register of adjustments, day it was agreed: one column',
  Variations: 'Control total variations, organisations by quarter',
  Offsets: 'In-year offsets, organisations by quarter',

  Trusts: 'Names of the trusts: one column',
  Trust_short_names: 'Short names of the trusts: one column',
  Trust_accepted: 'Whether each trust accepted its control total, Y or N: one column',
  Trust_control_totals: 'Control totals after variations, trusts by quarter',
  Trust_actuals: 'Actuals, trusts by quarter',
  Trust_offsets: 'In-year offsets, trusts by quarter',
  Trust_actuals_with_offsets: 'Actuals after in-year offsets, trusts by quarter',

  Has_AE: 'Whether each trust has an A&E department, Y or N: one column',
  General_fund: "Each trust's share of the general fund: one column",
  Additional_fund: "Each trust's share of the additional fund: one column",
  PSF_allocations: 'PSF of the year by trust: A&E, Finance, System, Total',
  PSF_paid_by_quarter: 'The part of PSF_allocations paid by quarter (none for a non-acceptor)',
  AE_pots: 'Trust A&E PSF available, trusts by quarter',
  Finance_pots: 'Trust finance PSF available, trusts by quarter',
  System_pots: 'System PSF available, trusts by quarter',
  Total_pots: 'PSF available of the three kinds together, trusts by quarter',

  AE_trusts: 'Short names of the trusts with an A&E department: one column',
  AE_boards: 'A&E Delivery Board of each trust with an A&E department: one column',
  AE_attendances: 'A&E attendances this year, trusts with A&E by quarter',
  AE_over_four_hours: 'A&E attendances over four hours this year, trusts with A&E by quarter',
  AE_prior_attendances: 'A&E attendances last year, trusts with A&E by quarter',
  AE_prior_over_four_hours: 'A&E attendances over four hours last year, trusts with A&E by quarter',
  AE_performance: 'Four-hour performance this year, fractions, trusts with A&E by quarter',
  AE_prior_year: 'Four-hour performance last year, fractions, trusts with A&E by quarter',
  Board_performance: "Four-hour performance this year of each trust's board, fractions by quarter",
  Board_prior_year: "Four-hour performance last year of each trust's board, fractions by quarter",
  AE_trust_met: 'Whether each trust with A&E met the A&E standard, TRUE or FALSE by quarter',
  AE_board_met: "Whether each trust's board met the A&E standard, TRUE or FALSE by quarter",
  AE_trust_control_totals: 'Control totals after variations, trusts with A&E by quarter',
  AE_trust_actuals: 'Actuals, trusts with A&E by quarter',
  AE_trust_offsets: 'In-year offsets, trusts with A&E by quarter',
  AE_trust_pots: 'Trust A&E PSF available, trusts with A&E by quarter',

  System_table: 'System PSF by measure (down) and quarter (across), with headings',
  System_position: 'System PSF to date: Earned, Lost, Recoverable',
  System_recovery:
    "System: improvement needed, what comes back if it is made good, next quarter's loss if not",
  System_loss_weights: 'Weights by which the trusts bear the loss of System PSF: one column',
  System_trust_position: 'System PSF to date by trust: Earned, Lost, Recoverable',
  Trust_finance_position: 'Trust finance PSF to date by trust: Earned, Lost, Recoverable',
  AE_position: 'Trust A&E PSF to date by trust with A&E: Earned, Lost, Recoverable',
  Trust_position: 'PSF of the three kinds to date by trust: Earned, Lost, Recoverable',
  Trust_recovery:
    "By trust: improvement needed, what comes back if it is made good, next quarter's loss if not",
  Full_year_actual: 'System actual for the year: a forecast before quarter 4',
  Earnback: 'Earn-back for the year: a projection before quarter 4',
  Checks_failed: 'Number of checks in this workbook that do not hold: one cell',
} as const;

/** A defined name of the quarterly workbook. */
export type SystemPsfName = keyof typeof systemPsfNames;

/** What the cell `Workbook_template` holds in a workbook of this template. */
export const systemPsfTemplate = 'system-psf 1';

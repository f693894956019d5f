/**
 * The defined names of the system's finance workbook, each with what it holds. It is read through these
 * names only, so they are kept from one release to the next.
 *
 * Shapes: organisations go down, commissioners first; "by month" is twelve columns, April to March. Amounts
 * are £000, surplus positive, deficit negative, excluding PSF. A position is nine columns: plan to date,
 * actual to date, variance, plan for the year, forecast, forecast variance, control total, forecast against
 * it, and what the forecast has still to recover.
 */
export const financeNames = {
  Finance_template: 'Which template these sheets were made from, and its version',
  Finance_system: 'The system: one cell',
  Finance_year: 'The financial year, as in 2018/19: one cell',
  Finance_month: 'The last month reported, April to March: one cell',
  Finance_months_reported: 'Number of months reported: one cell',
  Finance_month_list: 'The months of the year: one row of twelve',
  Finance_month_numbers: 'The numbers of the months, 1 to 12: one row',

  Finance_organisations: 'Short names of the organisations: one column',
  Finance_codes: 'ODS codes of the organisations: one column',
  Finance_kinds: 'Commissioner or Trust, by organisation: one column',
  Finance_places: 'Place of each organisation: one column',
  Finance_accepted: 'Whether each organisation accepted its control total, Y or N: one column',
  Finance_included: 'Part of each organisation counted in the system: one column of fractions',
  Finance_control_totals: 'Control total for the year as published, by organisation: one column',
  Finance_plans: 'Plan of each month alone, organisations by month',
  Finance_actuals: 'Actual of each month alone, organisations by month',
  Finance_forecasts: 'Forecast for the year, by organisation: one column',

  Finance_positions: 'Position of each organisation in full: nine columns',
  Finance_counted: 'Position of each organisation as counted in the system: nine columns',
  Finance_place_list: 'The places: one column',
  Finance_place_positions: 'Position of each place, as counted: nine columns',
  Finance_system_position: 'Position of the system, as counted: nine columns',
  Finance_trend_plan: 'Plan of the system, year to date by month',
  Finance_trend_actual:
    'Actual of the system, year to date by month; blank from the first month not complete',
  Finance_quarter_actuals:
    'Actual of each quarter alone, organisations by quarter; for the quarterly workbook',

  Finance_efficiency:
    'Efficiency by organisation: plan for the year, plan to date, actual to date, of which recurrent, forecast, operating expenditure of the year',
  Finance_basket:
    'Basket by organisation: delivered of the plan to date, forecast of the plan, recurrent part, forecast as part of expenditure',
  Finance_system_basket: 'The basket of the system: the same four columns',

  Finance_fund_names: 'Transformation funds: one column',
  Finance_fund_allocations: 'Allocation of each fund, £000: one column',
  Finance_fund_spend: 'Spent to date and forecast of each fund, £000: two columns',
  Finance_fund_left: 'Allocation less forecast of each fund, £000: one column',
  Finance_fund_released: 'Whether the uncommitted funds are released, Y or N: one cell',
} as const;

/** A defined name of the system's finance workbook. */
export type FinanceName = keyof typeof financeNames;

/** What the cell `Finance_template` holds in sheets of this template. */
export const financeTemplate = 'system-finance 1';

/** An organisation of the system, as the finance sheets need it. Amounts are £000. */
export interface FinanceOrganisation {
  shortName: string;
  odsCode: string;
  kind: 'commissioner' | 'trust';
  place: string;
  accepted: boolean;
  /** The part of it counted in the system: 1 is all of it. */
  included: number;
  controlTotal: number;
  /** Twelve months; a control total's or, without one, a draft plan's. */
  plan: readonly number[];
  /** For the months there are. */
  actuals?: readonly number[];
  forecast?: number;
  efficiency?: EfficiencyReturn;
}

/** The efficiency return of an organisation, £000, savings positive. */
export interface EfficiencyReturn {
  planYear: number;
  planToDate: number;
  actualToDate: number;
  recurrentToDate: number;
  forecast: number;
  expenditure: number;
}

/** A transformation fund with what is spent of it, £000. */
export interface FundDescription {
  group: string;
  programme: string;
  allocation: number;
  spent?: number;
  forecast?: number;
}

/** A system's year, as its finance workbook needs it. */
export interface FinanceDescription {
  system: string;
  year: string;
  /** Months reported, 1 to 12. */
  monthsReported: number;
  places: readonly string[];
  organisations: readonly FinanceOrganisation[];
  /** The last is what is not committed to a programme. */
  funds: readonly FundDescription[];
  released: boolean;
}
